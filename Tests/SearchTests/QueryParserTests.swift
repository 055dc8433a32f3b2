import Testing

@testable import Search

@Suite struct QueryParserTests {
  @Test(arguments: [
    "læsning", "læsning matematik", "læsning | matematik -it", "\"faglig vejledning\"", "=\"Faglig vejledning\"",
    "=læsning", "læse*", "*vejledning", "ord~", "ord~2", "a NEAR/5 b", "a NEAR/5 b NEAR/3 c d", "/l(æ|a)s\\/ning/",
    "periode:2018-2020", "periode:2016..2022", "periode:2016..", "periode:2018", "politik:\"Børne- og ungepolitik\"",
    "gruppe:Ledelsesniveau", "type:opfølgning", "hoved:møde", "led:skole", "-(a | b) c", "(a | b) (c | d)",
    "1:1-samtaler",
  ]) func printsWhatItReads(_ text: String) throws {
    #expect(try QueryParser.parse(text).description == text)
  }

  @Test(arguments: [
    ("period:2018", "periode:2018"), ("type:followUp", "type:opfølgning"),
    ("“faglig vejledning”", "\"faglig vejledning\""),
    ("policy:Skole", "politik:Skole"), ("læsning – matematik", "læsning matematik"), ("((læsning))", "læsning"),
    ("periode:2018–2020", "periode:2018-2020"), ("Mål: læsning", "Mål læsning"),
    ("responsible:skoleleder", "ansvarlig:skoleleder"), ("deadline:“juni 2025”", "frist:\"juni 2025\""),
    ("frist:..2025-06", "frist:..2025-06"), ("budget:100000..500000", "økonomi:100000..500000"),
    ("ansvarlig:=Leder -nr:2", "ansvarlig:=Leder -nummer:2"), ("frist: 2025", "frist 2025"),
    ("frist:\"=2025\"", "frist:\"=2025\""),
    ("a NEAR b", "a NEAR/5 b"),
    ("a NEAR/5 b b NEAR/3 c", "a NEAR/5 b NEAR/3 c"),
    ("--a", "a"), ("a\u{7}b", "a b"),
  ]) func understands(_ text: String, printed: String) throws {
    #expect(try QueryParser.parse(text).description == printed)
  }

