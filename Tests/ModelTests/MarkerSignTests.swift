import Model
import Testing

@Suite struct MarkerSignTests {
  @Test(arguments: [
    "•", "▪", "▪️", "❑", "➜", "➡️", "★", "⇒", "✱", "⁍", "✅", "✔️", "✔︎", "🔹", "👉🏽", "①", "❷", "☒", "1️⃣", "⦁", "\u{F0B7}",
  ])
  func `signs that mean nothing else are bullets`(sign: String) {
    #expect(MarkerSign.strength(of: sign) == .bullet)
  }

  @Test(arguments: ["-", "–", "o", "1.", "a)", "iv)", "->", "=>", "↔", "¤"])
  func `signs that may open a text are typed`(sign: String) {
    #expect(MarkerSign.strength(of: sign) == .typed)
  }

  @Test(arguments: ["»", "«", "❝", "☎", "📧", "Mål", "m.", "1", "§4", "👨‍👩‍👧", "æ", "–5", "✔️✔️"])
  func `other words are none`(word: String) {
    #expect(MarkerSign.strength(of: word) == nil)
  }

  @Test func `an angle quote is a bullet where it opens no quotation`() {
    #expect(MarkerSign.isPointingQuote("»", before: "Læsning i alle fag"))
    #expect(!MarkerSign.isPointingQuote("»", before: "Læsning for alle « er målet"))
    #expect(!MarkerSign.isPointingQuote("»Læsning", before: "i alle fag"))
  }

  @Test func `the sign of a law's section is no bullet`() {
    #expect(MarkerSign.isSection("§", before: "3 b"))
    #expect(!MarkerSign.isSection("§", before: "Boliger") && !MarkerSign.isSection("•", before: "3 skoler"))
  }
}
