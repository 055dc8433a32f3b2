import Model
import Testing

@testable import Reading

@Suite struct DrawnTwiceTests {
  private func glyphs(
    _ text: String, x: Double = 0, y: Double = 0, size: Double = 10, colour: UInt32 = 0
  ) -> [Glyph] {
    text.unicodeScalars.enumerated().compactMap { place, scalar in
      let left = x + Double(place) * 0.25 * size
      let box = Box(left: left, top: y, right: left + 0.25 * size, bottom: y + 1.2 * size)
      return scalar == " " ? nil : Glyph(scalar: scalar, box: box, size: size, colour: colour)
    }
  }

  private func text(_ glyphs: [Glyph]) -> String { String(String.UnicodeScalarView(glyphs.map(\.scalar))) }

  @Test func aShadowIsNoText() {
    let shadow = glyphs("alle") + glyphs("alle", x: 1, y: 1, colour: 0x999999)
    #expect(text(Overprints.removed(from: shadow)) == "alle")
  }

  @Test func twoOfALetterStay() {
    let lines = glyphs("illl") + glyphs("illl", y: 12)
    #expect(Overprints.removed(from: lines) == lines)
  }

  @Test func lettersAcrossATextAreAWatermark() {
    let body = glyphs(String(repeating: "mål og tiltag ", count: 9), x: 10, y: 60)
    let page = body + glyphs("PLAN", x: 30, y: 20, size: 90)
    #expect(!text(Watermarks.removed(from: page)).contains("PLAN"))
  }

  @Test func paleLettersBesideALongTextAreAWatermark() {
    let body = (0..<9).flatMap { glyphs(String(repeating: "tiltag", count: 6), y: 200 + 12 * Double($0)) }
    let pale = glyphs("UDKAST", size: 60, colour: 0xC0C0C0)
    #expect(Watermarks.removed(from: body + pale) == body)
    #expect(Watermarks.removed(from: body + glyphs("UDKAST", size: 60)).count == body.count + 6)
    #expect(Watermarks.removed(from: Array(body.prefix(40)) + pale).count == 46)
  }
}
