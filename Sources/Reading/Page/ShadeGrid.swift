import Model

/// A table whose cells are areas of colour, with no lines between its columns.
///
/// Areas that touch side by side are cells of one row. Rows whose cells end at the same places are one table, and so are the
/// rows between, above and below them that are left white, where the text keeps to the columns.
struct ShadeGrid {
  /// Column edges, ascending, in points.
  private(set) var xs: [Double]
  private(set) var cells: [Shade]
  private(set) var top: Double
  private(set) var bottom: Double

  /// How far from each other edges may lie that are one, in points.
  static let tolerance = 3.0

  /// The tables of a page.
  ///
  /// - Parameter words: those of no other table.
  static func grids(of shades: [Shade], words: [PageWord]) -> [ShadeGrid] {
    guard !shades.isEmpty else { return [] }
    let lines = PageLine.lines(of: words)
    var grids: [ShadeGrid] = []
    // Runs of one cell wait for the table below or above that they span.
    var waiting: [ShadeRun] = []
    for run in ShadeRun.runs(of: cells(of: shades)) {
      // Whatever lies between belongs to another table.
      if let index = grids.lastIndex(where: { $0.box.left < run.right && run.left < $0.box.right }),
        grids[index].takes(run, lines: lines)
      {
        grids[index].add(run)
      } else if run.cells.count > 1 {
        var grid = ShadeGrid(run)
        while let above = waiting.last(where: { grid.spans($0) && abs($0.bottom - grid.top) < tolerance }) {
          grid.add(above)
          waiting.removeAll { $0.top == above.top }
        }
        grids.append(grid)
      } else {
        waiting.append(run)
      }
    }
    guard !grids.isEmpty else { return [] }
    let headed = OpenGrid.tables(in: lines)
    return grids.compactMap { grid in
      var grid = grid
      let isTable = grid.isTable
      // Names of columns in colour may stand over a white table, which a header with known words tells better.
      let head = lines.first { grid.box.holdsMiddle(of: $0.box) }
      guard isTable || head.map({ $0.columns(between: grid.xs).count > 1 && !OpenGrid.isHeader($0) }) == true else {
        return nil
      }
      grid.extend(among: lines)
      if !isTable { grid.takeName(among: lines) }
      // A header with known words tells columns better than shades, which may leave out merged cells and names across.
      if headed.contains(where: { $0.holds(lines, in: grid.box) }) { return nil }
      return isTable || grid.bottom > grid.cells[0].box.bottom + 1 ? grid : nil
    }
  }

  /// Takes the bold line right above, which names what the table is of.
  private mutating func takeName(among lines: [PageLine]) {
    guard let head = lines.first(where: { box.holdsMiddle(of: $0.box) }),
      let name = lines.last(where: { $0.box.middle < top }),
      name.emphasis.contains(.bold), top - name.box.bottom < 1.2 * name.box.height, name.size < 1.15 * head.size,
      name.box.left > xs[0] - Self.tolerance, name.box.left < xs[0] + 20, name.box.right < xs[xs.count - 1]
    else { return }
    top = name.box.top - 2
  }

  private init(_ run: ShadeRun) {
    (cells, top, bottom) = (run.cells, run.top, run.bottom)
    xs = [run.left] + run.cells.map(\.box.right)
  }

  /// Two rows with the same columns, or one with a heading above it, are a table; a row alone may be three boxes.
  private var isTable: Bool { Set(cells.map { ($0.box.top / Self.tolerance).rounded() }).count > 1 }

  /// The areas that may be cells: no rules, and none that others of them cover.
  private static func cells(of shades: [Shade]) -> [Shade] {
    var cells: [Shade] = []
    for shade in shades where shade.box.height > 6 && shade.box.width > 6 && cells.count < 4000 {
      if let same = cells.lastIndex(where: { $0.box.isNear(shade.box) }) {
        cells[same] = shade
      } else {
        cells.append(shade)
      }
    }
    return cells.filter { cell in cells.count { cell.box.contains($0.box) } < 2 }
  }

  /// Whether a run goes on with the table.
  private func takes(_ run: ShadeRun, lines: [PageLine]) -> Bool {
    let isInside = run.left > xs[0] - Self.tolerance && run.right < xs[xs.count - 1] + Self.tolerance
    guard isInside, run.top > top - Self.tolerance else { return false }
    if run.top < bottom + Self.tolerance {
      return spans(run) || run.cells.count > 1 || run.cells.allSatisfy { hasEdges(of: $0.box) }
    }
    // White rows lie between, with text.
    let between = lines.filter { bottom < $0.box.middle && $0.box.middle < run.top }
    guard !between.contains(where: OpenGrid.isHeader), !opensTable(run, below: between.last, lines) else {
      return false
    }
    guard let first = between.first, run.cells.count > 1, run.cells.allSatisfy({ hasEdges(of: $0.box) }) else {
      return false
    }
    // A shade may end before the last line of its row.
    let above = lines.last { top < $0.box.middle && $0.box.middle < bottom }
    let goesOn = above.map { first.box.top - $0.box.bottom < 0.6 * first.box.height } ?? false
    return between.allSatisfy { $0.respects(edges: xs) }
      && (goesOn || between.contains { $0.columns(between: xs).count > 1 })
  }

