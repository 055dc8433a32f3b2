import Algorithms
import Comparison
import Language
package import Library
import Model
import Search

extension Session {
  /// What abbreviations mean: as learned, as added, and what was rejected.
  package func abbreviationPairs() throws(LibraryError) -> [WordPairs.Pair] {
    let records = try holdings().snapshot.records
    let tools = try languageTools()
    let decisions = try opened().wordDecisions().filter { $0.kind == .abbreviation }
    let added = Set(decisions.lazy.filter(\.isAccepted).map { [$0.first, $0.second] })
    func pairs(_ abbreviations: Abbreviations, from records: [Record], municipality: String?) -> [WordPairs.Pair] {
      abbreviations.all.map { meaning in
        let isAdded = added.contains([meaning.abbreviation, meaning.meaning])
        let texts = abbreviations.texts(spellingOut: meaning) + abbreviations.texts(using: meaning.abbreviation)
        return WordPairs.Pair(
          first: meaning.abbreviation, second: meaning.meaning, origin: isAdded ? .added : .learned,
          municipality: isAdded ? nil : municipality, records: texts.uniqued().map { records[$0] })
      }
    }
    let known =
      tools.ofMunicipalities.isEmpty
      ? pairs(tools.abbreviations, from: records, municipality: nil)
      : tools.ofMunicipalities.keys.sorted().flatMap { name in
        pairs(
          tools.ofMunicipalities[name] ?? tools.abbreviations, from: records.filter { ($0.municipality ?? "") == name },
          municipality: name)
      }.together
    return known + decisions.filter { !$0.isAccepted }.map(\.rejectedPair)
  }

  /// Which wordings mean the same: as added, as items show or suggest it that were reworded, and what was rejected.
  package func synonymPairs() throws(LibraryError) -> [WordPairs.Pair] {
    let replacements = try learn()
    let analyzer = try wordAnalyzer()
    let decisions = try opened().wordDecisions().filter { $0.kind == .synonym }
    let added = decisions.filter(\.isAccepted).map { decision in
      let shown = replacements.first { decision.isAbout($0.first, or: $0.second, analyzer: analyzer) }
      return WordPairs.Pair(
        first: decision.first, second: decision.second, origin: .added, records: shown?.records ?? [])
    }
    let undecided = replacements.filter { replacement in
      !decisions.contains { $0.isAbout(replacement.first, or: replacement.second, analyzer: analyzer) }
    }
    let (learned, suggested) = (undecided.filter(\.isLearned), undecided.filter { !$0.isLearned })
    let areSeveral = Municipalities(try holdings().snapshot.records).areSeveral
    return added + learned.map { $0.pair(.learned, tellsMunicipality: areSeveral) }
      + suggested.map { $0.pair(.suggested, tellsMunicipality: areSeveral) }
      + decisions.filter { !$0.isAccepted }.map(\.rejectedPair)
  }
}

extension [WordPairs.Pair] {
  /// What a person added once, with the records of all; the order of the first stays.
  fileprivate var together: [WordPairs.Pair] {
    var pairs: [WordPairs.Pair] = []
    for pair in self {
      let known = pair.origin == .added ? pairs.firstIndex { ($0.first, $0.second) == (pair.first, pair.second) } : nil
      if let known { pairs[known].records += pair.records } else { pairs.append(pair) }
    }
    return pairs
  }
}

extension Replacement {
  /// - Parameter tellsMunicipality: whether the library holds the plans of several.
  fileprivate func pair(_ origin: WordPairs.Origin, tellsMunicipality: Bool) -> WordPairs.Pair {
    WordPairs.Pair(
      first: first, second: second, origin: origin,
      municipality: tellsMunicipality ? records.first?.municipality ?? "" : nil, records: records)
  }
}

extension WordDecision {
  fileprivate var rejectedPair: WordPairs.Pair { WordPairs.Pair(first: first, second: second, origin: .rejected) }

  /// Whether it is about these two lemmas, whatever their inflection and order.
  fileprivate func isAbout(_ one: String, or other: String, analyzer: Analyzer) -> Bool {
    let names = [first, second].map { text in
      let words = analyzer.analyze(text).words
      return words.count == 1 ? Set(words[0].lemmas + [words[0].folded]) : []
    }
    return (names[0].contains(one) && names[1].contains(other)) || (names[0].contains(other) && names[1].contains(one))
  }
}

extension LibraryStore {
  /// The wordings that mean the same, as a person says, and as the texts teach where no person says anything.
  func synonyms(_ analyzer: Analyzer, learned: [LearnedPair]) throws(LibraryError) -> [Synonym] {
    let decisions = try wordDecisions().filter { $0.kind == .synonym }
    let learned = learned.filter { pair in
      !decisions.contains { $0.isAbout(pair.first, or: pair.second, analyzer: analyzer) }
    }
    return decisions.filter(\.isAccepted).map { Synonym($0.first, $0.second) }
      + learned.map { Synonym($0.first, $0.second, isLearned: true, municipality: $0.municipality) }
  }
}

extension [WordDecision] {
  /// The abbreviations with what a person added, without what one rejected.
  func amending(_ abbreviations: Abbreviations, with analyzer: Analyzer) -> Abbreviations {
    let decided = filter { $0.kind == .abbreviation }
    func meanings(_ isAccepted: Bool) -> [AbbreviationMeaning] {
      decided.filter { $0.isAccepted == isAccepted }.compactMap {
        AbbreviationMeaning(abbreviation: $0.first, meaning: $0.second, analyzer: analyzer)
      }
    }
    return abbreviations.amended(adding: meanings(true), rejecting: meanings(false))
  }
}
