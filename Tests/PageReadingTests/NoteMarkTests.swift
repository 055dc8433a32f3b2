import Model
import Testing

@testable import Reading

/// Lines of letters six points wide in a font of ten; those behind ^ are small and raised, behind _ small and lowered.
@Suite struct NoteMarkTests {
  private func text(_ line: String) -> String? {
    var x = 50.0
    var shift: Double?
    var glyphs: [Glyph] = []
    for scalar in line.unicodeScalars {
      switch scalar {
      case "^": shift = 0
      case "_": shift = 5
      case "|": shift = nil
      case " ": (x, shift) = (x + 4, nil)
      default:
        let width = shift == nil ? 6.0 : 3
        let top = 100 + (shift ?? 0)
        let box = Box(left: x, top: top, right: x + width, bottom: top + (shift == nil ? 12 : 7))
        glyphs.append(Glyph(scalar: scalar, box: box, size: shift == nil ? 10 : 6))
        x += width
      }
    }
    return PageLine.lines(of: PageWord.words(of: glyphs)).first.map { PageLine.text(of: $0.words[...]) }
  }

  @Test(arguments: [
    ("platform^1", "platform"), ("prøven^i og", "prøven og"), ("plan^12|.", "plan."), ("alle^1,2", "alle"),
    ("plan¹ og", "plan og"), ("plan²,", "plan,"), ("plan* og", "plan og"), ("^1 Se loven", "Se loven"),
  ])
  func areDropped(_ line: String, _ text: String) { #expect(self.text(line) == text) }

  @Test(arguments: [
    ("1.200 m^2 tag", "1.200 m2 tag"), ("CO_2 måles", "CO2 måles"), ("1.200 m² tag", "1.200 m² tag"),
    ("*ord* og", "*ord* og"), ("10^6 kroner", "106 kroner"), ("de 1^ste år", "de 1ste år"), ("2*3", "2*3"),
  ])
  func unitsAndPowersStay(_ line: String, _ text: String) { #expect(self.text(line) == text) }
}