  /// Whether a run repeats the table's first row below a heading in larger letters.
  private func opensTable(_ run: ShadeRun, below heading: PageLine?, _ lines: [PageLine]) -> Bool {
    guard let heading, let first = cells.map(\.box).min(by: { $0.top < $1.top }),
      let own = lines.first(where: { first.top < $0.box.middle && $0.box.middle < first.bottom }),
      let other = lines.first(where: { run.top < $0.box.middle && $0.box.middle < run.bottom })
    else { return false }
    return heading.size > 1.15 * own.size
      && PageLine.text(of: own.words[...]) == PageLine.text(of: other.words[...])
  }

  private func spans(_ run: ShadeRun) -> Bool {
    abs(run.left - xs[0]) < Self.tolerance && abs(run.right - xs[xs.count - 1]) < Self.tolerance
  }

  private func hasEdges(of box: Box) -> Bool {
    [box.left, box.right].allSatisfy { edge in xs.contains { abs($0 - edge) < Self.tolerance } }
  }

  private mutating func add(_ run: ShadeRun) {
    cells += run.cells
    (top, bottom) = (min(top, run.top), max(bottom, run.bottom))
    let edges = [run.left] + run.cells.map(\.box.right)
    xs = (xs + edges.filter { edge in !xs.contains { abs($0 - edge) < Self.tolerance } }).sorted()
  }

  // MARK: white rows

  /// Takes the white rows above and below.
  private mutating func extend(among lines: [PageLine]) {
    let size = lines.first { top < $0.box.middle && $0.box.middle < bottom }?.size ?? 0
    func isRow(_ line: PageLine, from edge: Double) -> Bool {
      line.size < 1.15 * size && line.respects(edges: xs)
    }
    var block: [PageLine] = []
    for line in lines where line.box.middle > bottom {
      let edge = block.last?.box.bottom ?? bottom
      guard line.box.top - edge < 1.6 * line.box.height, isRow(line, from: edge) else { break }
      block.append(line)
    }
    if let first = block.first, first.columns(between: xs).count > 1 { bottom = (block.last?.box.bottom ?? bottom) + 2 }
    block = []
    for line in lines.reversed() where line.box.middle < top {
      let edge = block.last?.box.top ?? top
      guard edge - line.box.bottom < 1.6 * line.box.height, isRow(line, from: edge) else { break }
      block.append(line)
    }
    while let last = block.last, last.columns(between: xs).count < 2 { block.removeLast() }
    if let first = block.last { top = first.box.top - 2 }
  }
}

/// Areas of colour that touch side by side, from left to right.
private struct ShadeRun {
  var cells: [Shade]

  var left: Double { cells.map(\.box.left).min() ?? 0 }
  var right: Double { cells.map(\.box.right).max() ?? 0 }
  var top: Double { cells.map(\.box.top).min() ?? 0 }
  var bottom: Double { cells.map(\.box.bottom).max() ?? 0 }

  /// The runs from top to bottom.
  static func runs(of cells: [Shade]) -> [ShadeRun] {
    var rows: [[Shade]] = []
    for cell in cells.sorted(by: { $0.box.top < $1.box.top }) {
      if let first = rows.last?.first, cell.box.top - first.box.top < 1.5 {
        rows[rows.count - 1].append(cell)
      } else {
        rows.append([cell])
      }
    }
    return rows.flatMap { row in
      row.sorted { $0.box.left < $1.box.left }.reduce(into: [ShadeRun]()) { runs, cell in
        if let last = runs.last, abs(cell.box.left - last.right) < ShadeGrid.tolerance {
          runs[runs.count - 1].cells.append(cell)
        } else {
          runs.append(ShadeRun(cells: [cell]))
        }
      }
    }
  }
}

extension Box {
  fileprivate func isNear(_ other: Box) -> Bool {
    abs(left - other.left) < 1 && abs(top - other.top) < 1 && abs(right - other.right) < 1
      && abs(bottom - other.bottom) < 1
  }

  /// Whether another area lies within this one, and is not the same.
  fileprivate func contains(_ other: Box) -> Bool {
    left < other.left + 1 && top < other.top + 1 && right > other.right - 1 && bottom > other.bottom - 1
      && width * height > other.width * other.height + 1
  }
}
