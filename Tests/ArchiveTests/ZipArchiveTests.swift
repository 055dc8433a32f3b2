import Archive
import Testing

@Suite struct ZipArchiveTests {
  @Test func `what is written is read again`() throws {
    let entries = [
      ZipWriter.Entry("a.txt", bytes: Array("Læsning".utf8)),
      ZipWriter.Entry("mappe/æ.xml", bytes: [], isCompressed: false),
      ZipWriter.Entry("stor", bytes: (0..<200_000).map { UInt8(truncatingIfNeeded: $0 / 7) }),
    ]
    let archive = try ZipArchive(ZipWriter.archive(entries))
    #expect(archive.names == ["a.txt", "mappe/æ.xml", "stor"])
    for entry in entries { #expect(try archive.read(entry.name) == entry.bytes) }
  }

  @Test func `the same entries give the same bytes`() throws {
    let entries = [ZipWriter.Entry("a", bytes: Array("Læsning".utf8))]
    let first = try ZipWriter.archive(entries)
    let second = try ZipWriter.archive(entries)
    #expect(first == second)
  }

  @Test func `names are found without regard to case`() throws {
    let archive = try ZipArchive(ZipWriter.archive([.init("Word/Document.xml", bytes: [1])]))
    #expect(try archive.read("word/document.xml") == [1])
    #expect(try archive.read("word/other.xml") == nil)
    #expect(archive.contains("WORD/DOCUMENT.XML"))
  }

  @Test func `a backslash in a name is read as a slash`() throws {
    let archive = try ZipArchive(ZipWriter.archive([.init("word\\document.xml", bytes: [1])]))
    #expect(try archive.read("word/document.xml") == [1])
  }

  @Test func `of two entries with one name the first counts`() throws {
    let bytes = try ZipWriter.archive([.init("part1", bytes: [1]), .init("part2", bytes: [2])])
    let archive = try ZipArchive(replacing("part2", by: "part1", in: bytes))
    #expect(archive.names == ["part1", "part1"])
    #expect(try archive.read("part1") == [1])
  }

  @Test func `names that lead out of a folder are only names`() throws {
    let archive = try ZipArchive(ZipWriter.archive([.init("../../etc/passwd", bytes: [1])]))
    #expect(archive.names == ["../../etc/passwd"])
  }
}

/// Archives that are broken or meant to do harm.
@Suite struct ArchiveLimitTests {
  @Test(arguments: [[], Array("PK".utf8), Array("ingen zip".utf8)])
  func `what is no archive is damaged`(bytes: [UInt8]) {
    #expect(throws: ArchiveError.damaged) { try ZipArchive(bytes) }
  }

  @Test func `an archive without its end is damaged`() throws {
    let bytes = try ZipWriter.archive([.init("a", bytes: Array(repeating: 7, count: 1000), isCompressed: false)])
    #expect(throws: ArchiveError.damaged) { try ZipArchive(Array(bytes.prefix(700))) }
  }

  @Test func `more entries than the limit are refused`() throws {
    let bytes = try ZipWriter.archive((0..<11).map { .init("\($0)", bytes: []) })
    #expect(throws: ArchiveError.tooManyEntries(limit: 10)) { try ZipArchive(bytes, limits: .init(entries: 10)) }
    #expect(try ZipArchive(bytes, limits: .init(entries: 11)).names.count == 11)
  }

  @Test func `an entry larger than the limit is refused before it is inflated`() throws {
    let bytes = try ZipWriter.archive([.init("a", bytes: Array(repeating: 32, count: 2 << 20 + 1))])
    #expect(throws: ArchiveError.entryTooLarge(name: "a", mebibytes: 1)) {
      try ZipArchive(bytes, limits: .init(entryMebibytes: 1)).read("a")
    }
  }

  @Test func `an entry that inflates beyond the ratio is refused`() throws {
    let bytes = try ZipWriter.archive([.init("a", bytes: Array(repeating: 32, count: 2 << 20))])
    #expect(throws: ArchiveError.ratio(name: "a", times: 100)) { try ZipArchive(bytes).read("a") }
    #expect(try ZipArchive(bytes, limits: .init(ratioFreeBytes: 4 << 20)).read("a")?.count == 2 << 20)
  }

  /// Offsets within an entry of the directory (APPNOTE 4.3.12): flags 8, method 10, check sum 16, inflated size 24.
  @Test(arguments: [
    (8, 1, ArchiveError.encrypted(name: "a")), (10, 98, .unsupportedMethod(name: "a")),
    (16, 255, .entryDamaged(name: "a")), (24, 1, .entryDamaged(name: "a")), (24, 200, .entryDamaged(name: "a")),
  ])
  func `a directory that lies is found out`(offset: Int, value: UInt8, error: ArchiveError) throws {
    var bytes = try ZipWriter.archive([.init("a", bytes: Array("Læsning i alle fag".utf8))])
    let directory = try #require(index(of: [0x50, 0x4B, 1, 2], in: bytes))
    bytes[directory + offset] = value
    #expect(throws: error) { try ZipArchive(bytes).read("a") }
  }

  @Test func `archives with any byte changed never trap`() throws {
    let bytes = try ZipWriter.archive([.init("a", bytes: Array("Læsning".utf8)), .init("b", bytes: [])])
    for offset in bytes.indices {
      var changed = bytes
      changed[offset] ^= 0x81
      let archive = try? ZipArchive(changed)
      let read = archive.flatMap { try? $0.read("a") }
      #expect(read == nil || read == Array("Læsning".utf8))
    }
  }
}

private func index(of pattern: [UInt8], in bytes: [UInt8]) -> Int? {
  bytes.indices.first { bytes[$0...].starts(with: pattern) }
}

/// The bytes with every occurrence of a name replaced by one of the same length.
private func replacing(_ name: String, by other: String, in bytes: [UInt8]) -> [UInt8] {
  var result = bytes
  while let index = index(of: Array(name.utf8), in: result) {
    result.replaceSubrange(index..<index + name.utf8.count, with: other.utf8)
  }
  return result
}
