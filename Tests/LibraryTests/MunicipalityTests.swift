import GRDB
import Model
import Testing

@testable import Library

/// Whose plan a document is, and that its records are of no other.
@Suite struct MunicipalityTests {
  private let folder: TemporaryFolder
  private let library: LibraryStore

  init() throws {
    folder = try TemporaryFolder()
    library = try LibraryStore(at: folder.library)
  }

  private func plan(of municipality: String?, texts: [String] = ["Kor", "Haller"]) -> ReadFile {
    var read = file("Fritidsplan 2020", period: "2020", policies: [("Fritid", texts, [])])
    read.documents[0].municipality = municipality
    return read
  }

  @Test func sameWordsOfTwoAreTwoRecords() throws {
    _ = try library.store(plan(of: "Aalund Kommune"), path: "/a", sha256: hash("a"))
    _ = try library.store(plan(of: "Birkholm Kommune"), path: "/b", sha256: hash("b"))
    _ = try library.store(plan(of: nil), path: "/c", sha256: hash("c"))
    let records = try library.snapshot().records
    #expect(
      records.map(\.municipality) == [
        "Aalund Kommune", "Aalund Kommune", "Birkholm Kommune", "Birkholm Kommune", nil, nil,
      ])
    #expect(Set(records.map(\.id)).count == 6)
    #expect(try library.check().isEmpty)
  }

  @Test func oneIsOneHoweverItIsWritten() throws {
    _ = try library.store(plan(of: "AALUND KOMMUNE"), path: "/a", sha256: hash("a"))
    _ = try library.store(plan(of: "Aalund Kommune"), path: "/b", sha256: hash("b"))
    _ = try library.store(plan(of: "Aalund Kommune"), path: "/c", sha256: hash("c"))
    let snapshot = try library.snapshot()
    #expect(snapshot.records.map(\.municipality) == ["Aalund Kommune", "Aalund Kommune"])
    #expect(snapshot.records.map(\.sources.count) == [3, 3])
    #expect(snapshot.documents.map(\.municipality) == ["AALUND KOMMUNE", "Aalund Kommune", "Aalund Kommune"])
  }

  @Test func isCorrectedAndTakenBack() throws {
    _ = try library.store(plan(of: "Aalund Kommune"), path: "/a", sha256: hash("a"))
    let before = try library.snapshot()
    let said = try library.setMunicipality("Birkholm Kommune", ofDocument: 1)
    #expect(said == .setMunicipality("Birkholm Kommune", file: "/a", before: "Aalund Kommune"))
    #expect(try library.snapshot().records.map(\.municipality) == ["Birkholm Kommune", "Birkholm Kommune"])
    #expect(try library.snapshot().documents.map(\.municipality) == ["Birkholm Kommune"])
    #expect(Set(try library.snapshot().records.map(\.id)).isDisjoint(with: before.records.map(\.id)))
    #expect(try library.check().isEmpty)
    #expect(try library.undo() == said)
    #expect(try library.snapshot().records == before.records && library.snapshot().documents == before.documents)
  }

  @Test func aCorrectionOutlastsImports() throws {
    _ = try library.store(plan(of: "Aalund Kommune"), path: "/a", sha256: hash("a"))
    try library.setMunicipality("Birkholm Kommune", ofDocument: 1)
    _ = try library.store(plan(of: "Aalund Kommune", texts: ["Kor"]), path: "/a", sha256: hash("new"))
    #expect(try library.snapshot().records.map(\.municipality) == ["Birkholm Kommune"])
    _ = try library.undo()
    #expect(try library.snapshot().records.map(\.municipality) == ["Aalund Kommune"])
  }

  @Test func aDocumentWithoutTitleJoinsNoSeriesOfAnother() throws {
    _ = try library.store(plan(of: "Birkholm Kommune"), path: "/b", sha256: hash("b"))
    var untitled = plan(of: "Aalund Kommune")
    untitled.documents[0].title = nil
    _ = try library.store(untitled, path: "/a", sha256: hash("a"))
    try library.settleSeries()
    #expect(try library.snapshot().documents.map(\.series) == ["fritidsplan", nil])
    try library.setMunicipality("Birkholm Kommune", ofDocument: 2)
    try library.settleSeries()
    #expect(try library.snapshot().documents.map(\.series) == ["fritidsplan", "fritidsplan"])
  }

  /// A library of the version before knows the municipality of a document and not of its records.
  @Test func oneOfTheThirdVersionFilesItsRecordsAnew() throws {
    let judged = Judgement(kind: .activity, old: "Kor", new: "Sang", isSame: true)
    let queue = try DatabaseQueue(path: folder.path + "/third")
    try Schema.migrator.migrate(queue, upTo: "3")
    try queue.write { database in
      for (number, name) in [(1, "'Aalund Kommune'"), (2, "NULL")] {
        let period = Period("2020").map(\.description) ?? ""
        let identity = RecordIdentity(
          Filing(period: Period("2020"), series: "plan \(number)"), kind: .activity, policy: "Fritid", group: nil,
          text: "Kor", occurrence: 1)
        try database.execute(
          sql: """
            INSERT INTO document (id, file, part, sha256, period, series, joins, format, imported, notes)
            VALUES (\(number), '/\(number)', 0, 'x', '\(period)', 'plan \(number)', 0, 'text', '', '[]');
            INSERT INTO reading VALUES (\(number), \(name), NULL, 0, 0, NULL);
            INSERT INTO record VALUES
              (\(number), '\(identity.id)', '\(period)', 'plan \(number)', 'activity', 'Fritid', NULL, 'Kor', 1);
            INSERT INTO source VALUES (\(number), 0, \(number), 0);
            """)
      }
      try database.execute(
        sql: "INSERT INTO correction VALUES (1, ''); INSERT INTO judgement VALUES (1, 'activity', 'Kor', 'Sang', 1)")
    }
    try queue.close()
    let upgraded = try LibraryStore(at: folder.path + "/third")
    #expect(upgraded.earlierCopy == folder.path + "/third.before-\(Schema.currentVersion)")
    #expect(try upgraded.check().isEmpty)
    let snapshot = try upgraded.snapshot()
    #expect(snapshot.records.map(\.municipality) == ["Aalund Kommune", nil])
    #expect(snapshot.documents.map(\.municipality) == ["Aalund Kommune", nil])
    #expect(snapshot.judgements == [judged])
  }
}
