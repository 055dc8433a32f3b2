import Model

/// Tables: a cursor walks the grid from left to right in every row.
extension WordStory {
  /// Word's own limit on the columns of a table; larger spans are mistakes or attacks.
  private static let columnLimit = 63

  /// A row on the way.
  private struct OpenRow {
    var path: String
    var column = 0
    var cellCount = 0
    var cells: [Cell] = []
    /// The columns at which the row above has a cell, so that a merged cell has something to continue.
    var columnsAbove: Set<Int>
  }

  mutating func table(_ node: Int, into container: inout Container) {
    container.tables += 1
    let path = container.path + "tbl\(container.tables)/"
    var rows: [Row] = []
    var rowCount = 0
    self.rows(of: node, path: path, &rowCount, into: &rows)
    guard !rows.isEmpty else { return }
    let grid = tree.child(.tableGrid, of: node).map { grid in
      tree.children(of: grid).reduce(0) { $0 + (tree[$1] == .gridColumn ? 1 : 0) }
    }
    let width = rows.lazy.flatMap(\.cells).map { $0.column + $0.span }.max() ?? 0
    let columnCount = max(width, min(grid ?? 0, Self.columnLimit))
    container.blocks.append(.table(Table(columnCount: columnCount, rows: rows)))
    container.emptyParagraphs = 0
  }

  private mutating func rows(of node: Int, path: String, _ count: inout Int, into rows: inout [Row]) {
    for child in tree.children(of: node) {
      switch tree[child] {
      case .row:
        count += 1
        if let row = row(child, path: path + "tr\(count)/", above: rows.last) { rows.append(row) }
      case .contentControl:
        if let content = contentControl(child) { self.rows(of: content, path: path, &count, into: &rows) }
      case .inserted, .movedHere, .other: self.rows(of: child, path: path, &count, into: &rows)
      default: break
      }
    }
  }

  /// A row; nil where it was deleted or is hidden.
  private mutating func row(_ node: Int, path: String, above: Row?) -> Row? {
    let properties = tree.child(.rowProperties, of: node)
    var row = OpenRow(path: path, columnsAbove: Set(above?.cells.map(\.column) ?? []))
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
    row.column += cell.span
    let lines = blocks(of: node, path: row.path + "tc\(row.cellCount)/").flatMap(\.lines)
    if isDeleted {
      revisions += 1
    } else if continues(.horizontalMerge, properties), let last = row.cells.indices.last {
      row.cells[last].span += cell.span
    } else if continues(.verticalMerge, properties), row.columnsAbove.contains(cell.column) {
      cell.continuesAbove = true
      row.cells.append(cell)
    } else {
      cell.lines = lines
      row.cells.append(cell)
    }
  }

  /// True where a cell says that it goes on with a merged one: that is what the element means without a value.
  private func continues(_ merge: XMLName, _ properties: Int?) -> Bool {
    guard let properties, let node = tree.child(merge, of: properties) else { return false }
    return tree.string(.value, of: node) != "restart"
  }
}
