import Model

/// Which grid columns of a table hold what, as its header row tells.
struct Columns {
  /// The header texts as printed, in printed order.
  var names: [String]
  /// How many rows from the top are header.
  var headerRows: Int
  /// A title that stands in the table itself, as a first row across it.
  var title: String?
  /// The columns of facts, from left to right.
  private(set) var facts: [(columns: Range<Int>, name: FactName)]
  /// Whether a row with a single cell in bold names a policy, since no other row begins in bold.
  private var hasBoldRows = false
  /// Whether the cells of activities hold a title in bold and prose below it.
  private(set) var titledCells: Bool
  /// Whether a cell of activities is one item, however its lines break: none has a list, and each row says something of it
  /// that is said of one action.
  private(set) var singleCells = false
  private let header: HeaderColumns
  let columnCount: Int

  /// Looks for the header in the table's first rows.
  ///
  /// - Returns: nil for a table that names no activities beside policies or follow-ups: some other kind of table.
  init?(_ table: Table, in context: TableContext = TableContext(), ends: LineEnds) {
    columnCount = table.columnCount
    var context = context
    if Self.haveOwnRows(table) { context.isHeaded = true }
    context.merged = Set(table.rows.flatMap { row in row.cells.filter(\.continuesAbove).map(\.column) })
    for (index, row) in table.rows.prefix(4).enumerated() {
      let cells = row.cells.filter { !$0.continuesAbove }
      let texts = cells.map { $0.header(ends) }
      // What stands above a header says less than it does: a title, or what several columns have in common.
      guard table.rows[..<index].allSatisfy({ $0.filled < row.filled }) else { continue }
      let below = table.rows.dropFirst(index + 1)
      let isListed = { (columns: Range<Int>) in Self.areListed(columns, in: below) }
      let headers = zip(cells, texts).map { (columns: $0.columns, text: $1) }
      context.isInWords = Schedule.stands(in: headers, over: below, ends) || row.tellsOfActions(headers, below, ends)
      guard texts.allSatisfy(HeaderWords.isShaped),
        let header = HeaderColumns(headers, in: context, isListed: isListed)
      else { continue }
      let next = below.first.map { $0.cells.map { ($0.columns, $0.text(ends)) } } ?? []
      let narrowed = header.narrowed(by: next).flatMap { HeaderColumns($0, in: context, isListed: isListed) }
      headerRows = narrowed == nil ? index + 1 : index + 2
      self.header = narrowed ?? header
      (facts, titledCells) = (self.header.facts, false)
      names = texts.filter { !$0.isEmpty }
      let above = table.rows[..<index].flatMap(\.cells).map { $0.text(ends) }.filter { !$0.isEmpty }
      title = above.count == 1 ? above.first : nil
      hasBoldRows = self.header.columns(.policy) == nil && Self.haveBoldRows(below)
      let activities = Self.uncut(below).flatMap { self.cells(.activities, of: $0) }.filter { $0.span < columnCount }
      titledCells = !facts.isEmpty && TitledText.tell(activities)
      singleCells = !titledCells && self.header.columns(.policy) == nil && areSingle(below)
      return
    }
    return nil
  }

  /// The rows without those that the end of a page may have cut, where enough are left to judge by.
  private static func uncut(_ rows: ArraySlice<Row>) -> [Row] {
    let whole = rows.indices.filter { index in
      !rows[index].opensPage && (index + 1 == rows.endIndex || !rows[index + 1].opensPage)
    }
    return (whole.count < 4 ? Array(rows.indices) : whole).map { rows[$0] }
  }

  private func areSingle(_ rows: ArraySlice<Row>) -> Bool {
    let rows = rows.filter { row in !row.opensPage && cells(.activities, of: row).contains { !$0.isEmpty } }
    guard rows.allSatisfy({ cells(.activities, of: $0).allSatisfy(\.isUnmarked) }) else { return false }
    let told: Set<Field> = [.responsible, .deadline, .status, .budget]
    return facts.contains { fact in
      guard let field = fact.name.field, told.contains(field) else { return false }
      let filled = rows.count { row in
        row.cells.contains { fact.columns.contains($0.column) && !$0.isEmpty && !$0.continuesAbove && $0.isUnmarked }
      }
      return filled > 1 && filled * 5 >= rows.count * 4
    }
  }

