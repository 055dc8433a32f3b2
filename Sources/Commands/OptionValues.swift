package import Model

/// The values of flags that are more than text.
extension Invocation {
  /// The value of `--limit`, 0 for all; nil where the flag was not given.
  package func limit() throws(UsageMistake) -> Int? { try number(.limit, in: 0...1_000_000) }

  /// The value of `--edition`, counted from 1; nil where the flag was not given.
  package func edition() throws(UsageMistake) -> Int? { try number(.edition, in: 1...1_000) }

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

  /// Whether files are to be kept, as `--originals` and `--no-originals` say it; nil where nothing is said.
  package func keepsOriginals() throws(UsageMistake) -> Bool? {
    switch (options[.originals] != nil, options[.noOriginals] != nil) {
    case (true, true): throw .bothWays
    case (false, false): nil
    case (let keeps, _): keeps
    }
  }

  /// What `--as`, `--period` and `--municipality` say of the files.
  package func vouching() throws(UsageMistake) -> Vouching {
    Vouching(isPlan: try isPlan(), period: try period(), municipality: try municipality())
  }

  private func isPlan() throws(UsageMistake) -> Bool {
    guard let value = options[.asPlan] else { return false }
    guard value.lowercased() == "plan" else { throw .badValue(.asPlan, value) }
    return true
  }

  private func municipality() throws(UsageMistake) -> String? {
    guard let value = options[.municipality] else { return nil }
    guard let name = plainName(value) else { throw .badValue(.municipality, value) }
    return name
  }

  /// A name of some words on one line, in at most 200 letters; nil for anything else.
  package func plainName(_ value: String) -> String? {
    let name = value.split(whereSeparator: \.isWhitespace).joined(separator: " ").nfc
    let isPlain = name.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    return !name.isEmpty && name.count <= 200 && isPlain ? name : nil
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
