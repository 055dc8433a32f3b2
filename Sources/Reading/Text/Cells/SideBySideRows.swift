import Model

/// Gathers the pieces of columns side by side into rows.
struct SideBySideRows {
  let header: HeaderLine
  private var rows: [Row] = []
  /// The widest text of each column so far, in letters.
  private var widths: [Int]
  private let policyColumn: Int?
  /// Lines across the columns behind the table.
  private var trailing: [PrintedLine] = []
  /// The number of the last line in each cell of the row, -1 for none.
  private var lastLines: [Int]
  /// Whether any item has a marker that cannot be a dash of a sentence.
  private var hasBullets = false

  init(header: HeaderLine, _ lines: [PrintedLine]) {
    self.header = header
    widths = [Int](repeating: 0, count: header.cells.count)
    lastLines = [Int](repeating: -1, count: header.cells.count)
    policyColumn = header.roles.firstIndex(of: .policy)
    let place = Place.lines(lines[header.lines.lowerBound].number, count: 1)
    let cells = header.cells.enumerated().map { Cell(column: $0, lines: [Line(text: $1, places: [place])]) }
    rows.append(Row(cells: cells, isHeader: true))
  }

  /// The lines of one page; `top` is the header's line where the page has one.
  mutating func add(page: ArraySlice<PrintedLine>, under top: PrintedLine?) {
    let pieces = page.map { LinePiece.pieces(of: $0.raw) }
    let head = top.map { LinePiece.pieces(of: $0.raw) }
    let isHeaded = head?.count == header.cells.count
    let starts = Separators.positions(
      pieces + (head.map { [$0] } ?? []), header: isHeaded ? head : nil, widths: widths, policyColumn: policyColumn)
    let edges = leftEdges(pieces, starts: starts)
    var opensPage = rows.count > 1
    for (index, (line, pieces)) in zip(page, pieces).enumerated() {
      let next = index + 1 < page.count ? page[page.startIndex + index + 1] : nil
      if pieces.count == 1, let piece = pieces.first, starts.contains(where: { piece.start < $0 && piece.end > $0 + 3 })
      {
        trailing.append(line)
        continue
      }
      // What looked like the end of the table was not.
      for line in trailing { append(line, text: line.raw, column: 0, edge: 0) }
      trailing = []
      var cells = [String](repeating: "", count: widths.count)
      var left = [Int](repeating: 0, count: widths.count)
      for piece in pieces {
        let column = column(of: piece, starts)
        if cells[column].isEmpty { left[column] = piece.start }
        cells[column] += (cells[column].isEmpty ? "" : " ") + piece.text
        widths[column] = max(widths[column], piece.end - edges[column])
      }
      beginRow(cells, line: line, next: next, opensPage: opensPage)
      opensPage = false
      for column in cells.indices where !cells[column].isEmpty {
        append(
          line, text: String(repeating: " ", count: left[column]) + cells[column], column: column, edge: edges[column])
      }
    }
  }

  private func column(of piece: LinePiece, _ starts: [Int]) -> Int {
    min(starts.count { $0 <= piece.start }, widths.count - 1)
  }

  private func leftEdges(_ pieces: [[LinePiece]], starts: [Int]) -> [Int] {
    var edges = [Int](repeating: .max, count: widths.count)
    for piece in pieces.joined() {
      let column = column(of: piece, starts)
      edges[column] = min(edges[column], piece.start)
    }
    return edges.map { $0 == .max ? 0 : $0 }
  }

  /// A row begins with a page and with a policy's name; where policies have no column, their names have rows of their own.
  private mutating func beginRow(_ cells: [String], line: PrintedLine, next: PrintedLine?, opensPage: Bool) {
    let isFirst = rows.count == 1
    if let policyColumn {
      guard isFirst || opensPage || beginsPolicy(cells[policyColumn], line: line) else { return }
      addRow(opensPage: opensPage)
    } else if isLonePolicy(cells, line: line, next: next) {
      rows.append(Row(cells: [Cell(column: 0, span: widths.count)], opensPage: opensPage))
    } else if isFirst || opensPage || rows[rows.count - 1].cells.count < widths.count {
      addRow(opensPage: opensPage)
    }
  }

