package import Model

/// What a person decided on pairs of items. Kept by their texts, so that it still holds after the documents are
/// imported again.
package struct Decisions: Sendable {
  /// The texts of an old and a new item of one kind.
  package struct Texts: Hashable, Sendable {
    package var kind: RecordKind
    package var old: String
    package var new: String
    /// What each stands under, where several items have its text; see `Record.headingKey`.
    package var oldHeading: String?
    package var newHeading: String?

    package init(
      kind: RecordKind = .activity, old: String, new: String, oldHeading: String? = nil, newHeading: String? = nil
    ) {
      self.kind = kind
      (self.oldHeading, self.newHeading) = (oldHeading, newHeading)
      self.old = old
      self.new = new
    }
  }

  /// Pairs that belong together, confirmed or linked by hand. An old text with several new ones is an item that was
  /// split, a new text with several old ones an item that was merged.
  package var linked: Set<Texts>
  /// Pairs that do not belong together.
  package var rejected: Set<Texts>

  var isEmpty: Bool { linked.isEmpty && rejected.isEmpty }

  /// Whether a person said of two items that they do not belong together.
  func rejects(_ old: Record, _ new: Record) -> Bool {
    guard !rejected.isEmpty else { return false }
    return [old.kind, new.kind].contains { kind in
      [nil, old.headingKey].contains { oldHeading in
        [nil, new.headingKey].contains { newHeading in
          rejected.contains(
            Texts(kind: kind, old: old.text, new: new.text, oldHeading: oldHeading, newHeading: newHeading))
        }
      }
    }
  }

  package init(linked: Set<Texts> = [], rejected: Set<Texts> = []) {
    self.linked = linked
    self.rejected = rejected
  }
}
