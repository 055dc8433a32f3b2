import Language
import Model

/// Finds the words that an item exchanges one for one.
///
/// Words of one family do not count, nor compounds that share a part: search finds those anyway, or they tell what is
/// different.
struct WordExchanges {
  let analyzer: Analyzer

  /// The pairs of words that a word difference exchanges, each once.
  func exchanges(in change: Change) -> [Exchange] {
    guard let old = change.old.first, let new = change.new.first else { return [] }
    var found: [Exchange] = []
    for index in change.words.indices.dropLast() {
      guard let words = wordsExchanged(at: index, in: change.words) else { continue }
      let exchange = Exchange(
        old: words.old.lemmas[0], new: words.new.lemmas[0], oldRecord: old.id, newRecord: new.id,
        context: context(of: words, at: index, in: change.words))
      if !found.contains(where: { $0.pair == exchange.pair }) { found.append(exchange) }
    }
    return found
  }

  private typealias Words = (old: AnalyzedWord, new: AnalyzedWord)

  /// The two words that a deletion here and the insertion after it exchange.
  private func wordsExchanged(at index: Int, in changes: [WordChange]) -> Words? {
    let (left, right) = (changes[index], changes[index + 1])
    guard left.operation == .delete, right.operation == .insert,
      // A third word deleted or inserted in the same place makes it unclear which word stands for which.
      index == 0 || changes[index - 1].operation == .same,
      index + 2 >= changes.count || changes[index + 2].operation == .same,
      let old = contentWord(in: left.text), let new = contentWord(in: right.text),
      names(of: old).isDisjoint(with: names(of: new))
    else { return nil }
    return (old, new)
  }

  /// The only word of a text, if it has at least four letters and nothing but letters.
  private func contentWord(in text: String) -> AnalyzedWord? {
    let words = analyzer.analyze(text).words
    guard let word = words.first, words.count == 1, word.folded.count >= 4, word.folded.allSatisfy(\.isLetter) else {
      return nil
    }
    return word
  }

  private func names(of word: AnalyzedWord) -> Set<String> {
    Set(word.lemmas + word.parts.map(\.lemma) + [word.family].compactMap { $0 })
  }
}

/// When an exchange is evidence that both words mean the same.
///
/// Plans change what they say as often as how they say it: "hvert halvår" becomes "hvert kvartal", "udvikling af"
/// becomes "implementering af". So only names of things count, and none that tell a change of content.
extension WordExchanges {
  /// The rest of the item in which two words are exchanged; nil where the exchange is no evidence.
  private func context(of words: Words, at index: Int, in changes: [WordChange]) -> String? {
    guard isThing(words.old), isThing(words.new),
      !CounterpartPrefixes.areCounterparts(words.old.lemmas[0], words.new.lemmas[0]),
      !isName(changes[index].text, isFirst: index == 0), !isName(changes[index + 1].text, isFirst: index == 0)
    else { return nil }
    let after = index + 2 < changes.count ? changes[index + 2].text : ""
    // A noun before "af" (of) says what is done with a thing, and that changes from period to period.
    guard after != "af", !after.hasPrefix("af ") else { return nil }
    let rest = changes.enumerated().filter { $0.offset != index && $0.element.operation != .insert }
    return rest.map(\.element.text).joined(separator: " … ").lowercased()
  }

  /// A noun that tells neither when, how often nor by whom: an exchange of those changes the content.
  private func isThing(_ word: AnalyzedWord) -> Bool {
    let names = [word.folded] + word.lemmas + word.parts.suffix(1).map(\.lemma)
    return analyzer.isNoun(word)
      && !names.contains { name in
        FrequencyWords.spans[name] != nil || NumberWords.number(name) != nil || DateWords.isNamed(name)
          || ActorWords.role(in: name) != nil
      }
  }

  /// Whether a word has a capital letter, other than the one that begins an item.
  private func isName(_ text: String, isFirst: Bool) -> Bool {
    let letters = text.filter(\.isLetter)
    return letters.dropFirst(isFirst ? 1 : 0).contains(where: \.isUppercase)
  }
}
