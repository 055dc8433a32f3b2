import Model
import Rendering
import Search
import Testing

/// The query with a caret below what is wrong in it.
@Suite struct MistakePlaceTests {
  @Test func standsBelowTheQuery() {
    #expect(shown("børn perode:abc læsning", at: 6) == ["  børn perode:abc læsning", "       ^"])
    #expect(shown("læsning |", at: 9) == ["  læsning |", "          ^"])
  }

  @Test func countsColumnsAndNotBytes() {
    #expect(shown("æøå (b", at: 7) == ["  æøå (b", "      ^"])
    #expect(shown("👩‍👧 語 (b", at: 16) == ["  👩‍👧 語 (b", "        ^"])
    #expect(shown("e\u{301}t (b", at: 5) == ["  e\u{301}t (b", "     ^"])
  }

  @Test func spellsOutWhatSteersATerminal() {
    #expect(shown("\u{1B}[31m (b", at: 6) == ["  \\u{1B}[31m (b", "             ^"])
  }

  @Test func cutsWhatIsTooWide() {
    let query = String(repeating: "ord ", count: 30) + "(læsning" + String(repeating: " ord", count: 30)
    #expect(shown(query, at: 120, width: 30) == ["  …ord ord ord (læsning ord o…", "               ^"])
    #expect(shown(query, at: 0, width: 24).first == "  ord ord ord ord ord …")
  }

  /// Whatever is typed and wherever it goes wrong, both lines fit and the caret is below a letter of the query.
  @Test(arguments: 0..<200) func fitsTheTerminal(_ position: Int) {
    let query = "a\tb\u{202E}æ語👍🏽 \u{301}x" + String(repeating: "語æ\u{0}👩‍👧", count: position % 40)
    for width in [20, 33, 80] {
      let lines = shown(query, at: position, width: width)
      #expect(lines.count == 2 && lines.allSatisfy { $0.displayWidth <= width }, "\(lines)")
    }
  }

  @Test func isNoneWhereTheWholeIsWrong() {
    #expect(TerminalRenderer(Terminal(tongue: .danish)).place(of: QueryMistake(.empty, at: 0), in: " – ") == nil)
  }

  @Test func isSaidInOneLineToo() {
    let sentence = QueryMistake(.unclosedParenthesis, at: 7).placed(in: "æøå (b")
    #expect(sentence(.danish).hasPrefix("tegn 5: ") && sentence(.english).hasPrefix("character 5: "))
  }

  private func shown(_ query: String, at position: Int, width: Int = 80) -> [String] {
    let renderer = TerminalRenderer(Terminal(width: width, tongue: .danish))
    let text = renderer.place(of: QueryMistake(.unclosedParenthesis, at: position), in: query) ?? ""
    return text.split(separator: "\n").map(String.init)
  }
}
