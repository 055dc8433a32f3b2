import Language
import Model

/// Finds the spelling that was meant for a word that is nowhere in the index.
struct Speller: Sendable {
  /// The words and lemmas of the index.
  let vocabulary: Vocabulary

  /// A folded word of the index, or nil when none is near enough.
  func correction(of folded: String) -> String? {
    spelledWithPlainLetters(folded)
  }

  /// æ, ø and å typed as ae, oe and aa.
  private func spelledWithPlainLetters(_ word: String) -> String? {
    let respelled = word.replacing("ae", with: "æ").replacing("oe", with: "ø").replacing("aa", with: "å")
    guard respelled != word, vocabulary.holds(respelled) else { return nil }
    return respelled
  }
}

extension Vocabulary {
  /// Whether a word is a form, a lemma or a compound part of the texts.
  func holds(_ word: String) -> Bool {
    folded.keys.find(word) != nil || lemmas.keys.find(word) != nil || runs.keys.find(word) != nil
  }
}
