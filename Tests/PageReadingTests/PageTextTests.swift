import Model
import Testing

@testable import Reading

/// Letters as a page has them, each six points wide in a font of ten.
@Suite struct PageTextTests {
  private func text(_ characters: String, font: String = "Carlito", widths: [Double]) -> PageText {
    var x = 0.0
    let boxes = widths.map { width in
      defer { x += width }
      return Box(left: x, top: 0, right: x + width, bottom: 12)
    }
    let font = PageFont(FontStyle(name: font), size: 10, isUnderlined: false)
    return PageText(characters: characters, boxes: boxes, fonts: [.init(end: .max, font: font)])
  }

  @Test func marksOfDirectionHaveNoBoxes() {
    let glyphs = text("\u{202B}مر\u{202C} og", widths: [6, 6, 3, 6, 6]).glyphs
    #expect(glyphs.map(\.scalar) == ["م", "ر", "o", "g"])
    #expect(glyphs.map(\.box.left) == [0, 6, 15, 21])
  }

  @Test(arguments: ["\u{200B}", "\u{2060}", "\u{FEFF}", "\u{A0}"]) func spacesLeaveNoInk(_ space: Character) {
    #expect(text("a\(space)b", widths: [6, 3, 6]).glyphs.map(\.scalar) == ["a", "b"])
  }

  @Test func aHyphenWithoutWidthIsNotDrawn() {
    #expect(text("e\u{AD}r", widths: [6, 0, 6]).glyphs.map(\.scalar) == ["e", "r"])
    #expect(text("e\u{AD}r", widths: [6, 3, 6]).glyphs.count == 3)
    // What is drawn behind it is the hyphen of a divided word.
    #expect(text("e\u{AD}\u{2010}", widths: [6, 0, 3]).glyphs.map(\.scalar) == ["e", "\u{AD}"])
    #expect(text("e\u{AD}\u{AD}", widths: [6, 2, 3]).glyphs.map(\.box.right) == [6, 11])
  }

  @Test func aHyphenWithoutWidthInTurnedTextIsNotDrawn() {
    var page = text("e\u{AD}r", widths: [6, 0, 6])
    page.boxes = [(12.0, 18.0), (12, 12), (6, 12)].map { Box(left: 0, top: $0.0, right: 12, bottom: $0.1) }
    #expect(page.glyphs.map(\.scalar) == ["e", "r"])
  }

  /// Some fonts have no sign for it, and a space that takes no room is shown instead; in a ligature poppler gives it a share of
  /// the width.
  @Test(arguments: [
    [(0.0, 6.0), (6, 9), (6, 12)], [(0, 6), (6, 12), (6, 9)], [(0, 3), (3, 6), (6, 6.6)],
  ])
  func aHyphenOverALetterOrWithinOneIsNotDrawn(_ places: [(Double, Double)]) {
    var page = text("t\u{AD}t", widths: [6, 3, 6])
    if places[1].1 - places[1].0 > 3 { page.characters = "tt\u{AD}" }
    page.boxes = places.map { Box(left: $0.0, top: 0, right: $0.1, bottom: 12) }
    #expect(PageWord.words(of: page.glyphs).map(\.text) == ["tt"])
  }

  /// Arrows are text, as in a Word file; which bullet it is tells nothing.
  @Test(arguments: [
    ("Wingdings-Regular", "\u{F0E0}", "→"), ("OpenSymbol", "\u{F0E0}", "→"), ("SymbolMT", "\u{F0B3}", "≥"),
    ("SymbolMT", "\u{F0B7}", "\u{F0B7}"), ("Wingdings2", "\u{F0E0}", "\u{F0E0}"),
  ])
  func signsOfSymbolFonts(_ font: String, _ sign: String, _ shown: Unicode.Scalar) {
    #expect(text(sign, font: font, widths: [10]).glyphs.map(\.scalar) == [shown])
  }

  /// Letters of headings may be set apart; where they are not, so much room is a space.
  @Test(arguments: [(1.5, ["Skolen", "og", "livet"]), (0.0, ["Skolen", "og", "livet"])])
  func lettersThatAreSetApartAreOneWord(_ tracking: Double, _ words: [String]) {
    var x = 0.0
    let glyphs = "Skolen og livet".unicodeScalars.compactMap { scalar -> Glyph? in
      defer { x += (scalar == " " ? 2.5 : 5) + tracking }
      let box = Box(left: x, top: 0, right: x + 5, bottom: 12)
      return scalar == " " ? nil : Glyph(scalar: scalar, box: box, size: 10)
    }
    #expect(PageWord.words(of: glyphs).map(\.text) == words)
  }
}
