import Model

extension PageTable {
  /// A table of shaded cells with the words inside them.
  ///
  /// - Parameter rulings: the page's merged ones.
  init(_ grid: ShadeGrid, words: [PageWord], rulings: [Ruling], page: Int) {
    let (xs, box) = (grid.xs, grid.box)
    let ys = Self.rowEdges(of: grid, words: words, rulings: rulings)
    self.init(
      page: page, xs: xs, rows: ys.dropLast().map { _ in Row(cells: [], page: page) }, box: box, isDrawn: false)
    let inside = words.filter { box.holdsMiddle(of: $0.box) }
    var taken = Array(repeating: Set<Int>(), count: rows.count)
    for row in rows.indices {
      var column = 0
      while column < xs.count - 1 {
        guard !taken[row].contains(column) else {
          column += 1
          continue
        }
        let region = grid.region(row: row, column: column, ys: ys)
        let bounds = Box(
          left: xs[region.columns.lowerBound], top: ys[region.rows.lowerBound],
          right: xs[region.columns.upperBound], bottom: ys[region.rows.upperBound])
        let shade = grid.cells.last { $0.box.holdsMiddle(of: bounds) }?.colour
        let within = inside.filter { bounds.holdsMiddle(of: $0.box) }
        for (columns, words) in Self.split(region.columns, at: xs, words: within, isOpen: { _ in shade == nil }) {
          add(words, columns: columns, rows: region.rows, shade: shade)
        }
        for row in region.rows { taken[row].formUnion(region.columns) }
        column = region.columns.upperBound
      }
    }
    sortCells()
    widenFirst()
    rows.removeAll { $0.cells.allSatisfy { $0.isEmpty && !$0.continuesAbove } }
  }

  /// Where rows begin and end: at the edges of shades, and at lines across the white rows.
  private static func rowEdges(of grid: ShadeGrid, words: [PageWord], rulings: [Ruling]) -> [Double] {
    let box = grid.box
    let across = rulings.filter { ruling in
      ruling.direction == .horizontal && !ruling.isEdge && box.top < ruling.position && ruling.position < box.bottom
        && min(ruling.end, box.right) - max(ruling.start, box.left) > 0.5 * box.width
    }
    let columns = zip(grid.xs, grid.xs.dropFirst()).map { left, right in
      PageLine.lines(of: words.filter { left <= $0.box.left && $0.box.left < right })
    }
    let shaded = grid.cells.flatMap { [$0.box.top, $0.box.bottom] }.filter { edge in
      // The shade of a merged cell may end before its last row does.
      let width = grid.cells.reduce(0) { $0 + ($1.box.ends(at: edge) ? $1.box.width : 0) }
      return width > 0.5 * box.width || !columns.contains { $0.runOn(across: edge) }
    }
    let edges = shaded + across.map(\.position) + [box.top, box.bottom]
    return edges.sorted().reduce(into: []) { ys, edge in
      if ys.last.map({ edge - $0 > ShadeGrid.tolerance }) ?? true { ys.append(edge) }
    }
  }
}

extension [PageLine] {
  /// Whether a text of these lines goes on below an edge.
  fileprivate func runOn(across edge: Double) -> Bool {
    zip(self, dropFirst()).contains { line, next in
      line.box.middle < edge && edge <= next.box.middle && next.box.top - line.box.bottom < 0.6 * next.box.height
    }
  }
}

extension Box {
  fileprivate func ends(at edge: Double) -> Bool {
    abs(top - edge) < ShadeGrid.tolerance || abs(bottom - edge) < ShadeGrid.tolerance
  }
}

extension ShadeGrid {
  var box: Box { Box(left: xs[0], top: top, right: xs[xs.count - 1], bottom: bottom) }

  /// The elementary cells that one shade covers from a place on; a single one where there is none.
  fileprivate func region(row: Int, column: Int, ys: [Double]) -> RuledGrid.Region {
    let place = Box(left: xs[column], top: ys[row], right: xs[column + 1], bottom: ys[row + 1])
    guard let cell = cells.last(where: { $0.box.holdsMiddle(of: place) })?.box else {
      // White cells are parted by where their words stand.
      let end = (column + 1..<xs.count - 1).first { next in
        let place = Box(left: xs[next], top: ys[row], right: xs[next + 1], bottom: ys[row + 1])
        return cells.contains { $0.box.holdsMiddle(of: place) }
      }
      return .init(rows: row..<row + 1, columns: column..<(end ?? xs.count - 1))
    }
    let columns = (column..<xs.count - 1).prefix { (xs[$0] + xs[$0 + 1]) / 2 < cell.right }
    let rows = (row..<ys.count - 1).prefix { (ys[$0] + ys[$0 + 1]) / 2 < cell.bottom }
    return .init(rows: row..<rows.upperBound, columns: column..<columns.upperBound)
  }
}
