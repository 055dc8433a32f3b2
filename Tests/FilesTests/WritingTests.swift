import Files
import Glibc
import Testing

@Suite struct WritingTests {
  let folder: TemporaryFolder
  let file: FilePath

  init() throws {
    folder = try TemporaryFolder()
    file = folder.path.appending("a.txt")
  }

  private func code(_ write: () throws(SystemError) -> Void) -> Int32 {
    do { try write() } catch { return error.code }
    return 0
  }

  @Test func writesAndReplaces() throws {
    for text in ["one", "two", ""] {
      try file.replaceContents(with: Array(text.utf8))
      #expect(try file.contents() == Array(text.utf8))
    }
    #expect(try folder.path.names() == [Array("a.txt".utf8)])
  }

  /// Half a file has no name, so that nothing stays where the program is killed.
  @Test func aFileAppearsWhole() async throws {
    let (folder, file) = (folder.path, file)
    let watching = Task.detached {
      var seen = Set<[UInt8]>()
      while !file.exists { seen.formUnion(try folder.names()) }
      return seen
    }
    try file.replaceContents(with: [UInt8](repeating: 1, count: 30_000_000))
    let seen = try await watching.value
    #expect(seen.isSubset(of: [Array("a.txt".utf8)]))
  }

  @Test func keepsPermissions() throws {
    try file.replaceContents(with: [1])
    _ = file.withCString { chmod($0, 0o640) }
    try file.replaceContents(with: [2])
    #expect(try FileStatus(of: file).permissions == 0o640)
  }

  @Test func aLinkGoesOnPointing() throws {
    let link = folder.path.appending("link")
    try file.replaceContents(with: [1])
    symlink("a.txt", link.description)
    try link.replaceContents(with: [2])
    #expect(try FileStatus(ofLink: link).kind == .link)
    #expect(try file.contents() == [2])
  }

  @Test func saysWhatTheSystemRefuses() throws {
    #expect(code { () throws(SystemError) in try folder.path.replaceContents(with: [1]) } == EISDIR)
    #expect(code { () throws(SystemError) in try FilePath("/dev/full").replaceContents(with: [1]) } == ENOSPC)
    let below = folder.path.appending("nowhere/x")
    #expect(code { () throws(SystemError) in try below.replaceContents(with: [1]) } == ENOENT)
    #expect(code { () throws(SystemError) in _ = try below.contents() } == ENOENT)
    #expect(try folder.path.names() == [])
  }

  @Test func makesFolders() throws {
    let deep = folder.path.appending("a/b/c/")
    try deep.makeFolder(permissions: 0o700)
    try deep.makeFolder()
    #expect(deep.isFolder && !file.isFolder)
    try file.replaceContents(with: [1])
    #expect(code { () throws(SystemError) in try file.appending("x").makeFolder() } == ENOTDIR)
  }

  /// More than a pipe takes at once, through a descriptor that does not wait.
  @Test func waitsWhereThereIsNoRoom() async throws {
    var ends: [Int32] = [0, 0]
    try #require(pipe(&ends) == 0)
    let (reading, writing) = (ends[0], ends[1])
    _ = fcntl(writing, F_SETFL, O_NONBLOCK)
    let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0) }
    async let read = Task.detached { try readBytes(from: reading) }.value
    try writeBytes(bytes, to: writing)
    close(writing)
    #expect(try await read == bytes)
    close(reading)
  }

  @Test func readsTheBeginning() throws {
    try file.replaceContents(with: Array(repeating: 7, count: 600_000))
    #expect(try file.beginning(5) == [7, 7, 7, 7, 7])
    #expect(try file.beginning(700_000).count == 600_000)
    #expect(try file.contents().count == 600_000)
  }
}
