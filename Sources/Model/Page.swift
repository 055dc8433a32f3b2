/// One letter or sign of a page, as drawn.
package struct Glyph: Hashable, Sendable {
  // Large properties first: so a glyph takes 64 bytes, and pages have thousands.
  package var box: Box
  /// Font size in points.
  package var size: Double
  /// Tells the fonts of a document apart; -1 where the font is not known.
  package var font: Int
  /// What the font says the glyph means; never white space.
  package var scalar: Unicode.Scalar
  /// "RRGGBB" as a number; black where the colour is not known.
  package var colour: UInt32
  /// Which of the stretches of text that the page shows one after the other it stands in, from 0; -1 where not known.
  package var order: Int32 = -1
  package var emphasis: Emphasis
  /// True for fonts of signs (Symbol, Wingdings, …), whose letters are not letters.
  package var isSymbol: Bool

  @inlinable package init(
    scalar: Unicode.Scalar, box: Box, size: Double, emphasis: Emphasis = [], isSymbol: Bool = false, font: Int = -1,
    colour: UInt32 = 0
  ) {
    self.scalar = scalar
    self.box = box
    self.size = size
    self.emphasis = emphasis
    self.isSymbol = isSymbol
    self.font = font
    self.colour = colour
  }
}

/// A straight horizontal or vertical line that a page draws, or the edge of a filled area.
package struct Ruling: Hashable, Sendable {
  package enum Direction: Sendable { case horizontal, vertical }

  package var direction: Direction
  /// The coordinate across the line: y of a horizontal one, x of a vertical one. Points from the top-left.
  package var position: Double
  /// Where the line begins and ends along its direction.
  package var start: Double
  package var end: Double
  /// True for the edge of a filled area, which proves less than a drawn line.
  package var isEdge: Bool

  @inlinable package init(_ direction: Direction, position: Double, start: Double, end: Double, isEdge: Bool = false) {
    self.direction = direction
    self.position = position
    self.start = min(start, end)
    self.end = max(start, end)
    self.isEdge = isEdge
  }

  @inlinable package var length: Double { end - start }
}

/// A page as displayed: what is written and what is drawn.
package struct Page: Hashable, Sendable {
  /// From 1.
  package var number: Int
  package var width: Double
  package var height: Double
  /// In the order the file stores them.
  package var glyphs: [Glyph]
  package var rulings: [Ruling]
  /// True when the page shows pictures, so that a page without glyphs may be a scan.
  package var hasImages: Bool
  /// True when the page is a picture and its glyphs are not drawn, but were laid behind it by somebody's text recognition.
  package var hidesText = false
  /// True when the page is a picture with no more text drawn on it than a stamp's.
  package var isStamped = false
  /// By how many degrees, clockwise, the page was turned to be read.
  package var turn = 0.0

  package init(
    number: Int, width: Double, height: Double, glyphs: [Glyph] = [], rulings: [Ruling] = [], hasImages: Bool = false
  ) {
    self.number = number
    self.width = width
    self.height = height
    self.glyphs = glyphs
    self.rulings = rulings
    self.hasImages = hasImages
  }
}
