package import Model

/// One record's life through the periods.
package struct Trace: Hashable, Sendable {
  /// What stands of it in one period.
  package struct Step: Hashable, Sendable {
    package var period: Period
    /// In reading order; empty where it is not there.
    package var records: [Record]
    /// What became of it since the period before: `added` where it comes, `removed` where it is gone; nil where nothing is
    /// there, nor was in the period before.
    package var relation: Relation?
    package var confidence: Confidence?
    /// From the wording of the period before to this one; empty where the text stayed, or there was or is none.
    package var words: [WordChange]

    package init(
      period: Period, records: [Record], relation: Relation? = nil, confidence: Confidence? = nil,
      words: [WordChange] = []
    ) {
      self.period = period
      self.records = records
      self.relation = relation
      self.confidence = confidence
      self.words = words
    }
  }

  /// Every period, from the first to the last.
  package var steps: [Step]

  package init(steps: [Step]) {
    self.steps = steps
  }

  /// Follows a record both ways through differences that follow one another.
  ///
  /// - Parameters:
  ///   - start: a record of the period of one of the differences.
  ///   - differences: of one series, each from the period where the one before it ends, in time order.
  package init(of start: Record, through differences: [Difference]) {
    guard let first = differences.first else {
      steps = start.period.map { [Step(period: $0, records: [start])] } ?? []
      return
    }
    steps = ([first.old] + differences.map(\.new)).map { Step(period: $0, records: []) }
    guard let home = steps.firstIndex(where: { $0.period == start.period }) else { return }
    steps[home].records = [start]
    followBack(from: home, through: differences)
    followForth(from: home, through: differences)
    arrive(through: differences)
  }

  private mutating func followBack(from home: Int, through differences: [Difference]) {
    for place in differences.indices.prefix(home).reversed() {
      let ids = Set(steps[place + 1].records.map(\.id))
      let changes = differences[place].items.filter { $0.new.contains { ids.contains($0.id) } }
      steps[place].records = changes.flatMap(\.old)
    }
  }

  private mutating func followForth(from home: Int, through differences: [Difference]) {
    for place in differences.indices.dropFirst(home) {
      let ids = Set(steps[place].records.map(\.id))
      let changes = differences[place].items.filter { $0.old.contains { ids.contains($0.id) } }
      steps[place + 1].records = changes.flatMap(\.new)
    }
  }

  /// Tells each step by the change that leads to it; of several the first.
  private mutating func arrive(through differences: [Difference]) {
    for (place, difference) in differences.enumerated() {
      let (old, new) = (Set(steps[place].records.map(\.id)), Set(steps[place + 1].records.map(\.id)))
      let change = difference.items.first { change in
        change.old.contains { old.contains($0.id) } || change.new.contains { new.contains($0.id) }
      }
      steps[place + 1].relation = change?.relation
      steps[place + 1].confidence = change?.confidence
      steps[place + 1].words = words(to: place + 1)
    }
  }

  private func words(to place: Int) -> [WordChange] {
    let (old, new) = (wording(of: steps[place - 1]), wording(of: steps[place]))
    return old.isEmpty || new.isEmpty || old == new ? [] : WordDifference.runs(from: old, to: new)
  }

  private func wording(of step: Step) -> String {
    WordDifference.plain(step.records.map(\.text).joined(separator: " "))
  }
}
