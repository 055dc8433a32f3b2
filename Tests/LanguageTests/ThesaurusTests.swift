import Foundation
import Testing

@testable import Language

@Suite("Thesaurus") struct ThesaurusTests {
  private static let data = """
    utf-8
    bil|2
    |vogn|automobil
    |elbil (underbegreb)
    dysleksi|1
    |ordblindhed
    ordblindhed|1
    |dysleksi
    vogn|1
    |bil

    """

  /// The files of a small thesaurus, as MyThes has them.
  private func thesaurus() throws -> Thesaurus {
    let folder = URL(filePath: NSTemporaryDirectory()).appending(path: "thesaurus-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var index = ""
    var offset = 0
    for line in Self.data.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.contains("|"), !line.hasPrefix("|") { index += "\(line.prefix { $0 != "|" })|\(offset)\n" }
      offset += line.utf8.count + 1
    }
    let paths = ["idx", "dat"].map { folder.appending(path: "th." + $0) }
    try Data("utf-8\n4\n\(index)".utf8).write(to: paths[0])
    try Data(Self.data.utf8).write(to: paths[1])
    return try #require(Thesaurus(index: paths[0].path, data: paths[1].path))
  }

  @Test("An entry has senses and narrower words")
  func entries() throws {
    let entry = try #require(thesaurus().entry(of: "bil"))
    #expect(entry.senses == [["vogn", "automobil"]])
    #expect(entry.narrower == ["elbil"])
    #expect(try thesaurus().entry(of: "ordblindhed")?.senses == [["dysleksi"]])
    for word in ["", "a", "bi", "bilist", "ø", "utf-8"] { #expect(try thesaurus().entry(of: word) == nil, "\(word)") }
  }

  @Test("Words are the same only where each names the other as its only sense")
  func equals() throws {
    #expect(try thesaurus().equals(of: "dysleksi") == ["ordblindhed"])
    #expect(try thesaurus().equals(of: "ordblindhed") == ["dysleksi"])
    #expect(try thesaurus().equals(of: "bil").isEmpty)
    #expect(try thesaurus().equals(of: "vogn").isEmpty)
  }

  @Test("Without files there is none") func missing() {
    #expect(Thesaurus(index: "/nowhere.idx", data: "/nowhere.dat") == nil)
  }
}
