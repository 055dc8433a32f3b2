/// A document that is to become pages of a PDF: its blocks from top to bottom, as `traad-pages` gets them.
package struct PrintedDocument: Hashable, Sendable {
  package var title: String
  /// By its code: "da".
  package var language: String
  /// When it was made, in ISO 8601 and UTC.
  package var made: String
  /// What stands before a page's number: "Side".
  package var pageWord: String
  /// Whether the pages are wider than high.
  package var isWide: Bool
  package var blocks: [PrintedBlock]

  package init(
    title: String, language: String, made: String, pageWord: String, isWide: Bool = false, blocks: [PrintedBlock]
  ) {
    self.title = title
    self.language = language
    self.made = made
    self.pageWord = pageWord
    self.isWide = isWide
    self.blocks = blocks
  }
}

package enum PrintedBlock: Hashable, Sendable {
  /// - Parameter level: from 1, which is the largest.
  case heading(String, level: Int)
  case paragraph(PrintedText, PrintedStyle)
  case entry(PrintedEntry)
  case table(PrintedTable)
  case drawing(PrintedDrawing)
  /// A line across the page.
  case rule
}

package enum PrintedStyle: String, Hashable, Sendable {
  /// The sentence that a document opens with.
  case lead
  case body
  /// Smaller and paler.
  case note
}

/// A text of runs that look different.
package struct PrintedText: Hashable, Sendable {
  package enum Look: String, Hashable, Sendable {
    case plain, soft, strong
    /// Words that went and came, among others that stayed.
    case went, came
    /// All of a text that went or came, which needs no line through or under it.
    case gone, new
  }

  package struct Run: Hashable, Sendable {
    package var text: String
    package var look: Look
  }

  package var runs: [Run]

  package init(_ text: String = "", as look: Look = .plain) { runs = text.isEmpty ? [] : [Run(text: text, look: look)] }

  package static func + (left: PrintedText, right: PrintedText) -> PrintedText {
    var text = left
    text.runs += right.runs
    return text
  }

  package var isEmpty: Bool { runs.isEmpty }
}

/// A sign or number, what stands behind it, and what is said of that beside it.
package struct PrintedEntry: Hashable, Sendable {
  package var label: PrintedText
  package var texts: [PrintedText]
  package var aside: PrintedText
  /// The name of its place, to which others lead.
  package var anchor: String?
  /// The name of the place that its label leads to, or its text where it has no label.
  package var target: String?
  /// How deep it is set in, from 0.
  package var level: Int

  package init(
    label: PrintedText, texts: [PrintedText], aside: PrintedText = PrintedText(), anchor: String? = nil,
    target: String? = nil, level: Int = 0
  ) {
    self.label = label
    self.texts = texts
    self.aside = aside
    self.anchor = anchor
    self.target = target
    self.level = level
  }
}

/// Rows under a header that is repeated on every page; the first cell of a row is its header.
package struct PrintedTable: Hashable, Sendable {
  package struct Column: Hashable, Sendable {
    package var title: PrintedText
    package var kind: Kind

    package init(_ title: PrintedText, _ kind: Kind) { (self.title, self.kind) = (title, kind) }
  }

  package enum Kind: String, Hashable, Sendable {
    /// Takes the room that is left, in equal parts.
    case text
    /// As narrow as its longest text, set to the left or to the right.
    case label, number
    /// Bars of the length that their shares give.
    case bar
  }

  package struct Cell: Hashable, Sendable {
    package var text: PrintedText
    /// The name of the place that it leads to.
    package var target: String?
    /// How dark it is, from 0 to 5; nil for a cell that is not shaded.
    package var heat: Int?
    package var bar: [Share]

    package init(_ text: PrintedText = PrintedText(), target: String? = nil, heat: Int? = nil, bar: [Share] = []) {
      self.text = text
      self.target = target
      self.heat = heat
      self.bar = bar
    }
  }

  /// A piece of a bar, from 0 to 1 of its column.
  package struct Share: Hashable, Sendable {
    package var start: Double
    package var length: Double
    package var paint: PrintedPaint

    package init(start: Double, length: Double, paint: PrintedPaint) {
      (self.start, self.length, self.paint) = (start, length, paint)
    }
  }

  package var columns: [Column]
  /// Each as long as the columns.
  package var rows: [[Cell]]
  /// Whether the last row sums up.
  package var hasTotals: Bool

  package init(columns: [Column], rows: [[Cell]], hasTotals: Bool = false) {
    self.columns = columns
    self.rows = rows
    self.hasTotals = hasTotals
  }
}

/// What is drawn, by what it means.
package enum PrintedPaint: String, Hashable, Sendable {
  case kept, moved, changed, came, went, node, stays, moves, ribbon
}

/// A picture, in units of which its width is as much as there is room on the page.
package struct PrintedDrawing: Hashable, Sendable {
  package enum Shape: Hashable, Sendable {
    case block(x: Double, y: Double, width: Double, height: Double, PrintedPaint)
    case ribbon(PrintedRibbon, PrintedPaint)
    case text(String, x: Double, y: Double, Lettering)
  }

  package struct Lettering: Hashable, Sendable {
    package var size: Double
    package var look: PrintedText.Look
    /// Whether the text ends at its place.
    package var isBefore: Bool

    package init(size: Double, look: PrintedText.Look = .plain, isBefore: Bool = false) {
      (self.size, self.look, self.isBefore) = (size, look, isBefore)
    }
  }

  package var width: Double
  package var height: Double
  package var shapes: [Shape]

  package init(width: Double, height: Double, shapes: [Shape]) {
    (self.width, self.height, self.shapes) = (width, height, shapes)
  }
}

/// A band that runs from left to right, bent so that it leaves and arrives level.
package struct PrintedRibbon: Hashable, Sendable {
  /// An edge of it.
  package struct End: Hashable, Sendable {
    package var x: Double
    package var top: Double
    package var bottom: Double

    package init(x: Double, top: Double, bottom: Double) { (self.x, self.top, self.bottom) = (x, top, bottom) }
  }

  package var start: End
  package var end: End

  package init(from start: End, to end: End) { (self.start, self.end) = (start, end) }
}