  /// The columns of a table that goes on, with no header of its own, where another one ended.
  func continued(in table: Table) -> Columns {
    var columns = self
    (columns.headerRows, columns.title) = (0, nil)
    columns.singleCells = !titledCells && header.columns(.policy) == nil && areSingle(table.rows[...])
    return columns
  }

  /// The cells of a row that hold what a use says, without those that go on with a cell above.
  func cells(_ use: ColumnUse, of row: Row) -> [Cell] {
    header.allColumns(use).flatMap { columns in
      row.cells.filter { columns.contains($0.column) && !$0.continuesAbove }
    }
  }

  /// Whether the row's cell of activities is merged with the one above it.
  func continuesActivities(_ row: Row) -> Bool {
    guard let columns = header.columns(.activities) else { return false }
    return row.cells.contains { columns.contains($0.column) && $0.continuesAbove }
  }

  /// How many items of the table stand in columns that have no header.
  func itemsBeside(_ table: Table) -> Int {
    table.rows.dropFirst(headerRows).reduce(0) { count, row in
      row.cells.reduce(count) { count, cell in
        if cell.isEmpty || cell.continuesAbove || header.covers(cell.column) { return count }
        return count + max(cell.lines.count { $0.marker != nil }, 1)
      }
    }
  }

  /// Whether a row adds up those above it.
  func isTotal(_ row: Row, _ ends: LineEnds) -> Bool {
    guard let first = row.cells.first(where: { !$0.isEmpty }), first.lines.count == 1 else { return false }
    let words = plainWords(of: first.text(ends))
    return words.count < 6
      && (words.starts(with: ["i", "alt"]) || ["ialt", "total", "sum", "samlet"].contains(words.first))
      && (words.count < 3 || row.cells.dropFirst().contains { $0.text(ends).contains(where: \.isNumber) })
  }

  /// Whether a row has activities or follow-ups.
  func hasItems(_ row: Row) -> Bool {
    (cells(.activities, of: row) + cells(.followUps, of: row)).contains { !$0.isEmpty }
  }

  /// Whether a column names policies, and not only goals.
  var namesPolicies: Bool {
    header.columns(.policy) != nil && Field.heading(header.title(of: .policy) ?? "")?.field != .goal
  }

  /// What the columns hold, for telling a person.
  var understood: [Understanding.Column] { header.understood }

  func has(_ use: ColumnUse) -> Bool { header.columns(use) != nil }

  /// Whether the cells of some columns hold lists: one of them has several marked lines.
  private static func areListed(_ columns: Range<Int>, in rows: ArraySlice<Row>) -> Bool {
    rows.contains { row in
      row.cells.contains { columns.contains($0.column) && $0.lines.count { $0.marker != nil } > 1 }
    }
  }

  /// Whether names stand in rows of their own below the first, so that a column of goals names no policies.
  private static func haveOwnRows(_ table: Table) -> Bool {
    table.rows.dropFirst().contains { row in
      let filled = row.cells.filter { !$0.isEmpty }
      guard filled.count == 1, let cell = filled.first, cell.span == table.columnCount else { return false }
      return cell.lines.allSatisfy { $0.marker == nil }
    }
  }

  /// Whether some rows hold nothing but a name in bold, and all others begin otherwise.
  private static func haveBoldRows(_ rows: ArraySlice<Row>) -> Bool {
    var names = 0
    for row in rows {
      let filled = row.cells.filter { !$0.isEmpty }
      guard let first = filled.first, first.isBoldName else { continue }
      if filled.count > 1 { return false }
      if first.span == 1 { names += 1 }
    }
    return names > 0 && names * 2 <= rows.count
  }

