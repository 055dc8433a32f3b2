import Files
import Glibc
import Model
import Testing
import Workers

/// Which files in watched folders are read, and when.
@Suite(.serialized) struct WatchedFoldersTests {
  private let folder: TemporaryFolder
  private var path: FilePath { folder.file("x").location.folder }

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("x", to: "a/first.txt")
  }

  /// The names of all files that are complete within some seconds, or as soon as there are enough.
  private func names(_ folders: inout WatchedFolders, atLeast count: Int) -> [String] {
    var names: [String] = []
    for _ in 0..<25 {
      names += folders.next(waiting: 200).files.map { String(decoding: $0.location.name, as: UTF8.self) }
      if count > 0, names.count >= count { break }
    }
    return names
  }

  private func run(_ command: String) { #expect(system("cd '\(path)' && " + command) == 0) }

  @Test func givesWhatIsThereAndWhatComes() throws {
    var folders = try WatchedFolders([path])
    #expect(names(&folders, atLeast: 1) == ["first.txt"])
    // Written, moved here, linked, in a new folder, under a link to a folder; and what is no document or hidden.
    run(
      "echo x > a/b.txt; echo x > /tmp/traad-c.$$ && mv /tmp/traad-c.$$ c.pdf; ln a/b.txt d.txt; mkdir -p e/f; echo x > e/f/g.txt"
    )
    run("mkdir .h; echo x > .h/i.txt; echo x > .j.txt; echo x > '~$k.docx'; echo x > l.png; ln -s a/b.txt m.txt")
    #expect(Set(names(&folders, atLeast: 5)) == ["b.txt", "c.pdf", "d.txt", "g.txt", "m.txt"])
    #expect(names(&folders, atLeast: 0) == [])
    // Renamed folders are watched under their new names.
    run("mv e n; echo y > n/f/g.txt")
    #expect(names(&folders, atLeast: 1) == ["g.txt"])
  }

  @Test func waitsUntilAFileIsComplete() throws {
    var folders = try WatchedFolders([path])
    #expect(names(&folders, atLeast: 1) == ["first.txt"])
    run("(printf x; sleep 2; printf y) > slow.txt & sleep 0.1")
    let before = folders.next(waiting: 500).files + folders.next(waiting: 500).files + folders.next(waiting: 500).files
    #expect(before == [])
    #expect(names(&folders, atLeast: 1) == ["slow.txt"])
  }

  @Test func foldersMayGoAndComeBack() throws {
    let inner = path.appending("a")
    var folders = try WatchedFolders([inner])
    #expect(names(&folders, atLeast: 1) == ["first.txt"])
    run("mv a b")
    #expect(folders.next(waiting: 1000).news == [.gone(inner)])
    #expect(folders.next(waiting: 100).news == [])
    run("mkdir a; echo x > a/second.txt")
    #expect(folders.next(waiting: 100).news == [.back(inner)])
    #expect(names(&folders, atLeast: 1) == ["second.txt"])
    // The same folder, with what stood around it.
    var outer = try WatchedFolders([inner])
    #expect(names(&outer, atLeast: 1) == ["second.txt"])
    run("cd .. && mv '\(path)' '\(path)-x' && mv '\(path)-x' '\(path)' && echo x > '\(path)/a/third.txt'")
    #expect(names(&outer, atLeast: 1) == ["third.txt"])
    run("rm -r a")
    #expect(outer.next(waiting: 1000).news == [.gone(inner)])
  }

  @Test func linksThatGoRoundDoNoHarm() throws {
    run("ln -s .. a/up; mkdir c; ln -s ../c a/other; ln -s ../a c/other")
    var folders = try WatchedFolders([path])
    run("ln -s ../.. a/high; ln -s c again; echo x > c/x.txt")
    #expect(Set(names(&folders, atLeast: 2)) == ["first.txt", "x.txt"])
    run("rm again; echo x > c/y.txt")
    #expect(names(&folders, atLeast: 1) == ["y.txt"])
  }

  @Test func whatIsNoFolderIsSaid() throws {
    let file = path.appending("a/first.txt")
    #expect(throws: WatchedFolders.Mistake.notAFolder(file)) { try WatchedFolders([path, file]) }
    let missing = path.appending("nothing")
    #expect(throws: WatchedFolders.Mistake.unreadable(missing, Failure(.unreadable(.missing)))) {
      try WatchedFolders([missing])
    }
  }

  @Test func filesThatWereNotTakenInComeAgain() throws {
    var folders = try WatchedFolders([path])
    #expect(names(&folders, atLeast: 1) == ["first.txt"])
    folders.putBack([InputFile(path.appending("a/first.txt"))], after: .milliseconds(100))
    #expect(names(&folders, atLeast: 1) == ["first.txt"])
  }
}
