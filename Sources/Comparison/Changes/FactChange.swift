package import Model

/// Something that the plans say of an item beside its text, and that is not what it was.
package struct FactChange: Hashable, Sendable {
  package var name: FactName
  /// As printed; nil where the item had no such fact.
  package var old: String?
  /// nil where it has none any more.
  package var new: String?
  /// The word difference of long texts; empty for short ones, which read better one after the other.
  package var words: [WordChange]

  package init(_ name: FactName, from old: String?, to new: String?, words: [WordChange] = []) {
    self.name = name
    self.old = old
    self.new = new
    self.words = words
  }

  /// True for a long text that kept some words.
  package var readsAsOneText: Bool { words.contains { $0.operation == .same } }
}
