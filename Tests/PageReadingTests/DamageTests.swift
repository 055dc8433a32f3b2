import Model
import Testing

@testable import Reading

@Suite struct DamageTests {
  private let whole = PDFFile(pages: [PDFFile.pageOfText, PDFFile.pageOfText])

  private func notes(_ bytes: [UInt8]) throws -> [Note] {
    try PDFReader.read(bytes, options: ReadingOptions(recognisesText: false)).notes
  }

  @Test func aWholeFileIsNotRecovered() throws {
    #expect(try notes(whole.bytes()) == [])
    // As a mail program may leave it: offsets count from the header.
    #expect(try notes(Array("From: kommunen\n".utf8) + whole.bytes()) == [])
  }

  @Test func wrongOffsetsAreRepaired() throws {
    #expect(try notes(whole.bytes(shift: 7)) == [Note(.recovered)])
  }

  @Test(arguments: ["startxref\n9\n%%EOF\n", "startxref\n\n%%EOF\n", "startxref\n99999999999999999999\n", "%%EOF\n"])
  func aWrongEndIsRepaired(_ end: String) throws {
    let lines = String(decoding: whole.bytes(), as: UTF8.self).split(separator: "\n").prefix { $0 != "startxref" }
    #expect(try notes(Array((lines.joined(separator: "\n") + "\n" + end).utf8)) == [Note(.recovered)])
  }

  @Test func aPageThatIsBrokenIsNamed() throws {
    let broken = PDFFile(pages: [PDFFile.pageOfText, PDFFile.pageOfText + " (aktiviteter og) Tk"])
    #expect(try notes(broken.bytes()) == [Note(.recovered, page: 2)])
  }

  @Test(arguments: ["", "startxref", "startxref 5", "%PDF-startxref 0", "startxref 0 xref", "1 0 obj startxref\r\n0"])
  func anythingMayStandAtTheEnd(_ text: String) {
    _ = CrossReference.isBroken(in: Array(text.utf8))
  }
}

@Suite struct UnreadPageTests {
  @Test func picturesThatAreLeftAloneAreNamed() throws {
    let file = PDFFile(pages: [PDFFile.pageOfPicture, PDFFile.pageOfText, PDFFile.pageOfPicture, ""])
    let read = try PDFReader.read(file.bytes(), options: ReadingOptions(recognisesText: false))
    #expect(read.notes == [Note(.unreadPictures([1, 3], package: nil))])
  }

  /// Among pages of text, a picture without a line of writing is a photograph.
  @Test func photographsAmongTextAreNoScans() throws {
    let lines = (0..<20).map { "BT /F 12 Tf 72 \(700 - 20 * $0) Td (Strategiske aktiviteter) Tj ET" }
    let file = PDFFile(pages: [PDFFile.pageOfPicture, lines.joined(separator: "\n")])
    let read = try PDFReader.read(file.bytes(), options: ReadingOptions(recognisesText: false))
    #expect(read.notes.isEmpty)
  }

  @Test func picturesAreMissedWhereRecognitionIsNotInstalled() {
    let scans = ScanReader { nil }
    // Lines as of text: a twelfth of the page is ink.
    let canvas = PageCanvas(pageCount: 9) { _, _ in
      let pixels = (0..<100 * 144).map { $0 / 100 % 12 == 0 ? UInt8(0) : 255 }
      return GreyImage(width: 100, height: 144, resolution: 12, pixels: pixels)
    }
    for number in [2, 5] {
      #expect(scans.read(Page(number: number, width: 595, height: 842, hasImages: true), canvas: canvas) == nil)
    }
    #expect(scans.missedPages == [2, 5] && scans.confidence == nil)
  }

  /// Behind a scan somebody's recognition may have laid text that is not drawn; what is drawn over a picture is text.
  @Test(arguments: [3, 0]) func textBehindAPictureIsToldFromTextOnIt(_ mode: Int) throws {
    let picture = PDFFile.pageOfPicture.replacing("200 0 0 200 72 400", with: "595 0 0 842 0 0")
    let file = PDFFile(pages: [picture + " " + PDFFile.pageOfText.replacing("BT", with: "BT \(mode) Tr")])
    let read = try PDFReader.read(file.bytes(), options: ReadingOptions(recognisesText: false))
    #expect(read.notes == [Note(mode == 3 ? .hiddenText : .unreadPictures([1], package: nil))])
    #expect(read.blocks.count == 1)
  }

  @Test func emptyPagesAreNoScan() {
    #expect(throws: Failure(.blankPages)) {
      try PDFReader.read(PDFFile(pages: ["", ""]).bytes(), options: ReadingOptions())
    }
    let scan = PDFFile(pages: ["", PDFFile.pageOfPicture]).bytes()
    #expect(throws: Failure(.noTextLayer)) { try PDFReader.read(scan, options: ReadingOptions(recognisesText: false)) }
  }
}
