package import Model

/// The values of flags that are more than text.
extension Invocation {
  /// The value of a flag that is a whole number of at least `minimum`; nil where the flag was not given.
  package func number(_ option: CommandOption, atLeast minimum: Int) throws(UsageMistake) -> Int? {
    guard let value = options[option] else { return nil }
    guard let number = Int(value), number >= minimum else { throw .badValue(option, value) }
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
