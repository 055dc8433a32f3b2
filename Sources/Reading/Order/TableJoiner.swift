import Model

/// Puts the pages' tables and lines in reading order, and joins the pieces of a table that goes on over pages.
struct TableJoiner {
  private(set) var blocks: [Block] = []
  /// The column edges of the table that ended the last page, and whether it was without upright lines.
  private var open: Piece?
  /// Those of the page that is added.
  private var halves = 0...0

  private struct Piece {
    var xs: [Double]
    /// The half of a sheet in which it ends.
    var end: Int
    var isRuled: Bool
    var policyColumn: Int
    /// What the header's texts name.
    var roles: Set<HeaderName>
    /// Index into `blocks`.
    var block: Int
  }

  /// How far the edges of two pieces of one table may differ, in points.
  private static let tolerance = 4.0
  /// The same where text or shades show the edges: as far as text stands from the edge of a shade.
  private static let widestPadding = 8.0
  /// The share of a page's height, at its top and at its bottom, in which lines do not part the pieces of a table.
  private static let margin = 0.09
  /// The share of a page's height in which a table goes on.
  private static let opening = 0.3

  mutating func add(_ page: PageContent, lines: [PageLine]) {
    halves = page.halves
    var rest = lines
    var pieces = page.tables.map { (table: $0, isRuled: $0.isDrawn) }
    pieces += openTables(on: page, &rest).map { ($0, false) }
    pieces.sort { $0.table.box.top < $1.table.box.top }
    for (index, piece) in pieces.enumerated() {
      let above = rest.prefix { $0.box.middle < piece.table.box.top }
      add(Array(above), on: page)
      rest.removeFirst(above.count)
      let opensPage = index == 0 && !above.contains { parts($0, size: piece.table.size, on: page) }
      add(piece.table, isRuled: piece.isRuled, opensPage: opensPage)
    }
    add(rest, on: page)
    // Text below a table ends it.
    if let size = pieces.last?.table.size, rest.contains(where: { parts($0, size: size, on: page) }) { open = nil }
  }

  /// Whether a line parts the pieces of a table between which it stands: notes in small print and what is in the margins do
  /// not, but for a heading.
  ///
  /// - Parameter size: of the table's letters.
  private func parts(_ line: PageLine, size: Double, on page: PageContent) -> Bool {
    let margins = Self.margin * page.height...(1 - Self.margin) * page.height
    if line.size > 1.15 * size, line.emphasis.contains(.bold) { return true }
    return margins.contains(line.box.middle) && line.size > 0.95 * size
  }

  /// The tables without upright lines that the page holds, of its own or as what goes on from the last page.
  private func openTables(on page: PageContent, _ rest: inout [PageLine]) -> [PageTable] {
    var tables: [PageTable] = []
    let boxed = rest.filter { page.frames.hold($0.box) }
    if !boxed.isEmpty { rest.removeAll { page.frames.hold($0.box) } }
    while let grid = tables.isEmpty ? firstGrid(on: page, rest) : OpenGrid(in: rest) {
      let table = grid.table(page: page.number, rulings: page.rulings)
      let count = rest.count
      rest.removeAll { table.box.holdsMiddle(of: $0.box) }
      tables.append(table)
      if rest.count == count { break }
    }
    if !boxed.isEmpty { rest = (rest + boxed).sorted { $0.box.middle < $1.box.middle } }
    return tables
  }

  private func firstGrid(on page: PageContent, _ rest: [PageLine]) -> OpenGrid? {
    if let open, !open.isRuled, isLast(open), page.tables.isEmpty, opens(page, rest), !isNote(rest, below: open) {
      // Items have words of headers in them too, but a new header is as good as the last one.
      var lines = rest.prefix { open.roles.isEmpty || !OpenGrid.roles(of: $0).isSuperset(of: open.roles) }
      if lines.count < rest.count { lines = OpenGrid.withoutHeading(lines) }
      if let grid = OpenGrid(continuing: open.xs, policyColumn: open.policyColumn, in: Array(lines)) { return grid }
    }
    return OpenGrid(in: rest)
  }

  /// Whether lines are nothing but notes in smaller letters than those of the table of the page before.
  private func isNote(_ lines: [PageLine], below open: Piece) -> Bool {
    guard case .table(let table) = blocks[open.block],
      let size = table.rows.last?.cells.flatMap({ $0.lines.compactMap(\.size) }).min()
    else { return false }
    return lines.allSatisfy { $0.size < 0.95 * size }
  }

  /// Whether lines begin where pages do, and not below a picture.
  private func opens(_ page: PageContent, _ lines: [PageLine]) -> Bool {
    lines.first.map { $0.box.top < Self.opening * page.height } ?? false
  }

