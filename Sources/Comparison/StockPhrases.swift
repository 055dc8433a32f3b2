import Foundation

/// How much a word tells after the word before it.
///
/// Items open and close with the same phrases: "inden for den økonomiske ramme" is one thing that two items have in common
/// and not five. So a word that is expected where it stands weighs less than it does by itself, by its surprisal in a
/// bigram model of the documents (interpolated with single words as Jelinek & Mercer do, "Interpolated estimation of
/// Markov source parameters from sparse data", 1980).
struct StockPhrases {
  /// So many other places with the word before make the pair of words as good a witness as the word by itself.
  private static let trust: Float = 1

  private struct Counts {
    var texts: Float = 0
    var words: [Float]
    var pairs: [UInt64: Float] = [:]
  }

  private let old: Counts
  private let new: Counts

  /// - Parameters: the texts of both periods, and how many units their vocabulary has.
  init(old: ArraySlice<Wording>, new: ArraySlice<Wording>, unitCount: Int) {
    self.old = Self.count(old, unitCount)
    self.new = Self.count(new, unitCount)
  }

  private static func count(_ wordings: ArraySlice<Wording>, _ unitCount: Int) -> Counts {
    var counts = Counts(texts: Float(wordings.count), words: [Float](repeating: 0, count: unitCount))
    for wording in wordings {
      var last: UInt32?
      for term in wording.terms {
        guard let unit = term.lemma else { continue }
        counts.words[Int(unit)] += 1
        if let last { counts.pairs[key(last, unit), default: 0] += 1 }
        last = unit
      }
    }
    return counts
  }

  private static func key(_ first: UInt32, _ second: UInt32) -> UInt64 { UInt64(first) << 32 | UInt64(second) }

  /// Enters the share of its weight that each word of a text keeps.
  func measure(_ wording: inout Wording) {
    var last: UInt32?
    for place in wording.terms.indices {
      guard let unit = wording.terms[place].lemma else { continue }
      if let last { wording.terms[place].novelty = novelty(of: unit, after: last) }
      last = unit
    }
  }

  /// The counts are those of the period that has more, so that an unchanged item is no phrase by standing in both, and
  /// leave the place itself out.
  private func novelty(of word: UInt32, after last: UInt32) -> Float {
    let others = max(old.words[Int(last)], new.words[Int(last)]) - 1
    guard others > 0 else { return 1 }
    let key = Self.key(last, word)
    let together = max(old.pairs[key] ?? 0, new.pairs[key] ?? 0) - 1
    let alone = min(1, max(old.words[Int(word)], new.words[Int(word)]) / max(old.texts, new.texts))
    let share = others / (others + Self.trust)
    let expected = share * together / others + (1 - share) * alone
    return min(1, (1 - log(expected)) / (1 - log(alone)))
  }
}
