import Library
import Model
import Testing

@testable import Study

/// What a person should look at, though nothing is broken.
@Suite struct FindingTests {
  private func document(
    _ id: Int64, period: Period? = Period(first: 2020, last: 2022), municipality: String? = "Aalund Kommune",
    notes: [Note] = []
  ) -> StoredDocument {
    StoredDocument(
      id: id, file: "/dev/null", sha256: "", title: nil, period: period, municipality: municipality, series: nil,
      columns: [], format: .text, pages: nil, records: 1, imported: "", notes: notes)
  }

  private func record(
    in document: Int64, _ kind: RecordKind, period: Int = 2020, municipality: String? = "Aalund Kommune",
    series: String? = nil, facts: Facts = []
  ) -> Record {
    Record(
      id: "\(document)\(kind)\(period)", kind: kind, period: Period(first: period, last: period + 2),
      municipality: municipality, series: series, policy: "Fritid", group: nil, text: "Kor",
      sources: [Source(document: document, places: [])], facts: facts)
  }

  @Test func aPlanWithEverythingIsNoFinding() {
    #expect(Snapshot(documents: [document(1)], records: [record(in: 1, .followUp)]).findings.isEmpty)
    let status: Facts = [Fact(.field(.status), "I gang")]
    #expect(Snapshot(documents: [document(1)], records: [record(in: 1, .activity, facts: status)]).findings.isEmpty)
  }

  @Test func documentsThatLackSomethingAreNamedByWhatTheyLack() {
    var gone = document(1)
    gone.file = "/there/is/no/such.pdf"
    let documents = [
      gone, document(2, period: nil), document(3, municipality: nil),
      document(4, notes: [Note(.weak(.ranksFromSize))]), document(5),
    ]
    let records = (1...4).map { record(in: Int64($0), .followUp) } + [record(in: 5, .activity)]
    #expect(
      Snapshot(documents: documents, records: records).findings == [
        .missingFiles([documents[0]]), .withoutPeriod([documents[1]]), .withoutMunicipality([documents[2]]),
        .weaklyRead([documents[3]]), .withoutFollowUps([documents[4]]),
      ])
  }

  @Test(arguments: [
    ("oversigt over skoleområdet", "oversigt over skoleområde", true),
    ("handleplan for skoler", "handleplan for alle skoler", true),
    ("handleplan for skoler", "handleplan for ældre", false),
    ("skoler", "ældre", false), ("plan", "plan for alle børn", false),
  ])
  func seriesThatMayBeOne(_ one: String, _ other: String, _ areNear: Bool) {
    let near = [record(in: 1, .followUp, period: 2018, series: one), record(in: 1, .followUp, series: other)]
    #expect(Snapshot(documents: [], records: near).findings.isEmpty == !areNear)
    // Side by side in one period they are two.
    let beside = [record(in: 1, .followUp, series: one), record(in: 1, .activity, series: other)]
    #expect(Snapshot(documents: [], records: beside).findings.isEmpty)
  }

  @Test func municipalitiesThatMayBeOne() {
    let names = ["København", "Københavns Kommune", "Aalund Kommune", "Aalundby Kommune"]
    let records = names.map { record(in: 1, .followUp, municipality: $0) }
    let found = Snapshot(documents: [], records: records).findings
    #expect(found.contains(.similarMunicipalities("København", "Københavns Kommune")))
    #expect(!found.contains(.similarMunicipalities("Aalund Kommune", "København")))
  }
}