  private mutating func addRow(opensPage: Bool) {
    rows.append(Row(cells: widths.indices.map { Cell(column: $0) }, opensPage: opensPage))
    lastLines = lastLines.map { _ in -1 }
  }

  /// A name goes on in lower case, behind a hyphen, or directly below while it does not yet name a policy.
  private func beginsPolicy(_ text: String, line: PrintedLine) -> Bool {
    guard let policyColumn, let first = text.first, let cell = rows.last?.cells[policyColumn] else { return false }
    guard let last = cell.lines.last else { return rows.last?.cells.contains { !$0.isEmpty } ?? true }
    if first.isLowercase || last.text.last == "-" || last.text.hasSuffix(" og") { return false }
    let name = cell.lines.prefix(Self.longestName).map(\.text).joined(separator: " ")
    return line.number > lastLines[policyColumn] + 1 || HeaderWords.role(of: name) == .policy
  }

  /// In lines; what is longer names no policy.
  private static let longestName = 20

  private func isLonePolicy(_ cells: [String], line: PrintedLine, next: PrintedLine?) -> Bool {
    guard !cells[0].isEmpty, cells.dropFirst().allSatisfy(\.isEmpty), line.marker == nil, !line.startsLowercase
    else { return false }
    if HeaderWords.role(of: cells[0]) == .policy { return true }
    return next.map { $0.marker == nil && $0.startsUppercase && LinePiece.pieces(of: $0.raw).count == 1 } ?? false
  }

  private mutating func append(_ source: PrintedLine, text: String, column: Int, edge: Int) {
    if rows.count == 1 { addRow(opensPage: false) }
    let column = min(column, rows[rows.count - 1].cells.count - 1)
    guard let part = PrintedLine.lines(of: text).first else { return }
    hasBullets = hasBullets || part.marker != nil && !part.mayBeDash
    let printed = part.mayBeDash && hasBullets ? part.withMarkerAsText : part
    let isLater = lastLines[column] >= 0 && source.number > lastLines[column] + 1
    var line = printed.line(spaceBefore: isLater ? 1 : 0, room: nil)
    line.places = [.lines(source.number, count: 1)]
    line.indent = max(0, line.indent - Double(edge))
    line.textIndent = max(0, line.textIndent - Double(edge))
    lastLines[column] = source.number
    if line.marker == nil, let bullet = rows[rows.count - 1].cells[column].lines.last, bullet.text.isEmpty {
      // A bullet whose text was printed a little lower.
      (line.marker, line.indent) = (bullet.marker, bullet.indent)
      rows[rows.count - 1].cells[column].lines.removeLast()
    }
    rows[rows.count - 1].cells[column].lines.append(line)
  }

  /// The table, and the lines behind it.
  var blocks: [Block] {
    let finished = rows.map { row in
      var row = row
      if !row.isHeader { row.cells = row.cells.map(measured) }
      return row
    }
    return [.table(Table(columnCount: widths.count, rows: finished))] + trailing.map { .line($0.outlineLine) }
  }

  /// The cell with the room of its lines. Letters are not equally wide on the page that was dumped, so the indents decide:
  /// where a line goes on, its next word did not fit; before a heading it would have.
  private func measured(_ cell: Cell) -> Cell {
    guard cell.span == 1 else { return cell }
    var cell = cell
    cell.lines.removeAll { $0.text.isEmpty }
    var item: Line?
    for index in cell.lines.indices {
      let line = cell.lines[index]
      if line.marker != nil { item = line }
      let length = Double(UTF8Letters.count(line.text))
      cell.lines[index].room = max(0, Double(widths[cell.column]) - line.textIndent - length)
      guard index > 0, line.marker == nil, let room = cell.lines[index - 1].room else { continue }
      let word = line.firstWord ?? 0
      if continues(line, item: item) {
        cell.lines[index].spaceBefore = 0
        cell.lines[index - 1].room = min(room, word)
      } else if let item, line.indent < item.textIndent - 1 {
        cell.lines[index - 1].room = max(room, word + 1)
      }
    }
    return cell
  }

  /// A line in lower case goes on; so does one that stands at the text's indent behind an item's marker.
  private func continues(_ line: Line, item: Line?) -> Bool {
    if line.text.first?.isLowercase ?? false { return true }
    guard let item, item.textIndent > item.indent + 1 else { return false }
    return line.indent >= item.textIndent - 1
  }
}
