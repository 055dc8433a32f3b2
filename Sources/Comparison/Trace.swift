import Algorithms
package import Model

/// One record, followed through the periods.
package struct Trace: Hashable, Sendable {
  /// The record as it stands in one period.
  package struct Step: Hashable, Sendable {
    package var period: Period
    /// In reading order; empty where the period does not have it.
    package var records: [Record]
    /// What became of it since the period before; nil where neither period has it.
    package var relation: Relation?
    package var confidence: Confidence?
    /// The word difference since the period before; empty where the text is the same, or one period has none.
    package var words: [WordChange]
    /// What the plan says of it otherwise than the one of the period before.
    package var factChanges: [FactChange]

    package init(
      period: Period, records: [Record], relation: Relation? = nil, confidence: Confidence? = nil,
      words: [WordChange] = [], factChanges: [FactChange] = []
    ) {
      self.period = period
      self.records = records
      self.relation = relation
      self.confidence = confidence
      self.words = words
      self.factChanges = factChanges
    }
  }

  /// One a period, from the first to the last.
  package var steps: [Step]

  package init(steps: [Step]) {
    self.steps = steps
  }

  /// Follows a record to earlier and later periods.
  ///
  /// - Parameters:
  ///   - start: a record of one of the periods.
  ///   - differences: of one series, in time order; each starts from the period in which the one before it ends.
  package init(of start: Record, through differences: [Difference]) {
    guard let first = differences.first else {
      steps = start.period.map { [Step(period: $0, records: [start])] } ?? []
      return
    }
    steps = ([first.old] + differences.map(\.new)).map { Step(period: $0, records: []) }
    guard let home = steps.firstIndex(where: { $0.period == start.period }) else { return }
    steps[home].records = [start]
    followBackward(from: home, through: differences)
    followForward(from: home, through: differences)
    describeSteps(by: differences)
  }

  private mutating func followBackward(from home: Int, through differences: [Difference]) {
    for place in differences.indices.prefix(home).reversed() {
      let ids = Set(steps[place + 1].records.map(\.id))
      let changes = differences[place].items.filter { $0.new.contains { ids.contains($0.id) } }
      add(changes.flatMap(\.old), to: place)
      for record in changes.flatMap(\.resumes) {
        if let earlier = steps.firstIndex(where: { $0.period == record.period }) { add([record], to: earlier) }
      }
    }
  }

  private mutating func followForward(from home: Int, through differences: [Difference]) {
    for place in differences.indices.dropFirst(home) {
      let ids = Set(steps[place].records.map(\.id))
      let changes = differences[place].items.filter { $0.old.contains { ids.contains($0.id) } }
      add(changes.flatMap(\.new), to: place + 1)
      for later in differences.indices.dropFirst(place + 1) {
        let resumed = differences[later].items.filter { $0.resumes.contains { ids.contains($0.id) } }
        add(resumed.flatMap(\.new), to: later + 1)
      }
    }
  }

  private mutating func add(_ records: [Record], to step: Int) {
    steps[step].records += records.filter { record in !steps[step].records.contains { $0.id == record.id } }
  }

  /// Gives each step the relation of the change that leads to it; of several the first.
  private mutating func describeSteps(by differences: [Difference]) {
    for (place, difference) in differences.enumerated() {
      let (old, new) = (Set(steps[place].records.map(\.id)), Set(steps[place + 1].records.map(\.id)))
      let changes = difference.items.filter { change in
        change.old.contains { old.contains($0.id) } || change.new.contains { new.contains($0.id) }
      }
      steps[place + 1].relation = changes.first?.relation
      steps[place + 1].confidence = changes.first?.confidence
      steps[place + 1].factChanges = Array(changes.flatMap(\.factChanges).uniqued())
      steps[place + 1].words = wordChanges(to: place + 1)
    }
  }

  private func wordChanges(to place: Int) -> [WordChange] {
    let (old, new) = (steps[place - 1].text, steps[place].text)
    return old.isEmpty || new.isEmpty || old == new ? [] : WordDifference.runs(from: old, to: new)
  }
}

extension Trace.Step {
  fileprivate var text: String { records.map(\.text).joined(separator: " ").singleSpaced }
}
