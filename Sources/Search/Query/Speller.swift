import Language
import Model

/// Finds the spelling that was meant for a word that is nowhere in the index.
struct Speller: Sendable {
  let index: TextIndex
  let analyzer: Analyzer

  /// A folded word of the index that finds what was meant; nil when none is near enough or the word is right as it is.
  func correction(of folded: String) -> String? { nearest(to: folded, limit: folded.unicodeScalars.count < 8 ? 1 : 2) }

  /// The same for a question back, which may be bolder.
  func suggestion(for folded: String) -> String? { nearest(to: folded, limit: 2) }

  /// Only words as near as that are given to choose from: to look at all of them once takes less than to index them.
  private func nearest(to word: String, limit: Int) -> String? {
    if let respelled = spelledWithPlainLetters(word) { return respelled }
    // A word the dictionary lists is right; one that could be a compound may be a slip of one letter.
    if analyzer.lexicon?.contains(word: word) ?? false { return nil }
    let limit = analyzer.isWord(word) ? min(1, limit) : limit
    var near: [(String, Int)] = []
    for entry in index.vocabulary.entries(near: word, limit: limit) {
      let entry = Int(entry)
      let spans = index.vocabulary.folded.spans[entry]
      let count = spans.reduce(0) { $0 + Int(index.postings.places[Int($1.form)]) }
      near.append((index.vocabulary.folded.keys.string(entry), count))
    }
    return Suggestions(vocabulary: near).best(for: word)
  }

  /// æ, ø and å typed as ae, oe and aa, in a word that is nowhere but as a part of others.
  private func spelledWithPlainLetters(_ word: String) -> String? {
    let respelled = word.replacing("ae", with: "æ").replacing("oe", with: "ø").replacing("aa", with: "å")
    return respelled != word && index.vocabulary.holds(respelled) ? respelled : nil
  }
}

extension Vocabulary {
  /// Whether a word is a form, a lemma or a compound part of the texts.
  func holds(_ word: String) -> Bool {
    folded.keys.find(word) != nil || lemmas.keys.find(word) != nil || runs.keys.find(word) != nil
  }
}
