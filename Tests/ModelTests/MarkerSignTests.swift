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

  @Test func `the sign of a law's section and the day of a date are no markers`() {
    #expect(MarkerSign.opensText("§", before: "3 b") && MarkerSign.opensText("6.", before: "oktober 2008"))
    #expect(!MarkerSign.opensText("§", before: "Boliger") && !MarkerSign.opensText("•", before: "3 skoler"))
    #expect(!MarkerSign.opensText("6.", before: "Majfest") && !MarkerSign.opensText("a.", before: "maj"))
  }
}
