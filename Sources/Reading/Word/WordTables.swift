import Model

/// Tables: a cursor walks the grid from left to right in every row.
extension WordStory {
  /// Word's own limit on the columns of a table; larger spans are mistakes or attacks.
  private static let columnLimit = 63
  /// Where the cursor stops all the same: what stands further right is added to the last cell.
  private static let lastColumn = 255

  /// A row on the way.
  private struct OpenRow {
    var path: String
    var column = 0
    var cellCount = 0
    var cells: [Cell] = []
    var content: [Block] = []
    /// The columns at which the row above, and this one, have cells that are merged downwards.
    let mergedAbove: Set<Int>
    var merged: Set<Int> = []
  }

  /// A table on the way.
  private struct OpenTable {
    var path: String
    var rows: [Row] = []
    var rowCount = 0
    var merged: Set<Int> = []
    /// What all cells hold, as long as no row has more than one.
    var content: [Block]? = []
  }

  mutating func table(_ node: Int, into container: inout Container) {
    container.tables += 1
    var table = OpenTable(path: container.path + "tbl\(container.tables)/")
    self.rows(of: node, into: &table)
    let rows = table.rows
    guard !rows.isEmpty else { return }
    if isBody { opening = .over }
    container.emptyParagraphs = 0
    if let content = table.content, content.areFramed(isOneCell: rows.count == 1) {
      container.blocks += content
      return
    }
    let grid = tree.child(.tableGrid, of: node).map { grid in
      tree.children(of: grid).reduce(0) { $0 + (tree[$1] == .gridColumn ? 1 : 0) }
    }
    let width = rows.lazy.flatMap(\.cells).map { $0.column + $0.span }.max() ?? 0
    let columnCount = max(width, min(grid ?? 0, Self.columnLimit))
    container.blocks.append(.table(Table(columnCount: columnCount, rows: rows)))
  }

  private mutating func rows(of node: Int, into table: inout OpenTable) {
    for child in tree.children(of: node) {
      switch tree[child] {
      case .row:
        table.rowCount += 1
        if let row = row(child, of: &table) { table.rows.append(row) }
      case .contentControl: if let content = contentControl(child) { rows(of: content, into: &table) }
      case .inserted, .movedHere, .other: rows(of: child, into: &table)
      default: break
      }
    }
  }

  /// A row; nil where it was deleted or is hidden.
  private mutating func row(_ node: Int, of table: inout OpenTable) -> Row? {
    let properties = tree.child(.rowProperties, of: node)
    var row = OpenRow(path: table.path + "tr\(table.rowCount)/", mergedAbove: table.merged)
    if let properties {
      if tree.child(.inserted, of: properties) != nil { revisions += 1 }
      if tree.child(.deleted, of: properties) != nil {
        revisions += 1
        return nil
      }
      guard tree.isOn(.hidden, of: properties) != true else { return nil }
      row.column = min(max(0, tree.integer(in: .gridBefore, of: properties) ?? 0), Self.columnLimit)
    }
    cells(of: node, into: &row)
    table.merged = row.merged
    table.content = row.cells.count == 1 ? table.content.map { $0 + row.content } : nil
    return Row(cells: row.cells, isHeader: properties.flatMap { tree.isOn(.tableHeader, of: $0) } ?? false)
  }

  private mutating func cells(of node: Int, into row: inout OpenRow) {
    for child in tree.children(of: node) {
      switch tree[child] {
      case .cell: cell(child, into: &row)
      case .contentControl: if let content = contentControl(child) { cells(of: content, into: &row) }
      case .inserted, .movedHere, .other: cells(of: child, into: &row)
      default: break
      }
    }
  }

  private mutating func cell(_ node: Int, into row: inout OpenRow) {
    row.cellCount += 1
    let properties = tree.child(.cellProperties, of: node)
    let span = properties.flatMap { tree.integer(in: .gridSpan, of: $0) } ?? 1
    let isDeleted = properties.flatMap { tree.child(.cellDeleted, of: $0) } != nil
    var cell = Cell(column: row.column, span: min(max(1, span), Self.columnLimit))
    cell.shade = properties.flatMap { tree.child(.shading, of: $0) }.flatMap { tree.colour(.fill, of: $0) }
    if properties.flatMap({ tree.child(.verticalMerge, of: $0) }) != nil { row.merged.insert(row.column) }
    row.column += cell.span
    let blocks = cellBlocks(of: node, path: row.path + "tc\(row.cellCount)/")
    let lines = blocks.flatMap(\.lines)
    if isDeleted {
      revisions += 1
    } else if cell.column > Self.lastColumn, let last = row.cells.indices.last {
      row.cells[last].lines += lines
    } else if continues(.horizontalMerge, properties: properties), let last = row.cells.indices.last {
      row.cells[last].span += cell.span
    } else if continues(.verticalMerge, properties: properties), row.mergedAbove.contains(cell.column) {
      cell.continuesAbove = true
      row.cells.append(cell)
    } else {
      cell.lines = lines
      row.content += blocks
      row.cells.append(cell)
    }
  }

  /// True where a cell says that it goes on with a merged one: that is what the element means without a value.
  private func continues(_ merge: XMLName, properties: Int?) -> Bool {
    guard let properties, let node = tree.child(merge, of: properties) else { return false }
    return tree.string(.value, of: node) != "restart"
  }
}
