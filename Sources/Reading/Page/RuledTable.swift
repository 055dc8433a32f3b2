import Model

extension PageTable {
  /// A table of drawn lines with the words inside them; nil for a mere frame around text.
  init?(_ grid: RuledGrid, words: [PageWord], shades: [Shade], page: Int) {
    guard grid.xs.count > 2 else { return nil }
    self.init(
      page: page, xs: grid.xs, rows: (1..<grid.ys.count).map { _ in Row(cells: [], page: page) }, box: grid.box)
    let placed = PlacedWords(words, in: grid)
    let regions = grid.regions()
    let tops = regions.contains(where: \.mayBeParted) ? placed.tops : []
    for region in regions {
      let bounds = grid.bounds(of: region)
      let inside = placed.words(in: region)
      let shade = shades.last { $0.box.holdsMiddle(of: bounds) }?.colour
      for (rows, words) in Self.split(region, of: grid, words: inside, tops: tops) {
        let across = grid.bounds(of: .init(rows: rows, columns: region.columns))
        let isRest = grid.isOpenAbove && region.rows == 0..<1 && Self.isRest(words, in: region.columns, of: grid)
        let isOpen = { (edge: Int) in
          isRest
            || grid.isShaded(column: edge)
              && !shades.contains { $0.box.isCell(across: grid.xs[edge], within: across) }
        }
        var cells = Self.split(region.columns, at: grid.xs, words: words, isOpen: isOpen)
        // Where no line parts two texts, none parts the empty cells beside them either.
        if cells.count > 1 { cells = Self.split(region.columns, at: grid.xs, words: words) { _ in true } }
        for (columns, words) in cells { add(words, columns: columns, rows: rows, shade: shade) }
      }
    }
    sortCells()
    if (1..<grid.xs.count - 1).allSatisfy(grid.isShaded(column:)) { widenHeadings() }
    // A shaded header over a table without lines is no table of its own.
    let names = rows.count == 1 ? rows[0].texts.filter(HeaderWords.isShaped) : []
    if Set(names.compactMap(HeaderWords.role)).count > 1 { return nil }
  }

  /// Parts the rows that only the lines of other cells part: where no line is drawn across the table, and cells of one
  /// column have no shade, each text that begins as high as its row's others do has a cell of its own.
  ///
  /// - Parameter tops: the first line of each cell, by row, where any region may be parted.
  private static func split(
    _ region: RuledGrid.Region, of grid: RuledGrid, words: [PageWord], tops: [[PageLine]]
  ) -> [(rows: Range<Int>, words: [PageWord])] {
    guard region.mayBeParted, !words.isEmpty else { return [(region.rows, words)] }
    let lines = PageLine.lines(of: words)
    func begins(_ row: Int) -> Bool {
      let (top, bottom) = (grid.ys[row], grid.ys[row + 1])
      guard let index = lines.firstIndex(where: { top <= $0.box.middle && $0.box.middle < bottom }) else {
        return false
      }
      let line = lines[index]
      let beside = tops[row].filter { $0.box != line.box }
      guard beside.contains(where: { abs($0.box.middle - line.box.middle) < 0.35 * line.box.height }) else {
        return false
      }
      let isFirst = index == 0 || line.box.top - lines[index - 1].box.bottom > 0.5 * line.box.height
      return isFirst || row == 1 && isHeader(tops[0])
    }
    guard begins(region.rows.lowerBound) else { return [(region.rows, words)] }
    var starts = [region.rows.lowerBound]
    // A column that the lines never reach is not merged all the way down from its header.
    let isOutside = region.rows.count == grid.ys.count - 1
    // Names in bold begin their rows, though no line parts merged cells.
    let areNames =
      lines.allSatisfy { $0.emphasis.contains(.bold) }
      && tops[region.rows.lowerBound].contains { !$0.emphasis.contains(.bold) }
    starts += region.rows.dropFirst().filter { (isOutside || areNames || !grid.isDrawn(row: $0)) && begins($0) }
    return zip(starts, starts.dropFirst() + [region.rows.upperBound]).map { start, end in
      (start..<end, words.filter { grid.ys[start] <= $0.box.middle && $0.box.middle < grid.ys[end] })
    }
  }

  /// Whether the words of a first row that has neither a line above it nor lines between its columns begin where the text
  /// of columns does, the first one aside: a page break has cut that row.
  private static func isRest(_ words: [PageWord], in columns: Range<Int>, of grid: RuledGrid) -> Bool {
    let lines = PageLine.lines(of: words)
    return !lines.isEmpty
      && lines.allSatisfy { line in
        columns.dropFirst().contains { grid.xs[$0] - 1 < line.box.left && line.box.left < grid.xs[$0] + 9 }
      }
  }

  private static func isHeader(_ lines: [PageLine]) -> Bool {
    Set(lines.compactMap { HeaderWords.role(of: PageLine.text(of: $0.words[...])) }).count > 1
  }
}

/// The words of a page by the cells of a grid that their middles are in.
private struct PlacedWords {
  private let words: [PageWord]
  private let grid: RuledGrid
  /// The words in the grid, in their order, by their numbers.
  private var places: [(row: Int, column: Int, word: Int)] = []

  init(_ words: [PageWord], in grid: RuledGrid) {
    (self.words, self.grid) = (words, grid)
    for (index, word) in words.enumerated() {
      let box = word.box
      let x = (box.left + box.right) / 2
      guard let column = grid.xs.lastIndex(where: { $0 <= x }), column + 1 < grid.xs.count,
        let row = grid.ys.lastIndex(where: { $0 <= box.middle }), row + 1 < grid.ys.count
      else { continue }
      places.append((row, column, index))
    }
  }

  func words(in region: RuledGrid.Region) -> [PageWord] {
    places.lazy.filter { region.rows.contains($0.row) && region.columns.contains($0.column) }.map { words[$0.word] }
  }

  /// The first line of each cell, by row.
  var tops: [[PageLine]] {
    (1..<grid.ys.count).map { row in
      (1..<grid.xs.count).compactMap { column in
        PageLine.lines(of: words(in: .init(rows: row - 1..<row, columns: column - 1..<column))).first
      }
    }
  }
}

extension RuledGrid.Region {
  /// Whether it covers several rows of one column.
  fileprivate var mayBeParted: Bool { rows.count > 1 && columns.count == 1 }
}

extension RuledGrid {
  func bounds(of region: Region) -> Box {
    Box(
      left: xs[region.columns.lowerBound], top: ys[region.rows.lowerBound],
      right: xs[region.columns.upperBound], bottom: ys[region.rows.upperBound])
  }
}

extension Box {
  /// Whether a shade is that of a cell which reaches over a column's edge, and not of the whole table.
  fileprivate func isCell(across edge: Double, within row: Box) -> Bool {
    left < edge - 3 && right > edge + 3 && top > row.top - 4 && bottom < row.bottom + 4
  }
}
