import Model

/// A table with lines between its rows and only white space between its columns, whatever its first row says.
struct LinedGrid {
  /// Column edges and row edges, ascending, in points.
  private(set) var xs: [Double]
  private(set) var ys: [Double]

  /// Narrower white space than this share of the font size parts no columns.
  private static let narrowest = 1.0
  /// The same where enough texts begin below each other behind wider white.
  private static let tightest = 0.2
  private static let fewestStarts = 3
  private static let tolerance = 3.0

  /// The tables of a page.
  ///
  /// - Parameters:
  ///   - rulings: merged ones.
  ///   - words: those of no other table.
  static func grids(of rulings: [Ruling], words: [PageWord]) -> [LinedGrid] {
    var stacks: [[Ruling]] = []
    for ruling in rulings.sorted(by: { $0.position < $1.position })
    where ruling.direction == .horizontal && !ruling.isEdge && ruling.length > 100 && !ruling.isBroken(among: rulings) {
      let same = stacks.firstIndex {
        abs($0[0].start - ruling.start) < tolerance && abs($0[0].end - ruling.end) < tolerance
      }
      if let same { stacks[same].append(ruling) } else { stacks.append([ruling]) }
    }
    guard !stacks.isEmpty else { return [] }
    let lines = PageLine.lines(of: words)
    let grids = stacks.flatMap { rulings in
      LinedRow.tables(of: LinedRow.rows(between: rulings, lines: lines)).compactMap { LinedGrid($0, below: lines) }
    }
    guard !grids.isEmpty else { return [] }
    // A header with known words tells columns better than lines, which may leave out merged cells.
    let headed = OpenGrid.tables(in: lines)
    return grids.filter { grid in !headed.contains { $0.holds(lines, in: grid.box) } }
  }

  var box: Box { Box(left: xs[0], top: ys[0], right: xs[xs.count - 1], bottom: ys[ys.count - 1]) }

  private init?(_ rows: [LinedRow], below lines: [PageLine]) {
    // A header with known names tells its columns better.
    guard let top = rows.first?.lines.first, let last = rows.last, !OpenGrid.isHeader(top) else { return nil }
    // A heading across the table is no column.
    let parted = rows.filter { row in row.lines.contains { OpenGrid.columnTexts(of: $0).count > 1 } }
    let edges = Self.gutters(among: parted.flatMap(\.lines))
    guard !edges.isEmpty else { return nil }
    xs = [last.left] + edges + [last.right]
    ys = rows.map(\.top) + [last.bottom]
    // In a row texts begin side by side. Labels are short and lists have signs, where columns of text have neither.
    let opening = parted.filter { $0.lines.first.map { $0.columns(between: xs).count > 1 } ?? false }
    guard opening.count * 3 > parted.count * 2, parted.allSatisfy(hasLabelOrList) else { return nil }
    let beside = lines.filter { $0.box.right > last.left && $0.box.left < last.right }
    let above = beside.filter { $0.box.middle < rows[0].top }
    guard !above.suffix(2).contains(where: OpenGrid.isHeader) else { return nil }
    extend(below: beside.filter { $0.box.middle > last.bottom })
    extend(above: above)
    guard ys.count > 2 else { return nil }
  }

  private func hasLabelOrList(_ row: LinedRow) -> Bool {
    let first = row.lines.filter { $0.columns(between: xs).contains(0) }
    return first.count < 4 || first.first?.beginsWithMarker == true
  }

  /// Takes the first row where no line is drawn above it.
  private mutating func extend(above lines: [PageLine]) {
    var top = ys[0]
    let row = lines.reversed().prefix { line in
      defer { top = line.box.top }
      return top - line.box.bottom < 1.2 * line.box.height && line.respects(edges: xs)
    }
    // The rest of a row that the last page began may stand in one column; a heading stands in the first.
    guard let first = row.last else { return }
    let columns = first.columns(between: xs)
    guard isRow(first) || columns.count == 1 && !columns.contains(0) else { return }
    ys.insert(first.box.top - 2, at: 0)
  }

  /// Takes the last row where no line is drawn below it.
  private mutating func extend(below lines: [PageLine]) {
    var bottom = ys[ys.count - 1]
    let row = lines.prefix { line in
      defer { bottom = line.box.bottom }
      return line.box.top - bottom < 1.2 * line.box.height && line.respects(edges: xs)
    }
    guard let first = row.first, let last = row.last, isRow(first) else { return }
    ys.append(last.box.bottom + 2)
  }

