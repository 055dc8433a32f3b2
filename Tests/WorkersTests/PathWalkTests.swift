import Files
import Glibc
import Model
import Testing
import Workers

@Suite struct PathWalkTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// The paths that were found, seen from the folder.
  private func found(_ names: String...) -> [String] {
    PathWalk(names.map(folder.file)).files.map { String($0.path.dropFirst(folder.path.count + 1)) }
  }

  @Test func sortsByNameAndGoesDown() throws {
    for name in ["b.pdf", "a/2.docx", "a/10.txt", "a/c/x.ODT", "z.PDF"] { try folder.write("x", to: name) }
    #expect(found("") == ["/a/10.txt", "/a/2.docx", "/a/c/x.ODT", "/b.pdf", "/z.PDF"].map { String($0.dropFirst()) })
  }

  @Test func leavesOutWhatIsNoDocument() throws {
    for name in [".hidden.pdf", "~$strategi.docx", "picture.png", ".git/a.pdf", "Makefile", "notes.txt~", "old.doc"] {
      try folder.write("x", to: name)
    }
    try folder.write("%PDF-1.4", to: "scan")
    try folder.write("PK\u{3}\u{4}…", to: "word")
    #expect(found("") == ["old.doc", "scan", "word"])
  }

  @Test func countsTheKindsThatItLeavesOut() throws {
    for name in ["a.csv", "b/c.CSV", "d.png", "plan.docx", ".hidden.csv", "Makefile"] {
      try folder.write("x", to: name)
    }
    #expect(PathWalk([folder.file("")]).skipped == ["csv": 2, "png": 1])
    #expect(PathWalk([folder.file("a.csv")]).skipped.isEmpty)
  }

  @Test func alwaysKeepsWhatIsNamed() throws {
    try folder.write("x", to: ".hidden.pdf")
    try folder.write("x", to: "Makefile")
    #expect(found("Makefile", ".hidden.pdf", "missing") == ["Makefile", ".hidden.pdf", "missing"])
  }

  @Test func findsEveryFileOnce() throws {
    try folder.write("x", to: "ring/a.pdf")
    try folder.write("x", to: "b.pdf")
    folder.link("ring/up", to: "..")
    folder.link("ring/self", to: ".")
    folder.link("again.pdf", to: "b.pdf")
    #expect(found("") == ["again.pdf", "ring/a.pdf"])
    #expect(found("ring") == ["ring/a.pdf"])
    #expect(found("b.pdf", "", "b.pdf") == ["b.pdf", "ring/a.pdf"])
  }

  @Test func followsALinkToAFolderElsewhere() throws {
    try folder.write("x", to: "archive/a.pdf")
    try folder.write("x", to: "inbox/b.pdf")
    folder.link("inbox/old", to: "../archive")
    #expect(found("inbox") == ["inbox/b.pdf", "inbox/old/a.pdf"])
  }

  @Test func keepsDeadLinksForTheirMessage() {
    folder.link("dead.pdf", to: "nowhere.pdf")
    folder.link("dead.png", to: "nowhere.png")
    #expect(found("") == ["dead.pdf"])
  }

  @Test(.enabled(if: geteuid() != 0)) func saysWhichFolderItMayNotRead() throws {
    try folder.write("x", to: "closed/a.pdf")
    chmod(folder.path + "/closed", 0)
    defer { chmod(folder.path + "/closed", 0o700) }
    #expect(PathWalk([folder.file("")]).files.map(\.obstacle) == [.permission])
  }

  @Test func keepsNamesThatAreNoText() throws {
    let name = Array("forkert-".utf8) + [0xE6, 0xF8] + Array("å.pdf".utf8)
    let bytes = Array((folder.path + "/").utf8) + name
    let descriptor = open((bytes + [0]).map { CChar(bitPattern: $0) }, O_CREAT | O_WRONLY, 0o600)
    try #require(descriptor >= 0)
    close(descriptor)
    #expect(PathWalk([InputFile(path: folder.path)]).files == [InputFile(FilePath(bytes: bytes))])
    #expect(InputFile(FilePath(bytes: bytes)).path == folder.path + "/forkert-\\xE6\\xF8å.pdf")
  }
}

@Suite struct InputFileTests {
  @Test func findsTheAbsolutePath() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("x", to: "a/b.pdf")
    folder.link("link", to: "a")
    folder.link("a/c.pdf", to: "b.pdf")
    #expect(InputFile(path: folder.path + "/link/../a/./b.pdf").absolutePath == file.absolutePath)
    #expect(InputFile(path: folder.path + "/link/c.pdf").absolutePath.hasSuffix("/a/c.pdf"))
    #expect(InputFile(path: "/x.pdf").absolutePath == "/x.pdf")
    #expect(InputFile(path: "x.pdf").absolutePath.hasPrefix("/"))
  }
}
