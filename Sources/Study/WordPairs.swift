package import Model

/// What the library knows of wordings that mean the same: abbreviations, or synonyms.
package struct WordPairs: Hashable, Sendable {
  package enum Kind: String, Hashable, Sendable { case abbreviations, synonyms }

  package enum Origin: String, Hashable, Sendable, CaseIterable {
    /// From the texts, and used; of synonyms only as near.
    case learned
    /// By a person.
    case added
    /// By the texts; used only when a person adds it.
    case suggested
    /// By a person, and so not used.
    case rejected
  }

  package struct Pair: Hashable, Sendable {
    /// The abbreviation, or one wording.
    package var first: String
    /// What it means, or the other wording.
    package var second: String
    package var origin: Origin
    /// In whose plans alone it was learned, where the library holds those of several; the empty name where that is not
    /// known.
    package var municipality: String?
    /// Where it was learned; none where no text tells.
    package var records: [Record]

    package init(
      first: String, second: String, origin: Origin, municipality: String? = nil, records: [Record] = []
    ) {
      self.municipality = municipality
      self.first = first
      self.second = second
      self.origin = origin
      self.records = records
    }
  }

  package var kind: Kind
  package var pairs: [Pair]

  package init(kind: Kind, pairs: [Pair]) {
    self.kind = kind
    self.pairs = pairs
  }
}
