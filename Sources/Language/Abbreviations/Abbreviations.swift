/// Abbreviations learned from a collection of texts by the initials of words and of compound parts.
package struct Abbreviations: Sendable {
  /// Every meaning of every abbreviation, sorted by abbreviation.
  package let all: [AbbreviationMeaning]
  private let byAbbreviation: [String: [AbbreviationMeaning]]

  /// Learns from texts of all documents together: an abbreviation of one may be spelled out in another.
  ///
  /// What stands beside an abbreviation ("PPR (Pædagogisk Psykologisk Rådgivning)", or the other way round) is believed
  /// first; only an abbreviation that no text explains is looked for elsewhere.
  package init(learningFrom texts: [String], with analyzer: Analyzer) {
    var explained: [AbbreviationMeaning] = []
    var mentioned: [String: DistantMeaning.Wanted] = [:]
    for text in texts where Self.hasCapitalsTogether(text) {
      let passage = Passage(text, analyzer)
      for mention in passage.words.indices.compactMap({ Mention(passage, word: $0) }) {
        if let meaning = Definition.meaning(of: mention, in: passage) { explained.append(meaning) }
        mentioned[mention.abbreviation, default: .init(mention: mention, context: [])].context
          .formUnion(passage.contentLemmas)
      }
    }
    let known = Set(explained.map(\.abbreviation))
    var distant = DistantMeaning(mentioned.values.filter { !known.contains($0.mention.abbreviation) })
    if !distant.isEmpty {
      for (number, text) in texts.enumerated() { distant.look(in: Passage(text, analyzer), number: number) }
    }
    all = Self.sorted(explained + distant.meanings)
    byAbbreviation = Dictionary(grouping: all, by: \.abbreviation)
  }

  /// The meanings of an abbreviation as printed ("PLC"); empty when nothing was learned.
  package func meanings(of abbreviation: String) -> [AbbreviationMeaning] {
    byAbbreviation[abbreviation] ?? []
  }

  /// Each meaning once, by its lemmas, the most frequent first.
  private static func sorted(_ meanings: [AbbreviationMeaning]) -> [AbbreviationMeaning] {
    let groups = Dictionary(grouping: meanings) { [$0.abbreviation] + $0.lemmas }.values
    let ordered = groups.sorted { left, right in
      let keys = (left[0].abbreviation, right[0].abbreviation)
      if keys.0 != keys.1 { return keys.0 < keys.1 }
      return (-left.count, left[0].meaning) < (-right.count, right[0].meaning)
    }
    return ordered.map { $0[0] }
  }

  /// A quick look whether a text can hold an abbreviation: two capitals within four letters.
  private static func hasCapitalsTogether(_ text: String) -> Bool {
    var sinceCapital = 4
    for byte in text.utf8 {
      // The capitals Æ, Ø and Å begin with 0xc3 as the small ones do; either may count here.
      let isCapital = byte &- 0x41 < 26 || byte == 0xc3
      if isCapital, sinceCapital < 4 { return true }
      sinceCapital = isCapital ? 0 : min(4, sinceCapital + 1)
      if byte == UInt8(ascii: " ") { sinceCapital = 4 }
    }
    return false
  }
}
