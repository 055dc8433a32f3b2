import Language
import Model

/// Finds the spelling that was meant for a word that is nowhere in the index.
struct Speller: Sendable {
  let index: TextIndex
  let analyzer: Analyzer

  /// A folded word of the index, or nil when none is near enough or the word is right as it is.
  func correction(of folded: String) -> String? {
    if let respelled = spelledWithPlainLetters(folded) { return respelled }
    let length = folded.unicodeScalars.count
    guard length >= 4, !analyzer.isWord(folded) else { return nil }
    return nearest(to: folded, limit: length < 8 ? 1 : 2)
  }

  /// æ, ø and å typed as ae, oe and aa.
  private func spelledWithPlainLetters(_ word: String) -> String? {
    let respelled = word.replacing("ae", with: "æ").replacing("oe", with: "ø").replacing("aa", with: "å")
    return respelled != word && index.vocabulary.holds(respelled) ? respelled : nil
  }

  /// The word with the fewest letters to change; of several the one the texts hold most often.
  private func nearest(to word: String, limit: Int) -> String? {
    var best: (distance: Int, count: Int, word: String)?
    index.vocabulary.folded.keys.forEachNear(word, limit: limit) { entry, distance in
      let spans = index.vocabulary.folded.spans[entry]
      let count = spans.reduce(0) { $0 + index.postings.range(Int($1.form)).count }
      if let known = best, (known.distance, -known.count) <= (distance, -count) { return }
      best = (distance, count, index.vocabulary.folded.keys.string(entry))
    }
    return best?.word
  }
}

extension ByteTable {
  /// Calls with every entry at most `limit` letters away from a word, and how many.
  func forEachNear(_ word: String, limit: Int, _ body: (_ entry: Int, _ distance: Int) -> Void) {
    let measure = EditDistance(from: word)
    let store = store
    let bytes = store.bytes.span
    let starts = store.starts.span
    for entry in 0..<count {
      let key = bytes.extracting(Int(starts[entry])..<Int(starts[entry + 1]))
      let distance = measure.distance(to: key, limit: limit)
      if distance <= limit { body(entry, distance) }
    }
  }
}

extension Vocabulary {
  /// Whether a word is a form, a lemma or a compound part of the texts.
  func holds(_ word: String) -> Bool {
    folded.keys.find(word) != nil || lemmas.keys.find(word) != nil || runs.keys.find(word) != nil
  }
}
