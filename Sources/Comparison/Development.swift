package import Model

/// What became of every item over three periods and more.
package struct Development: Hashable, Sendable {
  /// One item through all periods, or several that were split and merged on the way.
  package struct Chain: Hashable, Sendable {
    /// For each period the records of the item there, in reading order; empty where it has none.
    package var records: [[Record]]
    /// For each step from a period to the next the relation; nil where neither has records. Where several changes
    /// belong to one step, the first that is not `kept`.
    package var relations: [Relation?]
    /// For each step what the plans say of the item otherwise than before.
    package var factChanges: [[FactChange]]

    /// The records of the last period that has any.
    package var latest: [Record] { records.last { !$0.isEmpty } ?? [] }
  }

  /// In the order the caller gave.
  package var periods: [Period]
  /// Those of the first step, one a series, then those of the next step.
  package var differences: [Difference]
  /// By the period in which each begins, and there in reading order.
  package var chains: [Chain]

  /// - Parameter steps: for each step from one period to the next the differences of its series; at least one step.
  package init(periods: [Period], steps: [[Difference]]) {
    self.periods = periods
    differences = steps.flatMap(\.self)
    var builder = ChainBuilder(periods: periods)
    for (step, differences) in steps.enumerated() {
      for change in differences.flatMap(\.items) { builder.add(change, step: step) }
    }
    chains = builder.chains(periodCount: steps.count + 1)
  }
}

/// Which records changes join into chains: disjoint sets.
private struct ChainBuilder {
  private struct Node {
    var period: Int
    var record: Record
    var parent: Int
  }

  private struct Key: Hashable {
    var period: Int
    var id: RecordID
  }

  private let periods: [Period]
  private var nodes: [Node] = []
  private var places: [Key: Int] = [:]
  /// Each change by its step and one of its nodes.
  private var changes: [(step: Int, node: Int, relation: Relation, facts: [FactChange])] = []

  init(periods: [Period]) {
    self.periods = periods
  }

  mutating func add(_ change: Change, step: Int) {
    let resumed = change.resumes.compactMap { record in
      record.period.flatMap(periods.firstIndex).map { node(of: record, period: $0) }
    }
    let members =
      change.old.map { node(of: $0, period: step) } + change.new.map { node(of: $0, period: step + 1) } + resumed
    guard let first = members.first else { return }
    for other in members.dropFirst() { nodes[root(of: other)].parent = root(of: first) }
    changes.append((step, first, change.relation, change.factChanges))
  }

  private mutating func node(of record: Record, period: Int) -> Int {
    let key = Key(period: period, id: record.id)
    if let place = places[key] { return place }
    places[key] = nodes.count
    nodes.append(Node(period: period, record: record, parent: nodes.count))
    return nodes.count - 1
  }

  private mutating func root(of node: Int) -> Int {
    var top = node
    while nodes[top].parent != top { top = nodes[top].parent }
    nodes[node].parent = top
    return top
  }

  mutating func chains(periodCount: Int) -> [Development.Chain] {
    var chains: [Int: Development.Chain] = [:]
    let empty = Development.Chain(
      records: Array(repeating: [], count: periodCount), relations: Array(repeating: nil, count: periodCount - 1),
      factChanges: Array(repeating: [], count: periodCount - 1))
    for node in nodes.indices {
      chains[root(of: node), default: empty].records[nodes[node].period].append(nodes[node].record)
    }
    for change in changes {
      let chain = root(of: change.node)
      chains[chain]?.factChanges[change.step] += change.facts
      guard chains[chain]?.relations[change.step] ?? .kept == .kept else { continue }
      chains[chain]?.relations[change.step] = change.relation
    }
    return chains.values.map(\.inReadingOrder).sorted { $0.start < $1.start }
  }
}

extension Development.Chain {
  fileprivate var inReadingOrder: Self {
    var chain = self
    chain.records = records.map(\.inDocumentOrder)
    return chain
  }

  /// Where the chain begins: the period, and the record's place there.
  fileprivate var start: (Int, Int64, Int, RecordID) {
    guard let period = records.firstIndex(where: { !$0.isEmpty }), let record = records[period].first else {
      return (records.count, 0, 0, "")
    }
    let position = record.documentPosition
    return (period, position.document, position.ordinal, position.id)
  }
}
