import Model

/// The names of policies and groups, each once for every period and series.
struct Headings: Sendable {
  struct Heading: Hashable, Sendable {
    var level: HeadingHit.Level
    var name: String
    /// The policy of a group; a policy's own name.
    var policy: String
    var period: Period?
    var series: String?
  }

  /// In the order in which the records bring them.
  let all: [Heading]

  init(_ records: [Record]) {
    var seen: Set<Heading> = []
    var all: [Heading] = []
    for record in records {
      let policy = Heading(
        level: .policy, name: record.policy, policy: record.policy, period: record.period, series: record.series)
      if seen.insert(policy).inserted { all.append(policy) }
      guard let name = record.group else { continue }
      let group = Heading(
        level: .group, name: name, policy: record.policy, period: record.period, series: record.series)
      if seen.insert(group).inserted { all.append(group) }
    }
    self.all = all
  }
}

extension Attributes {
  init(_ records: [Record]) {
    periods = Column(records.map(\.period))
    series = Column(records.map(\.series))
    policies = Column(records.map(\.policy))
    groups = Column(records.map(\.group))
    kinds = Column(records.map { $0.kind == .activity ? .activity : .followUp })
  }

  init(_ headings: Headings) {
    periods = Column(headings.all.map(\.period))
    series = Column(headings.all.map(\.series))
    policies = Column(headings.all.map(\.policy))
    groups = Column(headings.all.map { $0.level == .group ? $0.name : nil })
    kinds = Column(headings.all.map { $0.level == .group ? .group : .policy })
  }
}
