import Glibc

/// How likely blank lines are in each place of a flattened table, learned from the table itself.
struct GapModel {
  enum Situation: Int, CaseIterable {
    /// Between a line and its continuation.
    case wrap
    /// Before an item, in the same cell, behind an item of one line, of several, or behind a heading.
    case afterShortItem, afterLongItem, afterHeading
    /// Before a heading in the same cell.
    case beforeHeading
    case newCell, newRow
  }

  /// Counts of no, one and more blank lines, by situation; they begin with what such dumps usually look like.
  private var counts: [[Double]] = [
    [6, 1.2, 0.1], [4, 1.2, 0.1], [3, 2.5, 0.1], [2.5, 2, 0.1], [1.5, 4, 0.4], [0.6, 4, 0.6], [0.6, 3, 1.5],
  ]
  private var costs: [[Double]] = []
  /// False for a text without blank lines, which tell nothing there.
  let tells: Bool

  init(lines: ArraySlice<LineFacts>) {
    let blanks = lines.dropFirst().count { $0.blanks > 0 }
    tells = blanks * 50 > lines.count
    update()
  }

  func cost(_ situation: Situation, line: LineFacts) -> Double {
    // A page's end leaves blank lines anywhere.
    tells && !line.opensPage ? costs[situation.rawValue][line.blanks] : 0
  }

  mutating func count(_ situation: Situation, line: LineFacts) {
    if !line.opensPage { counts[situation.rawValue][line.blanks] += 1 }
  }

  mutating func update() {
    costs = counts.map { row in
      let total = row.reduce(0, +)
      return row.map { -log($0 / total) }
    }
  }

  static func situation(from old: ColumnLabel, to new: ColumnLabel) -> Situation {
    if new.slot != old.slot { return new.slot > old.slot ? .newCell : .newRow }
    switch (old.shape, new.shape) {
    case (_, .headingContinued), (_, .itemContinued): return .wrap
    case (_, .heading): return .beforeHeading
    case (.item, .item): return .afterShortItem
    case (.itemContinued, .item): return .afterLongItem
    case (.heading, .item), (.headingContinued, .item): return .afterHeading
    }
  }
}
