import Comparison
import Library
import Model
import Testing

@testable import Study

/// What a person may name of a library.
@Suite struct NamingTests {
  private let snapshot = Snapshot(
    documents: [
      document(1, file: "/a/plan.pdf"), document(2, file: "/b/plan.pdf"),
      document(3, file: "/b/andet.pdf", first: 2020),
    ],
    records: records(2018, texts: ["Kor", "Haller"], series: "plan for fritid")
      + records(2020, texts: ["Kor", "Møder", "Leg"], series: "plan for skoler"))

  private static func document(_ id: Int64, file: String, first: Int = 2018) -> StoredDocument {
    StoredDocument(
      id: id, file: file, sha256: "", title: nil, period: Period(first: first, last: first + 2), series: nil,
      columns: [], format: .pdf, pages: nil, records: 0, imported: "", notes: [])
  }

  @Test func periodsByYearsAndPlace() throws {
    let names = PeriodNames(
      held: [Period(first: 2016, last: 2018), Period(first: 2018, last: 2020), Period(first: 2018, last: 2022)])
    #expect(try names.period("2016") == Period(first: 2016, last: 2018))
    #expect(try names.period("2018–2020") == Period(first: 2018, last: 2020))
    #expect(try names.period("FØRSTE") == Period(first: 2016, last: 2018))
    #expect(try names.period("previous") == Period(first: 2018, last: 2020))
    #expect(try names.period("sidste") == Period(first: 2018, last: 2022))
    #expect(throws: NamingMistake.ambiguousPeriod("2018", candidates: Array(names.held.dropFirst()))) {
      try names.period("2018")
    }
    #expect(throws: NamingMistake.noSuchPeriod("2017", held: names.held)) { try names.period("2017") }
    #expect(throws: NamingMistake.noSuchPeriod("last", held: [])) { try PeriodNames(held: []).period("last") }
  }

  @Test func municipalitiesAreOfferedOnce() {
    var snapshot = snapshot
    for index in [0, 2] { snapshot.documents[index].municipality = "Æblerød Kommune" }
    snapshot.documents[1].municipality = "Aalund Kommune"
    #expect(KnownNames(snapshot).municipalities == ["Aalund Kommune", "Æblerød Kommune"])
  }

  @Test func seriesByNameOrPart() throws {
    #expect(try snapshot.series(named: "Plan for fritid 2018-2020") == "plan for fritid")
    #expect(try snapshot.series(named: "skoler") == "plan for skoler")
    let mistake = NamingMistake.noSuchSeries("plan", held: ["plan for fritid", "plan for skoler"])
    #expect(throws: mistake) { try snapshot.series(named: "plan") }
  }

  @Test func documentsByNumberPathOrFile() throws {
    #expect(try snapshot.document(named: "2").id == 2)
    #expect(try snapshot.document(named: "/a/plan.pdf").id == 1)
    #expect(try snapshot.document(named: "andet.pdf").id == 3)
    #expect(throws: NamingMistake.ambiguousDocument("plan.pdf", [1, 2])) { try snapshot.document(named: "plan.pdf") }
    #expect(throws: NamingMistake.noSuchDocument("an.pdf")) { try snapshot.document(named: "an.pdf") }
  }

  @Test func recordsByNumberOrBeginningOfAnID() throws {
    let list = NumberedList(records: Array(snapshot.records.reversed()))
    #expect(try snapshot.record(named: "1", on: list).id == "plan for skoler2020-2")
    #expect(try snapshot.record(named: "PLAN FOR SKOLER2020-1", on: nil).text == "Møder")
    let mistake = NamingMistake.ambiguousRecord("plan for s", 3)
    #expect(throws: mistake) { try snapshot.record(named: "plan for s", on: nil) }
    #expect(throws: NamingMistake.noSuchRecord("x")) { try snapshot.record(named: "x", on: list) }
    #expect(throws: NamingMistake.noSuchNumber(9, last: 5)) { try snapshot.record(named: "9", on: list) }
    #expect(throws: NamingMistake.noListYet) { try snapshot.record(named: "9", on: nil) }
  }

  @Test func pairsOldestFirst() throws {
    let list = NumberedList(records: snapshot.records)
    let pair = try snapshot.pairs(named: ["4", "1"], on: list)
    #expect(pair.map { [$0.old.text, $0.new.text] } == [["Kor", "Møder"]])
    #expect(throws: NamingMistake.noComparisonYet) { try snapshot.pairs(named: ["1"], on: list) }
    #expect(throws: NamingMistake.samePeriod) { try snapshot.pairs(named: ["1", "2"], on: list) }
  }

  @Test func pairsOfAComparison() throws {
    let (old, new) = (snapshot.records[0], snapshot.records[4])
    let change = Change(kind: .activity, relation: .reworded, confidence: .maybe, old: [old], new: [new])
    let added = Change(kind: .activity, relation: .added, confidence: .certain, old: [], new: [new])
    let removed = Change(kind: .activity, relation: .removed, confidence: .certain, old: [old], new: [])
    let list = NumberedList(records: [new, new, old], changes: [change, added, removed])
    #expect(try snapshot.pairs(named: ["1"], on: list).map(\.new) == [new])
    #expect(try snapshot.pairs(named: ["2", "3"], on: list) == snapshot.pairs(named: ["3", "2"], on: list))
    #expect(try snapshot.pairs(named: ["2", "3"], on: list).map(\.old) == [old])
    #expect(throws: NamingMistake.notOldAndNew("2")) { try snapshot.pairs(named: ["2"], on: list) }
    #expect(throws: NamingMistake.noSuchNumber(4, last: 3)) { try snapshot.pairs(named: ["4"], on: list) }
  }

  @Test func neighboursStandUnderTheSameHeading() {
    let neighbours = snapshot.neighbours(of: snapshot.records[3])
    #expect(neighbours.before.map(\.text) == ["Kor"] && neighbours.after.map(\.text) == ["Leg"])
  }
}
