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
  /// The sources of each heading's records.
  private(set) var sources: [[Source]] = []

  init(_ records: [Record]) {
    var numbers: [Key: Int] = [:]
    for record in records {
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
      }
    }
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
  init(_ table: HeadingTable, documents: [StoredDocument]) {
    let headings = table.headings
    periods = Column(headings.map(\.period))
    municipalities = Column(headings.map(\.municipality))
    series = Column(headings.map(\.series))
    policies = Column(headings.map(\.policy))
    groups = Column(headings.map { $0.level == .group ? $0.name : nil })
    kinds = Column(headings.map { $0.level == .group ? .group : .policy })
    sources = table.sources
    ids = headings.map { _ in "" }
    self.documents = documents
  }
}