  /// Whether a line's texts stand apart in several columns: a sentence may have a space at an edge by chance.
  private func isRow(_ line: PageLine) -> Bool {
    line.columns(between: xs).count > 1 && OpenGrid.columnTexts(of: line).count > 1
  }

  /// Where white space that runs all the way down ends; the space behind the signs of a list is none.
  ///
  /// A text may fill its column, so that hardly more than a space is left before the next one: less white will do where
  /// other texts behind wide white begin below each other.
  private static func gutters(among lines: [PageLine]) -> [Double] {
    let words = lines.flatMap(\.words).sorted { $0.box.left < $1.box.left }
    let size = lines.map(\.size).max() ?? 0
    var starts: [Int: Int] = [:]
    for line in lines {
      for (word, next) in zip(line.words, line.words.dropFirst())
      where next.box.left - word.box.right > narrowest * size {
        starts[Int(next.box.left.rounded()), default: 0] += 1
      }
    }
    func begins(at left: Double) -> Bool {
      let place = Int(left.rounded())
      return (place - 1...place + 1).reduce(0) { $0 + starts[$1, default: 0] } >= fewestStarts
    }
    var edges: [Double] = []
    var reached = words.first?.box.right ?? 0
    var hasText = false
    for (word, next) in zip(words, words.dropFirst()) {
      reached = max(reached, word.box.right)
      hasText = hasText || MarkerSign.strength(of: word.text) == nil && !word.isSymbol
      let gap = next.box.left - reached
      if hasText, gap > narrowest * size || gap > tightest * size && begins(at: next.box.left) {
        edges.append(next.box.left - 1)
        hasText = false
      }
    }
    return edges
  }
}

extension Ruling {
  /// Whether a line of the same height goes on beside it behind a merged cell, as far as others run through.
  fileprivate func isBroken(among rulings: [Ruling]) -> Bool {
    rulings.contains { other in
      guard other.direction == .horizontal, !other.isEdge, abs(other.position - position) < 1,
        other.start > end || other.end < start
      else { return false }
      let (start, end) = (min(start, other.start), max(end, other.end))
      return rulings.contains {
        $0.direction == .horizontal && !$0.isEdge && abs($0.start - start) < 3 && abs($0.end - end) < 3
      }
    }
  }
}

/// The text between two lines across a page.
private struct LinedRow {
  var left: Double
  var right: Double
  var top: Double
  var bottom: Double
  var lines: [PageLine]

  /// How much white there is below the text.
  var space: Double { bottom - (lines.map(\.box.bottom).max() ?? top) }

  /// Whether its first line is set in far larger letters than its last.
  var hasHeading: Bool {
    guard let first = lines.first, let last = lines.last else { return false }
    return first.size > 1.25 * last.size
  }

  static func rows(between rulings: [Ruling], lines: [PageLine]) -> [LinedRow] {
    zip(rulings, rulings.dropFirst()).map { upper, lower in
      let box = Box(left: upper.start - 3, top: upper.position, right: upper.end + 3, bottom: lower.position)
      return LinedRow(
        left: upper.start, right: upper.end, top: box.top, bottom: box.bottom,
        lines: lines.filter { box.holdsMiddle(of: $0.box) })
    }
  }

  /// Parts rows where no text stands between two lines, or a heading with its text, and where a row's text ends so far above
  /// the next line that this is the first of another table.
  static func tables(of rows: [LinedRow]) -> [[LinedRow]] {
    let spaces = rows.filter { !$0.lines.isEmpty }.map(\.space).sorted()
    let usual = spaces.isEmpty ? 0 : spaces[spaces.count / 2]
    var tables: [[LinedRow]] = [[]]
    for row in rows {
      guard let line = row.lines.last, !row.hasHeading else {
        tables.append([])
        continue
      }
      let isLast = row.space > usual + line.box.height
      tables[tables.count - 1].append(row)
      guard isLast else { continue }
      tables[tables.count - 1][tables[tables.count - 1].count - 1].bottom = line.box.bottom + 2
      tables.append([])
    }
    return tables.filter { !$0.isEmpty }
  }
}

extension PageTable {
  init(_ grid: LinedGrid, words: [PageWord], page: Int) {
    let box = grid.box
    self.init(
      xs: grid.xs, ys: Array(grid.ys.dropLast()), headerEnd: nil, words: words.filter { box.holdsMiddle(of: $0.box) },
      page: page, box: box
    ) { _, _ in true }
    widenFirst()
  }
}
