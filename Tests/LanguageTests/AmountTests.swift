import Language
import Model
import Testing

@Suite("Sums in texts") struct AmountTests {
  private static func kroner(_ text: String) -> [Double]? {
    AmountSpan(statedIn: text).map { [Double($0.least) / 100, Double($0.greatest) / 100] }
  }

  @Test(
    "A number with kroner beside it is a sum",
    arguments: [
      ("150.000 kr.", 150_000), ("150000 kr", 150_000), ("150 000 kr.", 150_000), ("kr. 150.000", 150_000),
      ("1,5 mio. kr. årligt", 1_500_000), ("1.5 mio. kr.", 1_500_000), ("0,5 mio. kr.", 500_000),
      ("0,125 mio. kr.", 125_000), ("200 t.kr.", 200_000), ("200 tkr.", 200_000), ("200 t. kr.", 200_000),
      ("200 tusind kr.", 200_000), ("DKK 1.250.000", 1_250_000), ("DKK 1,250,000", 1_250_000),
      ("1.250.000 DKK", 1_250_000), ("1 million", 1_000_000), ("3 MIO.KR.", 3_000_000), ("2 mia. kr.", 2_000_000_000),
      ("2,5 m.kr.", 2_500_000), ("150.000,-", 150_000), ("149,50 kr.", 149.5), ("1.149,50 kr.", 1_149.5),
      ("0 kr.", 0), ("-50.000 kr.", -50_000), ("Inden for 500 kr. pr. elev i 3 år", 500),
      ("1.500 mio. kr.", 1_500_000_000), ("Op til 20\u{a0}000 kr.", 20_000),
    ])
  func one(text: String, kroner: Double) { #expect(Self.kroner(text) == [kroner, kroner]) }

  @Test(
    "Several sums are a span",
    arguments: [
      ("2-3 mio. kr.", 2_000_000, 3_000_000), ("2,5 – 3 mio. kr.", 2_500_000, 3_000_000),
      ("mellem 2 og 3 mio. kr.", 2_000_000, 3_000_000), ("100-200.000 kr.", 100_000, 200_000),
      ("100.000-200.000 kr.", 100_000, 200_000), ("2000-3000 kr.", 2_000, 3_000),
      ("DKK 1.250.000 - 1.500.000", 1_250_000, 1_500_000),
      ("150.000 kr. i 2024 og 0,2 mio. kr. i 2025", 150_000, 200_000), ("1 mio. kr.\n500 t.kr.", 500_000, 1_000_000),
      ("i 2025 100.000 kr. og i 2026 og 500.000 kr. i 2027", 100_000, 500_000),
    ] as [(String, Double, Double)])
  func several(text: String, least: Double, greatest: Double) { #expect(Self.kroner(text) == [least, greatest]) }

  @Test(
    "What counts no kroner, or can be read in two ways, is a text",
    arguments: [
      "", "Inden for rammen", "150.000", "3 årsværk", "2024", "5 %", "150,000 kr.", "5 mio. euro", "kr.", "mio. kr.",
      "99999999999999999999 kr.", "999.999.999.999.999.999.999 mia. kr.", "2 timer om ugen", "3 billion",
    ])
  func none(text: String) { #expect(Self.kroner(text) == nil) }

  @Test("What is typed is kroner", arguments: [("100000", 100_000), ("1,5mio", 1_500_000), ("100.000", 100_000)])
  func typed(text: String, kroner: Int) {
    #expect(AmountSpan(typed: text) == AmountSpan(100 * kroner, to: 100 * kroner))
  }

  @Test("A long text takes no longer than its letters", arguments: ["1.", "1-", "000 ", "1,", "9", "kr. ", "-1 "])
  func longText(piece: String) {
    let text = String(repeating: piece, count: 100_000 / piece.count)
    let elapsed = ContinuousClock().measure { _ = AmountSpan(statedIn: text + " 2 mio. kr.") }
    #expect(elapsed < .seconds(20))
  }

  @Test("A field's kind says what its text is read as")
  func fields() {
    #expect(Field.deadline.value(of: "2025")?.days == DaySpan(statedIn: "2025"))
    #expect(Field.budget.value(of: "2 mio. kr.")?.amount == AmountSpan(statedIn: "2 mio. kr."))
    #expect(Field.responsible.value(of: "2025") == nil)
    #expect(Field.budget.value(of: "2025") == nil)
  }
}
