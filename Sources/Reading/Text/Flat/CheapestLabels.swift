import Model

/// Lines, counted from 0, and at which of them a table begins.
struct Stretch {
  let facts: ArraySlice<LineFacts>
  let openings: Set<Int>
}

/// The cheapest labels for all lines together, found by Viterbi's method.
struct CheapestLabels {
  private let costs: ColumnCosts
  private let states: [ColumnLabel]
  /// The least that a reading up to the last line costs which ends in each state.
  private var totals: [Double]
  /// For every line and state the state before it.
  private var sources: [UInt8] = []

  /// Time and memory grow with the lines.
  static func find(_ stretch: Stretch, costs: ColumnCosts) -> (cost: Double, labels: [ColumnLabel]) {
    var search = CheapestLabels(costs)
    search.sources.reserveCapacity(stretch.facts.count * search.states.count)
    var last: LineFacts?
    for (index, line) in stretch.facts.enumerated() {
      if let last, !stretch.openings.contains(index) { search.add(line, after: last) } else { search.open(with: line) }
      last = line
    }
    return search.traced()
  }

  private init(_ costs: ColumnCosts) {
    self.costs = costs
    states = costs.slots.indices.flatMap { slot in
      ColumnLabel.Shape.allCases.map { ColumnLabel(slot: slot, shape: $0) }
    }
    totals = [Double](repeating: .infinity, count: states.count)
  }

  /// The first line of a table, behind whichever reading of the lines before is the cheapest.
  private mutating func open(with line: LineFacts) {
    let least = totals.min() ?? 0
    let source = UInt8(truncatingIfNeeded: totals.firstIndex(of: least) ?? 0)
    let before = sources.isEmpty ? 0 : min(least, 1e300)
    for (new, label) in states.enumerated() {
      let fits = label.shape.suits(line) && label.begins
      totals[new] =
        fits ? before + costs.moveCost(from: -1, to: label.slot, line) + costs.cost(of: line, as: label) : .infinity
      sources.append(source)
    }
  }

  private mutating func add(_ line: LineFacts, after last: LineFacts) {
    var next = [Double](repeating: .infinity, count: states.count)
    for new in states.indices {
      var (least, source) = (Double.infinity, 0)
      if states[new].shape.suits(line) {
        for old in states.indices where totals[old] < least {
          let total = totals[old] + step(from: states[old], to: states[new], line: line, last: last)
          if total < least { (least, source) = (total, old) }
        }
        next[new] = least + costs.cost(of: line, as: states[new])
      }
      sources.append(UInt8(truncatingIfNeeded: source))
    }
    totals = next
  }

  /// The cost of one label behind another; infinite where it cannot be.
  private func step(from old: ColumnLabel, to new: ColumnLabel, line: LineFacts, last: LineFacts) -> Double {
    let continuesItem = old.shape == .item || old.shape == .itemContinued
    if !new.begins, old.slot != new.slot || continuesItem != (new.shape == .itemContinued) { return .infinity }
    let gap = costs.gaps.cost(GapModel.situation(from: old, to: new), line: line)
    guard new.begins else { return gap + costs.wrapCost(line, after: last, in: new.slot) }
    var cost = gap + costs.breakCost(line, after: last, in: old.slot)
    if new.slot != old.slot { cost += costs.moveCost(from: old.slot, to: new.slot, line) }
    let isPolicy = costs.slots[old.slot].role == .policy
    if !continuesItem, !isPolicy, new.slot != old.slot || new.shape == .heading { cost += new.slot == old.slot ? 2 : 5 }
    if isPolicy, new.slot == old.slot { cost += 8 }
    return cost
  }

  private func traced() -> (cost: Double, labels: [ColumnLabel]) {
    guard !sources.isEmpty, let cost = totals.min(), var state = totals.firstIndex(of: cost) else {
      return (.infinity, [])
    }
    var labels: [ColumnLabel] = []
    for line in stride(from: sources.count - states.count, through: 0, by: -states.count) {
      labels.append(states[state])
      state = Int(sources[line + state])
    }
    return (cost, labels.reversed())
  }
}
