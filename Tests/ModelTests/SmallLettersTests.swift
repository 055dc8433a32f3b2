import Model
import Testing

/// Small letters made byte by byte are those that Unicode gives.
@Suite struct SmallLettersTests {
  @Test(arguments: [
    "", "ÆBLER og ØL", "ÅRSPLAN 2024–2026", "»Børn« – UNGE…", "ÀÉÎÕÜ × ÷ ß ÿ Þ", "SMA\u{30A}", "İSTANBUL", "ΣΊΣΥΦΟΣ",
    "ǄEP", "ﬁN",
    "CO₂ OG M²", "🄰 🙂",
  ])
  func areThoseOfUnicode(_ text: String) {
    #expect(text.inSmallLetters == text.lowercased())
    #expect(text.dropFirst().inSmallLetters == text.dropFirst().lowercased())
  }

  @Test func areThoseOfUnicodeForEveryLetterOfLatin1() throws {
    for value in UInt32(0x20)...0x24F {
      let letter = try #require(Unicode.Scalar(value))
      #expect(String(letter).inSmallLetters == String(letter).lowercased())
    }
  }
}
