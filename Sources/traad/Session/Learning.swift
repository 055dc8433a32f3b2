import Comparison
import Language
import Library
import Model

extension Session {
  /// Longer periods are not compared unasked: their likeness would take longer to find out than the documents to import.
  private static let mostItems = 2_000

  /// Works out what neighbouring periods teach of words, and keeps it in the library, so that searches need not.
  ///
  /// Only periods that changed since are compared. Call it after every change of records or of corrections to them.
  ///
  /// - Returns: The words that items exchange, most records first.
  @discardableResult
  func learn() throws(LibraryError) -> [Replacement] {
    let snapshot = try holdings().snapshot
    let comparer = try comparer()
    let known = try opened().exchanges()
    let basis = Stamp.basis(try language())
    let comparisons = stopwatch.measure("learn") {
      PeriodPair.all(in: snapshot.records).map { pair in
        let stamp = Stamp.of(pair, snapshot.judgements, basis)
        return (stamp, known[stamp] ?? exchanges(in: pair, snapshot, comparer))
      }
    }
    let replacements = comparer.replacements(by: comparisons.flatMap(\.1), in: snapshot.records)
    let learned = replacements.filter(\.isLearned).map { [$0.first, $0.second] }
    let before = try opened().learnedSynonyms()
    if Set(comparisons.map(\.0)) != Set(known.keys) || Set(learned) != Set(before) {
      try remember(Dictionary(comparisons) { first, _ in first }, learned)
    }
    return replacements
  }

  /// What cannot be kept now is worked out again the next time.
  private func remember(_ exchanges: [String: [Exchange]], _ synonyms: [[String]]) throws(LibraryError) {
    do throws(LibraryError) {
      try keep { store throws(LibraryError) in try store.keep(exchanges: exchanges, synonyms: synonyms) }
    } catch {
      if error != .notWritable && error != .locked { throw error }
    }
  }

  private func exchanges(in pair: PeriodPair, _ snapshot: Snapshot, _ comparer: Comparer) -> [Exchange] {
    guard max(pair.old.count, pair.new.count) <= Self.mostItems else { return [] }
    return comparer.exchanges(in: pair, decisions: snapshot.decisions(between: pair.periods))
  }
}

/// By which it shows that a comparison need not be made again.
private enum Stamp {
  /// To be raised whenever the same periods would give other exchanges.
  private static let version = 1

  /// What all comparisons have in common: the language chain and what abbreviations mean.
  static func basis(_ language: (analyzer: Analyzer, abbreviations: Abbreviations)) -> String {
    let meanings = language.abbreviations.all.map { "\($0.abbreviation)=\($0.meaning)" }.sorted()
    return (["\(version)", "\(language.analyzer.lexicon?.count ?? 0)"] + meanings).joined(separator: "\n")
  }

  /// The records of both periods under their policies, and what a person said of any two of them.
  static func of(_ pair: PeriodPair, _ judgements: [Judgement], _ basis: String) -> String {
    let records = (pair.old + pair.new).map { "\($0.id) \($0.policy)" }
    let texts = Set((pair.old + pair.new).map(\.text.nfc))
    let said = judgements.filter { texts.contains($0.old) && texts.contains($0.new) }.map {
      "\($0.kind.rawValue) \($0.isSame) \($0.old)\n\($0.new)"
    }
    return FileHash.sha256(of: (records + said.sorted() + [basis]).joined(separator: "\n").utf8)
  }
}
