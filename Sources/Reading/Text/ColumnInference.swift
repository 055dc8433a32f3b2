import Model

/// Infers the columns of a flattened table's lines: the cheapest reading of all lines together, found by Viterbi's method.
enum ColumnInference {
  /// A stretch of lines under one header.
  struct Body {
    let lines: ArraySlice<PrintedLine>
    /// Indices at which a table begins, so that nothing is left open from before.
    let openings: Set<Int>
  }

  /// What was inferred: a label for every line, and the widths of the columns in letters.
  struct Reading {
    var labels: [ColumnLabel]
    var widths: [Int]
  }

  /// Time grows with the lines; the widths are chosen on the first few hundred.
  static func read(_ body: Body, slots: [ColumnSlot]) -> Reading {
    let sample = body.lines.prefix(sampleSize)
    let facts = facts(of: body.lines)
    let wraps = WrapWidths.certainWraps(of: sample)
    let longest = sample.filter { $0.marker != nil }.map(\.length).max() ?? 40
    var best: (cost: Double, costs: ColumnCosts)?
    for widths in widths(for: slots, WrapWidths.candidates(for: wraps, longest: longest)) {
      let costs = ColumnCosts(slots: slots, widths: widths, lines: sample)
      let (cost, _) = cheapest(Body(lines: sample, openings: body.openings), facts, costs)
      if cost < best?.cost ?? .infinity { best = (cost, costs) }
    }
    guard var costs = best?.costs else { return Reading(labels: [], widths: []) }
    for _ in 0..<2 {
      let (_, labels) = cheapest(Body(lines: sample, openings: body.openings), facts, costs)
      costs = learned(from: labels, Body(lines: sample, openings: body.openings), costs)
    }
    return Reading(labels: cheapest(body, facts, costs).labels, widths: costs.widths)
  }

  private static let sampleSize = 400

  private static func facts(of lines: ArraySlice<PrintedLine>) -> [LineFacts] {
    lines.indices.map { LineFacts(lines[$0], next: $0 + 1 < lines.endIndex ? lines[$0 + 1] : nil) }
  }

  /// The widths to try: each pair both ways round, with policies in a narrow, a middling or a wide column.
  private static func widths(for slots: [ColumnSlot], _ pairs: [(wide: Int, narrow: Int)]) -> [[Int]] {
    pairs.flatMap { pair in
      [(pair.wide, pair.narrow), (pair.narrow, pair.wide)].flatMap { activities, others in
        [16, 24, 36].map { policy in
          slots.map {
            $0.role == .policy ? ($0.gridColumn == nil ? 60 : policy) : $0.role == .activities ? activities : others
          }
        }
      }
    }
  }

  /// The costs with the gaps that this reading shows counted in.
  private static func learned(from labels: [ColumnLabel], _ body: Body, _ costs: ColumnCosts) -> ColumnCosts {
    var gaps = GapModel(lines: body.lines)
    for index in labels.indices.dropFirst() where !body.openings.contains(body.lines.startIndex + index) {
      let situation = GapModel.situation(from: labels[index - 1], to: labels[index])
      gaps.count(situation, body.lines[body.lines.startIndex + index])
    }
    gaps.update()
    var learned = costs
    learned.gaps = gaps
    return learned
  }

  /// The cheapest labels and what they cost.
  private static func cheapest(_ body: Body, _ facts: [LineFacts], _ costs: ColumnCosts) -> (
    cost: Double, labels: [ColumnLabel]
  ) {
    let states = costs.slots.indices.flatMap { slot in
      ColumnLabel.Shape.allCases.map { ColumnLabel(slot: slot, shape: $0) }
    }
    var totals = [Double](repeating: .infinity, count: states.count)
    var sources: [[Int8]] = []
    sources.reserveCapacity(body.lines.count)
    for (offset, index) in body.lines.indices.enumerated() {
      let line = body.lines[index]
      let opens = offset == 0 || body.openings.contains(index)
      let before = opens ? min(totals.min() ?? 0, 1e300) : 0
      var (next, source) = (
        [Double](repeating: .infinity, count: states.count), [Int8](repeating: 0, count: states.count)
      )
      for (new, label) in states.enumerated() where label.shape.suits(line) {
        var (least, from) = (Double.infinity, 0)
        if opens {
          guard label.begins else { continue }
          least = (offset == 0 ? 0 : before) + costs.moveCost(from: -1, to: label.slot, line)
          from = totals.firstIndex(of: before) ?? 0
        } else {
          for (old, last) in states.enumerated() where totals[old] < least {
            let total = totals[old] + step(from: last, to: label, line, body.lines[index - 1], costs)
            if total < least { (least, from) = (total, old) }
          }
        }
        next[new] = least + costs.cost(of: line, facts[offset], as: label)
        source[new] = Int8(from)
      }
      (totals, _) = (next, sources.append(source))
    }
    return traced(back: sources, from: totals, states)
  }

  private static func traced(back sources: [[Int8]], from totals: [Double], _ states: [ColumnLabel]) -> (
    cost: Double, labels: [ColumnLabel]
  ) {
    guard let cost = totals.min(), var state = totals.firstIndex(of: cost) else { return (.infinity, []) }
    var labels: [ColumnLabel] = []
    for source in sources.reversed() {
      labels.append(states[state])
      state = Int(source[state])
    }
    return (cost, labels.reversed())
  }

  /// The cost of one label behind another; infinite where it cannot be.
  private static func step(
    from old: ColumnLabel, to new: ColumnLabel, _ line: PrintedLine, _ last: PrintedLine, _ costs: ColumnCosts
  ) -> Double {
    let gap = costs.gaps.cost(GapModel.situation(from: old, to: new), line)
    let continuesItem = old.shape == .item || old.shape == .itemContinued
    guard new.begins else {
      guard old.slot == new.slot, continuesItem == (new.shape == .itemContinued) else { return .infinity }
      return gap + costs.wrapCost(line, after: last, in: new.slot)
    }
    var cost = gap + costs.breakCost(line, after: last, in: old.slot)
    if new.slot != old.slot { cost += costs.moveCost(from: old.slot, to: new.slot, line) }
    let isPolicy = costs.slots[old.slot].role == .policy
    if !continuesItem, !isPolicy, new.slot != old.slot || new.shape == .heading { cost += new.slot == old.slot ? 2 : 5 }
    if isPolicy, new.slot == old.slot { cost += 8 }
    return cost
  }
}
