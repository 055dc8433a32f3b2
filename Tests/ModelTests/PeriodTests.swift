import Model
import Testing

@Suite struct PeriodTests {
  @Test(arguments: ["2018-2020", "2021"]) func readsWhatItWrites(_ text: String) {
    #expect(Period(text)?.description == text)
  }

  @Test(arguments: ["", "20", "2020-2018", "2018-2020-2022", "2018-", "skole", "1066"]) func refusesTheRest(
    _ text: String
  ) {
    #expect(Period(text) == nil)
  }

  @Test func composesDecomposedLetters() {
    #expect("a\u{30A}rlig".nfc.utf8.elementsEqual("årlig".utf8))
    #expect("mål – nu".nfc.utf8.elementsEqual("mål – nu".utf8))
  }
}
