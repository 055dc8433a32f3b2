import Model

/// A table under a row of names that are no words of headers, whatever is drawn between its cells: a map of areas side by
/// side with labels at the left, or a goal over the groups that work for it, each with its list.
///
/// The names stand side by side in bold. What tells a map from columns of text is a known label in the first line below, left
/// of all names; what tells a goal is a bold line right above, in the same letters, and a list that begins under each name.
struct HeadedGrid {
  /// Column edges and the upper edges of the rows, ascending, in points.
  private(set) var xs: [Double]
  private(set) var ys: [Double]
  private(set) var bottom: Double
  /// Whether the first row is one cell.
  private(set) var hasTitle: Bool
  /// The lines it covers, by their place on the page.
  private var lines: Range<Int>

  /// The tables of a page.
  ///
  /// - Parameter lines: of the words of no other table, as `PageLine.rows` gives them.
  static func grids(in lines: [PageLine]) -> [HeadedGrid] {
    var grids: [HeadedGrid] = []
    for index in lines.indices where index >= grids.last?.lines.upperBound ?? 0 {
      let above = lines[(grids.last?.lines.upperBound ?? 0)..<index]
      let below = lines[(index + 1)...]
      guard let names = Self.names(in: lines[index]) else { continue }
      if let grid = HeadedGrid(map: names, below: below) ?? HeadedGrid(goal: names, above: above, below: below) {
        grids.append(grid)
      }
    }
    return grids
  }

  /// The names that stand side by side in bold; nil where a line holds something else.
  private static func names(in line: PageLine) -> [PageLine]? {
    guard line.emphasis.contains(.bold) else { return nil }
    let texts = OpenGrid.columnTexts(of: line)
    guard texts.count > 1, !OpenGrid.isHeader(line) else { return nil }
    return texts.allSatisfy { text in
      abs(text.size - texts[0].size) < 0.05 * texts[0].size && !text.beginsWithMarker && text.words.count < 9
        && text.words[0].glyphs.first?.scalar.properties.isUppercase == true
        && !".,;:".unicodeScalars.contains(text.words[text.words.count - 1].glyphs.last?.scalar ?? " ")
    } ? texts : nil
  }

  private init(columns xs: [Double], names: [PageLine], index: Int) {
    (self.xs, ys, hasTitle) = (xs, [(names.map(\.box.top).min() ?? 0) - 2], false)
    (bottom, lines) = (names.map(\.box.bottom).max() ?? 0, index..<index + 1)
  }

  // MARK: goals

  private init?(goal names: [PageLine], above: ArraySlice<PageLine>, below: ArraySlice<PageLine>) {
    self.init(
      columns: names.map { $0.box.left - 2 } + [.infinity], names: names, index: below.startIndex - 1)
    let title = Self.title(above, over: names)
    guard !title.isEmpty else { return nil }
    var rest = below
    // Names may take two lines.
    while let line = rest.first, line.emphasis.contains(.bold), !opensLists(line), isNear(line, within: 0.6),
      respects(line)
    {
      take(rest.removeFirst())
    }
    if let first = rest.first, opensLists(first), isNear(first, within: 2) {
      takeLists(rest)
    } else if rest.count > 1 || rest.contains(where: { isNear($0, within: 2.5) }) {
      // Below names that end a page stands no more than its number: their lists open the next one.
      return nil
    }
    (hasTitle, lines) = (true, lines.lowerBound - title.count..<lines.upperBound)
    ys.insert((title.map(\.box.top).min() ?? 0) - 2, at: 0)
    close(title + names + below.prefix(lines.upperBound - below.startIndex))
  }

  private mutating func takeLists(_ rest: ArraySlice<PageLine>) {
    guard let first = rest.first else { return }
    ys.append(first.box.top - 2)
    for line in rest {
      // What stands at the left without a sign is below the lists.
      let isBelow = abs(line.box.left - xs[0] - 2) < 3 && !line.beginsWithMarker
      guard !isBelow, isNear(line, within: 2.5), respects(line), abs(line.size - first.size) < 0.15 * first.size else {
        break
      }
      take(line)
    }
  }

  /// The bold lines right above in letters like those of the names.
  private static func title(_ above: ArraySlice<PageLine>, over names: [PageLine]) -> [PageLine] {
    var top = names.map(\.box.top).min() ?? 0
    var isFirst = true
    return above.reversed().prefix { line in
      let isNear = top - line.box.bottom < (isFirst ? 2.5 : 0.6) * line.box.height
      defer { (top, isFirst) = (line.box.top, false) }
      return isNear && line.emphasis.contains(.bold) && abs(line.size - names[0].size) < 0.15 * names[0].size
        && abs(line.box.left - names[0].box.left) < 3 && !line.beginsWithMarker
        && OpenGrid.columnTexts(of: line).count == 1
    }
  }

