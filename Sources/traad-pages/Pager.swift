import Messages

/// Puts rows on pages, one below the other: a heading stays with what follows it, a row that fits on a page is not cut, and the
/// head of a table is repeated.
final class Pager {
  let paper: Paper
  /// The left edge of the text and how wide it is.
  let left: Double
  let width: Double
  private let top: Double
  private let bottom: Double
  private let title: String
  private let pageWord: String
  private var page = 1
  private var y: Double
  /// Rows that wait for the one that they have to stay with.
  private var waiting: [Row] = []
  private var tableHead: Row?
  private var headings: [(level: Int, number: Int32)] = []
  /// How narrow the columns of the tables can be, so that tables with the same heads look alike.
  var narrowest: [[PrintedTable.Column]: [Double?]] = [:]

  private static let margin = (side: 46.0, top: 48.0, bottom: 60.0)
  /// More rows than this never wait for one that follows.
  private static let mostWaiting = 6

  init(on paper: Paper, title: String, pageWord: String) {
    (self.paper, self.title, self.pageWord) = (paper, title, pageWord)
    (left, width) = (Self.margin.side, paper.width - 2 * Self.margin.side)
    (top, bottom) = (Self.margin.top, paper.height - Self.margin.bottom)
    y = Self.margin.top
  }

  /// The height of an empty page.
  var room: Double { bottom - top }

  func place(_ row: Row) {
    if row.keepsWithNext, waiting.count < Self.mostWaiting { return waiting.append(row) }
    let group = waiting + [row]
    waiting = []
    let leading = group.dropLast().map { $0.before + $0.height + $0.after }.reduce(0, +)
    // A row that is long is cut rather than leave most of a page empty.
    let least = row.height > room * 0.4 ? min(row.height, 60) : row.height
    if y > top, y + leading + row.before + least > bottom { turnPage() }
    group.forEach(draw)
  }

  /// Ends the last page.
  func finish() {
    waiting.forEach(draw)
    waiting = []
    drawFoot()
  }

  private func draw(_ row: Row) {
    row.opens.forEach { paper.begin($0) }
    if y > top { y += row.before }
    if let outline = row.outline { addOutline(outline) }
    if let rule = row.rule { paper.fill(x: left, y: y - 2.5, width: width, height: 0.6, rule) }
    if let element = row.element { paper.begin(element) }
    if let picture = row.picture {
      if y + picture.height > bottom, y > top { turnPage() }
      paper.tagged("Figure") { picture.draw(paper, y) }
      y += picture.height
    } else {
      drawLines(of: row)
    }
    if let element = row.element { paper.end(element) }
    y += row.after
    if row.isTableHead { tableHead = row }
    if row.closes.contains("Table") { tableHead = nil }
    row.closes.forEach { paper.end($0) }
  }

  private func drawLines(of row: Row) {
    var positions = row.cells.map { _ in Row.Position() }
    var anchor = row.anchor
    while true {
      let parts = row.cells.indices.map { index in
        row.cells[index].pieces(from: positions[index], room: bottom - y, isForced: y <= top)
      }
      let height = parts.map(\.height).max() ?? 0
      for (cell, part) in zip(row.cells, parts) {
        draw(cell, part.pieces, height: height, anchor: anchor)
        if !part.pieces.isEmpty { anchor = nil }
      }
      positions = parts.map(\.next)
      y += height
      if zip(row.cells, positions).allSatisfy({ $1.box >= $0.boxes.count }) { return }
      turnPage()
    }
  }

  private func draw(_ cell: Row.Cell, _ pieces: [Row.Piece], height: Double, anchor: String?) {
    if let ground = cell.ground {
      paper.fill(x: cell.x - 4, y: y - 1.8, width: cell.width + 8, height: height + 3.6, ground)
    }
    if !cell.bar.isEmpty { drawBar(of: cell, height: height) }
    guard !pieces.isEmpty else { return }
    if let element = cell.element { paper.begin(element) }
    for piece in pieces {
      let lines = { self.paper.draw(piece.box, lines: piece.lines, at: (cell.x, self.y + piece.y)) }
      let place = { [paper] in
        guard let anchor else { return lines() }
        paper.tagged("cairo.dest", "name='\(anchor)' internal", draw: lines)
      }
      if let target = cell.target {
        paper.tagged("Link", "dest='\(target)'", draw: place)
      } else {
        paper.tagged(cell.leaf, draw: place)
      }
    }
    if let element = cell.element { paper.end(element) }
  }

  private func drawBar(of cell: Row.Cell, height: Double) {
    for share in cell.bar {
      paper.fill(
        x: cell.x + share.start * cell.width, y: y + height / 2 - 3.5, width: share.length * cell.width, height: 7,
        .of(share.paint))
    }
  }

  private func turnPage() {
    drawFoot()
    paper.nextPage()
    page += 1
    y = top
    guard let head = tableHead else { return }
    for cell in head.cells {
      var below = y
      for box in cell.boxes {
        paper.draw(box, lines: 0..<box.lines.count, at: (cell.x, below))
        below += box.height
      }
    }
    y += head.height + head.after
  }

  /// The running title and the page's number.
  private func drawFoot() {
    let number = paper.box(PrintedText("\(pageWord) \(page)"), in: .footer.atRight, width: 80)
    let name = paper.box(PrintedText(title), in: .footer, width: width - 90)
    let place = paper.height - 36
    paper.draw(name, lines: 0..<min(1, name.lines.count), at: (left, place))
    paper.draw(number, lines: 0..<number.lines.count, at: (left + width - 80, place))
  }

  private func addOutline(_ outline: (title: String, level: Int)) {
    headings.removeAll { $0.level >= outline.level }
    let number = paper.addOutline(outline.title, below: headings.last?.number, page: page, y: y)
    headings.append((outline.level, number))
  }
}
