package import Model

/// The values of flags that are more than text.
extension Invocation {
  /// The value of `--limit`, 0 for all; nil where the flag was not given.
  package func limit() throws(UsageMistake) -> Int? { try number(.limit, in: 0...1_000_000) }

  /// The value of `--jobs`; nil where the flag was not given.
  package func jobs() throws(UsageMistake) -> Int? { try number(.jobs, in: 1...256) }

  private func number(_ option: CommandOption, in range: ClosedRange<Int>) throws(UsageMistake) -> Int? {
    guard let value = options[option] else { return nil }
    guard let number = Int(value), range.contains(number) else { throw .notANumber(option, value, in: range) }
    return number
  }

  /// The value of `--period`; nil where the flag was not given.
  package func period() throws(UsageMistake) -> Period? {
    guard let value = options[.period] else { return nil }
    guard let period = Period(typed: value) else { throw .badValue(.period, value) }
    return period
  }

  /// The value of `--ocr`: whether scanned pages may be recognised.
  package func recognisesText() throws(UsageMistake) -> Bool {
    switch options[.ocr] {
    case nil, "auto": true
    case "never": false
    case let value?: throw .badValue(.ocr, value)
    }
  }

  /// The value of `--sort`, in either language; nil where the flag was not given.
  package func sortOrder() throws(UsageMistake) -> SortOrder? {
    guard let value = options[.sort] else { return nil }
    guard let order = SortOrder.typed(value, by: \.name) else { throw .badValue(.sort, value) }
    return order
  }
}
