package import Model

extension Note {
  /// What a person should know, without the file's name and the page.
  package var sentence: Sentence {
    switch kind {
    case .recognised(let confidence):
      Sentence(
        "Teksten er genkendt fra et billede med \(confidence) % sikkerhed. Sammenlign med siden, før du citerer.",
        "The text was recognised from a picture with \(confidence) % confidence. Compare with the page before you quote."
      )
    case .hiddenText:
      Sentence(
        "Teksten ligger skjult bag et billede og er genkendt af et andet program. Sammenlign med siden, før du citerer.",
        "The text is hidden behind a picture, recognised by another program. Compare with the page before you quote.")
    case .columnsInferred:
      Sentence(
        "Teksten har ingen tabel, så kolonnerne er gættet. Tjek, at opfølgningerne ikke står som aktiviteter.",
        "The text has no table, so its columns were inferred. Check that no follow-up stands among the activities.")
    case .recovered:
      Sentence(
        "Filen var beskadiget, men kunne læses efter reparation. Kontrollér, at alt er med.",
        "The file was damaged but could be read after repair. Check that nothing is missing.")
    case .revisionsAccepted(let count):
      Sentence.count(
        count, one: Sentence("registreret ændring", "tracked change"),
        many: Sentence("registrerede ændringer", "tracked changes"))
        + Sentence(
          " er læst, som om de var accepteret.", count == 1 ? " was read as if accepted." : " were read as if accepted."
        )
    case .unplacedText(let count):
      Sentence.count(count, one: Sentence("listepunkt", "list item"), many: Sentence("listepunkter", "list items"))
        + Sentence(
          " uden for alle politikker er ikke med. Se efter på siden.",
          " outside every policy \(count == 1 ? "was" : "were") left out. Check the page.")
    case .unreadTables(let count):
      Sentence.count(count, one: Sentence("tabel", "table"), many: Sentence("tabeller", "tables"))
        + Sentence(
          " uden for alle politikker er ikke med, for intet fortæller, hvad kolonnerne er. Se efter i dokumentet.",
          " outside every policy \(count == 1 ? "was" : "were") left out, for nothing tells what the columns are. Check the document."
        )
    case .unreadPictures(let pages, let package):
      Sentence("Billeder, der ikke er læst: side ", "Pictures that were not read: ")
        + Sentence("", pages.count == 1 ? "page " : "pages ") + .name(pages.asRanges)
        + (package.map {
          Sentence(
            ". Installér pakken \($0), og læs filen igen.", ". Install the package \($0) and read the file again.")
        }
          ?? Sentence(
            ". Læs filen uden --ocr never for at få dem med.", ". Read the file without --ocr never to get them."))
    case .unreadLines(let pages):
      Sentence("Streger og farver, der ikke kunne læses: side ", "Lines and colours that could not be read: ")
        + Sentence("", pages.count == 1 ? "page " : "pages ") + .name(pages.asRanges)
        + Sentence(". Se efter, om tabellens rækker passer.", ". Check that the table's rows are right.")
    case .unreadPages(let pages):
      Sentence("Sider, der tegner for meget til at læses: side ", "Pages that draw too much to be read: ")
        + Sentence("", pages.count == 1 ? "page " : "pages ") + .name(pages.asRanges) + Sentence(".", ".")
    case .unknownLetters(let words):
      Sentence.count(words, one: Sentence("ord", "word"), many: Sentence("ord", "words"))
        + Sentence(
          " har tegn, som filen ikke siger bogstaverne for. Sammenlign med siden.",
          " \(words == 1 ? "has" : "have") signs whose letters the file does not name. Compare with the page.")
    case .unreadEmbedded(let count):
      Sentence.count(
        count, one: Sentence("indlejret dokument", "embedded document"),
        many: Sentence("indlejrede dokumenter", "embedded documents"))
        + Sentence(
          " er ikke læst. Åbn filen i Word, og gem den, så kommer teksten med.",
          " \(count == 1 ? "was" : "were") not read. Open the file in Word and save it to get the text.")
    case .hiddenRows(let count):
      Sentence.count(
        count, one: Sentence("skjult række", "hidden row"), many: Sentence("skjulte rækker", "hidden rows"))
        + Sentence(
          " er ikke læst. Vis dem i regnearket, og gem det, hvis de hører med.",
          " \(count == 1 ? "was" : "were") not read. Show them in the spreadsheet and save it if they belong to the plan."
        )
    case .periodFromFileName:
      Sentence(
        "Perioden står kun i filens navn.",
        "Only the file's name tells the period.")
    case .weak(let weakness): weakness.sentence
    }
  }
}

extension Understanding.Weakness {
  /// Why the document may be misunderstood, and what to look at.
  var sentence: Sentence {
    switch self {
    case .rolesFromContent:
      Sentence(
        "Kolonnernes overskrifter siger ikke, hvad der står i dem, så det er gættet. Se med læs, om de er forstået rigtigt.",
        "The headers do not say what the columns hold, so it was guessed. Check with read that they were understood.")
    case .columnsFromSpace:
      Sentence(
        "Tabellen har ingen streger, så kolonnerne er gættet af mellemrummene. Se efter, om ord står i den rigtige kolonne.",
        "The table has no lines, so its columns were guessed from white space. Check that words stand in the right column."
      )
    case .ranksFromSize:
      Sentence(
        "Overskrifterne er næsten lige store, så deres rang er gættet. Se efter, hvad der er politikker og grupper.",
        "The headings are almost of one size, so their ranks were guessed. Check which are policies and which are groups."
      )
    case .manyUnplaced:
      Sentence(
        "Mere end hvert tiende punkt er ikke kommet med. Sammenlign med dokumentet.",
        "More than one record in ten was left out. Compare with the document.")
    }
  }
}

/// "side 3: " before a message about one page; nil where it is about the whole file.
private func pageSentence(_ page: Int?) -> Sentence? {
  page.map { Sentence("side \($0): ", "page \($0): ") }
}

extension Note {
  /// The sentence with its page before it, where it is about one.
  package var message: Sentence { (pageSentence(page) ?? Sentence("", "")) + sentence }
}

extension Failure {
  /// The sentence with its page before it, where it is about one.
  package var message: Sentence { (pageSentence(page) ?? Sentence("", "")) + sentence }
}

extension [Int] {
  /// "2, 4–6" for the ascending numbers 2, 4, 5, 6.
  fileprivate var asRanges: String {
    var ranges: [ClosedRange<Int>] = []
    for number in self {
      if let last = ranges.last, last.upperBound + 1 == number {
        ranges[ranges.count - 1] = last.lowerBound...number
      } else {
        ranges.append(number...number)
      }
    }
    return ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }.joined(
      separator: ", ")
  }
}
