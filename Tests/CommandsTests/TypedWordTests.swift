import Commands
import Model
import Testing

/// How a line is taken apart.
@Suite struct TypedWordTests {
  private func meant(_ line: String) -> [String] { TypedWord.words(ofLine: line).map(\.meant) }

  @Test func quotesKeepSpaces() {
    #expect(meant("a \"b c\" 'd e' f\\ g") == ["a", "b c", "d e", "f g"])
    #expect(meant("'Jens'\\'' plan.docx'") == ["Jens' plan.docx"])
    // An apostrophe is none.
    #expect(meant("børns' børnenes 'læsning") == ["børns'", "børnenes", "'læsning"])
  }

  @Test func aNameWithALineBreak() {
    #expect(meant("$'to\\nlinjer.pdf'") == ["to\nlinjer.pdf"])
    #expect(meant("'to'$'\\n''linjer'$'\\303\\246\\x41'") == ["to\nlinjeræA"])
    #expect(meant("pris$ $'") == ["pris$", "$'"])
  }

  @Test func onlyWhatIsNotQuotedIsAPattern() {
    let words = TypedWord.words(ofLine: "*.pdf \"*.pdf\" \"a*\"*.pdf a\\*b?")
    #expect(words.map(\.pattern) == ["*.pdf", nil, "a\\**.pdf", "a\\*b?"])
  }

  @Test(arguments: [
    "plan.pdf", "min plan.pdf", "Jens' plan.pdf", "\"x\".pdf", "a'b\"c d", "to\nlinjer", "~x", "-x", "a*b", "a\\b",
    "\u{1}",
    "",
  ]) func anyNameCanBeTyped(_ name: String) {
    #expect(meant(name.asOneWord) == [name])
    #expect(TypedWord.words(ofLine: name.asOneWord).allSatisfy { $0.pattern == nil })
  }

  @Test func theWordThatIsBeingTyped() {
    let open = WordBeginning(ofLine: "import \"Mine pl")
    #expect(open.before == "import " && open.typed == "\"Mine pl" && open.meant == "Mine pl" && open.openQuote == "\"")
    #expect(WordBeginning(ofLine: "import 'Mine pl").meant == "Mine pl")
    #expect(WordBeginning(ofLine: "import a\\ b").typed == "a\\ b")
    #expect(WordBeginning(ofLine: "import a ").typed == "" && WordBeginning(ofLine: "import a ").before == "import a ")
    #expect(WordBeginning(ofLine: "").meant == "")
  }
}

/// What was perhaps meant.
@Suite struct MistypedTests {
  private func invocation(_ line: String) throws -> Invocation {
    try Invocation(TypedWord.words(ofLine: line), at: .prompt)
  }

  @Test func aSearchThatIsNearlyACommand() throws {
    let comparison = Sentence("sammenlign 2018 2020", "diff 2018 2020")
    #expect(try invocation("sammenling 2018 2020").commandPerhapsMeant == comparison)
    #expect(try invocation("tmeline skole").commandPerhapsMeant == Sentence("tidslinje skole", "timeline skole"))
    #expect(try invocation("fnid skole").commandPerhapsMeant == Sentence("søg skole", "find skole"))
    #expect(try invocation("søg sammenling").commandPerhapsMeant == nil)
    // Two letters of three are another word.
    #expect(try invocation("hus").commandPerhapsMeant == nil && invocation("læring").commandPerhapsMeant == nil)
  }

  @Test func aCommandThatReadsLikeASearch() throws {
    #expect(try invocation("læs bøger").searchPerhapsMeant == "læs bøger")
    #expect(try invocation("perioder med læsning").searchPerhapsMeant == "perioder med læsning")
    #expect(try invocation("læs plan.pdf").searchPerhapsMeant == nil && invocation("vis 3").searchPerhapsMeant == nil)
    #expect(
      try invocation("læs").searchPerhapsMeant == nil && invocation("læs bøger --places").searchPerhapsMeant == nil)
  }

  @Test func namesOfFilesAreResolvedWhereFilesAreNamed() throws {
    var report = try invocation("report 2018 2020 ~/a --series b")
    report.nameFiles { $0.map { "[" + $0.meant + "]" } }
    #expect(report.arguments.map(\.meant) == ["2018", "2020", "[~/a]"])
    var imported = try invocation("import a b --password-file ~/c --period 2018")
    imported.nameFiles { $0.map { "[" + $0.meant + "]" } }
    #expect(imported.arguments.map(\.meant) == ["[a]", "[b]"])
    #expect(imported.options[.passwordFile] == "[~/c]" && imported.options[.period] == "2018")
  }
}
