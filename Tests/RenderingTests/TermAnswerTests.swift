import Comparison
import TestSupport
import Model
import Rendering
import Testing

/// The terms of periods, in every form.
@Suite struct TermAnswerTests {
  private static let changes = [
    TermChange(term: "pejlemærke", old: 0, new: 1_204, status: .new, logRatio: 9.25, logLikelihood: 15.126),
    TermChange(term: "dans", old: 1, new: 0, status: .gone),
    TermChange(term: "strategi\u{1B}[31m", old: 2, new: 7, status: .more, logRatio: 1.807, logLikelihood: 3.2),
    TermChange(term: "skole", old: 8, new: 6, status: .fewer, logRatio: -0.4151, logLikelihood: 0.287),
    TermChange(term: "læring", old: 3, new: 2, status: .fewer),
  ]

  private static func comparison(words: Int) -> TermReport {
    TermReport(
      .change([
        TermComparison(
          old: .init(period: older, items: 20, words: words), new: .init(period: newer, items: 30, words: 1_500),
          terms: changes)
      ]), limit: 3)
  }

  private static let use = TermReport(
    .use([
      .init(period: older, items: 20, terms: [.init(term: "skole", items: 8), .init(term: "leder", items: 1_001)]),
      .init(period: newer, items: 1, terms: []),
    ]), limit: nil)

  static let replies: [(name: String, reply: Reply)] = [
    ("terms", .terms(comparison(words: 1_400))), ("terms-few", .terms(comparison(words: 140))),
    ("terms-used", .terms(use)),
  ]

  @Test(arguments: replies.map(\.name)) func inEveryForm(_ name: String) throws {
    let reply = try #require(Self.replies.first { $0.name == name }?.reply)
    for tongue in Tongue.allCases {
      let text = TerminalRenderer(Terminal(width: 60, tongue: tongue)).render(reply)
      try expectGolden(try #require(text), named: "\(name).\(tongue.rawValue).txt")
    }
    try expectGolden(try #require(JSONRenderer(tongue: .english).render(reply)), named: "\(name).json")
    try expectGolden(try #require(CSVRenderer().render(reply)), named: "\(name).csv")
  }
}
