/// Text that stands out from the running text.
package struct Emphasis: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8
  @inlinable package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let bold = Emphasis(rawValue: 1)
  package static let italic = Emphasis(rawValue: 2)
  package static let underlined = Emphasis(rawValue: 4)
}

/// The sign before a list item: a bullet of any font, a number or a letter. It is no part of the text.
package struct Marker: Hashable, Sendable {
  /// What a reader of the page sees: "•", "–", "1.", "a)".
  package var sign: String
  /// The nesting level (0 outermost) where the file states it; nil where only the indent tells.
  package var level: Int?

  package init(sign: String, level: Int? = nil) {
    self.sign = sign
    self.level = level
  }
}

/// One line of a cell or of the running text: a visual line of a page, or a whole paragraph of a word-processing file.
package struct Line: Hashable, Sendable {
  /// NFC, single spaces, without the marker; a soft hyphen or hyphen at a line's end is still there.
  package var text: String
  package var places: [Place]
  package var marker: Marker?
  /// Distance from the cell's left edge to the first sign of the line, the marker included (points, or letters in a dump).
  package var indent: Double
  /// The same to the first letter of the text after the marker; equal to `indent` without one.
  package var textIndent: Double
  /// Emphasis that the whole text has.
  package var emphasis: Emphasis
  /// How many bytes of the text are bold at its beginning, where not all are ("**Mentors.** They meet …").
  package var boldLead = 0
  /// Font size in points, where known.
  package var size: Double?
  /// The outline level (1 outermost) where the file calls the line a heading.
  package var headingLevel: Int?
  /// True when the file itself says that the line is a whole paragraph, so that nothing is ever joined to it.
  package var isParagraph: Bool
  /// Empty space above the line within its cell, in line heights (0 for ordinary leading).
  package var spaceBefore: Double
  /// Free space between the line's end and the right edge of its cell (points or letters); nil where unknown.
  package var room: Double?
  /// The width of the line's first word with the space before it, in the unit of `room`: the line is a wrap of the one
  /// before it only if it is wider than that line's `room`.
  package var firstWord: Double?
  /// True where the line reaches so far to the right that not one letter more of the next line would have fitted.
  package var isFull = false

  package init(
    text: String, places: [Place], marker: Marker? = nil, indent: Double = 0, textIndent: Double? = nil,
    emphasis: Emphasis = [], size: Double? = nil, headingLevel: Int? = nil, isParagraph: Bool = false,
    spaceBefore: Double = 0, room: Double? = nil, firstWord: Double? = nil, boldLead: Int = 0
  ) {
    self.text = text
    self.places = places
    self.marker = marker
    self.indent = indent
    self.textIndent = textIndent ?? indent
    self.emphasis = emphasis
    self.size = size
    self.headingLevel = headingLevel
    self.isParagraph = isParagraph
    self.spaceBefore = spaceBefore
    self.room = room
    self.firstWord = firstWord
    self.boldLead = boldLead
  }
}
