/// A cell of a table: its lines from top to bottom.
package struct Cell: Hashable, Sendable {
  /// The first grid column the cell covers (from 0) and how many.
  package var column: Int
  package var span: Int
  package var lines: [Line]
  /// True when the cell is merged with the one above it, so that it holds nothing of its own.
  package var continuesAbove: Bool
  /// The colour behind the text as "RRGGBB"; nil for none. It tells one kind of heading row from another.
  package var shade: String?

  package init(
    column: Int, span: Int = 1, lines: [Line] = [], continuesAbove: Bool = false, shade: String? = nil
  ) {
    self.column = column
    self.span = span
    self.lines = lines
    self.continuesAbove = continuesAbove
    self.shade = shade
  }

  package var columns: Range<Int> { column..<column + span }
  package var isEmpty: Bool { lines.allSatisfy { $0.text.isEmpty && $0.marker == nil } }
}

/// A row of a table.
package struct Row: Hashable, Sendable {
  package var cells: [Cell]
  /// The page the row begins on (from 1), where known.
  package var page: Int?
  /// True when the row opens a page on which the table goes on, so that it may continue the row before it.
  package var opensPage: Bool
  /// True when the file itself says that the row is a header.
  package var isHeader: Bool

  package init(cells: [Cell], page: Int? = nil, opensPage: Bool = false, isHeader: Bool = false) {
    self.cells = cells
    self.page = page
    self.opensPage = opensPage
    self.isHeader = isHeader
  }
}

/// A table, joined over the pages it runs through.
package struct Table: Hashable, Sendable {
  /// How many grid columns the cells refer to.
  package var columnCount: Int
  package var rows: [Row]
  /// True where only white space tells the columns of a page's table.
  package var isSpaced: Bool

  package init(columnCount: Int, rows: [Row], isSpaced: Bool = false) {
    self.columnCount = columnCount
    self.rows = rows
    self.isSpaced = isSpaced
  }
}

/// What a document's body is made of, in reading order.
package enum Block: Hashable, Sendable {
  case line(Line)
  case table(Table)
}

/// What a reader makes of a file: its blocks, and what stood outside the body.
package struct Manuscript: Hashable, Sendable {
  package var format: Format
  package var pageCount: Int?
  package var blocks: [Block]
  /// Running headers and footers, each text once: no records, but the period may stand only there.
  package var runningHeads: [String]
  package var notes: [Note]

  package init(
    format: Format, pageCount: Int? = nil, blocks: [Block] = [], runningHeads: [String] = [], notes: [Note] = []
  ) {
    self.format = format
    self.pageCount = pageCount
    self.blocks = blocks
    self.runningHeads = runningHeads
    self.notes = notes
  }
}
