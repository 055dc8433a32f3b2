import Algorithms
import Model

/// The names of policies and groups, each once for every period, municipality and series.
struct HeadingTable {
  private struct Key: Hashable {
    var level: HeadingHit.Level
    var name: String
    var policy: String
    var period: Period?
    var municipality: String?
    var series: String?
  }

  /// In the order of their first records; as hits of which only the place and the name are known.
  private(set) var headings: [HeadingHit] = []
  /// The records under each heading.
  private(set) var records = Rows<UInt32>(counts: [], values: [])

  init(_ records: [Record]) {
    var numbers: [Key: Int] = [:]
    var sources: [[Source]] = []
    var under: [(heading: UInt32, record: UInt32)] = []
    for (place, record) in zip(UInt32(0)..., records) {
      for key in Self.keys(of: record) {
        let number = numbers[key] ?? headings.count
        if number == headings.count {
          numbers[key] = number
          headings.append(
            HeadingHit(
              level: key.level, name: key.name, period: key.period, policy: key.policy, municipality: key.municipality,
              series: key.series))
          sources.append([])
        }
        sources[number] += record.sources
        under.append((UInt32(truncatingIfNeeded: number), place))
      }
    }
    self.records = Rows(count: headings.count, rows: under.map(\.heading), values: under.map(\.record))
    for number in headings.indices { headings[number].sources = sources[number].uniqued(on: \.document) }
  }

  private static func keys(of record: Record) -> [Key] {
    func key(_ level: HeadingHit.Level, named name: String) -> Key {
      Key(
        level: level, name: name, policy: record.policy, period: record.period, municipality: record.municipality,
        series: record.series)
    }
    return [key(.policy, named: record.policy)] + (record.group.map { [key(.group, named: $0)] } ?? [])
  }
}

extension Facets {
  /// - Parameter records: those that the headings were made of.
  init(_ table: HeadingTable, records: [Record], documents: Documents) {
    let headings = table.headings
    columns = FacetColumns(
      periods: .init(headings.map(\.period)), municipalities: .init(headings.map(\.municipality)),
      series: .init(headings.map(\.series)), policies: .init(headings.map(\.policy)),
      groups: .init(headings.map { $0.level == .group ? $0.name : nil }),
      kinds: .init(headings.map { $0.level == .group ? .group : .policy }))
    self.records = .under(table.records, .held(records))
    self.documents = documents
  }
}
