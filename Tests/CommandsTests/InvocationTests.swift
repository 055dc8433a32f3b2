import Commands
import Model
import Testing

/// How the words of a line become a command with arguments and flags.
@Suite struct InvocationTests {
  private func mistake(in line: String, at scene: Invocation.Scene = .shell) -> UsageMistake? {
    do throws(UsageMistake) {
      try Invocation(TypedWord.words(ofLine: line), at: scene).checkArguments()
      return nil
    } catch {
      return error
    }
  }

  @Test func flagsStandAnywhere() throws {
    let invocation = try Invocation(TypedWord.words(ofLine: "--json find læsning --limit=3 -skole"), at: .shell)
    #expect(invocation.command == .find && invocation.query == "læsning -skole")
    #expect(invocation.options == [.json: "", .limit: "3"])
  }

  @Test func aLineOfThePromptMayBeASearch() throws {
    let invocation = try Invocation(TypedWord.words(ofLine: "-læsning skole"), at: .prompt)
    #expect(invocation.command == .find && invocation.query == "-læsning skole")
  }

  @Test func asksBackInBothLanguages() {
    #expect(mistake(in: "sammenlig 2018 2020") == .unknownCommand("sammenlig", suggestion: .diff))
    #expect(mistake(in: "tmeline skole") == .unknownCommand("tmeline", suggestion: .timeline))
    #expect(mistake(in: "find skole --limt 3") == .unknownOption("--limt", .find, suggestion: .name("--limit")))
    #expect(mistake(in: "import - -0") == nil && mistake(in: "read - -0") != nil)
    #expect(mistake(in: "søg skole --antl 3") == .unknownOption("--antl", .find, suggestion: .name("--antal")))
    #expect(mistake(in: "show 1 --limit 3") == .unknownOption("--limit", .show, suggestion: nil))
  }

  @Test func flagsHaveDanishNames() throws {
    let line = "søg læsning --antal 3 --SPROG=da --kommune"
    #expect(mistake(in: line) == .unknownOption("--kommune", .find, suggestion: nil))
    let invocation = try Invocation(
      TypedWord.words(ofLine: "importer a --prøve --periode 2020 --saerskilt"), at: .shell)
    #expect(invocation.options == [.dryRun: "", .period: "2020", .separate: ""])
  }

  @Test func countsArguments() {
    #expect(mistake(in: "diff 2018") == .missingArgument(.diff))
    #expect(mistake(in: "terms 2018") == .missingArgument(.terms))
    #expect(mistake(in: "terms") == nil && mistake(in: "terms 2018 2020") == nil)
    #expect(mistake(in: "terms 2018 2020 2022") == .tooManyArguments(.terms))
    #expect(mistake(in: "synonyms") == nil && mistake(in: "synonymer tilføj a b") == nil)
    #expect(mistake(in: "synonyms add a b c") == .tooManyArguments(.synonyms))
    #expect(mistake(in: "abbreviations add SFO en skolefritidsordning") == nil)
    #expect(mistake(in: "abbreviations forget SFO") == .unknownAction("forget", .abbreviations))
  }

  private func vouching(_ line: String) throws -> Vouching {
    try Invocation(TypedWord.words(ofLine: line), at: .shell).vouching()
  }

  @Test func aPersonVouchesForFiles() throws {
    #expect(try vouching("import x.docx") == Vouching())
    #expect(
      try vouching("læs x.docx --as plan --period 2018–2020 --municipality ' Æblerød  Kommune '")
        == Vouching(isPlan: true, period: Period(first: 2018, last: 2020), municipality: "Æblerød Kommune"))
    #expect(try vouching("import x.docx --as PLAN").isPlan)
    #expect(throws: UsageMistake.badValue(.asPlan, "referat")) { try vouching("read x --as referat") }
    #expect(throws: UsageMistake.badValue(.period, "2020-2018")) { try vouching("read x --period 2020-2018") }
    for name in ["", " ", "A\u{7}", String(repeating: "a", count: 201)] {
      #expect(throws: UsageMistake.badValue(.municipality, name)) { try vouching("read x --municipality '\(name)'") }
    }
    #expect(mistake(in: "documents --as plan") == .unknownOption("--as", .documents, suggestion: nil))
  }

  @Test(arguments: ["venstre", "LEFT", "hoejre", "højre", "periode"]) func choicesAreInBothLanguages(_ word: String) {
    #expect(SortOrder.typed(word, by: \.name) != nil)
  }
}

/// What Tab offers at the end of a line.
@Suite struct OfferTests {
  @Test func commandsComeFirst() {
    #expect(Offer.next(after: "", beginning: "") == [.commands])
    #expect(Offer.next(after: "", beginning: "s") == [.commands, .query])
    #expect(Offer.next(after: "", beginning: "--") == [.flags(.find)])
  }

  @Test func flagsAndTheirValues() {
    #expect(Offer.next(after: "kwic skole ", beginning: "--") == [.flags(.kwic)])
    #expect(Offer.next(after: "kwic skole --sort ", beginning: "") == [.choice(SortOrder.allCases.map(\.name))])
    #expect(Offer.next(after: "importer --period=", beginning: "") == [.periods])
    #expect(Offer.next(after: "læs --as ", beginning: "") == [.choice([.name("plan")])])
    #expect(Offer.next(after: "importer --municipality ", beginning: "") == [.municipalities])
    #expect(Offer.next(after: "importer --period=2018 ", beginning: "") == [.files])
  }

  @Test func eachArgumentHasItsOwn() {
    #expect(Offer.next(after: "sæt-periode ", beginning: "") == [.documents])
    #expect(Offer.next(after: "sæt-periode plan.pdf ", beginning: "20") == [.periods])
    #expect(Offer.next(after: "synonymer tilføj ", beginning: "") == [.words])
    #expect(Offer.next(after: "diff --series skole 2018 ", beginning: "") == [.periods])
    #expect(Offer.next(after: "læsning ", beginning: "sk") == [.query])
    #expect(Offer.next(after: "check ", beginning: "") == [.nothing])
  }
}
