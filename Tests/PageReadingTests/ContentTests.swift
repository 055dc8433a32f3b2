import Model
import Testing

@testable import Reading

/// Each content stream is drawn on a page of 595 by 842 points.
@Suite struct ContentTests {
  private func drawing(_ content: String, resources: String = "", objects: [String] = []) throws -> Drawing {
    let bytes = PDFFile(pages: [content], resources: resources, objects: objects).bytes()
    return try bytes.withUnsafeBufferPointer { buffer in
      let file = try #require(ContentFile(buffer, password: nil))
      let page = ContentPage(file.page(1), in: file)
      return try ContentInterpreter.drawing(of: page, in: file)
    }
  }

  private func told(_ rulings: [Ruling]) -> [String] {
    rulings.map {
      "\($0.direction == .horizontal ? "—" : "|") at \(Int($0.position)) from \(Int($0.start)) to \(Int($0.end))\($0.isEdge ? " edge" : "")"
    }
  }

  @Test func linesCountFromTheTopOfThePage() throws {
    #expect(try told(drawing("96 742 m 500 742 l S").rulings) == ["— at 100 from 96 to 500"])
    #expect(try told(drawing("96 742 100 .5 re f").rulings) == ["— at 99 from 96 to 196"])
  }

  @Test func transformationsHoldUntilTheStateIsRestored() throws {
    let content = "q .5 0 0 .5 10 421 cm 0 0 m 200 0 l S Q 0 742 m 200 742 l S"
    #expect(try told(drawing(content).rulings) == ["— at 421 from 10 to 110", "— at 100 from 0 to 200"])
  }

  @Test func outsideOfAClipNothingIsDrawn() throws {
    let content = "q 100 700 50 50 re W n 0 720 m 500 720 l S 0 600 m 500 600 l S Q"
    #expect(try told(drawing(content).rulings) == ["— at 122 from 100 to 150"])
  }

  @Test func aFilledAreaHasItsColourAndEdges() throws {
    let drawing = try drawing(".85 .886 .953 rg 97 722 100 20 re f")
    #expect(drawing.shades.map(\.colour) == ["D9E2F3"])
    #expect(drawing.rulings.allSatisfy(\.isEdge) && drawing.rulings.count == 4)
    #expect(try self.drawing("1 g 97 722 100 20 re f 0 0 0 0 k 97 722 100 20 re f").rulings.isEmpty)
  }

  /// Letters behind others stand where those end, which only their widths tell.
  @Test(arguments: [
    ("BT /F 12 Tf 72 742 Td (a) Tj (b) Tj 0 -14 Td (c) Tj ET", [[72, 100], [72, 114]]),
    ("BT 1 0 0 1 72 742 Tm (a) Tj ET BT 1 0 0 1 300 742 Tm [(b) -20 (c)] TJ ET", [[72, 100], [300, 100]]),
    (
      "BT 72 742 TD 14 TL (a) Tj T* (b) Tj (c) ' 1 1 (d) \" 10 -20 TD (e) Tj T* (f) Tj ET",
      [[72, 100], [72, 114], [72, 128], [72, 142], [82, 162], [82, 182]]
    ),
    ("q 2 0 0 2 10 42 cm BT 31 350 Td (a) Tj () Tj ET Q", [[72, 100]]),
  ])
  func textStartsWhereItsOperatorsPutIt(_ content: String, _ places: [[Int]]) throws {
    let starts = try drawing(content).textStarts
    #expect(starts.map { [Int($0.x.rounded()), Int($0.y.rounded())] } == places)
  }

  @Test func lettersKnowTheStretchOfTextTheyStandIn() throws {
    let page = "BT /F 12 Tf 300 700 Td (En to) Tj ET BT /F 12 Tf 72 700 Td (tre) Tj 0 -14 Td ( fire) Tj ET"
    var orders: [String: Int32] = [:]
    _ = try PopplerDocument.readPages(
      of: PDFFile(pages: [page]).bytes(), options: ReadingOptions(), maxPages: 1
    ) { page, _, _ in
      for word in PageWord.words(of: page.glyphs) { orders[word.text] = word.order }
    }
    #expect(orders == ["En": 0, "to": 0, "tre": 1, "fire": 2])
  }

  @Test func aFormStandsWhereItsMatrixPutsIt() throws {
    let form = PDFFile.stream(
      "0 0 m 100 0 l S 0 50 m 100 50 l S",
      "/Type /XObject /Subtype /Form /BBox [0 -1 80 20] /Matrix [2 0 0 2 0 0] /Group << /S /Transparency >>")
    let drawing = try drawing(
      "q 1 0 0 1 100 642 cm /X Do Q", resources: "/XObject << /X 6 0 R >>", objects: [form])
    #expect(told(drawing.rulings) == ["— at 200 from 100 to 260"])
  }

