import Language
import Testing

/// Words that a narrow column cut, and words that merely stand beside each other.
@Suite struct CutWordTests {
  private static let analyzer = Analyzer(lexicon: LexiconFile.standard.open().lexicon)

  @Test(arguments: [
    ("skolepoliti", "ske"), ("medarbejder", "niveau"), ("virksomheds", "strategier"), ("dagtilbuds", "politiske"),
    ("biblioteks", "strategien"), ("læreplansevaluer", "inger"), ("trivselsmåling", "er"),
    ("ledelsesteam", "udviklingssamtale"),
  ])
  func areOneWord(first: String, second: String) {
    #expect(Self.analyzer.isCut(first, before: second))
  }

  @Test(arguments: [
    ("udviklingsmål", "og"), ("ledelsesfaglig", "sparring"), ("sundhedsplejens", "årlige"), ("skolepolitiske", "mål"),
    ("dagtilbudschefens", "dialogmøder"), ("årlig", "status"), ("skolernes", "planer"), ("børn", "i"), ("plan", "for"),
    ("elevernes", "trivsel"), ("lokale", "aftaler"), ("alle", "skoler"), ("fælles", "samarbejde"),
  ])
  func areTwoWords(first: String, second: String) {
    #expect(!Self.analyzer.isCut(first, before: second))
  }
}
