import Foundation

/// How much a word says after the word before it.
///
/// Items open and close with stock phrases: "inden for den økonomiske ramme" is one thing that two items share, not
/// five. So a word weighs less where it is expected, by its surprisal in a bigram model of the texts (interpolated with
/// single words as by Jelinek & Mercer, "Interpolated estimation of Markov source parameters from sparse data", 1980).
struct BigramSurprisal {
  /// After how many other places of the word before a bigram is trusted as much as the single word.
  private static let evenTrust: Float = 1

  private struct Counts {
    var texts: Float = 0
    var words: [Float]
    var bigrams: [UInt64: Float] = [:]
  }

  private let old: Counts
  private let new: Counts

  /// - Parameters:
  ///   - old: the texts of the old period.
  ///   - new: those of the new one.
  ///   - unitCount: how many units both have.
  init(old: ArraySlice<TextFeatures>, new: ArraySlice<TextFeatures>, unitCount: Int) {
    self.old = Self.counts(in: old, unitCount: unitCount)
    self.new = Self.counts(in: new, unitCount: unitCount)
  }

  private static func counts(in texts: ArraySlice<TextFeatures>, unitCount: Int) -> Counts {
    var counts = Counts(texts: Float(texts.count), words: [Float](repeating: 0, count: unitCount))
    for text in texts {
      var last: UInt32?
      for word in text.words {
        guard let unit = word.lemma else { continue }
        counts.words[Int(unit)] += 1
        if let last { counts.bigrams[bigram(last, then: unit), default: 0] += 1 }
        last = unit
      }
    }
    return counts
  }

  private static func bigram(_ first: UInt32, then second: UInt32) -> UInt64 { UInt64(first) << 32 | UInt64(second) }

  /// Sets the novelty of each word of a text.
  func measure(_ text: inout TextFeatures) {
    var last: UInt32?
    for place in text.words.indices {
      guard let unit = text.words[place].lemma else { continue }
      if let last { text.words[place].novelty = novelty(of: unit, after: last) }
      last = unit
    }
  }

  /// From 0 to 1. Each count is that of the period which has more, so that an item which stands unchanged in both
  /// periods makes no stock phrase; the place that is measured is not counted.
  private func novelty(of word: UInt32, after last: UInt32) -> Float {
    let others = max(old.words[Int(last)], new.words[Int(last)]) - 1
    guard others > 0 else { return 1 }
    let bigram = Self.bigram(last, then: word)
    let together = max(old.bigrams[bigram] ?? 0, new.bigrams[bigram] ?? 0) - 1
    let alone = min(1, max(old.words[Int(word)], new.words[Int(word)]) / max(old.texts, new.texts))
    let trust = others / (others + Self.evenTrust)
    let expected = trust * together / others + (1 - trust) * alone
    return min(1, (1 - log(expected)) / (1 - log(alone)))
  }
}
