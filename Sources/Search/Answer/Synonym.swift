/// Two wordings that mean the same.
package struct Synonym: Hashable, Sendable {
  package var first: String
  package var second: String
  /// Whether only the texts show it and no person said so: such words are only near each other.
  package var isLearned: Bool
  /// In whose plans they mean the same; nil for in all, and the empty name for those of which it is not known.
  package var municipality: String?

  package init(_ first: String, _ second: String, isLearned: Bool = false, municipality: String? = nil) {
    self.first = first
    self.second = second
    self.isLearned = isLearned
    self.municipality = municipality
  }

  var reversed: Synonym { Synonym(second, first, isLearned: isLearned, municipality: municipality) }
}