  /// - Parameter opensPage: whether nothing on its page parts it from a table of the page before.
  private mutating func add(_ table: PageTable, isRuled: Bool, opensPage: Bool) {
    var table = table
    // Merged cells that go on from the last page hold nothing on this one, so that their columns are not seen.
    if opensPage, let open, isLast(open), !isRuled, !open.isRuled {
      table.addColumns(before: open.xs, Self.widestPadding)
    }
    var rows = table.rows
    let columns = table.xs.count - 1
    if opensPage, let open, isLast(open), case .table(var whole) = blocks[open.block],
      fits(table.xs, others: open.xs, isRuled: isRuled && open.isRuled)
        || !isRuled && Self.areAlike(rows.first, whole.rows.first)
        || table.xs.count == open.xs.count && whole.rows.last?.isCutOff(before: rows.first) == true,
      let rest = Self.continuation(rows, of: whole)
    {
      rows = rest
      if !rows.isEmpty { rows[0].opensPage = true }
      // So that the rows of all pages before are not copied.
      blocks[open.block] = .table(Table(columnCount: 0, rows: []))
      whole.rows += rows
      blocks[open.block] = .table(whole)
      self.open?.end = halves.upperBound
      return
    }
    if opensPage, takeHeader(from: table) { return }
    if opensPage, let title = takeTitle(of: table) { rows.insert(title, at: 0) }
    blocks.append(.table(Table(columnCount: columns, rows: rows, isSpaced: !isRuled)))
    let header = rows.first?.cells ?? []
    let roles = header.map { HeaderName($0.text) }
    let policy = roles.firstIndex(of: .role(.policy)).map { header[$0].column } ?? 0
    open = Piece(
      xs: table.xs, end: halves.upperBound, isRuled: isRuled, policyColumn: min(policy, columns - 1),
      roles: Set(roles.compactMap { $0 }), block: blocks.count - 1)
  }

  /// The bold lines that ended the last page in the letters of a form or of names over lists, which then are its title.
  private mutating func takeTitle(of table: PageTable) -> Row? {
    guard let first = table.rows.first, first.cells.count > 1, table.rows.count > 1,
      first.cells.allSatisfy({ !$0.isEmpty }), first.roles.count < 2,
      table.xs.count == 3 && HeaderName(first.cells[0].text) != nil
        || first.cells.allSatisfy({ $0.isBold && HeaderName($0.text) == nil })
    else { return nil }
    var title: [Line] = []
    while case .line(let line)? = blocks.last, case .page(let page, _)? = line.places.first, page == table.page - 1,
      line.marker == nil, line.emphasis.contains(.bold), abs((line.size ?? 0) - table.size) < 0.05 * table.size
    {
      title.insert(line, at: 0)
      blocks.removeLast()
    }
    let cell = Cell(column: 0, span: table.xs.count - 1, lines: title)
    return title.isEmpty ? nil : Row(cells: [cell], page: table.page - 1)
  }

  /// Joins a table to the one of the last page that stands there without a header, and gives that its own.
  private mutating func takeHeader(from table: PageTable) -> Bool {
    guard let open, isLast(open), fits(table.xs, others: open.xs, isRuled: table.isDrawn && open.isRuled),
      case .table(var whole) = blocks[open.block], !whole.hasOwnHeader,
      let header = table.rows.first, header.isHeader(like: []), whole.rows.first?.isBold != true || header.isBold
    else { return false }
    whole.rows = [header] + whole.rows + table.rows.dropFirst()
    blocks[open.block] = .table(whole)
    self.open?.end = halves.upperBound
    self.open?.roles = header.roles
    return true
  }

  /// Whether a table ended the page before.
  private func isLast(_ open: Piece) -> Bool { open.end + 1 == halves.lowerBound }

  /// Whether column edges are the same; where no lines show how far a table goes, its text ends by chance.
  private func fits(_ xs: [Double], others: [Double], isRuled: Bool) -> Bool {
    if halves.count == 1, PageTable.haveSameWidths(xs, others) { return true }
    return xs.count == others.count
      && zip(xs, others).prefix(isRuled ? xs.count : xs.count - 1).allSatisfy {
        abs($0 - $1) < (isRuled ? Self.tolerance : Self.widestPadding)
      }
  }

  private static func areAlike(_ first: Row?, _ other: Row?) -> Bool {
    guard let first, let other else { return first == nil && other == nil }
    return first.hasLetters(of: other)
  }

  /// The rows of the next page's piece without its repeated header; nil when it has a header of its own.
  private static func continuation(_ rows: [Row], of table: Table) -> [Row]? {
    guard let header = table.rows.first, let first = rows.first else { return rows }
    if first.hasLetters(of: header) {
      let repeated = zip(rows, table.rows).prefix { $0.hasLetters(of: $1) }.count
      return Array(rows.dropFirst(repeated))
    }
    let isHeader = first.isHeader(like: table.rows.prefix(4)) && (first.isBold || !header.isBold)
    return isHeader || table.isForm && table.isOver(before: first) ? nil : rows
  }

  /// Adds running text in the order in which it is read.
  private mutating func add(_ lines: [PageLine], on page: PageContent) {
    let uprights = page.rulings.filter { $0.direction == .vertical && !$0.isEdge }
    if let flow = TextFlow(lines.flatMap(\.words), uprights: uprights, areas: page.areas) {
      for block in flow.blocks { add(block, page: page.number) }
    } else {
      for block in TextColumns(lines).blocks {
        let left = block.map(\.box.left).min() ?? 0
        let right = block.map(\.box.right).max() ?? 0
        blocks += Self.lines(block, left: left, right: right, above: nil, page: page.number).map(Block.line)
      }
    }
  }

  private mutating func add(_ block: TextBlock, page: Int) {
    let lines = Self.lines(block.lines, left: block.left, right: block.right, above: block.above, page: page)
    guard block.isApart else {
      blocks += lines.map(Block.line)
      return
    }
    let row = Row(cells: [Cell(column: 0, lines: lines)], page: page)
    blocks.append(.table(Table(columnCount: 1, rows: [row])))
  }

  private static func lines(
    _ lines: [PageLine], left: Double, right: Double, above: PageLine?, page: Int
  ) -> [Line] {
    lines.indices.map { index in
      var line = lines[index].line(on: page, left: left, right: right, below: index > 0 ? lines[index - 1] : above)
      if index + 1 < lines.count, let next = lines[index + 1].words.first?.glyphs.first {
        line.isFull = right - lines[index].box.right < next.box.width
      }
      return line
    }
  }
}
