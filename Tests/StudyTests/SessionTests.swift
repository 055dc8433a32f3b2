import Foundation
import Hashing
import Language
import Library
import Model
import Search
import Testing

@testable import Study

/// A change does all by itself that a change of the library needs.
@Suite struct SessionTests {
  private let folder = TemporaryLibrary()
  private let session: Session

  init() { session = Session(library: folder.path, isNamed: false) }

  private func texts() async throws -> [String] { try await session.holdings().snapshot.records.map(\.text) }

  private func importFile(_ read: ReadFile, at path: String) async throws {
    try await session.change(makingLibrary: true) { store in
      try store.store(read, path: path, sha256: FileHash.sha256(of: path.utf8))
    }
  }

  @Test func readsAnEmptyLibraryUntilOneIsMade() async throws {
    #expect(try await texts().isEmpty)
    #expect(!FileManager.default.fileExists(atPath: folder.path))
    try await importFile(file("Plan", period: "2018-2020", texts: ["Kor"]), at: "/a")
    #expect(try await texts() == ["Kor"])
    #expect(FileManager.default.fileExists(atPath: folder.path))
  }

  /// What Ctrl-C cuts short is dropped: the next command finds everything.
  @Test func keepsNothingThatACancelledTaskHasMade() async throws {
    try await importFile(file("Plan", period: "2018-2020", texts: ["Kor", "Sang"]), at: "/a")
    let fresh = Session(library: folder.path, isNamed: true)
    let cancelled = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      let query = try QueryParser.parse("kor")
      await #expect(throws: CancellationError.self) { try await fresh.prepare(query, typed: "kor") }
      return try await fresh.holdings().snapshot.records.count
    }
    #expect(try await cancelled.value == 0)
    #expect(try await fresh.holdings().snapshot.records.map(\.text) == ["Kor", "Sang"])
    let prepared = try await fresh.prepare(QueryParser.parse("kor"), typed: "kor")
    #expect(prepared.index.find(prepared.question, limit: 0).total == 1)
  }

  @Test func missesALibraryThatWasNamed() async throws {
    let named = Session(library: folder.path, isNamed: true)
    await #expect(throws: LibraryError.missing) { try await named.holdings() }
    await #expect(throws: LibraryError.missing) { try await named.change { try $0.undo() } }
    #expect(!FileManager.default.fileExists(atPath: folder.path))
  }

  @Test func aChangeForgetsWhatWasKnown() async throws {
    try await importFile(file("Plan", period: "2018-2020", texts: ["Kor"]), at: "/a")
    #expect(try await texts() == ["Kor"])
    #expect(await session.knownNames().names.periods == [Period(first: 2018, last: 2020)])
    try await importFile(file("Plan", period: "2020-2022", texts: ["Haller"]), at: "/b")
    #expect(try await texts() == ["Kor", "Haller"])
    #expect(await session.knownNames().names.periods.count == 2)
    let removed = try await session.change { try $0.remove(document: 1) }
    #expect(try await texts() == ["Haller"])
    #expect(try await session.change { try $0.undo() } == removed)
    #expect(try await texts() == ["Kor", "Haller"])
  }

  @Test func aChangeSettlesSeries() async throws {
    try await importFile(file(nil, period: "2020-2022", texts: ["Haller"]), at: "/loose")
    #expect(try await session.holdings().snapshot.records.map(\.series) == [nil])
    try await importFile(file("Plan for fritid", period: "2018-2020", texts: ["Kor"]), at: "/a")
    #expect(
      try await session.holdings().snapshot.records.map(\.series) == ["plan for fritid", "plan for fritid"])
  }

  @Test func whatWasKeptBeforeAMistakeIsSeen() async throws {
    try await importFile(file("Plan", period: "2018-2020", texts: ["Kor"]), at: "/a")
    _ = try await texts()
    await #expect(throws: LibraryError.noSuchDocument(9)) {
      try await session.change { store in
        try store.renamePolicy("Skoler", to: "Skolepolitik")
        return try store.remove(document: 9)
      }
    }
    #expect(try await session.holdings().snapshot.records.map(\.policy) == ["Skolepolitik"])
  }

  @Test func whatChangesNothingIsNotLearnedFrom() async throws {
    try await importFile(file("Plan", period: "2018-2020", texts: ["Kor"]), at: "/a")
    _ = try await session.learnedSynonyms()
    #expect(session.stopwatch.report().contains("learn"))
    try await importFile(file("Plan", period: "2018-2020", texts: ["Kor"]), at: "/a")
    #expect(try await session.change { try $0.undo() } == nil)
    _ = try await session.learnedSynonyms()
    #expect(!session.stopwatch.report().contains("learn"))
  }

  @Test func seesWhatAnotherProcessChanged() async throws {
    try await importFile(file("Plan", period: "2018-2020", texts: ["Kor"]), at: "/a")
    #expect(try await texts() == ["Kor"])
    let other = try LibraryStore(at: folder.path)
    _ = try other.store(file("Plan", period: "2020-2022", texts: ["Haller"]), path: "/b", sha256: "b")
    #expect(try await texts() == ["Kor", "Haller"])
  }

  @Test func restingForgetsOnlyWhatChangedMeanwhile() async throws {
    try await importFile(file("Plan", period: "2018-2020", texts: ["Kor"]), at: "/a")
    func rest() async throws {
      await session.rest()
      #expect(await session.store == nil)
      _ = session.stopwatch.report()
    }
    #expect(try await texts() == ["Kor"])
    try await rest()
    #expect(await session.lookAgain() == nil)
    #expect(try await texts() == ["Kor"])
    // Neither opened nor read again.
    #expect(session.stopwatch.report().isEmpty)
    _ = try await session.opened()
    #expect(try await texts() == ["Kor"])
    let phases = session.stopwatch.report()
    #expect(phases.contains("open") && !phases.contains("load"))
    try await rest()
    let other = try LibraryStore(at: folder.path)
    _ = try other.store(file("Plan", period: "2020-2022", texts: ["Haller"]), path: "/b", sha256: "b")
    #expect(try await texts() == ["Kor", "Haller"])
    #expect(session.stopwatch.report().contains("load"))
    try await rest()
    // The other one has it open, and its log is not empty; nothing was written.
    #expect(try await texts() == ["Kor", "Haller"])
    try await rest()
    other.close()
    try FileManager.default.removeItem(atPath: folder.path)
    #expect(await session.lookAgain() == .deleted)
    #expect(try await texts().isEmpty)
  }

  @Test func keepingWhatWasLearnedHidesNoOther() async throws {
    try await importFile(file("Plan", period: "2018-2020", texts: ["Kor"]), at: "/a")
    #expect(try await texts() == ["Kor"])
    let other = try LibraryStore(at: folder.path)
    try await session.keep { store throws(LibraryError) in
      _ = try other.store(file("Plan", period: "2020-2022", texts: ["Haller"]), path: "/b", sha256: "b")
      try store.keep(exchanges: [:], synonyms: [LearnedPair(first: "a", second: "b")])
    }
    #expect(try await texts() == ["Kor", "Haller"])
  }

  @Test func seesThroughALink() async throws {
    let link = folder.path + "-link"
    try await importFile(file("Plan", period: "2018-2020", texts: ["Kor"]), at: "/a")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: folder.path)
    let linked = Session(library: link, isNamed: true)
    #expect(try await linked.holdings().snapshot.records.count == 1)
    try await importFile(file("Plan", period: "2020-2022", texts: ["Haller"]), at: "/b")
    #expect(try await linked.holdings().snapshot.records.count == 2)
  }

  @Test func noticesWhatBecameOfTheFile() async throws {
    try await importFile(file("Plan", period: "2018-2020", texts: ["Kor"]), at: "/a")
    #expect(await session.lookAgain() == nil)
    let other = Session(library: folder.path + "-other", isNamed: false)
    try await other.change(makingLibrary: true) { store in
      try store.store(file("Plan", period: "2020-2022", texts: ["Haller"]), path: "/b", sha256: "b")
    }
    await other.close()
    try FileManager.default.removeItem(atPath: folder.path)
    try FileManager.default.moveItem(atPath: folder.path + "-other", toPath: folder.path)
    #expect(await session.lookAgain() == .replaced)
    #expect(await session.lookAgain() == nil)
    #expect(try await texts() == ["Haller"])
    try FileManager.default.removeItem(atPath: folder.path)
    #expect(await session.lookAgain() == .deleted)
    #expect(try await texts().isEmpty)
    try await importFile(file("Plan", period: "2018-2020", texts: ["Kor"]), at: "/a")
    #expect(try await texts() == ["Kor"])
  }

  @Test func aNamedFolderIsNotMade() async throws {
    let named = Session(library: folder.path + "/x/library.sqlite", isNamed: true)
    await #expect(throws: LibraryError.noFolder) { try await named.opened(for: .writing) }
    #expect(!FileManager.default.fileExists(atPath: folder.path))
  }
}

