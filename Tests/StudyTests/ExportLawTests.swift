import Files
import Foundation
import Hashing
import Library
import Model
import TestSupport
import Testing

@testable import Study

/// A library that was exported and taken in by another is the same library.
@Suite struct ExportLawTests {
  @Test(arguments: 1...8) func anEmptyLibraryThatTakesItInAnswersTheSame(_ seed: UInt64) async throws {
    let places = (TemporaryLibrary(), TemporaryLibrary())
    let (session, other) = (
      Session(library: places.0.path, isNamed: false), Session(library: places.1.path, isNamed: false)
    )
    var library = RandomLibrary(session, seed: seed)
    for _ in 0..<30 { try await library.changeRichly() }
    let lines = try await session.opened().exportedLines()
    _ = try await other.take(lines)
    #expect(try await LibraryAnswers.of(other) == LibraryAnswers.of(session))
    #expect(try await other.opened().exportedLines() == lines)
    // Corrections are taken back in the same order, and what is imported next gets the same numbers.
    _ = try await undoAll(of: session, and: other)
    var ids: [[Int64]] = []
    for session in [session, other] {
      let read = file("Ny", period: "2030", texts: ["Noget nyt"])
      ids.append(
        try await session.change { store in
          try store.store(read, path: "/ny", sha256: FileHash.sha256(of: "ny".utf8)).documents.map(\.id)
        })
    }
    #expect(ids[0] == ids[1])
  }

  /// The library that a version before made, with all that was corrected and taken out there.
  @Test func aLibraryOfBeforeIsTheSameInAnother() async throws {
    let places = (TemporaryLibrary(), TemporaryLibrary())
    let old = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "CommandTests/Golden/first-library.sqlite")
    let folder = URL(fileURLWithPath: places.0.path).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: old.path, toPath: places.0.path)
    let (session, other) = (
      Session(library: places.0.path, isNamed: false), Session(library: places.1.path, isNamed: false)
    )
    // What comparisons teach is learned with the first change.
    try await session.change { _ = try $0.settleEditions() }
    _ = try await other.take(try await session.opened().exportedLines())
    #expect(try await LibraryAnswers.of(other) == LibraryAnswers.of(session))
    #expect(try await undoAll(of: session, and: other) > 3)
  }

  /// Takes back all corrections of two libraries, which hold the same after each.
  private func undoAll(of session: Session, and other: Session) async throws -> Int {
    var count = 0
    while true {
      let (one, two) = (try await session.change { try $0.undo() }, try await other.change { try $0.undo() })
      #expect(one == two)
      let held = (try await session.holdings().snapshot, try await other.holdings().snapshot)
      #expect(held.0.documents == held.1.documents && held.0.records == held.1.records)
      if one == nil { return count }
      count += 1
    }
  }

  @Test(arguments: 1...4) func takingInWhatItHoldsChangesNothing(_ seed: UInt64) async throws {
    let place = TemporaryLibrary()
    let session = Session(library: place.path, isNamed: false)
    var library = RandomLibrary(session, seed: seed)
    for _ in 0..<20 { try await library.changeRichly() }
    let lines = try await session.opened().exportedLines()
    let received = try await session.take(lines)
    #expect(received.corrections == 0 && received.files.allSatisfy { $0.outcome == .unchanged })
    #expect(try await session.opened().exportedLines() == lines)
  }

  /// A colleague's copy that went on: what it has more is added, whoever takes in whose.
  @Test(arguments: 1...8) func aCopyThatWentOnIsCaughtUpWith(_ seed: UInt64) async throws {
    let places = (TemporaryLibrary(), TemporaryLibrary())
    let (session, other) = (
      Session(library: places.0.path, isNamed: false), Session(library: places.1.path, isNamed: false)
    )
    var library = RandomLibrary(session, seed: seed)
    for _ in 0..<20 { try await library.changeRichly() }
    let before = try await session.opened().exportedLines()
    _ = try await other.take(before)
    for _ in 0..<12 { try await library.add() }
    let after = try await session.opened().exportedLines()
    _ = try await session.take(before)
    #expect(try await session.opened().exportedLines() == after)
    _ = try await other.take(after)
    #expect(try await LibraryAnswers.of(other) == LibraryAnswers.of(session))
  }

  /// What a person says of an edition and takes back is as if it had not been said; so is a file that comes and is taken out.
  @Test(arguments: 1...6) func anEditionThatIsTakenBackIsAsBefore(_ seed: UInt64) async throws {
    let place = TemporaryLibrary()
    let session = Session(library: place.path, isNamed: false)
    var library = RandomLibrary(session, seed: seed)
    for _ in 0..<20 { try await library.changeRichly() }
    let before = try await LibraryAnswers.of(session)
    let snapshot = try await session.holdings().snapshot
    for document in (snapshot.documents + snapshot.olderEditions).prefix(6) {
      for edition in [nil, 1, 2] {
        try await session.change { try $0.setEdition(edition, ofDocument: document.id) }
        _ = try await session.change { try $0.undo() }
      }
    }
    #expect(try await LibraryAnswers.of(session) == before)
    let copy = try await library.importEdition(at: "/udgave.txt")
    guard let copy else { return }
    try await session.change { try $0.remove(document: copy) }
    #expect(try await LibraryAnswers.of(session) == before)
  }
}

