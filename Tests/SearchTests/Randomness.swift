import Model
import TestSupport

@testable import Search

extension SeededGenerator {
  mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &self) }

  /// One to three of a few letters, so that words meet often.
  mutating func word() -> String {
    (0...below(3)).reduce(into: "") { word, _ in word.append(["a", "b", "æ", "Å"][below(4)]) }
  }

  mutating func words(_ count: Int) -> String { (0..<count).map { _ in word() }.joined(separator: " ") }

  mutating func records(_ count: Int, words most: Int = 12) -> [Record] {
    (0..<count).map { number in
      Record(
        id: "\(number)", kind: below(2) == 0 ? .activity : .followUp,
        period: Period(first: 2010 + below(4), last: 2015),
        series: nil, policy: "Politik \(below(3))", group: nil, text: words(below(most)), ordinal: number)
    }
  }

  /// A clause that asks for words as they stand; conditions only beside words.
  mutating func clause(depth: Int) -> Clause {
    switch below(depth == 0 ? 4 : 9) {
    case 0, 1: .exact(word())
    case 2: .phrase(words(2 + below(2)), exact: true)
    case 3: .pattern([word() + "*", "*" + word(), word() + "*" + word()][below(3)])
    case 4: .near(.exact(word()), .exact(word()), within: below(4))
    case 5: Clause.every([clause(depth: depth - 1), clause(depth: 0).negated]) ?? .exact("a")
    case 6: Clause.every([clause(depth: depth - 1), condition()]) ?? .exact("a")
    case 7: Clause.every([clause(depth: depth - 1), clause(depth: depth - 1)]) ?? .exact("a")
    default: Clause.either([clause(depth: depth - 1), clause(depth: depth - 1)]) ?? .exact("a")
    }
  }

  /// The record with words of one or two people, and perhaps years, a column of its own or a deadline that is no date.
  mutating func withFacts(_ record: Record) -> Record {
    var record = record
    if below(3) > 0 { record.facts.add(Fact(.field(.responsible), words(1 + below(2)))) }
    if below(3) > 0 { record.facts.add(Fact(.field(.deadline), ["2020", "2021", "2020-2022", "a", "2023"][below(5)])) }
    if below(3) == 0 { record.facts.add(Fact(.other("Andet"), words(1 + below(4)))) }
    return record
  }

  mutating func factCondition() -> Clause {
    if below(2) == 0, let days = DayRange(["2020", "..2021", "2021..", "2020..2021", "2022-2023"][below(5)]) {
      return .filter(.fact(.deadline, .days(days)))
    }
    let words: Clause = below(3) == 0 ? .phrase(self.words(2), exact: true) : .exact(word())
    return below(4) == 0
      ? .filter(.fact(.responsible, .words(words))).negated : .filter(.fact(.responsible, .words(words)))
  }

  private mutating func condition() -> Clause {
    switch below(4) {
    case 0: .filter(.period(.starting(from: 2010 + below(3), to: nil)))
    case 1: .filter(.period(.years(2010 + below(4), 2015)))
    case 2: .filter(.kind([.activity, .followUp, .policy][below(3)]))
    default: .filter(.policy("pol \(below(3))"))
    }
  }
}

extension SearchIndex {
  func find(_ query: Query, limit: Int, turnover: Turnover = Turnover()) -> Answer {
    find(Question(query, turnover: turnover), limit: limit)
  }

  func concordance(_ query: Query, by order: ConcordanceOrder, limit: Int = 0) -> Concordance {
    concordance(Question(query), by: order, limit: limit)
  }

  func timeline(_ query: Query) -> Timeline { timeline(Question(query)) }
}
