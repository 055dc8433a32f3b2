import Testing

@testable import Search

@Suite struct QueryParserTests {
  @Test(arguments: [
    "læsning", "læsning matematik", "læsning | matematik -it", "\"faglig vejledning\"", "=\"Faglig vejledning\"",
    "=læsning", "læse*", "*vejledning", "ord~", "ord~2", "a NEAR/5 b", "a NEAR/5 b b NEAR/3 c", "/l(æ|a)s\\/ning/",
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
    ("periode:2018–2020", "periode:2018-2020"), ("Mål: læsning", "Mål læsning"), ("a NEAR b", "a NEAR/5 b"),
    ("--a", "a"), ("a\u{7}b", "a b"),
  ]) func understands(_ text: String, _ printed: String) throws {
    #expect(try QueryParser.parse(text).description == printed)
  }

  @Test(arguments: [
    ("", QueryMistake.Kind.empty, 0), (" – ", .empty, 0), ("()", .empty, 0),
    ("a (b", .unbalancedParenthesis, 2), ("a) b", .unbalancedParenthesis, 1), ("å \"b", .unbalancedQuote, 3),
    ("peirode:2018", .unknownField("peirode", suggestion: "periode"), 0),
    ("xyzzy:2018", .unknownField("xyzzy", suggestion: nil), 0),
    ("periode:", .missingValue("periode"), 0), ("periode:2020-2018", .badRange("2020-2018"), 8),
    ("periode:200", .badRange("200"), 8), ("type:emne", .badType("emne"), 5), ("a |", .missingOperand("|"), 2),
    ("NEAR/5 b", .missingOperand("NEAR"), 0), ("periode:2018 NEAR/5 b", .badNear, 13),
    ("/a(b/", .badRegex("a(b", offset: 3), 4), ("/abc", .badRegex("", offset: 0), 0),
  ]) func saysWhatIsWrongAndWhere(_ text: String, _ kind: QueryMistake.Kind, _ position: Int) {
    #expect(throws: QueryMistake(kind, at: position)) { try QueryParser.parse(text) }
  }

  @Test func refusesWhatNobodyTyped() {
    let words = Array(repeating: "ord", count: 10_000).joined(separator: " ")
    #expect(throws: QueryMistake.self) { try QueryParser.parse(words) }
    #expect(throws: QueryMistake.self) { try QueryParser.parse(String(repeating: "(", count: 9_000)) }
    #expect(throws: QueryMistake.self) { try QueryParser.parse(String(repeating: "a", count: 30_000)) }
    #expect(throws: Never.self) { try QueryParser.parse(String(repeating: "-", count: 19_000) + "a") }
  }
}
