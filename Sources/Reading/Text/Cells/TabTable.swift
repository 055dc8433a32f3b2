import Model

/// Tables with tabs between the cells, as they come out of a word processor or a spreadsheet.
///
/// A row is one line, or, where cells hold several paragraphs, goes on over lines until all its tabs are there. A tab behind
/// a bullet or number is none between cells.
struct TabTable {
  private let columnCount: Int
  private let policyColumn: Int?
  /// The lines from behind the header to the next one.
  private let lines: ArraySlice<PrintedLine>
  /// The last line that only a row can have.
  private let lastRow: Int
  private var rows: [Row] = []
  /// The column that the last line ended in.
  private var column: Int

  /// The table whose header is this line.
  /// - Throws: `.noTable` when the rows' tabs do not tell the cells.
  static func table(at index: Int, in lines: [PrintedLine]) throws(Failure) -> KnownTables.Found? {
    guard let header = header(lines[index]) else { return nil }
    let end = lines[(index + 1)...].firstIndex { Self.header($0).map { isHeader($0, like: header) } ?? false }
    let body = lines[index + 1..<(end ?? lines.count)]
    guard body.contains(where: { cells(of: $0.raw).count > 1 }), !body.contains(where: isAligned) else { return nil }
    let table = TabTable(header: header, lines: body)
    guard var found = table.wholeLines() ?? table.paragraphs() ?? table.shortLines() else { throw Failure(.noTable) }
    found.rows.insert(header, at: 0)
    return found
  }

  private static func header(_ line: PrintedLine) -> Row? {
    let names = cells(of: line.raw)
    // Nearly no line gets any further, and the words of most need not be looked up.
    return names.count > 1 && HeaderLine.isHeader(names) ? KnownTables.header(names, of: line) : nil
  }

  /// A row may read like a header ("Kulturpolitik, Tiltag, Status"); another table's header names its columns in general.
  private static func isHeader(_ row: Row, like header: Row) -> Bool {
    guard row.texts != header.texts else { return true }
    let roles = row.texts.map { HeaderWords.role(of: $0) }
    return roles == header.texts.map { HeaderWords.role(of: $0) }
      && zip(row.texts, roles).allSatisfy { $1 != .policy || HeaderWords.isGeneric($0) }
  }

  private init(header: Row, lines: ArraySlice<PrintedLine>) {
    let count = header.cells.count
    columnCount = count
    policyColumn = header.texts.firstIndex { HeaderWords.role(of: $0) == .policy }
    self.lines = lines
    lastRow =
      lines.lastIndex { line in
        let cells = Self.cells(of: line.raw)
        return cells.count == count || cells.count > 1 && line.marker != nil
      } ?? lines.startIndex
    column = count - 1
  }

  /// Whether the table has ended at this line: running text behind a blank line, with no row below.
  private func hasEnded(at index: Int) -> Bool {
    guard index < lines.endIndex else { return true }
    let line = lines[index]
    return index > lastRow && line.blanksBefore > 0 && line.marker == nil && Self.cells(of: line.raw).count == 1
  }

  /// Tabs in a row, or with spaces, that only push text to the right; a row's empty cells have tabs in a row too, but not
  /// more than the table has columns.
  private static func isAligned(_ line: PrintedLine) -> Bool {
    PrintedWord.words(of: line.raw).dropFirst().contains { $0.gap > 8 || $0.gap == 3 }
  }

  /// What stands between the tabs of a line; `keepsDashes` takes a dash between tabs for a bullet.
  private static func cells(of raw: String, keepsDashes: Bool = true) -> [String] {
    guard raw.utf8.contains(0x09) else { return [raw] }
    var cells: [String] = []
    var marker: Substring?
    for piece in raw.split(separator: "\t", omittingEmptySubsequences: false) {
      let word = piece.trimmingSpaces
      if let sign = marker {
        cells[cells.count - 1] = sign + " " + word
        marker = nil
      } else {
        cells.append(String(word))
        let isDash = ["-", "–", "—", "−"].contains(word)
        marker = MarkerSign.strength(of: word) != nil && (keepsDashes || !isDash) ? word : nil
      }
    }
    return cells
  }

