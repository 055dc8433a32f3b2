import Model
import Testing

@testable import Reading

/// Fonts that say wrongly which letters their signs are. A letter is three points wide, a ligature six, in a font of ten; ⏎
/// begins a line.
@Suite struct FalseLetterTests {
  private static let words: Set<String> = [
    "politik", "aktiviteter", "statistik", "til", "fil", "efter", "aftenen", "støtte", "skoler", "elev", "ole",
  ]

  private func glyphs(_ text: String, false signs: String) -> [Glyph] {
    var (x, y) = (0.0, 0.0)
    var glyphs: [Glyph] = []
    var isWide = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "⏎": (x, y) = (0, y + 12)
      case " ": x += 2.5
      case "~": isWide = true
      case "·": x += 6
      default:
        let width = isWide || signs.unicodeScalars.contains(scalar) ? 6.0 : 3
        isWide = false
        glyphs.append(
          Glyph(scalar: scalar, box: Box(left: x, top: y, right: x + width, bottom: y + 12), size: 10, font: 0))
        x += width
      }
    }
    return glyphs
  }

  private func repaired(_ text: String, false signs: String = "") -> String {
    let glyphs = glyphs(text, false: signs)
    var letters = DocumentLetters(isWord: Self.words.contains)
    letters.add(glyphs)
    return String(String.UnicodeScalarView(letters.repaired([glyphs]).pages[0].map(\.scalar)))
  }

  @Test(arguments: ["\u{19F}", "\u{FFFD}", "\u{E123}"])
  func signsOfNoDanishTextAreLigatures(_ sign: String) {
    #expect(repaired("poli\(sign)k ak\(sign)viteter \(sign)l", false: sign) == "politikaktivitetertil")
  }

  @Test func signsWithinWordsAreLigaturesWhereWordsAgree() {
    #expect(repaired("poli(k sta(s(k (l", false: "(") == "politikstatistiktil")
    #expect(repaired("støOe poliO skoler støOe", false: "O") == "støOepoliOskolerstøOe")
    #expect(repaired("elev(er) poli(k", false: "") == "elev(er)poli(k")
  }

  @Test func anOrdinaryLetterOfAnotherWidthMayBeALigature() {
    #expect(repaired("poli(k sta(s(k e~eer a~eenen eleven", false: "(") == "politikstatistikefteraftenenelev" + "en")
  }

  @Test func wordsWithSignsThatNothingTellsAreCounted() {
    let page = glyphs("skoler xy\u{FFFD}z Vukovi\u{107}", false: "")
    var letters = DocumentLetters(isWord: Self.words.contains)
    letters.add(page)
    #expect(letters.repaired([page]).unknown == 1)
  }

  @Test func capitalsOfNamesStay() {
    #expect(repaired("MedCom iOle poliDer Olefter") == "MedComiOlepoliDerOlefter")
  }

  @Test func wideSpacesOfALineSetToBothEdgesAreNoHoles() {
    let page = "skoler til·skoler⏎e·er·skoler·til⏎a·enen·skoler·til"
    #expect(repaired(page) == page.filter { !" ·⏎".contains($0) })
    #expect(repaired("skoler til·skoler⏎e·er skoler til⏎a·enen skoler til").contains("efter"))
  }

  @Test func aRowOfUnknownSignsIsOfDots() {
    let row = glyphs("skoler\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}4", false: "")
    #expect(LeaderSigns.replaced(in: row).map(\.scalar).suffix(5) == [".", ".", ".", ".", "4"])
  }

  @Test func aNameIsLeftAlone() { #expect(repaired("Vukovi\u{107} Ole", false: "") == "Vukovi\u{107}Ole") }

  @Test func aHoleAsWideAsALigatureIsOne() {
    #expect(repaired("poli·k er ak·viteter og sta·s·k ·l skoler") == "politikeraktiviteterogstatistiktilskoler")
    #expect(repaired("skoler ·elev er skoler") == "skolerelever" + "skoler")
  }

  @Test func aFontOfSignsOnlyIsUndecodable() {
    var letters = DocumentLetters { _ in false }
    letters.add(glyphs("!\"#\"$#", false: ""))
    #expect(letters.failure == Failure(.undecodableText))
    letters = DocumentLetters { _ in false }
    letters.add(glyphs("hvad nu!⏎>elev⏎>elev⏎>elev⏎>elev", false: ""))
    #expect(letters.failure == nil)
  }
}
