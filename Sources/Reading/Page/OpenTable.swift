import Model

extension PageTable {
  /// A table of known columns and rows, without upright lines.
  ///
  /// - Parameters:
  ///   - ys: where the rows begin, ascending; words above the first belong to it.
  ///   - headerEnd: where the column names end and the rows begin; nil where the header stands on an earlier page.
  ///   - parts: whether the upper edge of a row parts the columns; where it does not, they go on from the row above.
  init(
    xs: [Double], ys: [Double], headerEnd: Double?, words: [PageWord], page: Int, box: Box,
    parts: (Int, Range<Int>) -> Bool
  ) {
    self.init(page: page, xs: xs, rows: ys.map { _ in Row(cells: [], page: page) }, box: box, isDrawn: false)
    // The header's cells may be padded less than the others, so that its text goes on where theirs has to wrap.
    let body = words.filter { $0.box.middle > headerEnd ?? -.infinity }
    let (ends, headerEnds) = (Self.ends(of: body, between: xs), Self.ends(of: words, between: xs))
    var pieces: [Piece] = []
    for row in ys.indices {
      let top = row == 0 ? -Double.infinity : ys[row]
      let bottom = row + 1 < ys.count ? ys[row + 1] : .infinity
      let inside = words.filter { top <= $0.box.middle && $0.box.middle < bottom }
      for (columns, words) in Self.split(0..<xs.count - 1, at: xs, words: inside, isOpen: { _ in true }) {
        let above = pieces.lastIndex { $0.columns == columns && $0.rows.upperBound == row }
        if let above, row > 0, !parts(row, columns) {
          pieces[above].rows = pieces[above].rows.lowerBound..<row + 1
          pieces[above].words += words
        } else {
          pieces.append(Piece(columns: columns, rows: row..<row + 1, words: words))
        }
      }
    }
    for piece in pieces {
      let isHeader = headerEnd != nil && piece.rows.lowerBound == 0
      let end = (isHeader ? headerEnds : ends)[piece.columns.upperBound - 1]
      add(piece.words, columns: piece.columns, rows: piece.rows, end: end)
    }
    sortCells()
    widenHeadings()
  }

  /// How the lines of each column end; nil for a column without words.
  private static func ends(of words: [PageWord], between xs: [Double]) -> [ColumnEnd?] {
    zip(xs, xs.dropFirst()).map { left, right in
      let inside = words.filter { left <= $0.box.left && $0.box.right <= right + 2 }
      return inside.map(\.box.right).max().map { ColumnEnd(position: $0, lines: PageLine.lines(of: inside).count) }
    }
  }

  /// A cell while it grows downwards.
  private struct Piece {
    var columns: Range<Int>
    var rows: Range<Int>
    var words: [PageWord]
  }
}
