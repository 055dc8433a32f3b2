import Messages

/// What stands side by side on a page: a heading, a paragraph, an item, a row of a table, a picture.
struct Row {
  struct Cell {
    var x: Double
    var width: Double
    var boxes: [TextBox]
    /// The element around it, and the one that each of its texts is.
    var element: String?
    var leaf = "P"
    /// The name of the place that it leads to.
    var target: String?
    var ground: Color?
    var bar: [PrintedTable.Share] = []
  }

  /// Which part of a cell is drawn: lines of one of its texts, and how far below the cell's top.
  struct Piece {
    var box: TextBox
    var lines: Range<Int>
    var y: Double
  }

  /// The first line of a cell that was not drawn yet.
  struct Position {
    var box = 0
    var line = 0
  }

  var cells: [Cell] = []
  /// In points, left out at the top of a page.
  var before = 0.0
  var after = 0.0
  var rule: Color?
  /// Whether it must not be the last on its page.
  var keepsWithNext = false
  /// Whether it is repeated on each page that its table goes on over.
  var isTableHead = false
  var element: String?
  /// The elements that it begins and ends.
  var opens: [String] = []
  var closes: [String] = []
  /// The name of its place.
  var anchor: String?
  /// Its level in the list beside the pages.
  var outline: (title: String, level: Int)?
  var picture: (height: Double, draw: (Paper, _ y: Double) -> Void)?

  var height: Double { max(cells.map(\.height).max() ?? 0, picture?.height ?? 0) }
}

extension Row.Cell {
  /// Between two of its texts.
  private static let gap = 2.5

  var height: Double {
    boxes.map(\.height).reduce(0, +) + Self.gap * Double(max(0, boxes.count - 1))
  }

  /// The lines from a position on that fit into a height, and where they end.
  /// - Parameter isForced: whether one line is taken though there is no room for it.
  func pieces(
    from position: Row.Position, room: Double, isForced: Bool
  ) -> (pieces: [Row.Piece], next: Row.Position, height: Double) {
    var (pieces, next, y) = ([Row.Piece](), position, 0.0)
    while next.box < boxes.count {
      let box = boxes[next.box]
      guard let first = box.lines.dropFirst(next.line).first else {
        next = Row.Position(box: next.box + 1)
        continue
      }
      let top = pieces.isEmpty ? 0 : y + Self.gap
      var end = next.line
      while end < box.lines.count, top + box.lines[end].bottom - first.top <= room { end += 1 }
      if end == next.line, isForced, pieces.isEmpty { end += 1 }
      if end == next.line { break }
      pieces.append(Row.Piece(box: box, lines: next.line..<end, y: top))
      y = top + box.lines[end - 1].bottom - first.top
      let isDone = end == box.lines.count
      next = isDone ? Row.Position(box: next.box + 1) : Row.Position(box: next.box, line: end)
      if !isDone { break }
    }
    return (pieces, next, y)
  }
}

extension TextBox.Line {
  var bottom: Double { top + height }
}
