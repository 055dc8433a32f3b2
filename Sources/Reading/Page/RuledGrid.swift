import Model

/// A grid of drawn lines: the columns and rows they make, and which of its elementary cells are merged.
struct RuledGrid {
  /// Column and row edges, ascending, in points; always at least two of each.
  private(set) var xs: [Double]
  private(set) var ys: [Double]
  private var rulings: [Ruling]

  /// How far from each other two lines may end and still cross, in points.
  private static let reach = 4.0

  var box: Box { Box(left: xs[0], top: ys[0], right: xs[xs.count - 1], bottom: ys[ys.count - 1]) }

  /// Whether its columns are parted by drawn lines, and not only by where shaded cells end: then unshaded rows belong to the
  /// table too, and only the text tells.
  var isDrawn: Bool { rulings.contains { $0.direction == .vertical && !$0.isEdge } }

  /// The grids of a page: rulings that cross, directly or through others. A single frame is a grid of one cell.
  ///
  /// - Parameter rulings: merged ones.
  static func grids(of rulings: [Ruling]) -> [RuledGrid] {
    var group = Array(rulings.indices)
    func root(_ index: Int) -> Int {
      var index = index
      while group[index] != index { index = group[index] }
      return index
    }
    let across = rulings.indices.filter { rulings[$0].direction == .horizontal }
    let upright = rulings.indices.filter { rulings[$0].direction == .vertical }
    for i in across {
      for j in upright where cross(rulings[i], upright: rulings[j]) { group[root(i)] = root(j) }
    }
    let groups = Dictionary(grouping: rulings.indices, by: root)
    return groups.values.compactMap { RuledGrid($0.map { rulings[$0] }) }.sorted { $0.ys[0] < $1.ys[0] }
  }

  private static func cross(_ across: Ruling, upright: Ruling) -> Bool {
    across.start - reach <= upright.position && upright.position <= across.end + reach
      && upright.start - reach <= across.position && across.position <= upright.end + reach
  }

  private init?(_ rulings: [Ruling]) {
    let across = rulings.filter { $0.direction == .horizontal }
    let upright = rulings.filter { $0.direction == .vertical }
    guard let left = across.map(\.start).min(), let right = across.map(\.end).max(), !upright.isEmpty else {
      return nil
    }
    let top = min(upright.map(\.start).min() ?? 0, across.map(\.position).min() ?? 0)
    let bottom = max(upright.map(\.end).max() ?? 0, across.map(\.position).max() ?? 0)
    // A table open at the sides has lines that stick out over its last upright.
    xs = Self.edges(upright.map(\.position) + [left, right], apart: 8)
    ys = Self.edges(across.map(\.position) + [top, bottom], apart: 5)
    guard xs.count > 1, ys.count > 1 else { return nil }
    self.rulings = rulings
  }

  /// Positions in ascending order, those nearer to each other than `apart` points taken once.
  private static func edges(_ positions: [Double], apart: Double) -> [Double] {
    positions.sorted().reduce(into: []) { edges, position in
      if let last = edges.last, position - last < apart { return }
      edges.append(position)
    }
  }

  /// A cell of the grid: the elementary rows and columns it covers.
  struct Region: Hashable {
    var rows: Range<Int>
    var columns: Range<Int>
  }

  /// The cells in reading order; elementary cells with no line between them are one.
  func regions() -> [Region] {
    let (width, height) = (xs.count - 1, ys.count - 1)
    var group = Array(0..<width * height)
    func root(_ index: Int) -> Int {
      var index = index
      while group[index] != index { index = group[index] }
      return index
    }
    for row in 0..<height {
      for column in 0..<width {
        let index = row * width + column
        if column + 1 < width, !isLine(.vertical, at: xs[column + 1], from: ys[row], to: ys[row + 1]) {
          group[root(index + 1)] = root(index)
        }
        if row + 1 < height, !isLine(.horizontal, at: ys[row + 1], from: xs[column], to: xs[column + 1]) {
          group[root(index + width)] = root(index)
        }
      }
    }
    var regions: [Int: Region] = [:]
    for index in group.indices {
      let (row, column) = (index / width, index % width)
      let old = regions[root(index)] ?? Region(rows: row..<row + 1, columns: column..<column + 1)
      regions[root(index)] = Region(
        rows: min(old.rows.lowerBound, row)..<max(old.rows.upperBound, row + 1),
        columns: min(old.columns.lowerBound, column)..<max(old.columns.upperBound, column + 1))
    }
    return regions.values.sorted {
      ($0.rows.lowerBound, $0.columns.lowerBound) < ($1.rows.lowerBound, $1.columns.lowerBound)
    }
  }

  /// Whether lines are drawn along the edge of a column for half of its height; elsewhere the ends of shades show it.
  func isDrawn(column edge: Int) -> Bool {
    drawn(.vertical, at: xs[edge]) >= 0.5 * (ys[ys.count - 1] - ys[0])
  }

  /// Whether a line is drawn along the edge of a row, through a third of the table.
  func isDrawn(row edge: Int) -> Bool {
    drawn(.horizontal, at: ys[edge]) >= 0.3 * (xs[xs.count - 1] - xs[0])
  }

  private func drawn(_ direction: Ruling.Direction, at position: Double) -> Double {
    rulings.lazy
      .filter { !$0.isEdge && $0.direction == direction && abs($0.position - position) < 4 }
      .reduce(0) { $0 + $1.length }
  }

  /// Whether lines at a position cover at least 60 % of a stretch.
  private func isLine(_ direction: Ruling.Direction, at position: Double, from start: Double, to end: Double) -> Bool {
    let covered =
      rulings.lazy
      .filter { $0.direction == direction && abs($0.position - position) < (direction == .vertical ? 8 : 5) }
      .map { max(0, min($0.end, end) - max($0.start, start)) }
      .max() ?? 0
    return covered >= 0.6 * (end - start)
  }
}
