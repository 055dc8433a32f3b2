import Language
import Model
import Study
import Testing

/// What falls due, by date.
@Suite struct DeadlineTests {
  private func record(_ id: String, due deadline: String?) -> Record {
    var record = Record(
      id: id, kind: .activity, period: nil, series: nil, policy: "Politik", group: nil, text: "Punkt \(id)")
    if let deadline { record.facts.add(Fact(.field(.deadline), deadline)) }
    return record
  }

  @Test func sortsByTheLastDayAndPutsWhatIsNoDateLast() {
    let records = [
      record("løbende", due: "løbende"), record("2025", due: "2025"), record("ingen", due: nil),
      record("juni", due: "juni 2025"), record("umulig", due: "31.2.2020"), record("ultimo", due: "31. december 2025"),
      record("2023", due: "2022-2023"), record("juni igen", due: "30.6.2025"), record("også juni", due: "juni 2025"),
    ]
    #expect(
      records.deadlines.map(\.record.id) == [
        "2023", "juni", "også juni", "juni igen", "2025", "ultimo", "løbende", "umulig",
      ])
    #expect(records.deadlines.map { $0.days == nil } == [false, false, false, false, false, false, true, true])
  }
}
