import Model
import Testing

@testable import Comparison

@Suite struct TraceTests {
  /// The difference of two periods of which the first begins in a year.
  private func difference(from first: Int, old: [Record], new: [Record]) -> Difference {
    var difference = compare(old, with: new)
    difference.old = Period(first: first, last: first + 2)
    difference.new = Period(first: first + 2, last: first + 4)
    return difference
  }

  @Test func followsARecordFromItsFirstToItsLastPeriod() {
    let periods = [
      records(from: 2016, texts: ["Åbne haller"]),
      records(from: 2018, texts: ["Åbne haller", "Kurser i tegn til tale"]),
      records(from: 2020, texts: ["Åbne haller", "Fortsat kurser i tegn til tale"]),
      records(from: 2022, texts: ["Åbne haller"]),
    ]
    let differences = (0..<3).map { difference(from: 2016 + 2 * $0, old: periods[$0], new: periods[$0 + 1]) }
    let trace = Trace(of: periods[2][1], through: differences)
    #expect(trace.steps.map(\.period.first) == [2016, 2018, 2020, 2022])
    #expect(trace.steps.map { $0.records.map(\.id) } == [[], ["2018-1"], ["2020-1"], []])
    #expect(trace.steps.map(\.relation) == [nil, .added, .reworded, .removed])
    #expect(trace.steps.map { $0.words.map(\.operation) } == [[], [], [.delete, .insert, .same], []])
  }

  @Test func aLonePeriodIsOneStep() {
    let record = records(from: 2016, texts: ["Åbne haller"])[0]
    #expect(Trace(of: record, through: []).steps.map(\.records) == [[record]])
  }
}
