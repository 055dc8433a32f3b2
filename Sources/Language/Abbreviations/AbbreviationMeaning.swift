/// An abbreviation and what it stands for, learned from texts.
package struct AbbreviationMeaning: Hashable, Sendable {
  /// As printed: "PLC".
  package var abbreviation: String
  /// As printed, "Pædagogisk Læringscenter": the words, or the part of them, whose initials the abbreviation is.
  package var meaning: String
  /// The lemmas of the words and compound parts that the initials stand for, in order.
  package var lemmas: [String]

  package init(abbreviation: String, meaning: String, lemmas: [String]) {
    self.abbreviation = abbreviation
    self.meaning = meaning
    self.lemmas = lemmas
  }
}
