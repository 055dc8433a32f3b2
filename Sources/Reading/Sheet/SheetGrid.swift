import Model

/// What stands in the cells of one sheet: its rows from top to bottom, without what is hidden or empty.
struct SheetGrid {
  /// A cell that holds something or is merged.
  struct Entry {
    /// From 0, as the sheet counts.
    var column: Int
    var lines: [ParagraphText]
    var style: SheetStyles.Style
    /// How many of the sheet's columns it covers, and whether the cell above it covers it.
    var span = 1
    var continuesAbove = false
  }

  struct SheetRow {
    /// From 1, as the sheet counts.
    var number: Int
    var entries: [Entry]

    var filled: [Entry] { entries.filter { !$0.lines.isEmpty } }
  }

  /// More columns than a plan has; what stands further right is left out, as all that is hidden.
  private static let columnLimit = 256
  private static let rowLimit = 100_000

  let name: String
  private(set) var rows: [SheetRow] = []
  /// How many rows hold something that is not shown.
  private(set) var hiddenRows = 0
  private let hiddenColumns: Set<Int>

  /// - Parameter name: of the sheet.
  init(_ tree: XMLTree, name: String, styles: SheetStyles, texts: SharedTexts, countsFrom1904: Bool) {
    self.name = name
    hiddenColumns = tree.hiddenColumns(limit: Self.columnLimit)
    guard let data = tree.child(.sheetData, of: XMLTree.root) else { return }
    let values = CellValues(tree: tree, styles: styles, texts: texts, countsFrom1904: countsFrom1904)
    let merges = tree.merges
    var number = 0
    /// How far merged cells reach down, by their first column.
    var open: [Int: (lastRow: Int, columns: ClosedRange<Int>)] = [:]
    for node in tree.children(of: data) where tree[node] == .sheetRow {
      number = tree.number(.cellReference, of: node) ?? number + 1
      guard rows.count < Self.rowLimit else { break }
      var entries = values.entries(of: node, mostColumns: Self.columnLimit).filter {
        !hiddenColumns.contains($0.column)
      }
      if tree.isTrue(.isHidden, of: node) {
        if entries.contains(where: { !$0.lines.isEmpty }) { hiddenRows += 1 }
        continue
      }
      open = open.filter { $0.value.lastRow >= number }
      Self.merge(&entries, row: number, merges: merges, open: &open)
      if !entries.allSatisfy(\.lines.isEmpty) { rows.append(SheetRow(number: number, entries: entries)) }
    }
  }

  /// Gives cells the columns that they cover, and the columns that cells above cover a cell of no text.
  private static func merge(
    _ entries: inout [Entry], row: Int, merges: [CellRange.Corner: CellRange],
    open: inout [Int: (lastRow: Int, columns: ClosedRange<Int>)]
  ) {
    for index in entries.indices {
      guard let range = merges[.init(row: row, column: entries[index].column)] else { continue }
      entries[index].span = range.columns.count
      if range.rows.upperBound > row { open[range.columns.lowerBound] = (range.rows.upperBound, range.columns) }
    }
    for (column, merge) in open where merges[.init(row: row, column: column)] == nil {
      entries.removeAll { merge.columns.contains($0.column) }
      entries.append(
        Entry(column: column, lines: [], style: .init(), span: merge.columns.count, continuesAbove: true))
    }
    entries.sort { $0.column < $1.column }
    // What a merged cell covers in its own row shows nothing.
    var end = 0
    entries.removeAll { entry in
      defer { end = max(end, entry.column + entry.span) }
      return entry.column < end
    }
  }

  /// Whether a column of the sheet is shown.
  func isShown(_ column: Int) -> Bool { !hiddenColumns.contains(column) }
}

/// The range of a merged cell, "A3:B5", counted from row 1 and column 0.
struct CellRange {
  struct Corner: Hashable {
    var row: Int
    var column: Int
  }

  var rows: ClosedRange<Int>
  var columns: ClosedRange<Int>

