import Model
import Rendering
import Search
import Testing

/// Nothing that a document or a file's name holds may steer the terminal.
@Suite struct VisibleTests {
  static let hostile = "rød\u{1B}[31m\u{202E}bagfra\u{7}\u{9B}\u{2066}\u{E0041} slut"

  @Test func spellsOutWhatSteers() {
    #expect(
      visible(Self.hostile) == "rød\\u{1B}[31m\\u{202E}bagfra\\u{7}\\u{9B}\\u{2066}\\u{E0041} slut")
    #expect(visible("Læse- og skrivevanskeligheder – ’mål’ 👩‍🏫") == "Læse- og skrivevanskeligheder – ’mål’ 👩‍🏫")
  }

  @Test func everyRendererSpellsItOut() throws {
    var record = reading
    record.text = Self.hostile
    record.policy = Self.hostile
    let renderers: [any Renderer] = [
      TerminalRenderer(Terminal(tongue: .danish)), JSONRenderer(tongue: .danish), CSVRenderer(),
    ]
    for renderer in renderers {
      let text = try #require(renderer.render(.records([record], of: shelf, total: 1)))
      #expect(!text.unicodeScalars.contains { $0.isUnsafeToPrint && $0 != "\n" && $0 != "\r" })
      #expect(text.contains("slut"))
    }
  }

  @Test func aCombiningSignHidesNoQuoteInRows() throws {
    var record = reading
    record.text = "a\"\u{301}b,\u{301}c"
    let text = try #require(CSVRenderer().render(.records([record], of: shelf, total: 1)))
    #expect(text.unicodeScalars.contains("\u{301}") && text.contains("\"a\"\"\u{301}b,\u{301}c\""))
  }

  @Test func coloursAreOnlyThereWhenAskedFor() throws {
    let plain = try #require(TerminalRenderer(Terminal(tongue: .danish)).render(.found(answer, of: shelf)))
    let colored = try #require(
      TerminalRenderer(Terminal(color: true, tongue: .danish)).render(.found(answer, of: shelf)))
    #expect(!plain.contains("\u{1B}"))
    #expect(colored.contains("\u{1B}[1;33mlæsning\u{1B}[0m"))
    #expect(colored.withoutCodes == plain)
  }

  @Test(arguments: [("læsning", 7), ("日本", 4), ("e\u{301}", 1), ("👩‍🏫", 2), ("", 0), ("ﾊ", 1)])
  func countsColumns(text: String, width: Int) {
    #expect(text.displayWidth == width)
  }
}

extension String {
  /// The text without colour codes.
  fileprivate var withoutCodes: String {
    split(separator: "\u{1B}", omittingEmptySubsequences: false).enumerated().map { index, piece in
      index == 0 ? String(piece) : String(piece.drop { $0 != "m" }.dropFirst())
    }.joined()
  }
}
