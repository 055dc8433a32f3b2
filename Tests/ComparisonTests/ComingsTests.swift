import Language
import Model
import Testing

@testable import Comparison

/// What came and what went, each period beside the one before it.
@Suite struct ComingsTests {
  private func period(_ first: Int, _ texts: [String], series: String? = nil) -> [Record] {
    records("\(series ?? "")\(first)-", texts).map { record in
      var record = record
      record.period = Period(first: first, last: first + 2)
      record.series = series
      return record
    }
  }

  private func turnover(_ records: [Record]) -> Turnover {
    let abbreviations = Abbreviations(learningFrom: records.map(\.text), with: analyzer)
    return Comparer(analyzer: analyzer, abbreviations: abbreviations).turnover(of: records)
  }

  private func at(_ first: Int) -> Period { Period(first: first, last: first + 2) }

  @Test func comparesEveryPeriodWithTheOneBefore() {
    let turnover = turnover(
      period(2016, ["Åbne haller"]) + period(2018, ["Åbne haller", "Kurser i tegn til tale"])
        + period(2020, ["Kurser i tegn til tale"]))
    #expect(turnover.came == [at(2018): ["2018-1"]])
    #expect(turnover.gone == [at(2020): ["2018-0"]])
  }

  @Test func comparesASeriesWithItsOwnEarlierPeriod() {
    let turnover = turnover(
      period(2018, ["Åbne haller"], series: "fritid") + period(2019, ["Måltider til alle"], series: "ældre")
        + period(2021, ["Åbne haller"], series: "fritid") + period(2021, ["Besøg hjemme"], series: "ældre"))
    #expect(turnover.came == [at(2021): ["ældre2021-0"]])
    #expect(turnover.gone == [at(2021): ["ældre2019-0"]])
  }

  @Test func whatIsNewAsASeriesCameWithNothingToCompare() {
    let turnover = turnover(
      period(2018, ["Åbne haller"], series: "fritid") + period(2020, ["Åbne haller"], series: "fritid")
        + period(2020, ["Besøg hjemme"], series: "ældre"))
    #expect(turnover == Turnover())
  }

  @Test func renamedSeriesAreComparedAsAWhole() {
    let turnover = turnover(
      period(2018, ["Åbne haller", "Måltider til alle"], series: "plan for fritid")
        + period(2020, ["Åbne haller", "Besøg hjemme"], series: "strategi for fritid"))
    #expect(turnover.came == [at(2020): ["strategi for fritid2020-1"]])
    #expect(turnover.gone == [at(2020): ["plan for fritid2018-1"]])
  }

  @Test func nothingComesOrGoesWithoutPeriods() {
    #expect(turnover([]) == Turnover())
    #expect(turnover(records("a", ["Åbne haller"])) == Turnover())
    #expect(turnover(period(2018, ["Åbne haller"])) == Turnover())
  }
}
