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
    let snapshot = try holdings().snapshot
    let (comparer, basis) = (try comparer(), ComparisonStamp.basis(try languageTools()))
    let known = try opened().exchanges()
    let comparisons = stopwatch.measure("learn") {
      snapshot.steps.untilCancelled.flatMap { step -> [(String, [Exchange])] in
        snapshot.pairs(of: step).untilCancelled.map { pair -> (String, [Exchange]) in
          let stamp = ComparisonStamp.stamp(of: pair, in: step, judgements: snapshot.judgements, basis: basis)
          return (stamp, known[stamp] ?? comparer.exchanges(in: pair, of: step, in: snapshot, most: Self.mostRecords))
        }
      }
    }
    let replacements = comparer.replacements(by: comparisons.flatMap(\.1), in: snapshot.records)
    // What was left out is not kept as if it were compared.
    if Task.isCancelled { return [] }
    let learned = replacements.filter(\.isLearned).map { [$0.first, $0.second] }
    let before = try opened().learnedSynonyms()
    if Set(comparisons.map(\.0)) != Set(known.keys) || Set(learned) != Set(before) {
      try remember(Dictionary(comparisons) { first, _ in first }, synonyms: learned)
    }
    return replacements
  }

  /// Where the library cannot be written now, it is worked out again the next time.
  private func remember(_ exchanges: [String: [Exchange]], synonyms: [[String]]) throws(LibraryError) {
    do throws(LibraryError) {
      try keep { store throws(LibraryError) in try store.keep(exchanges: exchanges, synonyms: synonyms) }
    } catch {
      switch error {
      case .notWritable, .locked, .diskFull, .shortage, .moved, .system: return
      case .missing, .notALibrary, .newerVersion, .notAFile, .noFolder, .altered, .unreadableLog, .tooLarge, .corrupt,
        .noSuchDocument:
        throw error
      }
    }
  }
}

extension Comparer {
  /// The words that records exchange whose series take this step; none where a period has more records than `most`.
  fileprivate func exchanges(
    in pair: PeriodPair, of step: PeriodStep, in snapshot: Snapshot, most: Int
  ) -> [Exchange] {
    guard max(pair.old.count, pair.new.count) <= most else { return [] }
    let decisions = snapshot.decisions(between: pair.oldPeriod, and: pair.newPeriod)
    let others = Set(pair.new.lazy.filter { !step.takes($0.series) }.map(\.id))
    return exchanges(in: pair, decisions: decisions).filter { !others.contains($0.newRecord) }
  }
}

/// Cache key: an equal stamp means that the stored comparison is still valid.
private enum ComparisonStamp {
  /// Raise it whenever the same periods give other exchanges than before.
  private static let version = 1

  /// What all comparisons have in common: the language chain and what abbreviations mean.
  static func basis(_ tools: LanguageTools) -> String {
    let meanings = tools.abbreviations.all.map { "\($0.abbreviation)=\($0.meaning)" }.sorted()
    return (["\(version)", "\(tools.analyzer.lexicon?.count ?? 0)"] + meanings).joined(separator: "\n")
  }

  /// The records of both periods under their policies, those whose series take another step, and what a person said of
  /// any two of them.
  static func stamp(of pair: PeriodPair, in step: PeriodStep, judgements: [Judgement], basis: String) -> String {
    let records = (pair.old + pair.new).map { "\($0.id) \($0.policy)" }
    let others = pair.new.filter { !step.takes($0.series) }.map { "not \($0.id)" }
    let texts = Set((pair.old + pair.new).map(\.text.nfc))
    let said = judgements.filter { texts.contains($0.old) && texts.contains($0.new) }.map {
      "\($0.kind.rawValue) \($0.isSame) \($0.old)\n\($0.new)"
    }
    return FileHash.sha256(of: (records + others + said.sorted() + [basis]).joined(separator: "\n").utf8)
  }
}
