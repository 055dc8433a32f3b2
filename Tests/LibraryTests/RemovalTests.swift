import Library
import Model
import TestSupport
import Testing

/// Documents that were taken out stay in the file and nowhere else.
@Suite struct RemovalTests {
  private let folder: TemporaryFolder
  private let library: LibraryStore

  init() throws {
    folder = try TemporaryFolder()
    library = try LibraryStore(at: folder.library)
  }

  @Test func twoRemovedDocumentsAndAHeldOneHaveOnePlace() throws {
    for text in ["Samtale", "Møde", "Tur"] {
      let outcome = try library.store(
        file("Skole", period: "2021", policies: [("Mål", [text, "Leg"], [])]), path: "/a", sha256: hash(text))
      if text != "Tur" { try library.remove(document: try #require(outcome.documents.first?.id)) }
    }
    #expect(try library.snapshot().records.map(\.text) == ["Tur", "Leg"])
    #expect(try library.check().isEmpty)
    // Neither comes back beside the third.
    for _ in 1...2 { #expect(try library.undo() == .removed(file: "/a", period: Period("2021"))) }
    #expect(try library.snapshot().records.map(\.text) == ["Tur", "Leg"])
    try library.remove(document: 3)
    #expect(try library.undo() != nil)
    #expect(try library.snapshot().documents.map(\.id) == [3])
    #expect(try library.check().isEmpty)
  }

  @Test func aRemovedDocumentTellsNoSeries() throws {
    let titled = file("Idræt 2021", period: "2021", policies: [("Sund by", ["Løb"], [])])
    let outcome = try library.store(titled, path: "/titled", sha256: hash("titled"))
    _ = try library.store(
      file(nil, period: "2023", policies: [("Sund by", ["Løb"], [])]), path: "/loose", sha256: hash("loose"))
    try library.settleSeries()
    #expect(try library.snapshot().records.map(\.series) == ["idræt", "idræt"])
    try library.remove(document: try #require(outcome.documents.first?.id))
    try library.settleSeries()
    #expect(try library.snapshot().records.map(\.series) == [nil])
    #expect(try library.undo() != nil)
    try library.settleSeries()
    #expect(try library.snapshot().records.map(\.series) == ["idræt", "idræt"])
  }

  /// Whatever is imported, removed and given another period: what is taken back leaves the library as it was before.
  @Test(arguments: 1...30) func takingBackLeavesWhatWasThere(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var before: [(snapshot: Snapshot, imports: Int)] = []
    var imports = 0
    for step in 0..<40 {
      let documents = try library.snapshot().documents
      switch Int.random(in: 0..<6, using: &generator) {
      case 0, 1:
        let texts = (0..<3).map { _ in "Punkt \(Int.random(in: 0..<6, using: &generator))" }
        let path = "/\(Int.random(in: 0..<3, using: &generator))"
        let read = file(
          "Skole", period: "\(2020 + Int.random(in: 0..<2, using: &generator))", policies: [("Mål", texts, [])])
        // Editions would come to count in place of what is removed.
        _ = try library.store(read, path: path, sha256: hash("\(step)"), given: Given(isSeparate: true))
        imports += 1
      case 2, 3:
        guard let document = documents.randomElement(using: &generator) else { continue }
        before.append((try library.snapshot(), imports))
        try library.remove(document: document.id)
        #expect(try library.snapshot().documents == documents.filter { $0.id != document.id })
      case 4:
        guard let document = documents.randomElement(using: &generator) else { continue }
        before.append((try library.snapshot(), imports))
        try library.setPeriod(Period(first: 2030, last: 2031), ofDocument: document.id)
      default:
        guard let last = before.popLast() else { continue }
        #expect(try library.undo() != nil)
        guard last.imports == imports else { continue }
        let now = try library.snapshot()
        #expect(now.documents == last.snapshot.documents && now.records == last.snapshot.records)
      }
      #expect(try library.check().isEmpty)
      let held = Set(try library.snapshot().documents.map(\.id))
      #expect(try library.snapshot().records.allSatisfy { $0.sources.allSatisfy { held.contains($0.document) } })
    }
  }
}
