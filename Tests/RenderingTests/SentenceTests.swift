import Model
import Rendering
import Testing

@Suite struct SentenceTests {
  static let reasons: [Failure.Reason] = [
    .empty, .notADocument(.unknown), .needsOffice(.doc), .needsOffice(.pptx), .damaged(.conversion), .unsupportedMethod,
    .damaged(.xml(part: "a.xml", line: 3)),
    .needsPassword, .wrongPassword, .lockedOffice, .noTextLayer, .blankPages, .embeddedText, .undecodableText, .noTable,
    .tooLarge(.pages(5000)),
    .tooDeep(levels: 60),
    .timedOut(seconds: 60), .crashed(signal: 11), .unreadable(.permission), .missingDependency(package: "hunspell-da"),
    .shortage, .noPlan(headings: 35, items: 366, tables: 0), .noPlan(headings: 0, items: 0, tables: 0),
  ]

  @Test func sayHowFarACommandIs() {
    let begun = PromptPhrase.progress(.recognising, done: 0, total: 40, rate: nil).sentence
    #expect(begun == Sentence("Genkender tekst: 0 af 40 sider …", "Recognising text: 0 of 40 pages …"))
    let going = PromptPhrase.progress(.comparing, done: 30, total: 1_000, rate: 0.5).sentence
    #expect(going.danish == "Sammenligner: 30 af 1.000 planer · 30 i minuttet · 33 min tilbage")
    let fast = PromptPhrase.progress(.reading, done: 30, total: 40, rate: 4).sentence
    #expect(fast.english == "Reading: 30 of 40 files · 4 a second · 3 s left")
  }

  @Test(arguments: reasons) func sayWhatIsWrongAndWhatToDo(_ reason: Failure.Reason) {
    let sentence = Failure(reason).sentence
    for text in [sentence.danish, sentence.english] {
      #expect(text.count > 40 && !text.contains("\n") && !text.contains("  "))
    }
    #expect(sentence.danish != sentence.english)
  }

  @Test func nameThePage() {
    #expect(Failure(.noTable, page: 3).message(.danish).hasPrefix("side 3: Filen har ingen lister"))
    #expect(Note(.recovered, page: 3).message(.english).hasPrefix("page 3: The file was damaged"))
  }

  @Test func namePagesThatWereNotRead() {
    let lacking = Note(.unreadPictures([2, 4, 5, 6], package: "tesseract-ocr-dan"))
    #expect(
      lacking.sentence(.danish)
        == "Billeder, der ikke er læst: side 2, 4–6. Installér pakken tesseract-ocr-dan, og læs filen igen.")
    let refused = Note(.unreadPictures([3], package: nil))
    #expect(refused.sentence(.english).hasPrefix("Pictures that were not read: page 3. Read the file without"))
    #expect(Note(.unreadLines([3])).sentence(.danish).hasPrefix("Streger og farver, der ikke kunne læses: side 3. Se"))
    #expect(
      Note(.unreadPages([2, 3])).sentence(.english) == "Pages that draw too much to be read: pages 2–3.")
  }

  @Test func countWordsWithUnknownLetters() {
    let note = Note(.unknownLetters(words: 2))
    #expect(note.sentence(.danish).hasPrefix("2 ord har tegn, som filen ikke siger bogstaverne for."))
    #expect(note.sentence(.english).hasPrefix("2 words have signs whose letters the file does not name."))
  }

  @Test func countInBothLanguages() {
    #expect(Note(.unreadTables(count: 1)).sentence(.danish).hasPrefix("1 tabel uden"))
    #expect(Note(.unreadTables(count: 2)).sentence(.english).hasPrefix("2 tables outside"))
    #expect(Note(.unplacedText(count: 1)).sentence(.danish).hasPrefix("1 listepunkt uden"))
    #expect(Note(.unplacedText(count: 1234)).sentence(.danish).hasPrefix("1.234 listepunkter uden"))
    #expect(Note(.unplacedText(count: 1234)).sentence(.english).hasPrefix("1,234 list items outside"))
  }

  @Test func sayWhatWasSeenOfNoPlan() {
    let seen = Failure(.noPlan(headings: 35, items: 1_366, tables: 1)).sentence
    #expect(
      seen.danish.hasPrefix("Filen har 35 overskrifter, 1.366 punkter og 1 tabel, men siger ikke, at den er en plan."))
    #expect(
      seen.english.hasPrefix("The file has 35 headings, 1,366 records and 1 table, but nothing that says it is a plan.")
    )
    #expect(
      Failure(.noPlan(headings: 0, items: 2, tables: 0)).sentence(.english).hasPrefix("The file has 2 records, but"))
    let nothing = Failure(.noPlan(headings: 0, items: 0, tables: 0)).sentence
    #expect(nothing.danish.hasPrefix("Filen siger ikke, at den er en plan."))
    #expect(nothing.english.hasPrefix("Nothing in the file says that it is a plan."))
  }

  @Test(arguments: Understanding.Weakness.allCases) func sayWhatToLookAtInAWeakReading(
    _ weakness: Understanding.Weakness
  ) {
    let note = Note(.weak(weakness))
    #expect(note.code == "weak-reading" && note.severity == .warning)
    #expect(note.sentence.danish.hasSuffix(".") && note.sentence.english.hasSuffix("."))
    #expect(note.sentence.danish != note.sentence.english)
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
