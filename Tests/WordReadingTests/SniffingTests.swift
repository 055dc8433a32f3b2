import Archive
import Model
import Reading
import Testing

/// Files are known by what is in them.
@Suite struct SniffingTests {
  enum Found: Hashable {
    case format(Format)
    case refused(Failure.Reason)

    init(_ bytes: [UInt8]) {
      do { self = .format(try Format(of: bytes)) } catch { self = .refused(error.reason) }
    }
  }

  @Test func everyFormatHasItsReader() {
    let formats = Format.allCases.filter { $0.conversion == nil }
    #expect(Set(Readers.all.map { $0.format }) == Set(formats))
    #expect(Readers.all.count == formats.count)
    #expect(Format.allCases.compactMap(\.conversion).allSatisfy { formats.contains($0.target) })
  }

  @Test(arguments: [
    ("a.txt", false), ("a.TXT", false), ("a", false), ("a.csv", false), ("a.pdf", true), ("a.b.DOCX", true),
    ("a.doc", true), ("a.rtf", true), ("a.XLSX", true), ("a.html", true),
  ])
  func `a name may say something else`(name: String, isBelied: Bool) {
    #expect(Format.text.isBelied(byName: name) == isBelied)
  }

  @Test(arguments: [
    ("", Found.refused(.empty)), ("%PDF-1.7\n", .format(.pdf)), ("skrald foran\n%PDF-1.4", .format(.pdf)),
    ("{\\rtf1\\ansi}", .format(.rtf)), ("Et {\\rtf1", .format(.text)),
    ("\n <!DOCTYPE HTML PUBLIC>", .format(.html)), ("<HTML lang=da>", .format(.html)),
    ("<?xml version='1.0'?><html xmlns=''>", .format(.html)), ("<!-- skabelon --><html>", .format(.html)),
    ("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n", .format(.html)),
    ("MIME-Version: 1.0\nContent-Type: text/plain\n", .format(.text)), ("Skriv <html> her", .format(.text)),
    ("GIF89a", .refused(.notADocument(.image))), ("• Læsning i alle fag", .format(.text)),
    ("\u{FEFF}Læsning", .format(.text)),
    ("Læsning\u{0}\u{1}", .refused(.notADocument(.unknown))), ("PK er ikke nok", .format(.text)),
    ("BM er ikke nok", .format(.text)),
  ])
  func `files of text`(content: String, expected: Found) {
    #expect(Found(Array(content.utf8)) == expected)
  }

  @Test func `text in other encodings`() {
    let text = "Læsning i alle fag"
    let little = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    #expect(Found([0xFF, 0xFE] + little) == .format(.text))
    #expect(Found([0xFE, 0xFF] + big) == .format(.text))
    #expect(Found(little) == .format(.text))
    #expect(Found(big) == .format(.text))
    #expect(Found([0xFF, 0xFE] + "<html>".utf16.flatMap { [UInt8($0), 0] }) == .format(.html))
    #expect(Found(text.unicodeScalars.map { UInt8($0.value) }) == .format(.text))
  }

  @Test(arguments: [
    ("wordprocessingml.document.main+xml", Found.format(.docx)), ("wordprocessingml.template.main+xml", .format(.docx)),
    ("spreadsheetml.sheet.main+xml", .format(.xlsx)), ("presentationml.presentation.main+xml", .format(.pptx)),
    ("ms-excel.sheet.binary.macroEnabled.main", .refused(.notADocument(.spreadsheet))),
    ("x", .refused(.notADocument(.zip))),
  ])
  func `office files`(type: String, expected: Found) throws {
    let types = WordDocument.contentTypes.replacing("wordprocessingml.document.main+xml", with: type)
    #expect(try Found(ZipWriter.archive([.init("[Content_Types].xml", bytes: Array(types.utf8))])) == expected)
  }

  @Test func `a content type may be that of all parts with an ending`() throws {
    let types = WordDocument.contentTypes.replacing(
      "Override PartName=\"/word/document.xml\"", with: "Default Extension=\"xml\"")
    #expect(try Found(ZipWriter.archive([.init("[Content_Types].xml", bytes: Array(types.utf8))])) == .format(.docx))
  }

  @Test(arguments: [
    ("text", Found.format(.odt)), ("text-template", .format(.odt)),
    ("spreadsheet", .format(.ods)), ("presentation", .format(.odp)), ("graphics", .refused(.notADocument(.zip))),
  ])
  func `open document files`(type: String, expected: Found) throws {
    let name = "application/vnd.oasis.opendocument." + type
    let bytes = try ZipWriter.archive([.init("mimetype", bytes: Array(name.utf8), isCompressed: false)])
    #expect(Found(bytes) == expected)
  }

  @Test func `archives that are no document`() throws {
    #expect(try Found(ZipWriter.archive([.init("a.txt", bytes: [])])) == .refused(.notADocument(.zip)))
    #expect(Found([0x50, 0x4B, 5, 6] + Array(repeating: 0, count: 18)) == .refused(.notADocument(.zip)))
  }

  @Test(arguments: [
    (["Root Entry", "EncryptionInfo", "EncryptedPackage"], Found.refused(.lockedOffice)),
    (["Root Entry", "WordDocument"], .format(.doc)), (["Root Entry", "Workbook"], .format(.xls)),
    (["Root Entry", "PowerPoint Document"], .format(.ppt)),
    (["Root Entry"], .refused(.notADocument(.unknown))),
    ([], .refused(.damaged(.structure))),
  ])
  func `old office files and envelopes`(names: [String], expected: Found) {
    #expect(Found(compoundFile(names)) == expected)
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
