package import Model

/// The periods that a person may name.
package struct PeriodNames {
  /// Ascending.
  package let held: [Period]

  package init(held: [Period]) { self.held = held }

  /// A period, a year that one period starts in, or the first, the last, or the last but one.
  package func period(_ word: String) throws(NamingMistake) -> Period {
    if let named = PeriodWord.typed(word, by: \.name)?.period(among: held) { return named }
    let word = word.lowercased().nfc
    guard let typed = Period(typed: word) else { throw .noSuchPeriod(word, held: held) }
    if held.contains(typed) { return typed }
    let starting = typed.first == typed.last ? held.filter { $0.first == typed.first } : []
    if let only = starting.first, starting.count == 1 { return only }
    throw starting.isEmpty ? .noSuchPeriod(word, held: held) : .ambiguousPeriod(word, candidates: starting)
  }
}
