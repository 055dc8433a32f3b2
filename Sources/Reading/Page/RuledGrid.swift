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
    let width = xs.count - 1
    let all = Array(0..<width * (ys.count - 1))
    let merged = regions(of: all, across: true)
    // Only white cells beside shaded rows, with no lines around them, run round a corner: they are parted as the columns are.
    let regions = merged.flatMap { region, cells in
      cells.count == region.rows.count * region.columns.count
        ? [region] : self.regions(of: cells, across: false).map(\.region)
    }
    return regions.sorted {
      ($0.rows.lowerBound, $0.columns.lowerBound) < ($1.rows.lowerBound, $1.columns.lowerBound)
    }
  }

  /// Puts elementary cells together that no line parts.
  ///
  /// - Parameters:
  ///   - cells: counted row by row.
  ///   - across: whether cells side by side may be one, and not only cells of one column.
  private func regions(of cells: [Int], across: Bool) -> [(region: Region, cells: [Int])] {
    let width = xs.count - 1
    var group = Dictionary(uniqueKeysWithValues: cells.map { ($0, $0) })
    func root(_ index: Int) -> Int {
      var index = index
      while let next = group[index], next != index { index = next }
      return index
    }
    for index in cells {
      let (row, column) = (index / width, index % width)
      if across, column + 1 < width, group[index + 1] != nil,
        !isLine(.vertical, at: xs[column + 1], from: ys[row], to: ys[row + 1])
      {
        group[root(index + 1)] = root(index)
      }
      if group[index + width] != nil, !isLine(.horizontal, at: ys[row + 1], from: xs[column], to: xs[column + 1]) {
        group[root(index + width)] = root(index)
      }
    }
    return Dictionary(grouping: cells, by: root).values.map { cells in
      let (rows, columns) = (cells.map { $0 / width }.sorted(), cells.map { $0 % width }.sorted())
      let region = Region(
        rows: rows[0]..<rows[rows.count - 1] + 1, columns: columns[0]..<columns[columns.count - 1] + 1)
      return (region, cells)
    }
  }

  /// Whether shades show the edge of a column, and lines are drawn along less than half of it.
  func isShaded(column edge: Int) -> Bool {
    rulings.contains { $0.isEdge && $0.direction == .vertical && abs($0.position - xs[edge]) < 4 }
      && drawn(.vertical, at: xs[edge]) < 0.5 * (ys[ys.count - 1] - ys[0])
  }

  /// Whether a line is drawn along the edge of a row, through a third of the table.
  func isDrawn(row edge: Int) -> Bool {
    drawn(.horizontal, at: ys[edge]) >= 0.3 * (xs[xs.count - 1] - xs[0])
  }

  /// Whether no line closes it above.
  var isOpenAbove: Bool { !isDrawn(row: 0) }

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
