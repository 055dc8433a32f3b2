import Language
import Testing

@testable import Search

@Suite struct RegexTests {
  private func matches(_ pattern: String, _ text: String) throws -> [String] {
    var matcher = RegexMatcher(try RegexProgram(pattern))
    let bytes = Array(text.utf8)
    return matcher.matches(in: text).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  @Test(arguments: [
    ("årlig", "2 x Årligt", ["Årlig"]), ("\\d+ x", "2 x årligt, 12 x", ["2 x", "12 x"]),
    ("læs(e|ning)\\b", "læse læsning læser", ["læse", "læsning"]), ("^a|b$", "ab ab", ["a", "b"]),
    ("[a-cæ]+", "Æbc d a", ["Æbc", "a"]), ("[^ ]+", "ø å", ["ø", "å"]), ("a{2,3}", "aaaa a", ["aaa"]),
    ("a+?", "aa", ["a", "a"]), ("x*", "axx", ["xx"]), ("1:1|4-6", "4-6 1:1", ["4-6", "1:1"]), ("a{x", "a{x", ["a{x"]),
    ("(ab|a)(c|bcd)", "abcd", ["abc"]), ("\\.", "a.b", ["."]), ("[]-]", "a]-", ["]", "-"]), ("(?:a|b)+", "abc", ["ab"]),
  ]) func finds(_ pattern: String, _ text: String, _ found: [String]) throws {
    #expect(try matches(pattern, text) == found)
  }

  @Test(arguments: [
    "(", "a)", "[a", "*a", "a**", "\\", "a{3,2}", "(?=a)", "\\q", "((a{100}){100}){100}",
    "((((){1000}){1000}){1000}){1000}", "[z-a]",
  ])
  func refuses(_ pattern: String) {
    #expect(throws: RegexMistake.self) { try RegexProgram(pattern) }
  }

  /// Each of these takes other machines longer than anybody lives.
  @Test(arguments: ["(a*)*b", "(a|aa)+$b", "(a+)+b", "((a?){20}){10}b", "(.*)*(.*)*x{20}b"])
  func doesNotRunAway(_ pattern: String) throws {
    let program = try RegexProgram(pattern)
    var matcher = RegexMatcher(program)
    var automaton = RegexAutomaton(program)
    let text = String(repeating: "a", count: 500)
    let isMatch = matcher.isMatch(text) || automaton.isMatch(text)
    #expect(!isMatch)
  }

  /// What would take too long is said, with the place of the expression.
  @Test func saysWhenItTakesTooLong() async throws {
    var random = SeededGenerator(state: 7)
    let index = SearchIndex(
      records: random.records(300), analyzer: Analyzer(),
      abbreviations: Abbreviations(learningFrom: [], with: Analyzer()), periods: [])
    let query = try QueryParser.parse("a /b+æ/")
    await #expect(throws: QueryMistake(.slowRegex("b+æ"), at: 2)) {
      try await index.answering(query, typed: "a /b+æ/", within: .zero)
    }
    let ready = try await index.answering(query, typed: "a /b+æ/", within: .seconds(60))
    #expect(ready.find(query, limit: 0) == index.find(query, limit: 0))
  }

  /// Two machines, one answer.
  @Test(arguments: 0..<40) func automatonAgreesWithTheMatcher(_ seed: Int) throws {
    var random = SeededGenerator(state: UInt64(seed))
    let pieces = ["a", "æ", "b", ".", "\\w", "\\b", "\\B", "^", "$", "(a|æ)", "[^a]", "[a-b]", " ", "(b*|a)", "–", "漢"]
    let repeats = ["", "", "", "*", "+", "?", "{2}", "*?"]
    for _ in 0..<20 {
      let pattern = (0...random.below(4)).reduce(into: "") { pattern, _ in
        let piece = pieces[random.below(pieces.count)]
        let mayRepeat = !["^", "$", "\\b", "\\B"].contains(piece)
        pattern += piece + (mayRepeat ? repeats[random.below(repeats.count)] : "")
      }
      let program = try RegexProgram(pattern)
      var automaton = RegexAutomaton(program)
      var matcher = RegexMatcher(program)
      for _ in 0..<20 {
        let text = (0..<random.below(8)).map { _ in ["a", "Æ", "b", " ", "–", "漢", "́"][random.below(7)] }.joined()
        let isMatch = automaton.isMatch(text)
        let isExpected = matcher.isMatch(text)
        #expect(isMatch == isExpected, "/\(pattern)/ in \"\(text)\"")
      }
    }
  }
}
