import Comparison
import TestSupport
import Model
import Rendering
import Testing

/// What became of records over several periods, in every form.
@Suite struct DevelopmentAnswerTests {
  static let latest = Period(first: 2022, last: 2024)

  static let trace = Trace(
    steps: [
      .init(period: Period(first: 2016, last: 2018), records: []),
      .init(period: older, records: [learning], relation: .added, confidence: .certain),
      .init(
        period: newer, records: [record("e5", text: "Udvikling af PLC på alle skoler", period: newer)],
        relation: .reworded,
        confidence: .likely,
        words: [
          WordChange(.same, "Udvikling af"), WordChange(.delete, "Pædagogisk Læringscenterfunktioner"),
          WordChange(.insert, "PLC på alle skoler"),
        ]),
      .init(
        period: latest,
        records: [
          record("f6", text: "Udvikling", period: latest),
          record("g7", text: "PLC \u{1B}[31m", period: latest, group: nil),
        ],
        relation: .split, confidence: .confirmed),
      .init(period: Period(first: 2024, last: 2026), records: [], relation: .removed, confidence: .certain),
    ])

  static let development = Development(
    periods: [older, newer, older],
    steps: [
      [difference],
      [
        Difference(
          old: newer, new: older, series: nil, headings: [],
          items: [
            Change(kind: .activity, relation: .merged, confidence: .certain, old: [learning, nested], new: [reading])
          ], suggestions: [])
      ],
    ])

  static let replies: [(name: String, reply: Reply)] = [
    ("trace", .traced(trace, of: shelf)), ("development", .developed(development)),
  ]

  @Test(arguments: replies.map(\.name)) func onATerminal(_ name: String) throws {
    let reply = try #require(Self.replies.first { $0.name == name }?.reply)
    for tongue in Tongue.allCases {
      let text = TerminalRenderer(Terminal(width: 70, tongue: tongue)).render(reply)
      try expectGolden(try #require(text), named: "\(name).\(tongue.rawValue).txt")
    }
  }

  @Test(arguments: replies.map(\.name)) func asRows(_ name: String) throws {
    let reply = try #require(Self.replies.first { $0.name == name }?.reply)
    try expectGolden(try #require(CSVRenderer().render(reply)), named: "\(name).csv")
  }

  @Test func traceAsJSON() throws {
    let text = JSONRenderer(tongue: .english).render(.traced(Self.trace, of: shelf))
    try expectGolden(try #require(text), named: "trace.json")
  }

  @Test func severalPeriodsAreAListOfDifferences() throws {
    let json = try #require(JSONRenderer(tongue: .danish).render(.developed(Self.development)))
    #expect(json.hasPrefix("{\n  \"diffs\": ["))
  }

  @Test func numbersFollowTheScreen() {
    // A comparison's numbers stay usable after one of its items was followed.
    #expect(Reply.traced(Self.trace, of: shelf).numbered == nil)
    #expect(
      Reply.developed(Self.development).numbered?.map(\.id)
        == Self.development.chains.compactMap { $0.latest.first?.id })
  }
}
