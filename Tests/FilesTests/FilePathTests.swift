import Files
import Testing

@Suite struct FilePathTests {
  @Test(arguments: [
    ("a/b.pdf", "a", "b.pdf"), ("b.pdf", ".", "b.pdf"), ("/x", "/", "x"), ("a/b/", "a/b", "b"), ("/", "/", "/"),
    ("", ".", ""),
  ])
  func isTakenApart(path: String, folder: String, name: String) {
    #expect(FilePath(path).folder == FilePath(folder))
    #expect(Array(FilePath(path).name) == Array(name.utf8))
  }

  @Test func putsASlashBetween() {
    #expect(FilePath("a").appending("b") == FilePath("a/b"))
    #expect(FilePath("/").appending("b") == FilePath("/b"))
    #expect(FilePath("/a").contains(FilePath("/a/b")) && !FilePath("/a").contains(FilePath("/ab")))
  }

  @Test func spellsBytesThatAreNoText() {
    #expect(FilePath(bytes: [0x61, 0xE6] + Array("ø".utf8)).description == "a\\xE6ø")
  }

  @Test func leadsFromTheRoot() {
    #expect(FilePath("x.pdf").absolute.description.hasPrefix("/"))
    #expect(FilePath("/x.pdf").absolute == FilePath("/x.pdf"))
    // Also below folders that are not there.
    #expect(FilePath("/none/at/all/x.pdf").absolute == FilePath("/none/at/all/x.pdf"))
    #expect(FilePath("none/x.pdf").absolute == FilePath(".").resolved?.appending("none").appending("x.pdf"))
    #expect(FilePath("/nowhere/x").resolved == nil)
    #expect(ThisProcess.executable?.isExecutable == true)
  }
}
