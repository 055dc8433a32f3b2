import Files
import Language
import Model

/// Whether one word succeeded another between two periods: the old one is used less, and the new one was not used
/// before. Two words that are used beside each other are more likely two things.
struct Succession {
  let pair: PeriodPair
  let analyzer: Analyzer

  /// The exchanges, without their context where they are no evidence: where the old word goes on in as many texts as it
  /// was exchanged in, or the new one stood in as many before.
  func judging(_ exchanges: [Exchange]) -> [Exchange] {
    let evidence = exchanges.filter { $0.context != nil }
    guard !evidence.isEmpty else { return exchanges }
    let (oldWords, newWords) = (
      pair.old.untilCancelled.map { lemmas(in: $0) }, pair.new.untilCancelled.map { lemmas(in: $0) }
    )
    let contexts = Dictionary(grouping: evidence) { [$0.old, $0.new] }.mapValues { Set($0.map(\.context)).count }
    return exchanges.untilCancelled.map { exchange in
      let places = contexts[[exchange.old, exchange.new]] ?? 0
      let goesOn = newWords.count { $0.contains(exchange.old) }
      let stoodBefore = oldWords.count { $0.contains(exchange.new) }
      var judged = exchange
      if goesOn >= places || stoodBefore >= places { judged.context = nil }
      return judged
    }
  }

  private func lemmas(in record: Record) -> Set<String> { Set(analyzer.analyze(record.text).words.flatMap(\.lemmas)) }
}
