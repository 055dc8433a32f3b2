import Files
import Foundation
import Hashing
import Library
import Model
import Search
import TestSupport
import Testing

@testable import Study

/// A small change is learned from when a question needs it, and answers as if it had been at once.
@Suite struct DeferredLearningTests {
  private let folder = TemporaryLibrary()

  private static let items = [
    "Afholde {} med forældre om læsning på alle skoler i kommunen hvert år",
    "Planlægge {} for nye medarbejdere på biblioteket og i musikskolen",
    "Opfølgende {} med kommunens ledere om mål og resultater for hele skolevæsenet",
  ]

  private func importItems(with word: String, in period: String, after session: Session) async throws {
    let read = file("Plan", period: period, texts: Self.items.map { $0.replacing("{}", with: word) })
    try await session.change(makingLibrary: true) { store in
      try store.store(read, path: "/\(period)", sha256: FileHash.sha256(of: word.utf8))
    }
  }

  /// A library beside which what is imported next is little.
  private func fill(_ session: Session) async throws {
    let texts = (0..<400).map { "Nummer \($0) af mange" }
    try await session.change(makingLibrary: true) { store in
      try store.store(file("Andet", period: "2010-2012", texts: texts), path: "/andet", sha256: "andet")
    }
    try await importItems(with: "møder", in: "2018-2020", after: session)
  }

  @Test func aQuestionLearnsWhatASmallChangeLeft() async throws {
    let session = Session(library: folder.path, isNamed: false)
    try await fill(session)
    _ = try await session.learnedSynonyms()
    #expect(try await session.opened().isLearned)
    try await importItems(with: "samtaler", in: "2020-2022", after: session)
    #expect(try await !session.opened().isLearned)
    await session.close()
    for isFirst in [true, false] {
      let next = Session(library: folder.path, isNamed: true)
      #expect(try await count("samtaler", next) == 6)
      #expect(next.stopwatch.report().contains("learn") == isFirst)
      #expect(try await next.opened().isLearned)
      #expect(try await next.opened().learnedSynonyms().map(\.second) == ["samtale"])
      await next.close()
    }
    // What was asked first is kept for the second.
    let third = Session(library: folder.path, isNamed: true)
    #expect(try await count("samtaler", third) == 6)
    #expect(await third.kept != nil)
  }

  /// What another process changes while it is learned is learned from the next time.
  @Test func whatComesMeanwhileIsNotForgotten() async throws {
    let session = Session(library: folder.path, isNamed: false)
    try await fill(session)
    let moment = try await session.opened().moment()
    let other = try LibraryStore(at: folder.path)
    _ = try other.store(file("Ny", period: "2020-2022", texts: ["Haller"]), path: "/b", sha256: "b")
    try await session.opened().keep(exchanges: [:], synonyms: [], learnedAt: moment)
    #expect(try await !session.opened().isLearned)
    other.close()
  }

  @Test func aKnownFileLeavesTheIndexAsItIs() async throws {
    let session = Session(library: folder.path, isNamed: false)
    try await fill(session)
    _ = try await count("samtaler", session)
    try await importItems(with: "møder", in: "2018-2020", after: session)
    await session.close()
    let next = Session(library: folder.path, isNamed: true)
    _ = try await count("samtaler", next)
    #expect(await next.kept != nil)
  }

  private func count(_ query: String, _ session: Session) async throws -> Int {
    let search = try await session.prepare(QueryParser.parse(query), typed: query)
    let answer = search.index.find(search.question, limit: 0)
    return answer.count + answer.near
  }
}
