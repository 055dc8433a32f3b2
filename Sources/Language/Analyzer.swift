/// The language chain: words, folding, lemmas, compounds, suspended compounds, families.
package struct Analyzer: Sendable {
  package init() {}

  /// Never fails; text of any kind gives an analysis.
  package func analyze(_ text: String) -> Analysis {
    var words: [AnalyzedWord] = []
    var start: Int?
    var offset = 0
    for character in text + " " {
      if character.isLetter || character.isNumber {
        start = start ?? offset
      } else if let from = start {
        let folded = String(decoding: Array(text.utf8)[from..<offset], as: UTF8.self).lowercased()
        words.append(AnalyzedWord(range: from..<offset, folded: folded, lemmas: [folded]))
        start = nil
      }
      offset += character.utf8.count
    }
    return Analysis(words: words)
  }
}

/// Abbreviations learned from a collection of texts by the initials of words and of compound parts.
package struct Abbreviations: Sendable {
  /// Every meaning of every abbreviation, sorted by abbreviation.
  package let all: [AbbreviationMeaning]

  /// Learns from texts of all documents together: an abbreviation of one may be spelled out in another.
  package init(learningFrom texts: [String], with analyzer: Analyzer) {
    all = []
  }

  /// The meanings of an abbreviation as printed ("PLC"); empty when nothing was learned.
  package func meanings(of abbreviation: String) -> [AbbreviationMeaning] {
    all.filter { $0.abbreviation == abbreviation }
  }
}
