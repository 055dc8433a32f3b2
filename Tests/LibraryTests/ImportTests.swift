import Library
import Model
import Testing

@Suite struct ImportTests {
  let folder: TemporaryFolder
  let library: LibraryStore
  let school = file(
    "Skoleområdet 2018-2020", period: "2018-2020",
    policies: [("Læsepolitik", ["Læsevejledere", "Bogbus"], ["Årlig evaluering"])])

  init() throws {
    folder = try TemporaryFolder()
    library = try LibraryStore(at: folder.library)
  }

  @Test func givesBackWhatWasStored() throws {
    var file = school
    file.notes = [Note(.unplacedText(count: 3), page: 2)]
    file.documents[0].policies[0].groups[0].activities[1].level = 1
    file.documents[0].policies[0].groups[0].activities[1].places = [
      .part("word/document.xml", path: "tbl1/tr2/tc2/p1"), .lines(7, count: 2),
    ]
    let imported = try library.store(file, path: "/a.pdf", sha256: hash("a"))
    let snapshot = try library.snapshot()

    #expect(imported == ImportedFile(.imported, documents: snapshot.documents))
    let document = try #require(snapshot.documents.first)
    #expect(document.title == "Skoleområdet 2018-2020" && document.series == "skoleområdet")
    #expect(document.columns == ["Politik", "Strategiske aktiviteter", "Opfølgning"])
    #expect(document.records == 3 && document.notes == file.notes && document.sha256 == hash("a"))
    #expect(snapshot.records.map(\.text) == ["Læsevejledere", "Bogbus", "Årlig evaluering"])
    #expect(snapshot.records.map(\.kind) == [.activity, .activity, .followUp])
    #expect(snapshot.records.map(\.group) == ["Skoler", "Skoler", nil])
    #expect(snapshot.records.map(\.level) == [0, 1, 0] && snapshot.records.map(\.ordinal) == [0, 1, 2])
    #expect(snapshot.records.map { $0.sources.flatMap(\.places) } == file.documents[0].places)
    #expect(snapshot.periods == [Period(first: 2018, last: 2020)])
  }

  @Test func keepsOneRecordForTwoFormats() throws {
    var word = school
    word.format = .docx
    _ = try library.store(school, path: "/a.pdf", sha256: hash("pdf"))
    _ = try library.store(word, path: "/a.docx", sha256: hash("docx"))
    let snapshot = try library.snapshot()

    #expect(snapshot.documents.map(\.format) == [.pdf, .docx])
    #expect(snapshot.records.count == 3)
    #expect(snapshot.records.allSatisfy { $0.sources.map(\.document) == snapshot.documents.map(\.id) })
  }

  @Test func tellsTwinsApart() throws {
    let twins = file(
      "Skole 2021", period: "2021", policies: [("Mål", ["Samtale", "Samtale"], ["Samtale"]), ("Mål", ["Samtale"], [])])
    _ = try library.store(twins, path: "/a.pdf", sha256: hash("a"))
    #expect(Set(try library.snapshot().records.map(\.id)).count == 4)
  }

  @Test func leavesKnownBytesAlone() throws {
    #expect(try library.unchanged(path: "/a.pdf", sha256: hash("a")) == nil)
    let documents = try library.store(school, path: "/a.pdf", sha256: hash("a")).documents
    let again = try library.store(school, path: "/a.pdf", sha256: hash("a"))
    #expect(again == ImportedFile(.unchanged, documents: documents))
    #expect(try library.unchanged(path: "/a.pdf", sha256: hash("a")) == documents)
    #expect(try library.unchanged(path: "/b.pdf", sha256: hash("a")) == nil)
    #expect(try library.documents(withHash: hash("a")) == documents)
  }

