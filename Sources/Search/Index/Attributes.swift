import Model

/// What surrounds each text: numbers into the distinct values, so that a condition is decided once a value.
struct Attributes: Sendable {
  struct Column<Value: Hashable & Sendable>: Sendable {
    private(set) var values: [Value] = []
    private(set) var numbers: [UInt32] = []
    private var numberOf: [Value: UInt32] = [:]

    init(_ column: [Value]) {
      numbers.reserveCapacity(column.count)
      for value in column { append(value) }
    }

    private mutating func append(_ value: Value) {
      if let number = numberOf[value] { return numbers.append(number) }
      let number = UInt32(truncatingIfNeeded: values.count)
      numberOf[value] = number
      values.append(value)
      numbers.append(number)
    }

    subscript(text: Int) -> Value { values[Int(numbers[text])] }
  }

  let periods: Column<Period?>
  let series: Column<String?>
  let policies: Column<String>
  let groups: Column<String?>
  let kinds: Column<SearchedKind>
  /// Where each text stands; a heading stands wherever its records do.
  let sources: [[Source]]
  /// The records' ids; empty for a heading, which neither comes nor goes.
  let ids: [RecordID]
  /// The documents that sources name.
  let documents: [StoredDocument]
  var turnover = Turnover()

  var count: Int { kinds.numbers.count }

  func with(_ turnover: Turnover) -> Attributes {
    var attributes = self
    attributes.turnover = turnover
    return attributes
  }
}

extension Filter {
  /// For each text whether it meets the condition.
  func accepted(_ attributes: Attributes) -> [Bool] {
    switch self {
    case .period(let range): accepted(attributes.periods) { $0.map(range.contains) ?? false }
    case .policy(let name): accepted(attributes.policies) { names($0, name) }
    case .group(let name): accepted(attributes.groups) { names($0, name) }
    case .series(let name): accepted(attributes.series) { names($0, name) }
    case .kind(let kind): accepted(attributes.kinds) { $0 == kind }
    case .document(let name): accepted(attributes, documents: documents(called: name, in: attributes.documents))
    case .page(let range):
      attributes.sources.map { sources in
        sources.contains { $0.places.contains { $0.page.map { range.first <= $0 && $0 <= range.last } ?? false } }
      }
    case .came(let range): accepted(attributes, ids: attributes.turnover.came, range)
    case .gone(let range): accepted(attributes, ids: attributes.turnover.gone, range)
    }
  }

  private func accepted(_ attributes: Attributes, documents: Set<Int64>) -> [Bool] {
    attributes.sources.map { sources in sources.contains { documents.contains($0.document) } }
  }

  private func accepted(_ attributes: Attributes, ids: [Period: Set<RecordID>], _ range: PeriodRange) -> [Bool] {
    let wanted = ids.filter { range.contains($0.key) }.values.reduce(into: Set()) { $0.formUnion($1) }
    return attributes.ids.map(wanted.contains)
  }

  /// The documents of a number, or of words of their title or file's name.
  private func documents(called name: String, in documents: [StoredDocument]) -> Set<Int64> {
    if let number = Int64(name), documents.contains(where: { $0.id == number }) { return [number] }
    let called = documents.filter { document in
      let file = document.file.split(separator: "/").last.map(String.init)
      return names(document.title, name) || names(file, name)
    }
    return Set(called.map(\.id))
  }

  private func accepted<Value>(_ column: Attributes.Column<Value>, _ isWanted: (Value) -> Bool) -> [Bool] {
    let wanted = column.values.map(isWanted)
    return column.numbers.map { wanted[Int($0)] }
  }

  /// Whether each word of the wanted name begins a word of the name.
  private func names(_ name: String?, _ wanted: String) -> Bool {
    guard let name else { return false }
    let words = Self.words(name)
    return Self.words(wanted).allSatisfy { wanted in words.contains { $0.hasPrefix(wanted) } }
  }

  private static func words(_ name: String) -> [Substring] {
    name.exactKey.split { !$0.isLetter && !$0.isNumber }
  }
}

extension PeriodRange {
  func contains(_ period: Period) -> Bool {
    switch self {
    case .years(let first, let last): period.first == first && period.last == last
    case .starting(let from, let to): (from ?? .min) <= period.first && period.first <= (to ?? .max)
    }
  }
}
