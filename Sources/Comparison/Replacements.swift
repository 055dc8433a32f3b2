import Language
package import Model

/// Two words of which the one took the other's place where an item was reworded.
package struct Replacement: Hashable, Sendable {
  /// Lemmas, in the order of the alphabet's bytes.
  package var first: String
  package var second: String
  /// The records in which that happened, old and new.
  package var records: [Record]
}

extension Comparer {
  /// The words that items exchange from period to period, most records first: they may mean the same, or may not.
  ///
  /// Only one word for one word counts, between pairs of items that are certain, and no words of one family, nor
  /// compounds that share a part: those are found anyway, or tell what is different.
  package func replacements(in records: [Record], decisions: Decisions = Decisions()) -> [Replacement] {
    var found: [[String]: [Record]] = [:]
    for pair in PeriodPair.all(in: records) {
      let difference = compare(
        old: pair.old, new: pair.new, periods: (pair.periods.old, pair.periods.new), series: nil, decisions: decisions)
      for item in difference.items where item.relation == .reworded && item.confidence != .likely {
        for key in exchanged(item.words) { found[key, default: []] += item.old + item.new }
      }
    }
    return found.map { Replacement(first: $0.key[0], second: $0.key[1], records: $0.value) }.sorted {
      ($1.records.count, $0.first, $0.second) < ($0.records.count, $1.first, $1.second)
    }
  }

  /// The pairs of lemmas that a word diff exchanges one for one.
  private func exchanged(_ words: [WordChange]) -> Set<[String]> {
    var pairs: Set<[String]> = []
    for index in words.indices.dropLast() {
      let (left, right) = (words[index], words[index + 1])
      guard Set([left.operation, right.operation]) == [.delete, .insert] else { continue }
      // A third word that went or came in the same place makes it unclear which stands for which.
      guard index == 0 || words[index - 1].operation == .same,
        index + 2 >= words.count || words[index + 2].operation == .same,
        let first = contentWord(left.text), let second = contentWord(right.text), areDifferent(first, second)
      else { continue }
      pairs.insert([first.lemmas[0], second.lemmas[0]].sorted())
    }
    return pairs
  }

  /// The only word of a text, when it has four letters at least and nothing but letters.
  private func contentWord(_ text: String) -> AnalyzedWord? {
    let words = analyzer.analyze(text).words
    guard let word = words.first, words.count == 1, word.folded.count >= 4, word.folded.allSatisfy(\.isLetter) else {
      return nil
    }
    return word
  }

  private func areDifferent(_ first: AnalyzedWord, _ second: AnalyzedWord) -> Bool {
    func names(_ word: AnalyzedWord) -> Set<String> {
      Set(word.lemmas + word.parts.map(\.lemma) + [word.family].compactMap { $0 })
    }
    return names(first).isDisjoint(with: names(second))
  }
}
