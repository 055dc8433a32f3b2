import Comparison
import Library
import TestSupport
import Model
import Rendering
import Study
import Search
import Testing

/// Every answer in every form, as files that can be read.
@Suite struct AnswerTests {
  static let replies: [(name: String, reply: Reply)] = [
    ("find", .found(answer, of: shelf)),
    ("records", .records([reading, learning, nested, meetings], of: shelf, total: 4)),
    ("show", .shown(Exhibit(record: reading, shelf: shelf, before: [], after: [learning]))),
    ("diff", .differences([difference])),
    ("read", .read(readReport)), ("kwic", .concordance(concordance)), ("timeline", .timeline(timeline)),
    ("analyze", .analysis(analysisReport)), ("abbreviations", .pairs(abbreviationPairs)),
    ("synonyms", .pairs(synonymPairs)),
    ("read-understood", .read(understoodReport)), ("documents-claimed", .documents(claimedDocuments)),
    ("documents", .documents(shelvedDocuments)),
    (
      "periods",
      .periods([
        PeriodSummary(period: older, documents: 1, policies: 2, activities: 13, followUps: 7),
        PeriodSummary(period: nil, documents: 1, policies: 1, activities: 1_234, followUps: 0),
      ])
    ),
    (
      "import",
      .imported(
        ImportReport(
          entries: [
            .init(outcome: .imported, file: "a.pdf", document: 1, period: older, records: 20),
            .init(outcome: .unchanged, file: "b.docx", document: 2, period: nil, records: 1),
            .init(
              outcome: .replaced, file: "d.docx", document: 3, period: older, municipality: "Æblerød Kommune",
              isVouched: true, records: 12),
          ], failures: [FileFailure(file: "c.txt", failure: Failure(.noTable, page: 3))]))
    ),
  ]

  @Test(arguments: replies.map(\.name)) func onATerminal(_ name: String) throws {
    let reply = try #require(Self.replies.first { $0.name == name }?.reply)
    for tongue in Tongue.allCases {
      let text = TerminalRenderer(Terminal(width: 60, tongue: tongue)).render(reply)
      try expectGolden(try #require(text), named: "\(name).\(tongue.rawValue).txt")
    }
  }

  @Test(arguments: replies.map(\.name)) func asJSON(_ name: String) throws {
    let reply = try #require(Self.replies.first { $0.name == name }?.reply)
    try expectGolden(try #require(JSONRenderer(tongue: .english).render(reply)), named: "\(name).json")
  }

  @Test(arguments: [
    "find", "records", "diff", "documents", "documents-claimed", "periods", "kwic", "timeline", "analyze",
    "abbreviations", "synonyms", "show", "read", "read-understood", "import",
  ]) func asRows(
    _ name: String
  ) throws {
    let reply = try #require(Self.replies.first { $0.name == name }?.reply)
    try expectGolden(try #require(CSVRenderer().render(reply)), named: "\(name).csv")
  }

  @Test func severalDifferencesAreAList() throws {
    let json = try #require(JSONRenderer(tongue: .danish).render(.differences([difference, difference])))
    #expect(json.hasPrefix("{\n  \"diffs\": ["))
  }

  @Test func numbersFollowTheScreenAndNotTheRank() {
    #expect(Reply.found(answer, of: shelf).numbered?.map(\.id) == ["a1", "c3", "b2", "d4"])
    #expect(Reply.differences([difference]).numbered?.count == difference.items.count + difference.suggestions.count)
  }

  @Test(arguments: [20, 33, 60, 80, 120]) func policiesTakeOneLine(_ width: Int) throws {
    var answer = answer
    answer.policies = (1...9).map { Count("Politik nummer \($0)", 1_000 * (10 - $0)) }
    let text = try #require(TerminalRenderer(Terminal(width: width, tongue: .danish)).render(.found(answer, of: shelf)))
    let lines = text.split(separator: "\n").filter { $0.contains("Politik ") }
    #expect(
      lines.count == 1 && lines[0].displayWidth <= width && (width > 30 || lines[0].hasSuffix(" til")), "\(lines)")
    if width == 60 { #expect(lines == ["Politik nummer 1: 9.000 · Politik nummer 2: 8.000 · 7 til"]) }
  }

  @Test(arguments: [20, 33, 60, 80, 120]) func noLineIsWiderThanTheScreen(_ width: Int) throws {
    let replies: [Reply] = Self.replies.filter {
      !["documents", "documents-claimed", "periods", "import", "timeline", "analyze"].contains($0.name)
    }.map(\.reply)
    for reply in replies {
      let text = try #require(TerminalRenderer(Terminal(width: width, tongue: .danish)).render(reply))
      for line in text.split(separator: "\n") { #expect(line.displayWidth <= width, "\(line)") }
    }
  }
}
