import Model
import Testing

@testable import Reading

/// Small shapes before a line of text are bullets; elsewhere they are drawings.
@Suite struct DrawnBulletTests {
  private func text(_ text: String, left: Double, top: Double = 100) -> [Glyph] {
    text.unicodeScalars.enumerated().compactMap { index, scalar in
      let x = left + 5 * Double(index)
      return scalar == " "
        ? nil : Glyph(scalar: scalar, box: Box(left: x, top: top, right: x + 5, bottom: top + 12), size: 10)
    }
  }

  private func dot(left: Double, middle: Double = 106, side: Double = 4) -> Box {
    Box(left: left, top: middle - side / 2, right: left + side, bottom: middle + side / 2)
  }

  @Test func aDotBeforeALineIsItsBullet() {
    let glyphs = DrawnBullets.glyphs([dot(left: 30)], before: text("Ledermøder", left: 45))
    #expect(glyphs.map(\.scalar) == ["•"])
    #expect(glyphs.first?.box.left == 30 && glyphs.first?.box.top == 100)
  }

  @Test func whatStandsElsewhereIsNone() {
    let glyphs = text("Ledermøder", left: 45)
    let elsewhere = [
      dot(left: 30, middle: 99), dot(left: 30, middle: 130), dot(left: 2), dot(left: 100), dot(left: 30, side: 9),
    ]
    #expect(DrawnBullets.glyphs(elsewhere, before: glyphs).isEmpty)
  }

  /// "Mandag ● tirsdag": a text goes on behind it. The column on its left ends farther away.
  @Test func withinATextItIsNone() {
    let glyphs = text("Mandag", left: 0) + text("tirsdag", left: 40)
    #expect(DrawnBullets.glyphs([dot(left: 32)], before: glyphs).isEmpty)
    #expect(DrawnBullets.glyphs([dot(left: 34)], before: glyphs).count == 1)
  }

  @Test func shapesOfThePageAreFound() {
    let program = """
      0 g set-source
      n 33 105 m 33 106.1 32.1 107 31 107 c 29.9 107 29 106.1 29 105 c 29 103.9 29.9 103 31 103 c h fill+
      n 50 50 200 1 rectangle fill+
      1 g set-source
      n 60 60 4 4 rectangle fill+
      """
    let lines = program.replacing(" fill+", with: "\nfill+")
    let drawing = Drawing(program: Array(lines.utf8), width: 600, height: 800)
    #expect(drawing.dots.map(\.left) == [29])
  }
}
