import Library
import Study
import Testing

/// A program that is ended between a change and what follows from it leaves a library that the next one puts right.
@Suite struct SettlingTests {
  private let folder = TemporaryLibrary()

  @Test func settlesWhatAProgramThatWasEndedLeft() async throws {
    try await Session(library: folder.path, isNamed: false).change(makingLibrary: true) {
      try $0.store(file("Plan", period: "2018-2020", texts: ["Kor"]), path: "/a", sha256: "a")
    }
    let ended = try LibraryStore(at: folder.path)
    _ = try ended.remove(document: 1)
    ended.close()
    let next = Session(library: folder.path, isNamed: true)
    #expect(try await !next.opened().isSettled)
    try await next.settle()
    #expect(try await next.opened().isSettled)
    #expect(try await Session(library: folder.path, isNamed: true).opened().isSettled)
  }
}
