import Model
import Testing

@testable import Reading

/// Signs that a font may show for a hyphen; letters are six points wide, and ⏎ begins a line.
@Suite struct HyphenSignTests {
  private func repaired(_ text: String) -> String {
    var (x, y) = (0.0, 0.0)
    var glyphs: [Glyph] = []
    for scalar in text.unicodeScalars {
      switch scalar {
      case "⏎": (x, y) = (0, y + 12)
      case " ": x += 4
      default:
        glyphs.append(Glyph(scalar: scalar, box: Box(left: x, top: y, right: x + 6, bottom: y + 12), size: 10))
        x += 6
      }
    }
    var letters = DocumentLetters { _ in false }
    letters.add(glyphs)
    return String(String.UnicodeScalarView(letters.repaired([glyphs])[0].map(\.scalar)))
  }

  @Test(arguments: ["\u{AD}", "\u{2010}", "\u{2011}", "\u{2212}"])
  func withinLinesAreHyphens(_ sign: String) {
    #expect(repaired("IT\(sign)drift") == "IT-drift")
    #expect(repaired("børne\(sign) og⏎IT\(sign)⏎drift") == "børne-ogIT-drift")
  }

  @Test(arguments: ["\u{AD}", "\u{2010}"])
  func onlyAtLineEndsDivideWords(_ sign: String) {
    #expect(repaired("IT-drift⏎under\(sign)⏎visning") == "IT-driftunder\u{AD}visning")
    #expect(repaired("under\(sign)⏎visning") == "under-visning")
  }

  @Test func aMinusStays() { #expect(repaired("til \u{2212}5 grader") == "til\u{2212}5grader") }
}