  @Test func whatAMaskFadesHasNoEdgesAndTheRestGoesOn() throws {
    let mask = PDFFile.stream(
      "0 0 10 10 re f", "/Type /XObject /Subtype /Form /BBox [0 0 10 10] /Group << /S /Transparency >>")
    let content = "q /M gs 1 0 0 rg 100 700 200 40 re f Q 0 642 m 200 642 l S"
    let drawing = try drawing(
      content, resources: "/ExtGState << /M << /SMask << /S /Luminosity /G 6 0 R >> >> >>", objects: [mask])
    #expect(told(drawing.rulings) == ["— at 200 from 0 to 200"])
    #expect(drawing.shades.isEmpty)
  }

  @Test func halfTransparentColoursArePale() throws {
    let drawing = try drawing(
      "/H gs 0 0 1 rg 100 700 200 40 re f", resources: "/ExtGState << /H << /ca .5 >> >>")
    #expect(drawing.shades.map(\.colour) == ["8080FF"])
  }

  @Test func anInkIsTakenForItsColour() throws {
    let space =
      "/ColorSpace << /S [/Separation /Blue /DeviceRGB << /FunctionType 2 /Domain [0 1] /C0 [1 1 1] /C1 [0 0 1] /N 1 >>] >>"
    #expect(try drawing("/S cs .5 scn 100 700 200 40 re f", resources: space).shades.map(\.colour) == ["8080FF"])
  }

  @Test func aBoxMayBeginInTheMiddleOfASide() throws {
    let drawing = try drawing(
      ".1 .3 .5 rg 150 700 m 100 700 l 100 740 l 200 740 l 200 700 l 150 700 l h f* 0 642 m 200 642 l S")
    #expect(drawing.shades.map(\.box) == [Box(left: 100, top: 102, right: 200, bottom: 142)])
    #expect(told(drawing.rulings).last == "— at 200 from 0 to 200")
  }

  @Test func dotsInARowAreALine() throws {
    let dots = (0..<40).map { "\(100 + 2 * $0) 742 1 1 re f" }.joined(separator: "\n")
    #expect(try told(drawing(dots).rulings) == ["— at 99 from 100 to 179"])
    #expect(try drawing("100 742 1 1 re f 110 742 1 1 re f 130 742 1 1 re f").rulings.isEmpty)
  }

  @Test func picturesAreNotUnpacked() throws {
    let drawing = try drawing(
      "q 200 0 0 100 72 400 cm /P Do Q q 50 0 0 50 72 700 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \u{1} EI Q 0 642 m 9 642 l S",
      resources: "/XObject << /P 6 0 R >>",
      objects: [PDFFile.stream("no jpeg", "/Type /XObject /Subtype /Image /Width 9000 /Height 9000 /Filter /DCTDecode")]
    )
    #expect(
      drawing.pictures == [
        Box(left: 72, top: 342, right: 272, bottom: 442), Box(left: 72, top: 92, right: 122, bottom: 142),
      ])
    #expect(drawing.rulings.count == 1)
  }

  @Test func onlyVisibleTextCounts() throws {
    #expect(try drawing("BT /F 12 Tf (A) Tj ET").showsText)
    #expect(try drawing("BT 3 Tr /F 12 Tf [(A) -20 (B)] TJ ET").showsText == false)
    #expect(try drawing("BT ( \\) S ) ' ET 0 0 m").rulings.isEmpty)
  }

  @Test func formsThatDrawEachOtherComeToAnEnd() throws {
    let header = "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /A 6 0 R /B 7 0 R >> >>"
    let forms = [PDFFile.stream("/B Do /B Do", header), PDFFile.stream("/A Do /A Do", header)]
    _ = try drawing("/A Do", resources: "/XObject << /A 6 0 R >>", objects: forms)
    // Forms that each draw the next one twice.
    let chain = (0..<22).map { index in
      PDFFile.stream(
        "/N Do /N Do",
        "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /N \(7 + index) 0 R >> >>")
    }
    #expect(throws: ContentTrouble.tooMuch) {
      try drawing("/A Do", resources: "/XObject << /A 6 0 R >>", objects: chain + [PDFFile.stream("n", header)])
    }
  }

  @Test(arguments: [
    "q Q Q Q S", "1 0 0 cm l m re c h S f B", "[[ (( << >> ] ) 1 w", "/X Do /Y gs /Z cs 1 scn 0 0 9 9 re f", "BI ID",
    "BI /W 1 ID",
    "1e9 --5 .-. 99999999999999999999999 0 m 0 0 0 0 0 0 cm 1 1 m 2 2 l S", "<", "(", "%", "/", "W n 0 0 9 9 re f",
    "0 0 0 0 re W n 0 0 m 9 0 l S", "9e99 w 1 J 0 0 m 0 0 l S",
  ])
  func damagedContentsDoNoHarm(_ content: String) throws {
    _ = try drawing(content).rulings.merged()
  }
}
