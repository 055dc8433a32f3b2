import Model

/// What surrounds each text.
struct Facets: Sendable {
  let columns: FacetColumns
  /// The records themselves, or those that stand under each heading: what tells where a text stands, and what came and went.
  let records: FacetRecords
  /// The documents that sources name.
  let documents: Documents
}

/// The records that each text is, or that stand under it where it is a heading.
enum FacetRecords: Sendable {
  case own(Records)
  case under(Rows<UInt32>, Records)

  /// For each text whether its records stand as wanted; a heading stands wherever its records do.
  func map(_ isWanted: ([Source]) -> Bool) -> [Bool] {
    under(records.indices.map { isWanted(records.sources($0)) })
  }

  /// For each text whether it stands in one of some documents.
  func map(in documents: Set<Int64>) -> [Bool] { under(records.areIn(documents)) }

  private var records: Records {
    switch self {
    case .own(let records), .under(_, let records): records
    }
  }

  private func under(_ isWanted: [Bool]) -> [Bool] {
    switch self {
    case .own: isWanted
    case .under(let rows, _): (0..<rows.count).map { rows[$0].contains { isWanted[Int($0)] } }
    }
  }

  /// For each text whether it is a record that is wanted; a heading neither comes nor goes.
  func map(ids isWanted: (RecordID) -> Bool) -> [Bool] {
    switch self {
    case .own(let records): records.indices.map { isWanted(records[$0].id) }
    case .under(let rows, _): Array(repeating: false, count: rows.count)
    }
  }
}

extension Facets {
  init(_ records: [Record], documents: Documents) {
    columns = FacetColumns(
      periods: .init(records.map(\.period)), municipalities: .init(records.map(\.municipality)),
      series: .init(records.map(\.series)), policies: .init(records.map(\.policy)),
      groups: .init(records.map(\.group)),
      kinds: .init(records.map { $0.kind == .activity ? .activity : .followUp }))
    self.records = .own(.held(records))
    self.documents = documents
  }
}

extension FacetColumns.Column {
  /// How many hits of tiers 1 and 2 have each value, and how many others besides; values that none has are left out.
  ///
  /// - Parameter others: counted with what was asked, but for those that are near it.
  func counts(of hits: HitList, and others: [(value: Value, isNear: Bool)]) -> [Count<Value>] {
    // Of each value what was asked, then what is near.
    var counts = [Int](repeating: 0, count: 2 * values.count)
    for (text, level) in zip(hits.texts, hits.levels) where level != .some {
      counts[2 * numbers[Int(text)] + (level == .near ? 1 : 0)] += 1
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
