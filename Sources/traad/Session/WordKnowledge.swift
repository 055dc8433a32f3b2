import Comparison
import Language
import Library
import Model
import Rendering
import Search

extension Session {
  /// What abbreviations mean: as learned, as added, and what was rejected.
  func abbreviationPairs() throws(LibraryError) -> [WordPairs.Pair] {
    let records = try holdings().snapshot.records
    let (_, abbreviations) = try language()
    let decisions = try opened().wordDecisions().filter { $0.kind == .abbreviation }
    let added = Set(decisions.lazy.filter(\.isAccepted).map { [$0.first, $0.second] })
    let known = abbreviations.all.map { meaning in
      let isAdded = added.contains([meaning.abbreviation, meaning.meaning])
      let texts = abbreviations.texts(spellingOut: meaning) + abbreviations.texts(using: meaning.abbreviation)
      return WordPairs.Pair(
        first: meaning.abbreviation, second: meaning.meaning, origin: isAdded ? .added : .learned,
        records: texts.uniqued.map { records[$0] })
    }
    return known + decisions.filter { !$0.isAccepted }.map(\.rejectedPair)
  }

  /// Which wordings mean the same: as added, as items suggest it that were reworded, and what was rejected.
  func synonymPairs() throws(LibraryError) -> [WordPairs.Pair] {
    let records = try holdings().snapshot.records
    let comparer = try comparer()
    let decisions = try opened().wordDecisions().filter { $0.kind == .synonym }
    let replacements = stopwatch.measure("compare") { comparer.replacements(in: records) }
    func suggests(_ replacement: Replacement, _ decision: WordDecision) -> Bool {
      Set([replacement.first, replacement.second]) == Set([decision.first.lowercased(), decision.second.lowercased()])
    }
    let added = decisions.filter(\.isAccepted).map { decision in
      WordPairs.Pair(
        first: decision.first, second: decision.second, origin: .added,
        records: replacements.first { suggests($0, decision) }?.records ?? [])
    }
    let suggested = replacements.filter { replacement in !decisions.contains { suggests(replacement, $0) } }.map {
      WordPairs.Pair(first: $0.first, second: $0.second, origin: .suggested, records: $0.records)
    }
    return added + suggested + decisions.filter { !$0.isAccepted }.map(\.rejectedPair)
  }
}

extension WordDecision {
  fileprivate var rejectedPair: WordPairs.Pair { WordPairs.Pair(first: first, second: second, origin: .rejected) }
}

extension [WordDecision] {
  /// The wordings that a person says mean the same.
  var synonyms: [Synonym] { filter { $0.kind == .synonym && $0.isAccepted }.map { Synonym($0.first, $0.second) } }

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

extension [Int] {
  /// Each number where it first stands.
  fileprivate var uniqued: [Int] {
    var seen: Set<Int> = []
    return filter { seen.insert($0).inserted }
  }
}
