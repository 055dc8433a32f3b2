import Model
import Rendering
import Testing

@Suite struct SentenceTests {
  static let reasons: [Failure.Reason] = [
    .empty, .notADocument(.unknown), .unsupported(.oldWord), .unsupportedMethod, .damaged(.xml(part: "a.xml", line: 3)),
    .needsPassword, .wrongPassword, .lockedOffice, .noTextLayer, .blankPages, .embeddedText, .undecodableText, .noTable,
    .tooLarge(.pages(5000)),
    .tooDeep(levels: 60),
    .timedOut(seconds: 60), .crashed(signal: 11), .unreadable(.permission), .missingDependency(package: "hunspell-da"),
    .shortage,
  ]

  @Test(arguments: reasons) func sayWhatIsWrongAndWhatToDo(_ reason: Failure.Reason) {
    let sentence = Failure(reason).sentence
    for text in [sentence.danish, sentence.english] {
      #expect(text.count > 40 && !text.contains("\n") && !text.contains("  "))
    }
    #expect(sentence.danish != sentence.english)
  }

  @Test func nameThePage() {
    #expect(Failure(.noTable, page: 3).message(.danish).hasPrefix("side 3: Der er ingen tabel"))
    #expect(Note(.recovered, page: 3).message(.english).hasPrefix("page 3: The file was broken"))
  }

  @Test func namePagesThatWereNotRead() {
    let lacking = Note(.unreadPictures([2, 4, 5, 6], package: "tesseract-ocr-dan"))
    #expect(
      lacking.sentence(.danish)
        == "Billeder, der ikke er læst: side 2, 4–6. Installér pakken tesseract-ocr-dan, og læs filen igen.")
    let refused = Note(.unreadPictures([3], package: nil))
    #expect(refused.sentence(.english).hasPrefix("Pictures that were not read: page 3. Read the file without"))
  }

  @Test func countInBothLanguages() {
    #expect(Note(.unplacedText(count: 1)).sentence(.danish).hasPrefix("1 listepunkt uden"))
    #expect(Note(.unplacedText(count: 1234)).sentence(.danish).hasPrefix("1.234 listepunkter uden"))
    #expect(Note(.unplacedText(count: 1234)).sentence(.english).hasPrefix("1,234 list items outside"))
  }

  @Test(arguments: [(0, "0"), (999, "999"), (1000, "1.000"), (-1_234_567, "−1.234.567"), (Int.min, nil)])
  func groupDigits(number: Int, text: String?) {
    #expect(text == nil || number.grouped(.danish) == text)
    #expect(!number.grouped(.english).isEmpty)
  }

  @Test(arguments: [
    ("da_DK.UTF-8", Tongue.danish), ("da", .danish), ("en_US.UTF-8", .english), ("", .english), ("C", .english),
  ])
  func theLocaleDecides(locale: String, tongue: Tongue) {
    #expect(Tongue(locale: locale) == tongue)
  }
}
