import Archive
import Reading
import Testing

/// Files are known by what is in them.
@Suite struct FileKindTests {
  @Test(arguments: [
    ("", FileKind.empty), ("%PDF-1.7\n", .pdf), ("skrald foran\n%PDF-1.4", .pdf), ("{\\rtf1\\ansi}", .rtf),
    ("\n <!DOCTYPE HTML PUBLIC>", .html), ("<HTML lang=da>", .html), ("<?xml version='1.0'?><html xmlns=''>", .html),
    ("GIF89a", .image), ("• Læsning i alle fag", .text(.utf8)), ("\u{FEFF}Læsning", .text(.utf8)),
    ("Læsning\u{0}\u{1}", .unknown), ("PK er ikke nok", .text(.utf8)), ("BM er ikke nok", .text(.utf8)),
  ])
  func `files of text`(content: String, kind: FileKind) {
    #expect(FileKind.sniff(Array(content.utf8)) == kind)
  }

  @Test func `text in other encodings`() {
    let text = "Læsning i alle fag"
    let little = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    #expect(FileKind.sniff([0xFF, 0xFE] + little) == .text(.utf16LittleEndian))
    #expect(FileKind.sniff([0xFE, 0xFF] + big) == .text(.utf16BigEndian))
    #expect(FileKind.sniff(little) == .text(.utf16LittleEndian))
    #expect(FileKind.sniff(big) == .text(.utf16BigEndian))
    #expect(FileKind.sniff(text.unicodeScalars.map { UInt8($0.value) }) == .text(.latin1))
  }

  @Test(arguments: [
    ("wordprocessingml.document.main+xml", FileKind.word), ("wordprocessingml.template.main+xml", .word),
    ("spreadsheetml.sheet.main+xml", .spreadsheet), ("presentationml.presentation.main+xml", .presentation),
    ("x", .zip),
  ])
  func `office files`(type: String, kind: FileKind) throws {
    let types = WordDocument.contentTypes.replacing("wordprocessingml.document.main+xml", with: type)
    #expect(try FileKind.sniff(ZipWriter.archive([.init("[Content_Types].xml", bytes: Array(types.utf8))])) == kind)
  }

  @Test func `a content type may be that of all parts with an ending`() throws {
    let types = WordDocument.contentTypes.replacing(
      "Override PartName=\"/word/document.xml\"", with: "Default Extension=\"xml\"")
    #expect(try FileKind.sniff(ZipWriter.archive([.init("[Content_Types].xml", bytes: Array(types.utf8))])) == .word)
  }

  @Test(arguments: [
    ("text", FileKind.openDocument), ("text-template", .openDocument), ("spreadsheet", .spreadsheet),
    ("presentation", .presentation), ("graphics", .zip),
  ])
  func `open document files`(type: String, kind: FileKind) throws {
    let name = "application/vnd.oasis.opendocument." + type
    let bytes = try ZipWriter.archive([.init("mimetype", bytes: Array(name.utf8), isCompressed: false)])
    #expect(FileKind.sniff(bytes) == kind)
  }

  @Test func `archives that are no document`() throws {
    #expect(try FileKind.sniff(ZipWriter.archive([.init("a.txt", bytes: [])])) == .zip)
    #expect(FileKind.sniff([0x50, 0x4B, 5, 6] + Array(repeating: 0, count: 18)) == .zip)
  }

  @Test(arguments: [
    (["Root Entry", "EncryptionInfo", "EncryptedPackage"], FileKind.encryptedOffice),
    (["Root Entry", "WordDocument"], .oldWord), (["Root Entry", "Workbook"], .spreadsheet), (["Root Entry"], .unknown),
    ([], .damagedCompound),
  ])
  func `old office files and envelopes`(names: [String], kind: FileKind) {
    #expect(FileKind.sniff(compoundFile(names)) == kind)
  }

  /// A compound file of a header and one directory.
  private func compoundFile(_ names: [String]) -> [UInt8] {
    var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 504)
    for name in names {
      var entry = name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      let length = UInt8(entry.count + 2)
      entry += Array(repeating: 0, count: 64 - entry.count) + [length, 0, 2]
      bytes += entry + Array(repeating: 0, count: 128 - entry.count)
    }
    return bytes + Array(repeating: 0, count: 100)
  }
}