/// What comparisons teach of words is kept until what they compared changes.
@Suite(.enabled(if: LexiconFile.standard.open().lexicon != nil)) struct LearningTests {
  private let folder = TemporaryLibrary()
  private let session: Session

  init() { session = Session(library: folder.path, isNamed: false) }

  private static let items = [
    "Årlige {} mellem lærere og forældre om elevernes trivsel og fremmøde i klassen",
    "Opfølgende {} med kommunens ledere om mål og resultater for hele skolevæsenet",
  ]

  private func importItems(with word: String, in period: String, series: String = "Plan") async throws {
    let read = file(series, period: period, texts: Self.items.map { $0.replacing("{}", with: word) })
    try await session.change(makingLibrary: true) { store in
      try store.store(read, path: "/\(series) \(period)", sha256: FileHash.sha256(of: word.utf8))
    }
  }

  private func learned() async throws -> [[String]] {
    try await session.learnedSynonyms().map { [$0.first, $0.second] }
  }

  @Test func aChangeTeaches() async throws {
    try await importItems(with: "møder", in: "2018-2020")
    #expect(try await learned().isEmpty)
    try await importItems(with: "samtaler", in: "2020-2022")
    #expect(try await learned() == [["møde", "samtale"]])
    #expect(try await session.synonymPairs().map(\.origin) == [.learned])
    try await session.change { try $0.remove(document: 1) }
    #expect(try await learned().isEmpty)
    try await session.change { try $0.undo() }
    #expect(try await learned() == [["møde", "samtale"]])
  }

  @Test func aRejectedPairTeachesNothing() async throws {
    try await importItems(with: "møder", in: "2018-2020")
    try await importItems(with: "samtaler", in: "2020-2022")
    let old = Self.items[0].replacing("{}", with: "møder")
    let new = Self.items[0].replacing("{}", with: "samtaler")
    try await session.change { try $0.judge([Judgement(kind: .activity, old: old, new: new, isSame: false)]) }
    #expect(try await learned().isEmpty)
  }

  @Test func whatDidNotChangeIsNotComparedAgain() async throws {
    try await importItems(with: "møder", in: "2018-2020")
    try await importItems(with: "samtaler", in: "2020-2022")
    let stamps = Set(try await session.opened().exchanges().keys)
    // What nothing but a comparison of the two periods could have taught.
    let ids = try await session.holdings().snapshot.records.map(\.id)
    let planted = Exchange(old: "kat", new: "hund", oldRecord: ids[0], newRecord: ids[2], context: nil)
    let kept = Dictionary(uniqueKeysWithValues: stamps.map { ($0, [planted]) })
    try await session.opened().keep(exchanges: [:], synonyms: [])
    try await session.opened().keep(exchanges: kept, synonyms: [])
    try await importItems(with: "leg", in: "2030-2032", series: "Andet")
    #expect(try await session.synonymPairs().map { [$0.first, $0.second] } == [["hund", "kat"]])
    #expect(stamps.isSubset(of: try await session.opened().exchanges().keys))
    try await session.change { try $0.renamePolicy("Skoler", to: "Skolepolitik") }
    #expect(try await session.synonymPairs().map { [$0.first, $0.second] } == [["møde", "samtale"]])
  }
}
