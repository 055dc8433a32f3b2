import Model

/// The values that surround each text, as numbers into the distinct values: a condition is decided once a value.
struct Facets: Sendable {
  struct Column<Value: Hashable & Sendable>: Sendable {
    private(set) var values: [Value] = []
    private(set) var numbers: [UInt32] = []

    init(_ column: [Value]) {
      var numberOf: [Value: UInt32] = [:]
      numbers.reserveCapacity(column.count)
      for value in column {
        let next = UInt32(truncatingIfNeeded: values.count)
        let number = numberOf[value] ?? next
        if number == next {
          numberOf[value] = number
          values.append(value)
        }
        numbers.append(number)
      }
    }

    subscript(text: Int) -> Value { values[Int(numbers[text])] }

    /// For each text whether its value is wanted.
    func map(_ isWanted: (Value) -> Bool) -> [Bool] {
      let wanted = values.map(isWanted)
      return numbers.map { wanted[Int($0)] }
    }

    /// How many hits of tiers 1 and 2 have each value, and how many others besides; values that none has are left out.
    func counts(of hits: HitList, and others: [Value]) -> [Count<Value>] {
      var counts = [Int](repeating: 0, count: values.count)
      for (text, level) in zip(hits.texts, hits.levels) where level != .some { counts[Int(numbers[Int(text)])] += 1 }
      let found = zip(values, counts).filter { $0.1 > 0 }
      // No dictionary where there is nothing to add: hashing the values takes as long as finding a rare word.
      guard !others.isEmpty else { return found.map { Count($0.0, $0.1) } }
      let all = Dictionary(found + others.map { ($0, 1) }, uniquingKeysWith: +)
      return all.map { Count($0.key, $0.value) }
    }
  }

  let periods: Column<Period?>
  let municipalities: Column<String?>
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
}

extension Facets {
  init(_ records: [Record], documents: [StoredDocument]) {
    periods = Column(records.map(\.period))
    municipalities = Column(records.map(\.municipality))
    series = Column(records.map(\.series))
    policies = Column(records.map(\.policy))
    groups = Column(records.map(\.group))
    kinds = Column(records.map { $0.kind == .activity ? .activity : .followUp })
    sources = records.map(\.sources)
    ids = records.map(\.id)
    self.documents = documents
  }
}