  @Test func everyFieldHasNamesOfItsOwn() {
    let names = QueryField.allCases.flatMap { Set($0.names) }
    #expect(Set(names).count == names.count)
    for field in QueryField.allCases { for name in field.names { #expect(QueryField(named: name) == field) } }
  }

  @Test func printsNamesInEnglishToo() throws {
    let query = try QueryParser.parse("hoved:møde politik:skole -side:2 (type:opfølgning | væk:2020)")
    #expect(query.printed(.english) == "head:møde policy:skole -page:2 (type:followup | gone:2020)")
    #expect(try QueryParser.parse(query.printed(.english)) == query)
  }

  @Test(arguments: [
    ("", QueryMistake.Kind.empty, 0), (" – ", .empty, 0), ("()", .empty, 0),
    ("a (b", .unclosedParenthesis, 2), ("a) b", .unopenedParenthesis, 1), ("å \"b", .unclosedQuote, 3),
    ("peirode:2018", .unknownField("peirode", suggestion: "periode"), 0),
    ("xyzzy:2018", .unknownField("xyzzy", suggestion: nil), 0),
    ("ansvarlg:leder", .unknownField("ansvarlg", suggestion: "ansvarlig"), 0), ("frist:", .missingValue("frist"), 0),
    ("frist:juni..2025", .badDate("juni..2025"), 6), ("frist:2026..2025", .badDate("2026..2025"), 6),
    ("frist:..", .missingValue("frist"), 0), ("økonomi:x..500", .badAmount("x..500"), 9),
    ("periode:", .missingValue("periode"), 0), ("periode:2020-2018", .badRange("2020-2018"), 8),
    ("periode:200", .badRange("200"), 8), ("type:emne", .badType("emne"), 5), ("a |", .missingOperand("|", .after), 2),
    ("NEAR/5 b", .missingOperand("NEAR", .before), 0), ("periode:2018 NEAR/5 b", .badNear, 13),
    ("/a(b/", .badRegex("a(b", offset: 3), 4), ("/abc d", .unclosedRegex("abc"), 0),
  ]) func saysWhatIsWrongAndWhere(_ text: String, kind: QueryMistake.Kind, position: Int) {
    #expect(throws: QueryMistake(kind, at: position)) { try QueryParser.parse(text) }
  }

  /// A word in capitals joins as its sign does; in small letters it is a word.
  @Test(arguments: [
    ("a AND b", "a b"), ("a OG b OG c", "a b c"), ("a OR b", "a | b"), ("a ELLER (b OR c)", "a | b | c"),
    ("a NOT b", "a -b"), ("a AND NOT (b c)", "a -(b c)"), ("IKKE IKKE a", "a"), ("a || b", "a | b"),
    ("a og b eller c and not or ikke", "a og b eller c and not or ikke"), ("-OG", "-og"), ("-NEAR/5", "-near"),
    ("OG: a", "og a"), ("=OR", "=OR"), ("\"a OR b\"", "\"a OR b\""), ("politik:OG", "politik:OG"), ("(a -)", "a"),
    ("–a", "-a"), ("a −(b c) –\"d e\"", "a -(b c) -\"d e\""), ("a – b", "a b"), ("2018–2020", "2018–2020"),
  ]) func joinsByWordsAndSigns(_ text: String, printed: String) throws {
    #expect(try QueryParser.parse(text).description == printed)
  }

  @Test(arguments: [
    ("OR a", QueryMistake.Kind.missingOperand("OR", .before), 0), ("a ELLER", .missingOperand("ELLER", .after), 2),
    ("| a", .missingOperand("|", .before), 0), ("a | | b", .missingOperand("|", .after), 2),
    ("AND a", .missingOperand("AND", .before), 0), ("a OG OR b", .missingOperand("OG", .after), 2),
    ("(a IKKE)", .missingOperand("IKKE", .after), 3), ("a NEAR/2", .missingOperand("NEAR", .after), 2),
    ("a NEAR OR b", .missingOperand("NEAR", .after), 2),
  ]) func missesWhatAnOperatorNeeds(_ text: String, kind: QueryMistake.Kind, position: Int) {
    #expect(throws: QueryMistake(kind, at: position)) { try QueryParser.parse(text) }
  }

  /// The syntax of other search engines is no word here.
  @Test(arguments: [
    ("æ NEAR/x b", QueryMistake.Kind.badDistance("NEAR/x", meant: "NEAR/5"), 3),
    ("a near/3 b", .badDistance("near/3", meant: "NEAR/3"), 2),
    ("a NEAR/9999 b", .badDistance("NEAR/9999", meant: "NEAR/1000"), 2),
    ("æble~9", .badSpelling("æble~9", meant: "æble~2"), 5), ("ord~0.8", .badSpelling("ord~0.8", meant: "ord~2"), 3),
    ("\"ord\"~2", .spelledPhrase(meant: "ord~"), 5),
    ("\"et par ord\"~3", .spelledPhrase(meant: "et NEAR/3 par NEAR/3 ord"), 12),
    ("l?sning", .badWildcard("l?sning", meant: "l*sning"), 1), ("?ord", .badWildcard("?ord", meant: "*ord"), 0),
  ]) func saysWhatWasMeant(_ text: String, kind: QueryMistake.Kind, position: Int) {
    #expect(throws: QueryMistake(kind, at: position)) { try QueryParser.parse(text) }
  }

  @Test(arguments: ["hvorfor?", "hvad??", "side.aspx?nr=3", "www.by.dk/~navn"])
  func leavesWordsThatMayBeMeant(_ text: String) throws {
    #expect(try QueryParser.parse(text) == Query(.word(text)))
  }

  @Test func refusesWhatNobodyTyped() {
    let words = Array(repeating: "ord", count: 10_000).joined(separator: " ")
    #expect(throws: QueryMistake(.tooLong(limit: 20_000), at: 20_000)) { try QueryParser.parse(words) }
    #expect(throws: QueryMistake(.tooManyParts(limit: 500), at: 2_000)) {
      try QueryParser.parse(String(words.prefix(2_500)))
    }
    #expect(throws: QueryMistake(.tooLong(limit: 20_000), at: 40_000)) {
      try QueryParser.parse(String(repeating: "æ", count: 20_001))
    }
    #expect(throws: QueryMistake.self) { try QueryParser.parse(String(repeating: "(", count: 9_000)) }
    #expect(throws: QueryMistake.self) { try QueryParser.parse(String(repeating: "a", count: 30_000)) }
    #expect(throws: Never.self) { try QueryParser.parse(String(repeating: "-", count: 19_000) + "a") }
  }
}
