package import Model

/// The periods that a person may name.
package struct PeriodNames {
  /// Ascending.
  package let held: [Period]

  package init(held: [Period]) { self.held = held }

  /// A period, a year that one period starts in, or the first, the last, or the last but one.
  package func period(_ word: String) throws(NamingMistake) -> Period {
    let word = word.lowercased().nfc
    switch word {
    case "first", "første", "foerste": if let first = held.first { return first }
    case "last", "sidste": if let last = held.last { return last }
    case "previous", "forrige": if held.count > 1 { return held[held.count - 2] }
    default: break
    }
    guard let typed = Period(typed: word) else { throw .noSuchPeriod(word, held: held) }
    if held.contains(typed) { return typed }
    let starting = typed.first == typed.last ? held.filter { $0.first == typed.first } : []
    if let only = starting.first, starting.count == 1 { return only }
    throw starting.isEmpty ? .noSuchPeriod(word, held: held) : .ambiguousPeriod(word, candidates: starting)
  }
}
