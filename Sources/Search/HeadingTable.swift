import Algorithms
import Model

/// The names of policies and groups, each once for every period and series.
struct HeadingTable: Sendable {
  struct Heading: Hashable, Sendable {
    var level: HeadingHit.Level
    var name: String
    /// The policy of a group; a policy's own name.
    var policy: String
    var period: Period?
    var series: String?
  }

  /// In the order of their first records.
  let all: [Heading]
  /// The sources of each heading's records.
  let sources: [[Source]]

  init(_ records: [Record]) {
    var numbers: [Heading: Int] = [:]
    var all: [Heading] = []
    var sources: [[Source]] = []
    for record in records {
      for heading in Self.headings(of: record) {
        let number = numbers[heading] ?? all.count
        if number == all.count {
          numbers[heading] = number
          all.append(heading)
          sources.append([])
        }
        sources[number] += record.sources
      }
    }
    self.all = all
    self.sources = sources
  }

  /// The first source in each document.
  func firstSources(of heading: Int) -> [Source] {
    sources[heading].uniqued(on: \.document)
  }

  private static func headings(of record: Record) -> [Heading] {
    let policy = Heading(
      level: .policy, name: record.policy, policy: record.policy, period: record.period, series: record.series)
    guard let name = record.group else { return [policy] }
    return [
      policy,
      Heading(level: .group, name: name, policy: record.policy, period: record.period, series: record.series),
    ]
  }
}

extension Facets {
  init(_ headings: HeadingTable, documents: [StoredDocument]) {
    periods = Column(headings.all.map(\.period))
    series = Column(headings.all.map(\.series))
    policies = Column(headings.all.map(\.policy))
    groups = Column(headings.all.map { $0.level == .group ? $0.name : nil })
    kinds = Column(headings.all.map { $0.level == .group ? .group : .policy })
    sources = headings.sources
    ids = headings.all.map { _ in "" }
    self.documents = documents
  }
}