  init?(_ text: String) {
    let corners = text.split(separator: ":").compactMap { Self.corner($0) }
    guard corners.count == 2, corners[0].row <= corners[1].row, corners[0].column <= corners[1].column else {
      return nil
    }
    (rows, columns) = (corners[0].row...corners[1].row, corners[0].column...corners[1].column)
  }

  /// Of "C7"; nil for what is none.
  static func corner(_ text: Substring) -> Corner? {
    let letters = text.utf8.prefix { (0x41...0x5A).contains($0) }
    guard (1...3).contains(letters.count), let row = Int(text.dropFirst(letters.count)), row > 0 else { return nil }
    return Corner(row: row, column: letters.reduce(0) { $0 * 26 + Int($1) - 0x40 } - 1)
  }

  /// "C" for 2.
  static func letters(ofColumn column: Int) -> String {
    var (letters, rest) = ("", column + 1)
    while rest > 0 {
      letters = String(Unicode.Scalar(UInt8(0x41 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }
}

extension XMLTree {
  fileprivate func hiddenColumns(limit: Int) -> Set<Int> {
    guard let columns = child(.sheetColumns, of: Self.root) else { return [] }
    var hidden: Set<Int> = []
    for column in children(of: columns) where isTrue(.isHidden, of: column) {
      guard let first = number(.firstColumn, of: column), let last = number(.lastColumn, of: column), first >= 1,
        first <= last, first <= limit
      else { continue }
      hidden.formUnion((first - 1)...(min(last, limit) - 1))
    }
    return hidden
  }

  /// The ranges of merged cells, by their first cell.
  fileprivate var merges: [CellRange.Corner: CellRange] {
    guard let cells = child(.mergedCells, of: Self.root) else { return [:] }
    var ranges: [CellRange.Corner: CellRange] = [:]
    for cell in children(of: cells) {
      guard let range = string(.cellRange, of: cell).flatMap({ CellRange($0) }) else { continue }
      ranges[.init(row: range.rows.lowerBound, column: range.columns.lowerBound)] = range
    }
    return ranges
  }
}

/// The cells of a row as text.
private struct CellValues {
  let tree: XMLTree
  let styles: SheetStyles
  let texts: SharedTexts
  let countsFrom1904: Bool

  func entries(of row: Int, mostColumns: Int) -> [SheetGrid.Entry] {
    var (entries, column) = ([SheetGrid.Entry](), -1)
    for cell in tree.children(of: row) where tree[cell] == .sheetCell {
      let corner = tree.string(.cellReference, of: cell).flatMap { CellRange.corner($0[...]) }
      column = corner?.column ?? column + 1
      guard column < mostColumns else { break }
      let style = styles[tree.number(.cellStyle, of: cell) ?? 0]
      entries.append(SheetGrid.Entry(column: column, lines: lines(of: cell, style: style), style: style))
    }
    return entries
  }

  private func lines(of cell: Int, style: SheetStyles.Style) -> [ParagraphText] {
    if let text = tree.child(.inlineString, of: cell) { return tree.lines(of: text, look: style.look) }
    guard let value = tree.child(.cellValue, of: cell) else { return [] }
    let letters = tree.letters(of: value)
    let plain = String(decoding: letters, as: UTF8.self)
    switch tree.string(.cellType, of: cell) {
    case "s": return Int(plain).map { texts.lines($0, look: style.look) } ?? []
    case "b": return lines(plain == "1" ? "SAND" : "FALSK", look: style.look)
    case "str", "e", "d": return lines(plain, look: style.look)
    default:
      guard let number = Double(plain), number.isFinite else { return [] }
      return lines(style.number.text(of: number, countsFrom1904: countsFrom1904), look: style.look)
    }
  }

  private func lines(_ text: String, look: ParagraphText.Look) -> [ParagraphText] {
    var lines = SheetLines()
    lines.append(Array(text.utf8)[...], look: look)
    return lines.finished
  }
}
