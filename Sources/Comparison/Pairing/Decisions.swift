package import Model

/// What a person decided on pairs of items. Kept by their texts, so that it still holds after the documents are
/// imported again.
package struct Decisions: Sendable {
  /// The texts of an old and a new item of one kind.
  package struct Texts: Hashable, Sendable {
    package var kind: RecordKind
    package var old: String
    package var new: String

    package init(kind: RecordKind = .activity, old: String, new: String) {
      self.kind = kind
      self.old = old
      self.new = new
    }
  }

  /// Pairs that belong together, confirmed or linked by hand. An old text with several new ones is an item that was
  /// split, a new text with several old ones an item that was merged.
  package var linked: Set<Texts>
  /// Pairs that do not belong together.
  package var rejected: Set<Texts>

  package init(linked: Set<Texts> = [], rejected: Set<Texts> = []) {
    self.linked = linked
    self.rejected = rejected
  }
}
