import Language
package import Model

/// Two words of which the one took the other's place where items were reworded.
package struct Replacement: Hashable, Sendable {
  /// Lemmas, in the order of the alphabet's bytes.
  package var first: String
  package var second: String
  /// The records in which that happened, old and new.
  package var records: [Record]
  /// Whether the texts show well enough that both mean the same; see `LearnedPairs`.
  package var isLearned: Bool
}

extension Comparer {
  /// The words that items exchange, most records first: they may mean the same, or may not.
  package func replacements(by exchanges: [Exchange], in records: [Record]) -> [Replacement] {
    let held = Dictionary(records.map { ($0.id, $0) }) { first, _ in first }
    let learned = LearnedPairs(exchanges, in: records, analyzer).pairs
    return Dictionary(grouping: exchanges, by: \.pair).map { pair, exchanges in
      var seen: Set<RecordID> = []
      let ids = exchanges.flatMap { [$0.oldRecord, $0.newRecord] }.filter { seen.insert($0).inserted }
      return Replacement(
        first: pair[0], second: pair[1], records: ids.compactMap { held[$0] }, isLearned: learned.contains(pair))
    }.sorted { ($1.records.count, $0.first, $0.second) < ($0.records.count, $1.first, $1.second) }
  }

  /// The words that items exchange between two periods.
  ///
  /// Only one word for one word counts, between pairs of items that are certain, and no words of one family, nor
  /// compounds that share a part: those are found anyway, or tell what is different.
  package func exchanges(in pair: PeriodPair, decisions: Decisions = Decisions()) -> [Exchange] {
    let items = compare(pair, decisions: decisions).items
    let certain = items.filter { $0.relation == .reworded && $0.confidence != .likely }
    return Succession(pair, analyzer).marking(certain.flatMap(exchanges))
  }

  /// The pairs of words that a word diff exchanges one for one.
  private func exchanges(in change: Change) -> [Exchange] {
    guard let old = change.old.first, let new = change.new.first else { return [] }
    var found: [Exchange] = []
    for index in change.words.indices.dropLast() {
      guard let (first, second) = exchanged(at: index, in: change.words) else { continue }
      let exchange = Exchange(
        old: first.lemmas[0], new: second.lemmas[0], oldRecord: old.id, newRecord: new.id,
        context: context(of: index, in: change.words, first, second))
      if !found.contains(where: { $0.pair == exchange.pair }) { found.append(exchange) }
    }
    return found
  }

  /// The two words that a deletion here and the insertion after it exchange.
  private func exchanged(at index: Int, in words: [WordChange]) -> (AnalyzedWord, AnalyzedWord)? {
    let (left, right) = (words[index], words[index + 1])
    guard left.operation == .delete, right.operation == .insert,
      // A third word that went or came in the same place makes it unclear which stands for which.
      index == 0 || words[index - 1].operation == .same,
      index + 2 >= words.count || words[index + 2].operation == .same,
      let first = contentWord(left.text), let second = contentWord(right.text), areDifferent(first, second)
    else { return nil }
    return (first, second)
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
