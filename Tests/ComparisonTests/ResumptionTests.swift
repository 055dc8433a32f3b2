import Model
import Testing

@testable import Comparison

/// What is there again after a period without it.
@Suite struct ResumptionTests {
  private let rest = ["Fælles kostpolitik i alle dagtilbud", "Kurser i tegn til tale", "Åbne haller i weekenden"]

  private func steps(_ texts: [[String]]) -> [[Difference]] {
    let periods = texts.enumerated().map { place, own in records(from: 2016 + 2 * place, texts: own) }
    let comparer = comparer(knowing: periods.flatMap(\.self))
    let differences = zip(periods, periods.dropFirst()).map { old, new in
      [
        comparer.compare(
          PeriodPair(
            oldPeriod: old[0].period ?? Period(first: 2000, last: 2000),
            newPeriod: new[0].period ?? Period(first: 2000, last: 2000), old: old, new: new))
      ]
    }
    return comparer.markingResumed(in: differences)
  }

  @Test func whatAnEarlierPeriodHadIsResumed() throws {
    let steps = steps([rest + ["Kajakpolo ved molen"], rest, rest + ["Kajakpolo ved molen"]])
    let resumed = try #require(steps[1][0].items.first { $0.relation == .resumed })
    #expect(resumed.old.isEmpty && resumed.resumes.map(\.id) == ["2016-3"])
    let trace = Trace(of: resumed.new[0], through: steps.flatMap(\.self))
    #expect(trace.steps.map(\.relation) == [nil, .removed, .resumed])
    #expect(trace.steps.map { $0.records.map(\.id) } == [["2016-3"], [], ["2020-3"]])
    let forward = Trace(of: resumed.resumes[0], through: steps.flatMap(\.self))
    #expect(forward.steps.map { $0.records.map(\.id) } == [["2016-3"], [], ["2020-3"]])
    let development = Development(periods: trace.steps.map(\.period), steps: steps)
    #expect(development.chains.contains { $0.relations == [.removed, .resumed] })
  }

  @Test func whatIsNewIsNotResumed() {
    let steps = steps([rest + ["Kajakpolo ved molen"], rest, rest + ["Revy på kroen"]])
    #expect(steps[1][0].count(of: .resumed) == 0 && steps[1][0].count(of: .added) == 1)
  }
}