extension Session {
  fileprivate func take(_ lines: [UInt8]) async throws -> Received {
    let file = FileManager.default.temporaryDirectory.appending(path: "traad-\(UUID().uuidString).ndjson")
    try Data(lines).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let exported = try ExportedLibrary(readFrom: file.path)
    return try await change(makingLibrary: true) { try $0.receive(exported) }
  }
}

extension RandomLibrary {
  /// Any change, with facts, several documents a file, editions, and words.
  mutating func changeRichly() async throws {
    switch number(8) {
    case 0...2: try await add()
    case 3: _ = try await importEdition(at: "/\(number(9)).txt")
    default: try await change()
    }
  }

  /// A change that takes nothing away.
  mutating func add() async throws {
    let snapshot = try await session.holdings().snapshot
    let document = (snapshot.documents + snapshot.olderEditions).randomElement(using: &generator)
    switch number(7) {
    case 0:
      let (first, second) = ("ord\(number(3))", "ord\(3 + number(3))")
      let kind: WordDecision.Kind = number(2) == 0 ? .synonym : .abbreviation
      let decision = WordDecision(kind, first, second, isAccepted: number(2) == 0)
      try await session.change(makingLibrary: true) { try $0.keep(decision) }
    case 1:
      guard let document else { return }
      let place = [nil, 1, 2].randomElement(using: &generator) ?? nil
      try await session.change { try $0.setEdition(place, ofDocument: document.id) }
    case 2:
      guard let document else { return }
      let first = 2014 + 2 * number(5)
      try await session.change { try $0.setPeriod(Period(first: first, last: first + 2), ofDocument: document.id) }
    case 3: try await judge(snapshot)
    default: try await importRich(at: "/rig-\(number(1 << 30)).txt")
    }
  }

  /// A file whose records have facts, rows and places of every kind, in two documents.
  private mutating func importRich(at path: String) async throws {
    let first = 2014 + 2 * number(5)
    let places: [Place] = [
      .page(1 + number(9), Box(left: 0.1 + Double(number(99)) / 7, top: 1e-7, right: 300, bottom: 1.0 / 3)),
      .part("word/document.xml", path: "p\(number(9))"), .lines(number(99), count: 2),
    ]
    var read = file("Plan for \"skoler\"\u{202E}", period: "\(first)-\(first + 2)", texts: [])
    read.documents[0].until = 2035
    var items: [Item] = []
    for index in 0..<(1 + number(4)) {
      var item = Item(text: "Møder om \(number(5))\nog \\ kor \u{7}", places: [places[number(3)]])
      item.row = number(2) == 0 ? index + 1 : nil
      item.facts.add(Fact(.field(.deadline), "juni 202\(number(9))"))
      item.facts.add(Fact(.other("Lokale"), "Salen \(number(3))"))
      items.append(item)
    }
    var policy = Policy(
      name: "Politik \(number(3))", groups: [ActivityGroup(name: "Gruppe", activities: items)], followUps: [])
    policy.facts.add(Fact(.field(.description), "Prosa \(number(3))"))
    read.documents[0].policies = [policy, Policy(name: nil, groups: [], followUps: items)]
    read.documents.append(read.documents[0])
    read.documents[1].title = nil
    read.notes = [Note(.columnsInferred)]
    let (stored, written) = (read, number(1 << 30))
    try await session.change(makingLibrary: true) { store in
      try store.store(stored, path: path, sha256: FileHash.sha256(of: path.utf8), written: written)
    }
  }

  /// A file that holds what another one does, but for a word; nil where there is none.
  mutating func importEdition(at path: String) async throws -> Int64? {
    let snapshot = try await session.holdings().snapshot
    guard let document = snapshot.documents.filter({ $0.title != nil }).randomElement(using: &generator),
      let period = document.period
    else { return nil }
    let records = snapshot.records.filter { record in record.sources.contains { $0.document == document.id } }
    var read = file(document.title, period: "\(period)", texts: records.map(\.text) + ["Rettet \(number(9))"])
    read.documents[0].municipality = document.municipality
    let (stored, stamp, written) = (read, "\(number(1 << 30))", number(1 << 30))
    return try await session.change { store in
      try store.store(stored, path: path, sha256: FileHash.sha256(of: stamp.utf8), written: written).documents
        .first?.id
    }
  }
}
