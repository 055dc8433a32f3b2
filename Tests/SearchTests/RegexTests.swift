import Language
import TestSupport
import Testing

@testable import Search

@Suite struct RegexTests {
  private func matcher(
    _ pattern: String, within patience: Duration = .seconds(60), compiles: Bool = true
  ) throws -> RegexMatcher {
    RegexMatcher(try RegularExpression(pattern), until: .now + patience, compiles: compiles)
  }

  private func matches(_ pattern: String, in text: String) throws -> [String] {
    let bytes = Array(text.utf8)
    return try matcher(pattern, compiles: false).matches(in: text).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  @Test(arguments: [
    ("årlig", "2 x Årligt", ["Årlig"]), ("\\d+ x", "2 x årligt, 12 x", ["2 x", "12 x"]),
    ("læs(e|ning)\\b", "læse læsning læser", ["læse", "læsning"]), ("^a|b$", "ab ab", ["a", "b"]),
    ("[a-cæ]+", "Æbc d a", ["Æbc", "a"]), ("[^ ]+", "ø å", ["ø", "å"]), ("a{2,3}", "aaaa a", ["aaa"]),
    ("a+?", "aa", ["a", "a"]), ("x*", "axx", ["xx"]), ("1:1|4-6", "4-6 1:1", ["4-6", "1:1"]), ("a{x", "a{x", ["a{x"]),
    ("(ab|a)(c|bcd)", "abcd", ["abc"]), ("\\.", "a.b", ["."]), ("[]-]", "a]-", ["]", "-"]), ("(?:a|b)+", "abc", ["ab"]),
    ("sko(?!le)\\w+", "skole skoven", ["skoven"]), ("(?<=2 )x", "x 2 x", ["x"]), ("a\u{30A}r", "året", ["år"]),
    ("a.c$", "abc a\nc", ["a\nc"]), ("a*?", "aa", []), ("(\\w)\\1", "læsse", ["ss"]), ("\\w+\\Ks", "læs", ["s"]),
  ]) func finds(_ pattern: String, text: String, found: [String]) throws {
    #expect(try matches(pattern, in: text) == found)
    let isMatch = try matcher(pattern).isMatch(in: text)
    #expect(isMatch == (!found.isEmpty || pattern == "a*?"))
  }

  /// A mistake has its place, a byte offset in the query as typed.
  @Test(arguments: [
    ("(", 1), ("a)", 1), ("[a", 2), ("*a", 0), ("a**", 2), ("\\", 1), ("a{3,2}", 5), ("\\q", 1), ("[z-a]", 3),
    ("å**", 3), ("a\u{30A}**", 4), ("(?<=a*)b", 0), ("a\\C", 3), ("(?", 2), ("((a{100}){100}){100}", 20),
    ("((((){1000}){1000}){1000}){1000}", 32),
  ])
  func refuses(_ pattern: String, at offset: Int) {
    let mistake = #expect(throws: RegexMistake.self) { try RegularExpression(pattern) }
    #expect(mistake?.offset == offset)
  }

  @Test func refusesWhatNobodyTypes() {
    #expect(throws: RegexMistake.self) { try RegularExpression(String(repeating: "a", count: 2_001)) }
    #expect(throws: RegexMistake.self) {
      try RegularExpression(String(repeating: "(", count: 51) + String(repeating: ")", count: 51))
    }
  }

  /// Each of these takes longer than anybody lives, and none of them may lift the limits.
  @Test(
    arguments: [
      ("(a|aa)+[bc]", "a"), ("(a+)+$", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaa!"), ("(*LIMIT_MATCH=4000000000)(a+)+[bc]", "a"),
      ("(*NO_JIT)(a+)+[bc]", "a"), ("(?:a|b)*c|[xy]", "a"), ("(a+)\\1\\1[bc]", "a"), ("(?C1)(\\w+\\s?)+[!?]", "a"),
    ], [500, 100_000])
  func doesNotRunAway(_ expression: (pattern: String, text: String), times: Int) throws {
    let text = String(repeating: expression.text, count: times)
    let clock = ContinuousClock()
    let taken = try clock.measure {
      let matcher = try matcher(expression.pattern, within: .milliseconds(50))
      let isMatch = matcher.isMatch(in: text)
      #expect(isMatch != true)
      #expect(matcher.matches(in: text).isEmpty)
    }
    #expect(taken < .seconds(2))
  }

  /// An expression that takes too long is a mistake with its place.
  @Test func saysWhenItTakesTooLong() throws {
    var random = SeededGenerator(seed: 7)
    let index = SearchIndex(
      records: random.records(300), analyzer: Analyzer(),
      abbreviations: Abbreviations(learningFrom: [], with: Analyzer()), periods: [])
    let question = Question(try QueryParser.parse("a /b+æ/"))
    #expect(throws: QueryMistake(.slowRegex("b+æ"), at: 2)) {
      try index.prepared(question, within: .zero)
    }
    let prepared = try index.prepared(question, within: .seconds(60))
    #expect(index.find(prepared, limit: 0) == index.find(question, limit: 0))
  }

  /// A long text is read against the clock from the beginning.
  @Test func findsInLongTexts() throws {
    let text = String(repeating: "år ", count: 2_000) + "læsning" + String(repeating: " å", count: 2_000)
    #expect(try matches("l(?=æs)\\w+", in: text) == ["læsning"])
    #expect(try matches("år", in: text).count == 64)
    #expect(try matcher("læsninger").isMatch(in: text) == false)
  }

  /// Both ways to run an expression give one answer.
  @Test(arguments: 0..<40) func attemptsAgree(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let pieces = ["a", "æ", "b", ".", "\\w", "\\b", "\\B", "^", "$", "(a|æ)", "[^a]", "[a-b]", "(b*|a)", "–", "(?=b)"]
    let repeats = ["", "", "", "*", "+", "?", "{2}", "*?"]
    for _ in 0..<20 {
      let pattern = (0...random.below(4)).reduce(into: "") { pattern, _ in
        let piece = pieces[random.below(pieces.count)]
        let mayRepeat = !["^", "$", "\\b", "\\B"].contains(piece)
        pattern += piece + (mayRepeat ? repeats[random.below(repeats.count)] : "")
      }
      let compiled = try matcher(pattern)
      let interpreted = try matcher(pattern, compiles: false)
      for _ in 0..<20 {
        let text = (0..<random.below(8)).map { _ in ["a", "Æ", "b", " ", "–", "漢"][random.below(6)] }.joined()
        let isMatch = compiled.isMatch(in: text)
        let isExpected = interpreted.isMatch(in: text)
        #expect(isMatch == isExpected, "/\(pattern)/ in \"\(text)\"")
      }
    }
  }
}
