import Model

/// Tables: every grid column of a row has a cell of its own, which a merged cell may cover.
extension OpenDocumentStory {
  /// More columns than a page has room for; larger numbers are mistakes or attacks.
  private static let columnLimit = 63

  /// A merged cell that reaches down: how many rows below its first it still covers, and its columns.
  private struct Merge {
    var rowsLeft: Int
    var span: Int
  }

  private struct OpenTable {
    var path: String
    var rows: [Row] = []
    var rowCount = 0
    var merges: [Int: Merge] = [:]
    /// What all cells hold, as long as no row has more than one.
    var content: [Block]? = []
  }

  mutating func table(_ node: Int, into container: inout Container) {
    container.tables += 1
    container.emptyParagraphs = 0
    var table = OpenTable(path: container.path + "tbl\(container.tables)/")
    rows(of: node, into: &table, isHeader: false)
    guard !table.rows.isEmpty else { return }
    if isBody { opening = .over }
    if let content = table.content, content.areFramed(isOneCell: table.rows.count == 1) {
      container.blocks += content
      return
    }
    let width = table.rows.lazy.flatMap(\.cells).map { $0.column + $0.span }.max() ?? 0
    let columnCount = max(width, min(columns(of: node), Self.columnLimit))
    container.blocks.append(.table(Table(columnCount: columnCount, rows: table.rows)))
  }

  private func columns(of node: Int) -> Int {
    var count = 0
    for child in tree.children(of: node) {
      switch tree[child] {
      case .odfTableColumn: count += min(max(1, tree.integer(.odfColumnsRepeated, of: child) ?? 1), Self.columnLimit)
      case .odfTableColumns, .odfTableHeaderColumns, .odfTableColumnGroup: count += columns(of: child)
      default: break
      }
    }
    return count
  }

  private mutating func rows(of node: Int, into table: inout OpenTable, isHeader: Bool) {
    for child in tree.children(of: node) {
      switch tree[child] {
      case .odfTableRow: row(child, into: &table, isHeader: isHeader)
      case .odfTableHeaderRows: rows(of: child, into: &table, isHeader: true)
      case .odfTableRows, .odfTableRowGroup: rows(of: child, into: &table, isHeader: isHeader)
      default: break
      }
    }
  }

  private mutating func row(_ node: Int, into table: inout OpenTable, isHeader: Bool) {
    table.rowCount += 1
    let path = table.path + "tr\(table.rowCount)/"
    var row = Row(cells: [], isHeader: isHeader)
    var column = 0
    var cellCount = 0
    var merges: [Int: Merge] = [:]
    var content: [Block] = []
    for child in tree.children(of: node) {
      let isCovered = tree[child] == .odfCoveredCell
      guard isCovered || tree[child] == .odfTableCell, column < Self.columnLimit else { continue }
      let repeats = min(max(1, tree.integer(.odfColumnsRepeated, of: child) ?? 1), Self.columnLimit - column)
      if isCovered {
        for covered in column..<column + repeats {
          guard let merge = table.merges[covered] else { continue }
          row.cells.append(Cell(column: covered, span: merge.span, continuesAbove: true))
          if merge.rowsLeft > 1 { merges[covered] = Merge(rowsLeft: merge.rowsLeft - 1, span: merge.span) }
        }
      } else {
        // Cells that repeat are empty ones: the first stands for all, and the columns behind it have none.
        cellCount += 1
        let blocks = cellBlocks(of: child, path: path + "tc\(cellCount)/")
        content += blocks
        row.cells.append(cell(child, column: column, lines: blocks.flatMap(\.lines), merges: &merges))
      }
      column += repeats
    }
    table.merges = merges
    let isHidden = ["collapse", "filter"].contains(tree.string(.odfVisibility, of: node))
    guard !isHidden else { return }
    table.rows.append(row)
    table.content = row.cells.count == 1 ? table.content.map { $0 + content } : nil
  }

  private mutating func cell(_ node: Int, column: Int, lines: [Line], merges: inout [Int: Merge]) -> Cell {
    let span = min(max(1, tree.integer(.odfColumnsSpanned, of: node) ?? 1), Self.columnLimit - column)
    let height = tree.integer(.odfRowsSpanned, of: node) ?? 1
    if height > 1 { merges[column] = Merge(rowsLeft: height - 1, span: span) }
    let shade = styles.style(family: "table-cell", name: tree.string(.odfCellStyle, of: node)).shade
    return Cell(column: column, span: span, lines: lines, shade: shade)
  }
}