  @Test func replacesWhatThePathHeld() throws {
    let other = file("Skoleområdet 2018-2020", period: "2018-2020", policies: [("Læsepolitik", ["Bogbus"], [])])
    _ = try library.store(school, path: "/a.pdf", sha256: hash("a"))
    _ = try library.store(other, path: "/b.pdf", sha256: hash("b"))
    let empty = file("Skoleområdet 2018-2020", period: "2018-2020", policies: [("Læsepolitik", ["Nyt"], [])])
    let replaced = try library.store(empty, path: "/a.pdf", sha256: hash("a2"))
    let snapshot = try library.snapshot()

    #expect(replaced == ImportedFile(.replaced, documents: snapshot.documents.filter { $0.file == "/a.pdf" }))
    #expect(snapshot.records.map(\.text) == ["Nyt", "Bogbus"])
    // It keeps its number.
    #expect(snapshot.documents.map(\.id) == [1, 2] && replaced.documents.map(\.id) == [1])
    #expect(snapshot.documents.map(\.file) == ["/a.pdf", "/b.pdf"])
  }

  @Test func obeysWhatItIsTold() throws {
    let plain = file(nil, period: nil, policies: [("Læsepolitik", ["Bogbus"], [])])
    let period = Period(first: 2021, last: 2021)
    _ = try library.store(plain, path: "/a.pdf", sha256: hash("a"))
    #expect(try library.snapshot().documents.map(\.period) == [nil])
    let told = try library.store(
      plain, path: "/a.pdf", sha256: hash("a"), given: Given(Vouching(period: period), series: "Kultur 2020"))
    #expect(told == ImportedFile(.replaced, documents: try library.snapshot().documents))
    #expect(told.documents.map(\.period) == [period] && told.documents.map(\.series) == ["kultur"])
    // What was said once holds while the bytes are the same.
    #expect(try library.unchanged(path: "/a.pdf", sha256: hash("a")) == told.documents)
    let again = try library.store(plain, path: "/a.pdf", sha256: hash("a"), given: Given(series: "Sport"))
    #expect(again.documents[0].period == period)
  }

  @Test func keepsTheirOwnPeriodsToSeveralDocuments() throws {
    let both = ReadFile(
      format: .docx, pageCount: nil,
      documents: [
        document("Skole 2018-2020", period: "2018-2020", policies: [("Mål", ["Samtale"], [])]),
        document(nil, period: nil, policies: [("Mål", ["Tal"], [])]),
      ], notes: [])
    let given = Given(Vouching(period: Period(first: 2022, last: 2024)))
    _ = try library.store(both, path: "/a.docx", sha256: hash("a"), given: given)
    #expect(try library.snapshot().documents.map { $0.period?.description } == ["2018-2020", "2022-2024"])
  }

  @Test func removesADocumentAndItsRecords() throws {
    _ = try library.store(school, path: "/a.pdf", sha256: hash("a"))
    let id = try library.store(school, path: "/b.pdf", sha256: hash("b")).documents[0].id
    try library.remove(document: id)
    #expect(try library.snapshot().records.map(\.sources.count) == [1, 1, 1])
    #expect(throws: LibraryError.noSuchDocument(id)) { try library.remove(document: id) }
    try library.remove(document: try library.snapshot().documents[0].id)
    #expect(try library.snapshot().records.isEmpty)
  }

  @Test func sortsByPeriodSeriesAndReadingOrder() throws {
    let files = [
      file(nil, period: nil, policies: [("P", ["5"], [])]),
      file("B 2020", period: "2020", policies: [("P", ["4"], [])]),
      file("A 2020", period: "2020", policies: [("P", ["2"], ["3"])]),
      file("B 2018", period: "2018", policies: [("P", ["1"], [])]),
    ]
    for (number, file) in files.enumerated() {
      _ = try library.store(file, path: "/\(number)", sha256: hash("\(number)"))
    }
    #expect(try library.snapshot().records.map(\.text) == ["1", "2", "3", "4", "5"])
  }
}

extension StrategyDocument {
  fileprivate var places: [[Place]] {
    policies.flatMap { $0.groups.flatMap(\.activities).map(\.places) + $0.followUps.map(\.places) }
  }
}