  /// A row a line: each has all its tabs.
  private func wholeLines() -> KnownTables.Found? {
    rowsOfLines { line in
      let cells = Self.cells(of: line.raw, keepsDashes: false)
      return cells.count == columnCount ? cells : nil
    }
  }

  /// A row a line, whose last cells may be missing: an editor dropped the tabs at the line's end.
  private func shortLines() -> KnownTables.Found? {
    rowsOfLines { line in
      let cells = Self.cells(of: line.raw)
      return (2...columnCount).contains(cells.count) ? cells : nil
    }
  }

  private func rowsOfLines(_ cells: (PrintedLine) -> [String]?) -> KnownTables.Found? {
    var rows: [Row] = []
    for line in lines {
      if let cells = cells(line) {
        rows.append(row(cells, line: line))
      } else if policyColumn == nil, line.marker == nil, Self.cells(of: line.raw).count == 1 {
        // Where policies have no column, their names have lines of their own.
        let name = Cell(column: 0, span: columnCount, lines: KnownTables.lines(of: line.raw, in: line))
        rows.append(Row(cells: [name], opensPage: line.opensPage))
      } else {
        break
      }
    }
    let end = lines.startIndex + rows.count
    return hasEnded(at: end) && hasPolicies(rows) ? KnownTables.Found(rows: rows, end: end) : nil
  }

  private func row(_ texts: [String], line: PrintedLine) -> Row {
    let cells = (0..<columnCount).map { column in
      Cell(column: column, lines: column < texts.count ? KnownTables.lines(of: texts[column], in: line) : [])
    }
    return Row(cells: cells, opensPage: line.opensPage)
  }

  /// A row ends with the line that has its last tab, and the lines without any behind it.
  private func paragraphs() -> KnownTables.Found? {
    guard policyColumn != nil else { return nil }
    var table = self
    var end = lines.startIndex
    while end < lines.endIndex, !(table.isFull && hasEnded(at: end)) {
      let texts = Self.cells(of: lines[end].raw)
      if texts.count > 1 {
        guard table.add(texts, line: lines[end]) else { return nil }
      } else {
        table.add(lines[end], opensRow: table.isFull && opensRow(lines[end...]))
      }
      end += 1
    }
    return hasPolicies(table.rows) ? KnownTables.Found(rows: table.rows, end: end) : nil
  }

  private var isFull: Bool { column == columnCount - 1 }

  /// Whether lines without tabs lead up to a row's first tab and are no items of the row before.
  private func opensRow(_ lines: ArraySlice<PrintedLine>) -> Bool {
    let first = lines.prefix(Self.longestName).first { $0.marker != nil || Self.cells(of: $0.raw).count > 1 }
    return first.map { $0.marker == nil } ?? false
  }

  /// In lines.
  private static let longestName = 20

  private mutating func add(_ texts: [String], line: PrintedLine) -> Bool {
    if isFull || column > 0 && texts.count == columnCount {
      rows.append(row([], line: line))
      column = 0
    } else if texts[0].isEmpty {
      return false
    }
    guard column + texts.count <= columnCount, let last = rows.indices.last else { return false }
    for (offset, text) in texts.enumerated() {
      rows[last].cells[column + offset].lines += KnownTables.lines(of: text, in: line)
    }
    column += texts.count - 1
    return true
  }

  private mutating func add(_ line: PrintedLine, opensRow: Bool) {
    let own = KnownTables.lines(of: line.raw, in: line)
    if opensRow || rows.isEmpty {
      rows.append(row([], line: line))
      rows[rows.count - 1].cells[0].lines = own
      column = 0
    } else {
      rows[rows.count - 1].cells[column].lines += own
    }
  }

  /// Policies are no list items: else the cells are not what they seem.
  private func hasPolicies(_ rows: [Row]) -> Bool {
    guard let policyColumn else { return rows.contains { $0.cells.count > 1 } && rows.first?.cells.count == 1 }
    let names = rows.flatMap { $0.cells[policyColumn].lines }
    return !rows.isEmpty && names.allSatisfy { $0.marker.map { MarkerSign.strength(of: $0.sign) != .bullet } ?? true }
  }
}

extension Substring {
  fileprivate var trimmingSpaces: Substring {
    var part = drop(while: \.isWhitespace)
    while let last = part.last, last.isWhitespace { part.removeLast() }
    return part
  }
}
