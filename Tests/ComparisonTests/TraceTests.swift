import Model
import Testing

@testable import Comparison

@Suite struct TraceTests {
  private func period(_ first: Int, _ texts: [String]) -> [Record] {
    records("\(first)-", texts).map { record in
      var record = record
      record.period = Period(first: first, last: first + 2)
      return record
    }
  }

  private func difference(_ old: [Record], _ new: [Record], from first: Int) -> Difference {
    var difference = compare(old, new)
    difference.old = Period(first: first, last: first + 2)
    difference.new = Period(first: first + 2, last: first + 4)
    return difference
  }

  @Test func followsARecordFromItsFirstToItsLastPeriod() {
    let periods = [
      period(2016, ["Åbne haller"]), period(2018, ["Åbne haller", "Kurser i tegn til tale"]),
      period(2020, ["Åbne haller", "Fortsat kurser i tegn til tale"]), period(2022, ["Åbne haller"]),
    ]
    let differences = (0..<3).map { difference(periods[$0], periods[$0 + 1], from: 2016 + 2 * $0) }
    let trace = Trace(of: periods[2][1], through: differences)
    #expect(trace.steps.map(\.period.first) == [2016, 2018, 2020, 2022])
    #expect(trace.steps.map { $0.records.map(\.id) } == [[], ["2018-1"], ["2020-1"], []])
    #expect(trace.steps.map(\.relation) == [nil, .added, .reworded, .removed])
    #expect(trace.steps.map { $0.words.map(\.operation) } == [[], [], [.delete, .insert, .same], []])
  }

  @Test func aLonePeriodIsOneStep() {
    let record = period(2016, ["Åbne haller"])[0]
    #expect(Trace(of: record, through: []).steps.map(\.records) == [[record]])
  }
}
