import Archive
import Model
import Reading
import Testing

/// Files that are refused, each with the reason that a person can act on.
@Suite struct RefusalTests {
  private let paragraph = "<w:p><w:r><w:t>Læsning</w:t></w:r></w:p>"

  private func reason(_ bytes: [UInt8]) -> Failure.Reason? {
    do throws(Failure) {
      _ = try WordReader.read(bytes)
      return nil
    } catch {
      return error.reason
    }
  }

  /// A sound file in which one part is another one.
  private func reason(part: String, _ xml: [UInt8]) throws -> Failure.Reason? {
    var entries = WordDocument(paragraph).parts.map { ZipWriter.Entry($0.name, bytes: Array($0.xml.utf8)) }
    entries = entries.map { $0.name == part ? .init(part, bytes: xml) : $0 }
    return try reason(ZipWriter.archive(entries))
  }

  @Test func `a sound file is read`() throws {
    #expect(try reason(WordDocument(paragraph).bytes()) == nil)
  }

  @Test func `other files are named`() {
    #expect(reason([]) == .empty)
    #expect(reason(Array("{\\rtf1 Læsning}".utf8)) == .notADocument(.unknown))
    #expect(reason(Array("<!DOCTYPE html><html>".utf8)) == .notADocument(.unknown))
  }

  @Test func `an archive without the main part is damaged`() throws {
    let entries = WordDocument(paragraph).parts.filter { $0.name != "word/document.xml" }
    let bytes = try ZipWriter.archive(entries.map { .init($0.name, bytes: Array($0.xml.utf8)) })
    #expect(reason(bytes) == .damaged(.missingPart("word/document.xml")))
  }

  @Test func `an archive cut short is damaged`() throws {
    let bytes = try WordDocument(paragraph).bytes()
    #expect(reason(Array(bytes.prefix(bytes.count * 2 / 3))) == .damaged(.structure))
  }

  @Test func `broken XML is named with its line`() throws {
    let xml = "<a>\n<b>\n</a>"
    #expect(
      try reason(part: "word/document.xml", Array(xml.utf8))
        == .damaged(.xml(part: "word/document.xml", line: 3)))
    #expect(
      try reason(part: "word/document.xml", []) == .damaged(.xml(part: "word/document.xml", line: 1)))
  }

  @Test func `letters of another encoding are damage`() throws {
    let xml = Array("<?xml version='1.0' encoding='UTF-8'?><a>L".utf8) + [0xE6] + Array("sning</a>".utf8)
    #expect(try reason(part: "word/document.xml", xml) == .damaged(.encoding(part: "word/document.xml")))
  }

  @Test(arguments: [
    "<!DOCTYPE a><a/>", "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
    "<!DOCTYPE a [<!ENTITY % b SYSTEM 'http://localhost/'> %b;]><a/>",
  ])
  func `document types are refused`(xml: String) throws {
    #expect(
      try reason(part: "word/document.xml", Array(xml.utf8)) == .damaged(.documentType(part: "word/document.xml")))
  }

  @Test func `deep nesting is refused`() throws {
    let xml = String(repeating: "<a>", count: 300) + String(repeating: "</a>", count: 300)
    #expect(try reason(part: "word/document.xml", Array(xml.utf8)) == .tooDeep(levels: 256))
  }

  @Test func `tables inside tables are read as far as the limit allows`() throws {
    func nested(_ depth: Int) -> String {
      let open = "<w:tbl><w:tr><w:tc>"
      let close = "<w:p/></w:tc></w:tr></w:tbl>"
      return String(repeating: open, count: depth) + paragraph + String(repeating: close, count: depth)
    }
    let manuscript = try WordReader.read(WordDocument(nested(60)).bytes())
    guard case .table(let table) = manuscript.blocks.first else { return #expect(Bool(false)) }
    #expect(table.rows.first?.cells.first?.lines.map(\.text) == ["Læsning"])
    #expect(try reason(WordDocument(nested(100)).bytes()) == .tooDeep(levels: 256))
  }

  @Test func `parts that cannot be trusted are refused`() throws {
    let spaces = Array(repeating: UInt8(32), count: 8 << 20)
    #expect(try reason(part: "word/document.xml", spaces) == .tooLarge(.ratio(part: "word/document.xml", times: 100)))
    let many = (0..<1001).map { ZipWriter.Entry("\($0)", bytes: []) }
    #expect(try reason(ZipWriter.archive(many)) == .tooLarge(.entries(1000)))
  }

  @Test func `files with any byte changed never trap`() throws {
    let bytes = try WordDocument(paragraph).bytes()
    let sound = try WordReader.read(bytes)
    for offset in bytes.indices {
      var changed = bytes
      changed[offset] ^= 0x25
      let blocks = (try? WordReader.read(changed))?.blocks
      #expect(blocks == nil || blocks == sound.blocks)
    }
  }

  @Test func `embedded documents are said, and refused where there is nothing else`() throws {
    let office = WordDocument.relationships
    let chunk = "<w:altChunk r:id=\"a\" xmlns:r=\"\(office)\"/>"
    let prose = paragraph.replacing("Læsning", with: "Vi læser hver dag.")
    let read = try WordReader.read(try WordDocument(prose + chunk + chunk).bytes())
    #expect(read.notes == [Note(.unreadEmbedded(count: 2))])
    #expect(throws: Failure(.embeddedText)) { try WordReader.read(try WordDocument(paragraph + chunk).bytes()) }
    #expect(throws: Failure(.embeddedText)) { try WordReader.read(try WordDocument("<w:p/>" + chunk).bytes()) }
  }
}
