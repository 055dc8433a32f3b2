/// Two wordings that mean the same.
package struct Synonym: Hashable, Sendable {
  package var first: String
  package var second: String
  /// Whether only the texts show it and no person said so: such words are only near each other.
  package var isLearned: Bool

  package init(_ first: String, _ second: String, isLearned: Bool = false) {
    self.first = first
    self.second = second
    self.isLearned = isLearned
  }

  var reversed: Synonym { Synonym(second, first, isLearned: isLearned) }
}
