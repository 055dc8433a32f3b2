import Testing

@testable import Language

/// Signs that stand for letters, digits and hyphens.
@Suite("Signs") struct SignTests {
  private func folded(_ text: String) -> [String] { Analyzer().analyze(text).words.map(\.folded) }

  @Test(
    "Raised and lowered digits, ligatures and letters of full width are plain ones",
    arguments: [
      ("CO₂", ["co2"]), ("900 m²", ["900", "m2"]), ("km³", ["km3"]), ("H₂S", ["h2s"]), ("ﬁskeri", ["fiskeri"]),
      ("graﬃti", ["graffiti"]), ("ＬＡＳＥＲ ２", ["laser", "2"]), ("læring²", ["læring"]), ("m", ["m"]),
    ])
  func compatibility(_ text: String, words: [String]) { #expect(folded(text) == words) }

  @Test("Signs that are read as words", arguments: [("12 %", "procent"), ("12 pct.", "procent"), ("§ 11", "paragraf")])
  func signs(_ text: String, lemma: String) {
    #expect(Analyzer().analyze(text).words.contains { $0.lemmas.first?.hasPrefix(lemma.prefix(6)) == true })
  }

  @Test("A dash may stand for a suspended hyphen", arguments: ["–", "—", "−", "-", "\u{2010}", "\u{2011}"])
  func dashes(_ dash: String) throws {
    let text = "Bade\(dash) og sejlliv"
    #expect(try Golden.analyzer.analyze(text).expansions.map(\.full) == ["badeliv"])
  }

  @Test("A hyphen may stand on the wrong side of the space, and “el.” may join")
  func misplaced() throws {
    #expect(try Golden.analyzer.analyze("Løbe -og gangrute").expansions.map(\.full) == ["løberute"])
    #expect(try Golden.analyzer.analyze("Ride- el. vandrerute").expansions.map(\.full) == ["riderute"])
  }

  @Test("A dash between words divides them", arguments: ["støj – og mere", "støj – mere", "færge–taxa"])
  func dividing(_ text: String) throws { #expect(try Golden.analyzer.analyze(text).expansions.isEmpty) }

  @Test(
    "Numbers within numbers",
    arguments: [
      ("2019/20", ["2019", "2020"]), ("2019-2020", ["2019", "2020"]), ("12.05.2025", ["2025"]), ("1.4.23", ["2023"]),
      ("1/4-2023", ["2023"]), ("42/43", ["42", "43"]), ("16-18.30", ["16", "18.30"]), ("0-6", ["0", "6"]), ("2,5", []),
      ("1:1", []), ("18.30", []), ("2025", []), ("e45", []), ("31.13.2025", []),
    ])
  func numbers(_ word: String, parts: [String]) { #expect(NumberParts.parts(of: word) == parts) }

  @Test("One span of years has one key, however it is written")
  func keys() {
    #expect(NumberParts.key(of: "2019/20") == NumberParts.key(of: "2019-2020"))
    #expect(NumberParts.key(of: "2019/20") != NumberParts.key(of: "2019-21"))
    #expect(NumberParts.key(of: "12.05.2025") == nil)
    #expect(NumberParts.key(of: "tolv") == NumberParts.key(of: "12") && NumberParts.key(of: "en") == nil)
  }
}

/// æ, ø and å that were typed as ae, oe and aa.
@Suite("Plain letters") struct PlainLetterTests {
  @Test(
    arguments: [
      ("laesning", "læsning"), ("koerestolsbrugere", "kørestolsbrugere"), ("haarby", "hårby"), ("baal", "bål"),
      ("poesi", nil), ("israel", nil), ("læsning", nil), ("aab", nil), ("zaehlen", nil),
    ] as [(String, String?)])
  func isTheSameWord(_ typed: String, meant: String?) throws {
    #expect(try Golden.analyzer.withDanishLetters(typed, isKnown: { _ in false })?.folded == meant)
  }
}
