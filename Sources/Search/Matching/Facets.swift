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
    ///
    /// - Parameter others: counted with what was asked, but for those that are near it.
    func counts(of hits: HitList, and others: [(value: Value, isNear: Bool)]) -> [Count<Value>] {
      // Of each value what was asked, then what is near.
      var counts = [Int](repeating: 0, count: 2 * values.count)
      for (text, level) in zip(hits.texts, hits.levels) where level != .some {
        counts[2 * Int(numbers[Int(text)]) + (level == .near ? 1 : 0)] += 1
      }
      let found = values.indices.compactMap { value -> Count<Value>? in
        let (asked, near) = (counts[2 * value], counts[2 * value + 1])
        return asked + near > 0 ? Count(values[value], asked, near: near) : nil
      }
      // No dictionary where there is nothing to add: hashing the values takes as long as finding a rare word.
      guard !others.isEmpty else { return found }
      let added = others.map { Count($0.value, $0.isNear ? 0 : 1, near: $0.isNear ? 1 : 0) }
      let all = Dictionary((found + added).map { ($0.value, $0) }) {
        Count($0.value, $0.count + $1.count, near: $0.near + $1.near)
      }
      return Array(all.values)
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
