import Files
import Foundation
import Library
import Model
import Search
import TestSupport
import Testing

@testable import Study

/// What a library answers from the index that is kept beside it is what it answers without.
@Suite struct KeptIndexTests {
  private let folder = TemporaryLibrary()
  private var indexFile: String { folder.path + "-index/index" }
  private var seal: String { folder.path + "-index/seal" }

  @Test(arguments: 0..<12) func answersAreThoseOfAFreshIndexWhateverHappens(_ seed: Int) async throws {
    var library = RandomLibrary(Session(library: folder.path, isNamed: false), seed: UInt64(seed) + 500)
    try await library.importOne()
    for round in 0..<8 {
      try await library.change()
      let expected = try await freshAnswers()
      for _ in 0..<2 {
        #expect(try await answers(Session(library: folder.path, isNamed: true)) == expected, "round \(round)")
      }
      // The session that changes it, too.
      #expect(try await answers(library.session) == expected, "round \(round)")
      damage(&library)
      #expect(try await answers(Session(library: folder.path, isNamed: true)) == expected, "damaged in round \(round)")
    }
  }

  @Test func isKeptForTheNextWhoAsks() async throws {
    try await fill("Kor")
    let first = Session(library: folder.path, isNamed: true)
    _ = try await answers(first)
    #expect(await first.kept == nil)
    let second = Session(library: folder.path, isNamed: true)
    #expect(try await count("kor", second) == 1)
    #expect(await second.kept != nil)
    #expect(!second.stopwatch.report().contains("load"))
    let status = try FileManager.default.attributesOfItem(atPath: indexFile)
    #expect((status[.posixPermissions] as? Int) == 0o600)
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.path + "-index")
    #expect((attributes[.posixPermissions] as? Int) == 0o700)
  }

  /// Whoever put something else there keeps it, and a link leads to no file that is replaced.
  @Test(arguments: ["index", "seal", "notes.txt"]) func aFolderOfSomebodyElseIsLeftAlone(_ name: String) async throws {
    try await fill("Kor")
    let theirs = folder.path + "-theirs"
    try Data("theirs".utf8).write(to: URL(filePath: theirs))
    try FileManager.default.createDirectory(atPath: folder.path + "-index", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: folder.path + "-index/" + name, withDestinationPath: theirs)
    for _ in 0..<2 { #expect(try await count("kor", Session(library: folder.path, isNamed: true)) == 1) }
    #expect(try Data(contentsOf: URL(filePath: theirs)) == Data("theirs".utf8))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "-index") == [name])
  }

  /// The index that a deleted library left is not that of the next one of its name.
  @Test func anIndexThatWasLeftBehindIsNotBelieved() async throws {
    try await fill("Kor")
    _ = try await answers(Session(library: folder.path, isNamed: true))
    for ending in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: folder.path + ending)
    }
    #expect(FileManager.default.fileExists(atPath: indexFile))
    try await fill("Revy")
    let next = Session(library: folder.path, isNamed: true)
    #expect(try await count("kor", next) == 0)
    #expect(try await count("revy", next) == 1)
  }

  /// Every byte counts, and nobody has to tell that one was changed.
  @Test func aFlippedBitIsNeverBelieved() async throws {
    try await fill("Kor")
    _ = try await answers(Session(library: folder.path, isNamed: true))
    let whole = try Data(contentsOf: URL(filePath: indexFile))
    var random = SeededGenerator(seed: 77)
    for _ in 0..<60 {
      var flipped = whole
      flipped[Int.random(in: 0..<whole.count, using: &random)] ^= 1 << UInt8.random(in: 0...7, using: &random)
      let modified = try FileManager.default.attributesOfItem(atPath: indexFile)[.modificationDate]
      try flipped.write(to: URL(filePath: indexFile))
      try FileManager.default.setAttributes([.modificationDate: modified as Any], ofItemAtPath: indexFile)
      let session = Session(library: folder.path, isNamed: true)
      _ = try await answers(session)
      #expect(await session.kept == nil)
      #expect(try Data(contentsOf: URL(filePath: indexFile)) == whole)
    }
  }

  /// A file that lost only its seal is looked through, and serves.
  @Test func aWholeFileServesWithoutItsSeal() async throws {
    try await fill("Kor")
    _ = try await answers(Session(library: folder.path, isNamed: true))
    try FileManager.default.removeItem(atPath: seal)
    let session = Session(library: folder.path, isNamed: true)
    _ = try await answers(session)
    #expect(await session.kept != nil)
    #expect(FileManager.default.fileExists(atPath: seal))
  }

  @Test func whatAnotherProcessChangesIsSeen() async throws {
    try await fill("Kor")
    let (one, other) = (Session(library: folder.path, isNamed: true), Session(library: folder.path, isNamed: true))
    _ = try await answers(one)
    let mapped = Session(library: folder.path, isNamed: true)
    #expect(try await count("kor", mapped) == 1)
    #expect(await mapped.kept != nil)
    try await other.change {
      try $0.store(file("Ny", period: "2020-2022", texts: ["Kor", "Korsang"]), path: "/n", sha256: "n")
    }
    #expect(try await count("=kor", mapped) == 2)
    // While the other one still has it open, and after it has left.
    await other.close()
    #expect(try await count("=korsang", mapped) == 1)
    #expect(try await count("=korsang", Session(library: folder.path, isNamed: true)) == 1)
  }

  /// A library that somebody changes behind the program's back, even when its file gets its old time again.
  @Test func whatAnythingElseWritesIsSeen() async throws {
    try await fill("Kor")
    _ = try await answers(Session(library: folder.path, isNamed: true))
    let bytes = try Data(contentsOf: URL(filePath: folder.path))
    let modified = try FileManager.default.attributesOfItem(atPath: folder.path)[.modificationDate]
    let place = try #require(bytes.range(of: Data("Kor".utf8)))
    var changed = bytes
    changed.replaceSubrange(place, with: Data("Mor".utf8))
    try changed.write(to: URL(filePath: folder.path))
    try FileManager.default.setAttributes([.modificationDate: modified as Any], ofItemAtPath: folder.path)
    let session = Session(library: folder.path, isNamed: true)
    _ = try? await answers(session)
    #expect(await session.kept == nil)
  }

  @Test func whereNothingCanBeKeptItIsMadeInMemory() async throws {
    try await fill("Kor")
    try Data("in the way".utf8).write(to: URL(filePath: folder.path + "-index"))
    for _ in 0..<2 { #expect(try await count("kor", Session(library: folder.path, isNamed: true)) == 1) }
    #expect(try String(contentsOfFile: folder.path + "-index", encoding: .utf8) == "in the way")
  }

  // MARK: parts

  private func fill(_ text: String) async throws {
    try await Session(library: folder.path, isNamed: false).change(makingLibrary: true) { store in
      try store.store(file("Plan", period: "2018-2020", texts: [text, "Sang"]), path: "/a", sha256: "a")
    }
  }

  private func count(_ query: String, _ session: Session) async throws -> Int {
    let search = try await session.prepare(QueryParser.parse(query), typed: query)
    return search.index.find(search.question, limit: 0).count
  }

  private func answers(_ session: Session) async throws -> [Answer] {
    var answers: [Answer] = []
    for query in [
      "møder", "læsning|trivsel", "kor*", "=kor", "/o/", "frist:2025", "type:politik po*", "dokument:1", "lesning",
      "nyt:sidste", "væk:sidste",
      "-kor",
    ] {
      let search = try await session.prepare(QueryParser.parse(query), typed: query)
      answers.append(search.index.find(search.question, limit: 0, related: 6))
      for source in answers.last?.hits.flatMap(\.record.sources) ?? [] {
        #expect(search.shelf.document(source.document) != nil)
      }
    }
    return answers
  }

  /// Of a copy, beside which nothing is kept.
  private func freshAnswers() async throws -> [Answer] {
    let copy = TemporaryLibrary()
    let folder = URL(filePath: copy.path).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: self.folder.path, toPath: copy.path)
    return try await answers(Session(library: copy.path, isNamed: true))
  }

  /// Does one thing or another to what is kept.
  private func damage(_ library: inout RandomLibrary) {
    let files = FileManager.default
    let path = library.number(3) == 0 ? seal : indexFile
    guard var bytes = try? Data(contentsOf: URL(filePath: path)), !bytes.isEmpty else { return }
    switch library.number(7) {
    case 0: bytes = bytes.prefix(library.number(bytes.count))
    case 1: bytes[library.number(bytes.count)] ^= UInt8(1 << library.number(8))
    case 2: bytes += Data("more".utf8)
    case 3: bytes = Data()
    case 4: bytes = Data((0..<library.number(4_000)).map { UInt8(truncatingIfNeeded: $0 &* 31) })
    case 5:
      try? files.removeItem(atPath: path)
      return
    default:
      try? files.removeItem(atPath: path)
      try? files.createDirectory(atPath: path, withIntermediateDirectories: true)
      return
    }
    try? bytes.write(to: URL(filePath: path))
  }
}
