import Foundation
import Language
import TestSupport
import Testing

@Suite("The compiled lexicon") struct LexiconTests {
  /// A small dictionary with the Danish one's flags.
  static let affixes = """
    SET UTF-8
    FLAG num
    SFX 10 Y 1
    SFX 10 0 s/34 [^sxz]	+GENITIV
    SFX 11 Y 2
    SFX 11 0 r/34 e	+PLUR_UBEK
    SFX 11 0 er/34 [^e]	+PLUR_UBEK
    SFX 29 Y 1
    SFX 29 0 s/32,35,36 .
    SFX 39 Y 1
    SFX 39 0 0/35,34 .	+ORD_SIDST
    """
  static let dictionary = """
    4
    skole/10,11,39
    dreng/10,11,39,29
    fejl/6
    øvelse/10,11,39,29
    """

  /// A folder of its own for each test.
  private func folder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "traad-lexicon-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  private func file(in folder: URL) throws -> LexiconFile {
    try Self.affixes.write(to: folder.appending(path: "a.aff"), atomically: true, encoding: .utf8)
    try Self.dictionary.write(to: folder.appending(path: "a.dic"), atomically: true, encoding: .utf8)
    return LexiconFile(
      path: folder.path() + "/cache/traad/lexicon.bin", affixes: folder.path() + "/a.aff",
      dictionary: folder.path() + "/a.dic")
  }

  @Test("It is compiled at first use, opened after that, and compiled again when the dictionary has changed")
  func lifeCycle() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = try file(in: folder)
    let first = file.open()
    #expect(first.status == .compiled)
    let lexicon = try #require(first.lexicon)
    #expect(["skole", "Skoler", "DRENGS", "øvelse", "øvelser"].allSatisfy(lexicon.contains(word:)))
    #expect(!["fejl", "drengskole", "dreng-"].contains(where: lexicon.contains(word:)))
    #expect(file.open().status == .opened)
    try (Self.dictionary + "\npige/10,11,39").write(
      to: folder.appending(path: "a.dic"), atomically: true, encoding: .utf8)
    let second = file.open()
    #expect(second.status == .compiled)
    #expect(second.lexicon?.contains(word: "piger") == true)
    #expect(lexicon.contains(word: "skoler"), "a lexicon that is open outlives its file")
  }

  @Test("Without the dictionary the package is named, unless an old file can serve")
  func missingDictionary() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = LexiconFile(
      path: folder.path() + "/lexicon.bin", affixes: "/nowhere/a.aff", dictionary: "/nowhere/a.dic")
    #expect(file.open().status == .missingDictionary(package: "hunspell-da"))
    #expect(file.open().lexicon == nil)
    var compiled = try self.file(in: folder)
    #expect(compiled.open().status == .compiled)
    compiled.dictionary = "/nowhere/a.dic"
    #expect(compiled.open().status == .opened)
    #expect(compiled.open().lexicon?.contains(word: "skole") == true)
  }

  @Test("Where the file cannot be kept there is a lexicon all the same")
  func notWritable() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    var file = try file(in: folder)
    try Data("in the way".utf8).write(to: folder.appending(path: "cache"))
    file.path = folder.path() + "/cache/lexicon.bin"
    let (lexicon, status) = file.open()
    guard case .notWritable = status else { return #expect(Bool(false), "\(status)") }
    #expect(lexicon?.contains(word: "skoler") == true)
  }

  @Test("A file that is cut short, of another kind or another version is none")
  func damaged() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = try file(in: folder)
    #expect(file.open().status == .compiled)
    let whole = try Data(contentsOf: URL(filePath: #require(file.path)))
    let broken = folder.path() + "/broken.bin"
    #expect(Lexicon.open(at: broken) == nil)
    for count in [0, 1, 7, 8, 40, 100, whole.count / 2, whole.count - 1] {
      try whole.prefix(count).write(to: URL(filePath: broken))
      #expect(Lexicon.open(at: broken) == nil, "\(count) bytes")
    }
    for offset in [0, 8, 12] {
      var other = whole
      other[offset] ^= 0xff
      try other.write(to: URL(filePath: broken))
      #expect(Lexicon.open(at: broken) == nil, "byte \(offset)")
    }
  }

  @Test("Whatever bytes are wrong in it, nothing traps")
  func corrupted() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = try file(in: folder)
    #expect(file.open().status == .compiled)
    let whole = try Data(contentsOf: URL(filePath: #require(file.path)))
    let broken = folder.path() + "/broken.bin"
    var random = SeededGenerator(seed: 3)
    var opened = 0
    for _ in 0..<300 {
      var other = whole
      for _ in 0..<Int.random(in: 1...40, using: &random) {
        other[Int.random(in: 16..<other.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      try other.write(to: URL(filePath: broken))
      guard let lexicon = Lexicon.open(at: broken) else { continue }
      opened += 1
      let analysis = Analyzer(lexicon: lexicon).analyze("skoler drengeskole øvelsesskole drengs- og øvelsesskoler")
      #expect(analysis.words.count == 6)
    }
    #expect(opened > 0)
  }

  @Test("Text that is no dictionary gives a lexicon without words")
  func nonsense() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = try file(in: folder)
    try Data([0xff, 0x0a, 0x2f, 0x0a, 0x2f, 0x31, 0x0a, 0xc3]).write(to: folder.appending(path: "a.dic"))
    try Data("SFX\nSFX 1 Y\nSFX 99999 a b c\nSFX 1 0 [ [\n".utf8).write(to: folder.appending(path: "a.aff"))
    let (lexicon, status) = file.open()
    #expect(status == .compiled)
    #expect(lexicon?.contains(word: "skole") == false)
  }
}
