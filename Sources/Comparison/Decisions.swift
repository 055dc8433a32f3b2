/// What a person said of pairs of items, kept by their texts so that it holds after a new import.
package struct Decisions: Sendable {
  /// The texts of an old and a new item.
  package struct Texts: Hashable, Sendable {
    package var old: String
    package var new: String

    package init(old: String, new: String) {
      self.old = old
      self.new = new
    }
  }

  /// Pairs that are one item, confirmed or linked by hand.
  package var linked: Set<Texts>
  /// Pairs that are not.
  package var rejected: Set<Texts>

  package init(linked: Set<Texts> = [], rejected: Set<Texts> = []) {
    self.linked = linked
    self.rejected = rejected
  }
}
