import Model

/// A table of a web page on its way: a cursor walks the grid from left to right in every row.
struct HTMLTable {
  /// More columns than a page has room for; what stands further right is added to the last cell.
  private static let columnLimit = 63
  private static let rowLimit = 1000

  /// A cell that reaches down: how many rows below its first it still covers, and its columns.
  private struct Merge {
    var rowsLeft: Int
    var span: Int
  }

  private let path: String
  var isHead = false
  private var rows: [Row] = []
  private var rowCount = 0
  private var cells: [Cell] = []
  private var cellCount = 0
  private var column = 0
  private var isAllHeader = true
  private var merges: [Int: Merge] = [:]
  /// What all cells hold, as long as no row has more than one.
  private var content: [Block]? = []

  /// - Parameter path: of the table, with a "/" behind it.
  init(path: String) { self.path = path }

  mutating func beginRow() {
    if !cells.isEmpty { endRow() }
    rowCount += 1
    (cellCount, column, isAllHeader) = (0, 0, true)
    skipMerged()
  }

  /// Opens a cell and returns its path.
  mutating func beginCell(_ attributes: [String: String], isHeader: Bool) -> String {
    if rowCount == 0 { beginRow() }
    cellCount += 1
    isAllHeader = isAllHeader && isHeader
    func number(_ name: String, limit: Int) -> Int { min(max(1, attributes[name].flatMap { Int($0) } ?? 1), limit) }
    let span = min(number("colspan", limit: Self.columnLimit), max(1, Self.columnLimit - column))
    let height = number("rowspan", limit: Self.rowLimit)
    cells.append(Cell(column: column, span: span, shade: HTMLStyle.shade(attributes)))
    if height > 1 { merges[column] = Merge(rowsLeft: height, span: span) }
    column += span
    return path + "tr\(rowCount)/tc\(cellCount)/"
  }

  mutating func endCell(_ blocks: [Block]) {
    guard let last = cells.indices.last else { return }
    cells[last].lines = blocks.flatMap(\.lines)
    content? += blocks
    skipMerged()
    guard cells[last].column >= Self.columnLimit, last > 0 else { return }
    cells[last - 1].lines += cells[last].lines
    cells.removeLast()
  }

  mutating func endRow() {
    guard !cells.isEmpty else { return }
    rows.append(Row(cells: cells, isHeader: isHead || isAllHeader && cells.count > 1))
    if cells.count > 1 { content = nil }
    cells = []
    for (start, merge) in merges {
      merges[start] = merge.rowsLeft > 1 ? Merge(rowsLeft: merge.rowsLeft - 1, span: merge.span) : nil
    }
  }

  /// The table, or what stands in it where it is but a frame; nothing without rows.
  var blocks: [Block] {
    var table = self
    table.endRow()
    guard !table.rows.isEmpty else { return [] }
    if let content = table.content, content.areFramed(isOneCell: table.rows.count == 1) { return content }
    let width = table.rows.lazy.flatMap(\.cells).map { $0.column + $0.span }.max() ?? 0
    return [.table(Table(columnCount: width, rows: table.rows))]
  }

  /// Moves the cursor over the columns that cells of rows above cover.
  private mutating func skipMerged() {
    while column < Self.columnLimit, let merge = merges[column], !cells.contains(where: { $0.column == column }) {
      cells.append(Cell(column: column, span: merge.span, continuesAbove: true))
      column += merge.span
    }
  }
}

/// A list of a web page and how far it has counted.
struct HTMLList {
  /// Points that a list moves its text.
  static let indent = 18.0

  private var format = NumberFormat.bullet
  private var next = 1

  init(_ name: String, attributes: [String: String]) {
    guard name == "ol" else { return }
    next = attributes["start"].flatMap { Int($0.prefix(9)) } ?? 1
    switch attributes["type"] {
    case "a": format = .lowerLetter
    case "A": format = .upperLetter
    case "i": format = .lowerRoman
    case "I": format = .upperRoman
    default: format = .decimal
    }
  }

  /// The sign of the next item.
  mutating func nextSign(_ value: String?) -> String {
    if case .bullet = format { return "•" }
    let number = value.flatMap { Int($0.prefix(9)) } ?? next
    next = number + 1
    return format.string(number) + "."
  }
}
