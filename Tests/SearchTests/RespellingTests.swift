import Language
import Model
import Testing

@testable import Search

/// The spelling that a search asks back for.
@Suite struct RespellingTests {
  private let index: SearchIndex

  init() {
    let texts = [
      "Sparring med lokale ledere", "Sparring vedr. indkøb", "Brug af SoMe i PLC", "Faglig sparring i PLC",
      "Høring om specialområder",
    ]
    let records = texts.enumerated().map { number, text in
      Record(
        id: "\(number)", kind: .activity, period: nil, series: nil, policy: "Skole", group: nil, text: text,
        ordinal: number)
    }
    index = SearchIndex(
      records: records, analyzer: Analyzer(), abbreviations: Abbreviations(learningFrom: [], with: Analyzer()),
      periods: [])
  }

  @Test(arguments: [
    ("sparrimg", "sparring"), ("Sparrimg", "Sparring"), ("SPARRIMG", "SPARRING"), ("plcc", "PLC"),
    ("\"faglig sparrimg\"", "\"faglig sparring\""), ("=sparrimg", "=sparring"),
    ("sparrimg NEAR/5 ledere", "sparring NEAR/5 ledere"), ("sparrimg -indkøb", "sparring -indkøb"),
  ]) func keepsWhatElseWasTyped(_ typed: String, meant: String) throws {
    #expect(try suggestion(typed) == meant)
  }

  /// What is typed without the Danish letters is the same word, and needs no asking back.
  @Test func isNoneWhereOnlyDanishLettersAreMissing() throws {
    let answers = try ["hoering", "høring"].map { index.find(try QueryParser.parse($0), limit: 0) }
    #expect(answers[0].suggestion == nil && answers[0].count == 1)
    #expect(answers[0].hits == answers[1].hits)
  }

  /// "vedr" is as near as "ledere", but nobody asks for it.
  @Test func isNoFunctionWord() throws {
    #expect(try suggestion("vedrr") == nil)
    #expect(try suggestion("lokale sparring lederr") == "lokale sparring ledere")
  }

  /// Mistyped, a word that is to be left out would leave out nothing without a word of it.
  @Test func countsForWhatIsLeftOut() throws {
    #expect(try suggestion("sparring -indkøp") == "sparring -indkøb")
    #expect(try suggestion("sparring -indkøb") == nil)
    #expect(try suggestion("sparring -kvantefysik") == nil)
  }

  @Test(arguments: ["sparring", "kvantefysik", "xyzzy", "=zzzzzz", "\"\u{301}\u{301}\" hov", "hoved:qqqqq"])
  func isNoneWhereNothingIsNear(_ typed: String) throws { #expect(try suggestion(typed) == nil) }

  private func suggestion(_ typed: String) throws -> String? {
    index.find(try QueryParser.parse(typed), limit: 0).suggestion
  }
}
