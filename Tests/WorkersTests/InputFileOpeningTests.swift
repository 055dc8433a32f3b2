import Glibc
import Model
import Testing
import Workers

/// What cannot be opened is told apart, without a reader and without waiting.
@Suite struct InputFileOpeningTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func failure(_ file: InputFile) -> Failure.Reason? {
    var reason: Failure.Reason?
    ReaderPool(reader: fakeReader()).read([file], vouching: { _, _ in Vouching() }) { result in
      if case .failure(let failure) = result.answer { reason = failure.reason }
    }
    return reason
  }

  @Test func tellsObstaclesApart() throws {
    mkfifo(folder.path + "/pipe.pdf", 0o600)
    folder.link("a.pdf", to: "b.pdf")
    folder.link("b.pdf", to: "a.pdf")
    folder.link("dead.pdf", to: "nowhere.pdf")
    folder.link("zero.pdf", to: "/dev/zero")
    try folder.write("", to: "empty.pdf")
    #expect(failure(folder.file("pipe.pdf")) == .unreadable(.notRegular))
    #expect(failure(folder.file("a.pdf")) == .unreadable(.linkLoop))
    #expect(failure(folder.file("dead.pdf")) == .unreadable(.missing))
    #expect(failure(folder.file("empty.pdf/x")) == .unreadable(.missing))
    #expect(failure(folder.file("zero.pdf")) == .unreadable(.notRegular))
    #expect(failure(folder.file("empty.pdf")) == .empty)
    #expect(failure(InputFile(path: folder.path)) == .unreadable(.isFolder))
    #expect(failure(InputFile(path: "")) == .unreadable(.missing))
    #expect(failure(InputFile(path: String(repeating: "a", count: 300))) == .unreadable(.system(ENAMETOOLONG)))
  }

  @Test(.enabled(if: geteuid() != 0)) func tellsThatItMayNot() throws {
    let file = try folder.write("x", to: "secret.pdf")
    chmod(file.path, 0)
    #expect(failure(file) == .unreadable(.permission))
  }

  @Test func refusesWhatIsTooLargeUnread() throws {
    let file = try folder.write("x", to: "large.pdf")
    truncate(file.path, 513 << 20)
    #expect(failure(file) == .tooLarge(.fileSize(mebibytes: 512)))
  }
}
