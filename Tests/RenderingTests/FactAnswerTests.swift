import Comparison
import Model
import Rendering
import TestSupport
import Testing

/// What is said of facts that changed.
@Suite struct FactAnswerTests {
  static let replies: [(name: String, reply: Reply)] = [
    ("diff-facts", .differences([factDifference])), ("trace-facts", .traced(factTrace, of: shelf)),
    ("development-facts", .developed(factDevelopment)),
  ]

  @Test(arguments: replies.map(\.name)) func onATerminal(_ name: String) throws {
    let reply = try #require(Self.replies.first { $0.name == name }?.reply)
    for tongue in Tongue.allCases {
      let text = TerminalRenderer(Terminal(width: 70, tongue: tongue)).render(reply)
      try expectGolden(try #require(text), named: "\(name).\(tongue.rawValue).txt")
    }
  }

  @Test(arguments: ["diff-facts", "trace-facts"]) func inOtherForms(_ name: String) throws {
    let reply = try #require(Self.replies.first { $0.name == name }?.reply)
    try expectGolden(try #require(JSONRenderer(tongue: .english).render(reply)), named: "\(name).json")
    try expectGolden(try #require(CSVRenderer().render(reply)), named: "\(name).csv")
  }

  private static let deadline = FactChange(.field(.deadline), from: "2024", to: "2025")

  @Test(arguments: [
    ([[deadline], [deadline], [], []], "4 uændrede, 2 af dem med ny frist.", "4 kept, 2 of them with a new deadline."),
    ([[deadline], [deadline]], "2 uændrede, alle med ny frist.", "2 kept, all with a new deadline."),
    ([[deadline]], "1 uændret, med ny frist.", "1 kept, with a new deadline."),
    (
      [[FactChange(.field(.goal), from: "a", to: "b")], []], "2 uændrede, 1 af dem med nyt mål.",
      "2 kept, 1 of them with a new goal."
    ),
    (
      [[FactChange(.field(.deadline), from: "2024", to: nil)], []], "2 uændrede, 1 af dem med ændringer i frist.",
      "2 kept, 1 of them with changes in deadline."
    ),
    (
      [[deadline], [FactChange(.field(.responsible), from: "a", to: "b")], []],
      "3 uændrede, 2 af dem med ændringer i ansvarlig og frist.",
      "3 kept, 2 of them with changes in responsible and deadline."
    ),
    (
      [(1...6).map { FactChange(.other("Kolonne \($0)"), from: "a", to: "b") }, []],
      "2 uændrede, 1 af dem med ændringer i Kolonne 1, Kolonne 2, Kolonne 3, Kolonne 4 og 2 andre felter.",
      "2 kept, 1 of them with changes in Kolonne 1, Kolonne 2, Kolonne 3, Kolonne 4 and 2 other fields."
    ),
    ([[], []], "2 uændrede.", "2 kept."),
  ])
  func theSummaryCountsItems(changes: [[FactChange]], danish: String, english: String) throws {
    let items = changes.map {
      Change(kind: .activity, relation: .kept, confidence: .identical, old: [reading], new: [reading], factChanges: $0)
    }
    let difference = Difference(old: older, new: newer, series: nil, headings: [], items: items, suggestions: [])
    for (tongue, expected) in [(Tongue.danish, danish), (.english, english)] {
      let text = TerminalRenderer(Terminal(width: 200, tongue: tongue)).render(.differences([difference]))
      #expect(try #require(text).hasPrefix("2018-2020 → 2020-2022: " + expected + "\n"))
    }
  }
}
