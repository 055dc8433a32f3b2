import Comparison
import Language
import Library
import Model
import Testing

@testable import Study

/// What came and what went, each period beside the one before it.
@Suite struct TurnoverTests {
  private func turnover(_ records: [Record], judgements: [Judgement] = []) -> Turnover {
    comparer(for: records).turnover(of: Snapshot(documents: [], records: records, judgements: judgements))
  }

  private func at(_ first: Int) -> Period { Period(first: first, last: first + 2) }

  @Test func comparesEveryPeriodWithTheOneBefore() {
    let turnover = turnover(
      records(2016, texts: ["Åbne haller"]) + records(2018, texts: ["Åbne haller", "Kurser i tegn til tale"])
        + records(2020, texts: ["Kurser i tegn til tale"]))
    #expect(turnover.came == [at(2018): ["2018-1"]])
    #expect(turnover.gone == [at(2020): ["2018-0"]])
  }

  @Test func comparesASeriesWithItsOwnEarlierPeriod() {
    let turnover = turnover(
      records(2018, texts: ["Åbne haller"], series: "fritid")
        + records(2019, texts: ["Måltider til alle"], series: "ældre")
        + records(2021, texts: ["Åbne haller"], series: "fritid")
        + records(2021, texts: ["Besøg hjemme"], series: "ældre"))
    #expect(turnover.came == [at(2021): ["ældre2021-0"]])
    #expect(turnover.gone == [at(2021): ["ældre2019-0"]])
  }

  @Test func whatIsNewAsASeriesCameWithNothingToCompare() {
    let turnover = turnover(
      records(2018, texts: ["Åbne haller"], series: "fritid") + records(2020, texts: ["Åbne haller"], series: "fritid")
        + records(2020, texts: ["Besøg hjemme"], series: "ældre"))
    #expect(turnover == Turnover())
  }

  @Test func renamedSeriesAreComparedAsAWhole() {
    let turnover = turnover(
      records(2018, texts: ["Åbne haller", "Måltider til alle"], series: "plan for fritid")
        + records(2020, texts: ["Åbne haller", "Besøg hjemme"], series: "strategi for fritid"))
    #expect(turnover.came == [at(2020): ["strategi for fritid2020-1"]])
    #expect(turnover.gone == [at(2020): ["plan for fritid2018-1"]])
  }

  @Test func nothingComesOrGoesWithoutPeriods() {
    #expect(turnover([]) == Turnover())
    #expect(turnover(records(2018, texts: ["Åbne haller"])) == Turnover())
  }

  @Test func obeysWhatAPersonSaid() {
    let held = records(2018, texts: ["Åbne haller", "Kor"]) + records(2020, texts: ["Besøg hjemme", "Kor"])
    let linked = Judgement(kind: .activity, old: "Åbne haller", new: "Besøg hjemme", isSame: true)
    #expect(turnover(held, judgements: [linked]) == Turnover())
    let rejected = Judgement(kind: .activity, old: "Kor", new: "Kor", isSame: false)
    let turnover = turnover(held, judgements: [rejected])
    #expect(turnover.came == [at(2020): ["2020-0", "2020-1"]])
    #expect(turnover.gone == [at(2020): ["2018-0", "2018-1"]])
  }
}
