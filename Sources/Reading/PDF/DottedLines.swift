import Model

/// Lines that are drawn as rows of dots or dashes, one filled square each, as browsers draw them.
enum DottedLines {
  /// So few in a row may be anything.
  private static let fewest = 5
  /// The widest gap between two dots, of their length.
  private static let widestGap = 2.5

  /// - Parameter specks: boxes of small filled rectangles.
  static func rulings(of specks: [Box]) -> [Ruling] {
    guard specks.count >= fewest else { return [] }
    let across = chains(specks.map { Speck(position: $0.middle, start: $0.left, end: $0.right) })
    let upright = chains(specks.map { Speck(position: ($0.left + $0.right) / 2, start: $0.top, end: $0.bottom) })
    return across.map { Ruling(.horizontal, position: $0.position, start: $0.start, end: $0.end) }
      + upright.map { Ruling(.vertical, position: $0.position, start: $0.start, end: $0.end) }
  }

  private struct Speck {
    /// Across the line.
    var position: Double
    var start: Double
    var end: Double
    /// Of one line, in steps of a quarter of a point: rounding moves its dots by less.
    var row: Int { Int((4 * position).rounded()) }
  }

  /// The rows in which specks follow one another, each as one long speck.
  private static func chains(_ specks: [Speck]) -> [Speck] {
    var chains: [Speck] = []
    var count = 0
    for speck in specks.sorted(by: { ($0.row, $0.start) < ($1.row, $1.start) }) {
      if let last = chains.last, last.row == speck.row, speck.start - last.end < widestGap * (speck.end - speck.start) {
        chains[chains.count - 1].end = max(last.end, speck.end)
        count += 1
      } else {
        if count < fewest { chains = chains.dropLast() }
        chains.append(speck)
        count = 1
      }
    }
    return count < fewest ? chains.dropLast() : chains
  }
}
