import Model

/// Infers the columns of a flattened table's lines: the cheapest reading of all lines together.
enum ColumnInference {
  /// A stretch of lines under one header.
  struct Body {
    let lines: [PrintedLine]
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
    let all = Stretch(facts: facts(of: body.lines, headings: headings(of: sample))[...], openings: body.openings)
    let some = Stretch(facts: all.facts.prefix(sampleSize), openings: body.openings)
    let wraps = WrapWidths.certainWraps(of: sample)
    let longest = sample.filter { $0.marker != nil }.map(\.length).max() ?? 40
    var best: (cost: Double, costs: ColumnCosts)?
    for widths in widths(for: slots, WrapWidths.candidates(for: wraps, longest: longest)) {
      let costs = ColumnCosts(slots: slots, widths: widths, lines: some.facts)
      let (cost, _) = CheapestLabels.find(some, costs: costs)
      if cost < best?.cost ?? .infinity { best = (cost, costs) }
    }
    guard var costs = best?.costs else { return Reading(labels: [], widths: []) }
    for _ in 0..<2 {
      costs = learned(from: CheapestLabels.find(some, costs: costs).labels, stretch: some, costs: costs)
    }
    return Reading(labels: CheapestLabels.find(all, costs: costs).labels, widths: costs.widths)
  }

  private static let sampleSize = 400

  private static func headings(of lines: ArraySlice<PrintedLine>) -> Set<String> {
    Set(lines.filter { $0.marker == nil && $0.lastSign == ":" }.map { String($0.text.dropLast()) })
  }

  private static func facts(of lines: [PrintedLine], headings: Set<String>) -> [LineFacts] {
    lines.indices.map { index in
      LineFacts(lines[index], next: index + 1 < lines.endIndex ? lines[index + 1] : nil, headings: headings)
    }
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
  private static func learned(from labels: [ColumnLabel], stretch: Stretch, costs: ColumnCosts) -> ColumnCosts {
    var gaps = GapModel(lines: stretch.facts)
    for index in labels.indices.dropFirst() where !stretch.openings.contains(index) {
      gaps.count(GapModel.situation(from: labels[index - 1], to: labels[index]), line: stretch.facts[index])
    }
    gaps.update()
    var learned = costs
    learned.gaps = gaps
    return learned
  }
}
