import Comparison
import Library
import Model
import Testing

@testable import Study

/// Which records are compared, and as a person decided.
@Suite struct ComparingTests {
  private let first = Period(first: 2018, last: 2020)
  private let second = Period(first: 2020, last: 2022)

  @Test func decisionsTurnWithThePeriods() {
    let said = Judgement(kind: .activity, old: "Kor", new: "Sang", isSame: true)
    let snapshot = Snapshot(documents: [], records: [], judgements: [said])
    let forth = PeriodPair(oldPeriod: first, newPeriod: second, old: [], new: [])
    let back = PeriodPair(oldPeriod: second, newPeriod: first, old: [], new: [])
    #expect(snapshot.decisions(on: forth).linked == [Decisions.Texts(old: "Kor", new: "Sang")])
    #expect(snapshot.decisions(on: back).linked == [Decisions.Texts(old: "Sang", new: "Kor")])
    #expect(snapshot.decisions(on: forth).rejected.isEmpty)
  }

  @Test func twoSharedSeriesAreComparedEachWithItsOwn() {
    let held = ["a", "b"].flatMap {
      records(2018, texts: ["Kor"], series: $0) + records(2020, texts: ["Kor"], series: $0)
    }
    let snapshot = Snapshot(documents: [], records: held + records(2020, texts: ["Leg"]))
    let pairs = snapshot.pairs(of: (first, second))
    #expect(pairs.map(\.series) == ["a", "b", nil])
    #expect(pairs.map { [$0.old.count, $0.new.count] } == [[1, 1], [1, 1], [0, 1]])
    #expect(snapshot.pairs(of: (first, second), only: PlanChoice(series: "b")).map(\.series) == ["b"])
  }

  @Test func oneSharedSeriesIsComparedWithEverything() {
    let held = records(2018, texts: ["Kor"], series: "a") + records(2020, texts: ["Kor"], series: "a")
    let snapshot = Snapshot(documents: [], records: held + records(2020, texts: ["Leg"], series: "b"))
    #expect(snapshot.pairs(of: (first, second)).map { [$0.old.count, $0.new.count] } == [[1, 2]])
    #expect(snapshot.steps.map(\.old) == [first] && snapshot.steps.map(\.series) == [["a"]])
  }

  @Test func everySeriesHasItsOwnPeriodBefore() {
    let held =
      records(2016, texts: ["Kor"], series: "b") + records(2018, texts: ["Kor"], series: "a")
      + ["a", "b"].flatMap { records(2020, texts: ["Kor"], series: $0) }
    let steps = Snapshot(documents: [], records: held).steps
    #expect(steps.map(\.old) == [Period(first: 2016, last: 2018), first])
    #expect(steps.map(\.new) == [second, second] && steps.map(\.series) == [["b"], ["a"]])
  }
}
