import Commands
import Language
import Library
import Model
import Rendering
import Study

extension CommandRun {
  /// Lists abbreviations or synonyms with where they are from, or remembers what a person says of one.
  func wordPairs(_ kind: WordPairs.Kind) async throws -> ExitStatus {
    if let change = try invocation.wordPairChange() {
      let isAccepted = change.action == .add
      let decision = WordDecision(
        kind == .abbreviations ? .abbreviation : .synonym, change.first, change.second, isAccepted: isAccepted)
      try await session.change(makingLibrary: true) { try $0.keep(decision) }
      let phrase: WordPairPhrase =
        isAccepted ? .added(kind, change.first, change.second) : .rejected(kind, change.first, change.second)
      console.message(phrase.sentence)
      if console.settings.form == .terminal { return .done }
    }
    let pairs = kind == .abbreviations ? try await session.abbreviationPairs() : try await session.synonymPairs()
    await sayLexiconFlaw()
    try Task.checkCancellation()
    try await print(.pairs(WordPairs(kind: kind, pairs: pairs)))
    return pairs.isEmpty ? .nothingFound : .done
  }
}

/// What a person says of a pair of wordings.
private struct WordPairChange {
  var action: PairAction
  var first: String
  var second: String
}

extension Invocation {
  /// nil where nothing but the list is asked for.
  fileprivate func wordPairChange() throws(UsageMistake) -> WordPairChange? {
    guard arguments.count > 2, let action = PairAction.typed(arguments[0].meant, by: \.name) else { return nil }
    let first = arguments[1].meant.nfc
    let second = arguments[2...].map(\.meant).joined(separator: " ").nfc
    let areWords = [first, second].allSatisfy { text in text.contains { $0.isLetter || $0.isNumber } }
    guard areWords, first.lowercased() != second.lowercased() else { throw .notAPair(first, second) }
    return WordPairChange(action: action, first: first, second: second)
  }
}