  /// The one cell of a row that alone holds text and reaches over several columns; such rows are headings.
  ///
  /// Beside the name of a policy, a single line merged over the other columns is one as well.
  func ownRowCell(of row: Row) -> Cell? {
    let filled = row.cells.filter { !$0.isEmpty }
    if filled.count == 1, let cell = filled.first {
      return cell.span > 1 || hasBoldRows && cell.isBoldName && row.cells.count > 1 ? cell : nil
    }
    guard let policies = header.columns(.policy) else { return nil }
    let beside = filled.filter { !policies.contains($0.column) }
    guard beside.count == 1, let cell = beside.first, cell.span > 1 else { return nil }
    return cell.lines.count == 1 && cell.lines.allSatisfy { $0.marker == nil } ? cell : nil
  }

  /// True for a row that repeats the header.
  func isHeader(_ row: Row, ends: LineEnds) -> Bool {
    let filled = row.cells.filter { !$0.isEmpty }
    return filled.count == names.count
      && zip(filled, names).allSatisfy { cell, name in cell.mayRead(name) && cell.header(ends) == name }
  }
}

extension Row {
  fileprivate var filled: Int { cells.count { !$0.isEmpty } }

  /// Whether it heads a column by nothing but a word for actions, in letters or a shade of its own, beside columns that say
  /// something in words.
  fileprivate func tellsOfActions(_ headers: [HeaderCell], _ below: ArraySlice<Row>, _ ends: LineEnds) -> Bool {
    let filled = cells.filter { !$0.isEmpty }
    guard isHeader || filled.allSatisfy({ $0.shade != nil || $0.lines.allSatisfy { $0.emphasis.contains(.bold) } }),
      let actions = headers.first(where: { !$0.text.isEmpty }), actions.text.wordCount < 3,
      HeaderWords.role(of: actions.text) == .activities, !HeaderWords.mayNamePolicy(actions.text),
      !HeaderWords.namesTask(actions.text)
    else { return false }
    let beside = below.flatMap(\.cells).filter { $0.column >= actions.columns.upperBound }
    return Schedule.isInWords(beside, ends)
  }
}

extension Cell {
  fileprivate var isUnmarked: Bool { lines.allSatisfy { $0.marker == nil } }

  /// Whether it holds a line or two in bold that are no list.
  fileprivate var isBoldName: Bool {
    let filled = lines.filter { !$0.text.isEmpty }
    return !filled.isEmpty && filled.count < 4 && filled.allSatisfy { $0.marker == nil && $0.emphasis.contains(.bold) }
  }

  /// False where the cell holds so much more than a text that joining its lines cannot give it.
  fileprivate func mayRead(_ text: String) -> Bool {
    // Joining a line takes a hyphen away at most.
    lines.reduce(0) { $0 + $1.text.utf8.count - 3 } <= text.utf8.count
  }

  /// The cell's text as a column's name: a single word that its narrow cell cut is known by what it names.
  fileprivate func header(_ ends: LineEnds) -> String {
    let text = text(ends)
    guard lines.count > 1, lines.allSatisfy({ !$0.text.contains(" ") }) else { return text }
    let isDivided = lines.dropLast().allSatisfy { $0.text.hasSuffix("-") }
    let word = lines.map { isDivided ? $0.text.replacing("-", with: "") : $0.text }.joined()
    guard isDivided || HeaderWords.role(of: text) == nil && Field.heading(text) == nil else { return text }
    return HeaderWords.role(of: word) == nil && Field.heading(word) == nil ? text : word
  }

  /// The cell's text in one line.
  func text(_ ends: LineEnds) -> String { Self.text(lines, ends) }

  /// The text of some lines of a cell in one line.
  static func text(_ lines: [Line], _ ends: LineEnds) -> String {
    var text = ""
    for (index, line) in lines.enumerated() {
      let own = line.marker.map { [$0.sign, line.text].joined(separator: " ") } ?? line.text
      if text.isEmpty {
        text = own
      } else if line.isParagraph {
        text += " " + own
      } else if line.marker != nil {
        ends.append(own, to: &text)
      } else {
        ends.append(line, after: lines[index - 1], to: &text)
      }
    }
    return text
  }
}
