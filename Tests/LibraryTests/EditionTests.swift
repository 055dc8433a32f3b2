import GRDB
import Model
import TestSupport
import Testing

@testable import Library

/// Corrected editions of a plan are one plan, of which the newest counts.
@Suite struct EditionTests {
  private let folder: TemporaryFolder
  private let library: LibraryStore
  private let texts = ["Kor", "Haller", "Havnebad", "Stier", "Revy", "Skihal"]

  init() throws {
    folder = try TemporaryFolder()
    library = try LibraryStore(at: folder.library)
  }

  private func plan(_ texts: [String], format: Format = .pdf, of municipality: String? = nil) -> ReadFile {
    var read = file("Fritid 2021", period: "2021", policies: [("Mål", texts, [])], format: format)
    read.documents[0].municipality = municipality
    return read
  }

  @discardableResult
  private func store(
    _ texts: [String], at path: String, written: Int, format: Format = .pdf, isSeparate: Bool = false,
    of municipality: String? = nil
  ) throws -> [EditionNews] {
    _ = try library.store(
      plan(texts, format: format, of: municipality), path: path, sha256: hash(path),
      given: Given(isSeparate: isSeparate), written: written)
    return try library.settleEditions()
  }

  private func counted() throws -> [String] { try library.snapshot().records.map(\.text) }

  private var corrected: [String] { texts.dropLast() + ["Skihal med tag"] }

  @Test func theNewerCounts() throws {
    #expect(try store(texts, at: "/a.pdf", written: 1).isEmpty)
    let news = try store(corrected, at: "/b.pdf", written: 2)
    #expect(news.map(\.relation) == [.newer] && news.map(\.equal) == [5])
    #expect(news.map(\.document.file) == ["/b.pdf"] && news.map(\.other.file) == ["/a.pdf"])
    #expect(try counted() == corrected)
    let snapshot = try library.snapshot()
    #expect(snapshot.documents.map(\.edition) == [2] && snapshot.olderEditions.map(\.edition) == [1])
    #expect(try library.records(ofDocuments: [1]).map(\.text) == texts)
    // Where the text is the same, it is the same record.
    let old = Set(try library.records(ofDocuments: [1]).map(\.id))
    #expect(snapshot.records.filter { old.contains($0.id) }.count == 5)
    #expect(try library.settleEditions().isEmpty && library.check().isEmpty)
  }

  @Test func anOlderOneThatComesLaterDoesNotCount() throws {
    try store(corrected, at: "/b.pdf", written: 2)
    #expect(try store(texts, at: "/a.pdf", written: 1).map(\.relation) == [.older])
    #expect(try counted() == corrected)
  }

  @Test func theSameInAnotherFormatIsTheSameEdition() throws {
    try store(texts, at: "/a.pdf", written: 1)
    let news = try store(texts.map { $0 + " " }.map { $0.uppercased() }, at: "/a.docx", written: 9, format: .docx)
    #expect(news.map(\.relation) == [.same])
    let snapshot = try library.snapshot()
    #expect(snapshot.documents.map(\.sameAs) == [nil, 1] && snapshot.olderEditions.isEmpty)
    // Both files of an edition go when a newer one comes.
    try store(corrected, at: "/b.pdf", written: 10)
    #expect(try library.snapshot().documents.map(\.file) == ["/b.pdf"])
    #expect(try library.snapshot().olderEditions.map(\.edition) == [1, 1])
  }

  @Test func plansOfOneTitleThatHoldOtherThingsAreNoEditions() throws {
    try store(texts, at: "/a.pdf", written: 1)
    #expect(try store(["Kor", "Haller", "Leg", "Musik", "Bøger", "Film"], at: "/b.pdf", written: 2).isEmpty)
    #expect(try counted().count == 10)
  }

  @Test func plansOfTwoMunicipalitiesAreNoEditions() throws {
    try store(texts, at: "/a.pdf", written: 1, of: "Aalund Kommune")
    #expect(try store(texts, at: "/b.pdf", written: 2, of: "Birkholm Kommune").isEmpty)
    #expect(try counted().count == 12)
  }

  @Test func whatIsImportedAsSeparateIsNone() throws {
    try store(texts, at: "/a.pdf", written: 1)
    #expect(try store(corrected, at: "/b.pdf", written: 2, isSeparate: true).isEmpty)
    #expect(try counted().count == 7)
  }

  @Test func aPersonSaysWhichIsWhich() throws {
    try store(texts, at: "/a.pdf", written: 1)
    try store(corrected, at: "/b.pdf", written: 2)
    let before = try library.snapshot()
    #expect(try library.setEdition(1, ofDocument: 2) == .setEdition(1, file: "/b.pdf"))
    try library.settleEditions()
    #expect(try counted() == texts)
    #expect(try library.undo() == .setEdition(1, file: "/b.pdf"))
    try library.settleEditions()
    #expect(try library.snapshot().records == before.records && library.snapshot().documents == before.documents)
    try library.setEdition(nil, ofDocument: 1)
    try library.settleEditions()
    #expect(try counted().count == 7)
    #expect(try library.undo() == .setEdition(nil, file: "/a.pdf"))
    try library.settleEditions()
    #expect(try library.snapshot().documents == before.documents)
  }

  @Test func theOneBeforeCountsWhenTheNewestIsTakenOut() throws {
    try store(texts, at: "/a.pdf", written: 1)
    try store(corrected, at: "/b.pdf", written: 2)
    try library.remove(document: 2)
    try library.settleEditions()
    #expect(try counted() == texts)
    _ = try library.undo()
    try library.settleEditions()
    #expect(try counted() == corrected)
  }

  /// Whatever came first: which of them counts depends on what the files are.
  @Test(arguments: 1...20) func theOrderOfImportsDoesNotMatter(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let files = (0..<6).map { number in
      var own = texts
      for _ in 0..<Int.random(in: 0..<3, using: &generator) {
        own[Int.random(in: 0..<6, using: &generator)] = "Punkt \(Int.random(in: 0..<4, using: &generator))"
      }
      return (path: "/\(number).pdf", texts: own, written: Int.random(in: 0..<4, using: &generator))
    }
    func held(after files: [(path: String, texts: [String], written: Int)]) throws -> [[String]] {
      let library = try LibraryStore.empty()
      for file in files {
        _ = try library.store(
          plan(file.texts), path: file.path, sha256: hash(file.path), written: file.written)
        try library.settleEditions()
      }
      #expect(try library.check().isEmpty)
      let snapshot = try library.snapshot()
      return (snapshot.documents + snapshot.olderEditions).map {
        [$0.file, "\($0.edition ?? 0)", "\($0.supersededBy == nil)"]
      }
      .sorted { $0[0] < $1[0] }
    }
    #expect(try held(after: files) == held(after: files.shuffled(using: &generator)))
  }
}
