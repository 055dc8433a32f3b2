import Comparison
import Files
import Hashing
import Language
import Library
import Model

extension Session {
  /// Skip automatic learning above this number of records in a period; comparing would take longer than importing.
  private static let mostRecords = 2_000

  /// Works out what neighbouring periods teach of words, and keeps it in the library, so that searches need not compare.
  ///
  /// Only what changed since the last time is compared.
  ///
  /// - Returns: The words that items exchange, most records first; none where the task was cancelled.
  @discardableResult
  func learn() throws(LibraryError) -> [Replacement] {
    let knowledge = try knowledge()
    let snapshot = knowledge.holdings.snapshot
    let (comparer, basis) = (try comparer(), ComparisonStamp.basis(try languageTools()))
    let known = try opened().exchanges()
    let comparisons = stopwatch.measure("learn") {
      snapshot.steps.untilCancelled.flatMap { step -> [Comparison] in
        step.pairs.untilCancelled.map { pair -> Comparison in
          let judgements = snapshot.judgements(on: pair)
          let stamp = ComparisonStamp.stamp(of: pair, in: step, judgements: judgements, basis: basis)
          let exchanges =
            known[stamp] ?? comparer.exchanges(in: pair, of: step, in: snapshot, most: Self.mostRecords)
          return Comparison(municipality: pair.municipality, stamp: stamp, exchanges: exchanges)
        }
      }
    }
    // What the plans of one municipality show says nothing of another's.
    let byMunicipality = Dictionary(grouping: comparisons, by: \.municipality)
    let replacements = byMunicipality.mapValues { comparisons in
      comparer.replacements(by: comparisons.flatMap(\.exchanges), in: snapshot.records)
    }
    // What was left out is not kept as if it were compared.
    if Task.isCancelled { return [] }
    let areSeveral = Municipalities(snapshot.records).areSeveral
    let learned = Set(
      replacements.flatMap { municipality, replacements in
        replacements.filter(\.isLearned).map {
          LearnedPair(
            municipality: areSeveral ? municipality ?? "" : nil, first: $0.first, second: $0.second)
        }
      })
    let (isLearned, before) = (try opened().isLearned, try opened().learnedSynonyms())
    if !isLearned || Set(comparisons.map(\.stamp)) != Set(known.keys) || learned != Set(before) {
      let exchanges = Dictionary(comparisons.map { ($0.stamp, $0.exchanges) }) { first, _ in first }
      try remember(exchanges, synonyms: learned, of: knowledge)
    }
    return replacements.values.flatMap(\.self).sorted {
      ($1.records.count, $0.first, $0.second) < ($0.records.count, $1.first, $1.second)
    }
  }

  /// The same of the library as it is.
  func learnedSynonyms() throws(LibraryError) -> [LearnedPair] { try learnedSynonyms(of: knowledge()) }

  /// The pairs of words that mean the same by the texts, worked out where the library has changed since they were.
  func learnedSynonyms(of knowledge: Knowledge) throws(LibraryError) -> [LearnedPair] {
    if knowledge.unkeptSynonyms == nil, try !opened().isLearned { try learn() }
    return if let unkept = knowledge.unkeptSynonyms { unkept } else { try opened().learnedSynonyms() }
  }

  /// Where the library cannot be written now, it is worked out again by the next process that asks.
  private func remember(
    _ exchanges: [String: [Exchange]], synonyms: Set<LearnedPair>, of knowledge: Knowledge
  ) throws(LibraryError) {
    let pairs = synonyms.sorted {
      ($0.municipality ?? "", $0.first, $0.second) < ($1.municipality ?? "", $1.first, $1.second)
    }
    do throws(LibraryError) {
      knowledge.unkeptSynonyms = pairs
      try keep { store throws(LibraryError) in
        try store.keep(exchanges: exchanges, synonyms: pairs, learnedAt: knowledge.moment)
      }
      knowledge.unkeptSynonyms = nil
    } catch {
      switch error {
      case .notWritable, .locked, .diskFull, .disk, .shortage, .moved, .system: return
      case .missing, .notALibrary, .newerVersion, .notAFile, .noFolder, .altered, .unreadableLog, .tooLarge, .corrupt,
        .noSuchDocument:
        throw error
      }
    }
  }
}

/// What one comparison of two periods taught.
private struct Comparison {
  var municipality: String?
  var stamp: String
  var exchanges: [Exchange]
}

extension Comparer {
  /// The words that records exchange whose series take this step; none where a period has more records than `most`.
  fileprivate func exchanges(
    in pair: PeriodPair, of step: PeriodStep, in snapshot: Snapshot, most: Int
  ) -> [Exchange] {
    guard max(pair.old.count, pair.new.count) <= most else { return [] }
    let decisions = snapshot.decisions(on: pair)
    let others = Set(pair.new.lazy.filter { !step.takes($0.series) }.map(\.id))
    return exchanges(in: pair, decisions: decisions).filter { !others.contains($0.newRecord) }
  }
}

/// Cache key: an equal stamp means that the stored comparison is still valid.
private enum ComparisonStamp {
  /// Raise it whenever the same periods give other exchanges than before.
  private static let version = 2

  /// What all comparisons have in common: the language chain and what abbreviations mean.
  static func basis(_ tools: LanguageTools) -> String {
    let local = tools.ofMunicipalities.flatMap { name, own in own.all.map { "\(name) \($0.abbreviation)=\($0.meaning)" }
    }
    let all = tools.ofMunicipalities.isEmpty ? tools.abbreviations.all : []
    let meanings = (all.map { "\($0.abbreviation)=\($0.meaning)" } + local).sorted()
    return (["\(version)", "\(tools.analyzer.lexicon?.count ?? 0)"] + meanings).joined(separator: "\n")
  }

  /// The records of both periods under their policies, those whose series take another step, and what a person said of
  /// any two of them.
  static func stamp(of pair: PeriodPair, in step: PeriodStep, judgements: [Judgement], basis: String) -> String {
    let records = (pair.old + pair.new).map { "\($0.id) \($0.policy)" }
    let others = pair.new.filter { !step.takes($0.series) }.map { "not \($0.id)" }
    let texts = judgements.isEmpty ? [] : Set((pair.old + pair.new).map(\.text.nfc))
    let said = judgements.filter { texts.contains($0.old) && texts.contains($0.new) }.map {
      [$0.kind.rawValue, "\($0.isSame)", $0.old, $0.new, $0.oldHeading ?? "", $0.newHeading ?? ""].joined(
        separator: "\n")
    }
    return FileHash.sha256(of: (records + others + said.sorted() + [basis]).joined(separator: "\n").utf8)
  }
}