  /// Whether a line begins a list in the first column and in all others that it reaches.
  private func opensLists(_ line: PageLine) -> Bool {
    let cells = cells(of: line)
    return cells.count > 1 && cells.allSatisfy(\.beginsWithMarker)
  }

  // MARK: maps

  private init?(map names: [PageLine], below: ArraySlice<PageLine>) {
    guard let first = below.first, let left = first.words.first?.box.left, left < names[0].box.left - 20 else {
      return nil
    }
    self.init(
      columns: [left - 2] + names.map { $0.box.left - 2 } + [.infinity], names: names, index: below.startIndex - 1)
    var labels = 0
    var areBold = true
    for line in below {
      guard isNear(line, within: 2.5), respects(line), line.box.left > left - 3, !isPageNumber(line, of: below) else {
        break
      }
      if let label = cells(of: line).first, label.box.left < xs[1] {
        let text = PageLine.text(of: label.words[...])
        let isWrap = labels > 0 && text.first?.isLowercase == true
        areBold = areBold && label.emphasis.contains(.bold) && !line.emphasis.contains(.bold)
        // In the letters of the known labels stand others.
        guard isWrap || FormGrid.isLabel(text) || labels > 0 && areBold else { break }
        if !isWrap {
          ys.append(line.box.top - 2)
          labels += 1
        }
      } else if labels == 0 {
        break
      }
      take(line)
    }
    // A page may end after its first row.
    guard labels > 1 || labels == 1 && cells(of: first).count > 2 else { return nil }
    close(names + below.prefix(lines.upperBound - below.startIndex))
  }

  /// Whether a line is a number that ends the page and stands where no text of the columns begins.
  private func isPageNumber(_ line: PageLine, of lines: ArraySlice<PageLine>) -> Bool {
    guard line.words.count == 1, Int(line.words[0].text) != nil, line.box == lines.last?.box else { return false }
    return !lines.dropLast().contains { other in
      cells(of: other).contains { $0.words.prefix(2).contains { abs($0.box.left - line.box.left) < 2 } }
    }
  }

  // MARK: lines

  private func isNear(_ line: PageLine, within spaces: Double) -> Bool {
    line.box.top - bottom < spaces * line.box.height
  }

  private func respects(_ line: PageLine) -> Bool {
    !line.words.contains { word in
      xs.dropFirst().dropLast().contains { word.box.left < $0 - 1 && word.box.right > $0 + 2 }
    }
  }

  /// The pieces of a line that stand in its columns, from left to right.
  private func cells(of line: PageLine) -> [PageLine] {
    zip(xs, xs.dropFirst()).compactMap { left, right in
      let words = line.words.filter { left <= $0.box.left && $0.box.left < right }
      return words.first.map { words.dropFirst().reduce(PageLine($0)) { $0.adding($1) } }
    }
  }

  private mutating func take(_ line: PageLine) {
    lines = lines.lowerBound..<lines.upperBound + 1
    bottom = max(bottom, line.box.bottom)
  }

  private mutating func close(_ lines: [PageLine]) {
    xs[xs.count - 1] = (lines.map(\.box.right).max() ?? 0) + 1
    bottom += 2
  }
}

extension PageTable {
  init(_ grid: HeadedGrid, words: [PageWord], page: Int) {
    self.init(xs: grid.xs, ys: grid.ys, bottom: grid.bottom, hasTitle: grid.hasTitle, words: words, page: page)
  }

  init(_ grid: FormGrid, words: [PageWord], page: Int) {
    self.init(xs: grid.xs, ys: grid.ys, bottom: grid.bottom, hasTitle: grid.hasTitle, words: words, page: page)
  }

  /// - Parameter hasTitle: whether the first row is one cell.
  private init(xs: [Double], ys: [Double], bottom: Double, hasTitle: Bool, words: [PageWord], page: Int) {
    let box = Box(left: xs[0], top: ys[0], right: xs[xs.count - 1], bottom: bottom)
    let inside = words.filter { box.holdsMiddle(of: $0.box) }
    let title = hasTitle ? inside.filter { $0.box.middle < ys[1] } : []
    self.init(
      xs: xs, ys: Array(ys.dropFirst(hasTitle ? 1 : 0)), headerEnd: nil,
      words: inside.filter { !hasTitle || $0.box.middle >= ys[1] }, page: page, box: box
    ) { _, _ in true }
    guard hasTitle else { return }
    rows.insert(Row(cells: [], page: page), at: 0)
    add(title, columns: 0..<xs.count - 1, rows: 0..<1)
  }
}
