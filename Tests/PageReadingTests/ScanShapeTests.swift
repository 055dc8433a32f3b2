import Glibc
import Model
import Testing

@testable import Reading

/// What is found on drawn pictures: skew, lines, bullets, filled areas and columns.
@Suite struct ScanShapeTests {
  /// White paper of 300 pixels an inch.
  struct Sheet {
    let width = 900
    let height = 600
    var pixels = [UInt8](repeating: 245, count: 900 * 600)

    mutating func fill(left: Int, top: Int, right: Int, bottom: Int, level: UInt8 = 20) {
      for y in top...bottom { for x in left...right { pixels[y * width + x] = level } }
    }

    /// Letters of sorts: upright strokes as high as an x, or as two of them.
    mutating func write(_ count: Int, left: Int, baseline: Int, level: UInt8 = 20) {
      for letter in 0..<count {
        let x = left + letter * 18
        fill(left: x, top: baseline - (letter % 4 == 0 ? 33 : 22), right: x + 3, bottom: baseline, level: level)
        fill(left: x, top: baseline - 22, right: x + 11, bottom: baseline - 19, level: level)
        fill(left: x + 8, top: baseline - 22, right: x + 11, bottom: baseline, level: level)
      }
    }

    mutating func bullet(left: Int, baseline: Int) {
      for y in -8...8 {
        for x in -8...8 where x * x + y * y <= 64 {
          fill(left: left + 8 + x, top: baseline - 12 + y, right: left + 8 + x, bottom: baseline - 12 + y)
        }
      }
    }

    var image: GreyImage { GreyImage(width: width, height: height, resolution: 300, pixels: pixels) }
  }

  @Test(arguments: [-3.0, -0.7, 0, 0.35, 2]) func findsTheAngleOfLines(_ degrees: Double) throws {
    var bits = [UInt8](repeating: 0, count: 1000 * 700)
    for line in stride(from: 100, to: 600, by: 20) {
      for x in 50..<950 where x % 7 < 5 {
        let y = line + Int((Double(x) * tan(degrees * .pi / 180)).rounded())
        for y in y..<y + 6 { bits[y * 1000 + x] = 1 }
      }
    }
    let angle = try #require(SkewFinder()).angle(of: Ink(width: 1000, height: 700, bits: bits))
    #expect(abs(angle - degrees) < 0.06)
  }

  @Test func aBlankPageIsLevel() throws {
    let blank = Ink(width: 100, height: 100, bits: [UInt8](repeating: 0, count: 10_000))
    #expect(try #require(SkewFinder()).angle(of: blank) == 0)
  }

  @Test func tellsPaperFromPhotographs() {
    var sheet = Sheet()
    for line in 0..<6 { sheet.write(16, left: 130, baseline: 160 + 50 * line) }
    #expect(WrittenPaper.isShown(by: sheet.image, ink: Ink(sheet.image)))
    var photograph = Sheet()
    var generator = SplitMix(seed: 3)
    for y in stride(from: 0, to: 600, by: 12) {
      for x in stride(from: 0, to: 900, by: 12) {
        let level = UInt8.random(in: 0...255, using: &generator)
        photograph.fill(left: x, top: y, right: x + 11, bottom: y + 11, level: level)
      }
    }
    #expect(!WrittenPaper.isShown(by: photograph.image, ink: Ink(photograph.image)))
    #expect(!WrittenPaper.isShown(by: Sheet().image, ink: Ink(Sheet().image)))
  }

  @Test func tellsDrawnLinesFromLetters() {
    var sheet = Sheet()
    sheet.fill(left: 100, top: 100, right: 800, bottom: 102)
    sheet.fill(left: 100, top: 500, right: 800, bottom: 502)
    sheet.fill(left: 100, top: 100, right: 102, bottom: 502)
    sheet.fill(left: 450, top: 100, right: 452, bottom: 502)
    for line in 0..<6 { sheet.write(16, left: 130, baseline: 160 + 50 * line) }
    let page = ScannedPage(sheet.image)
    let across = page.rulings.filter { $0.direction == .horizontal }.map { Int($0.position.rounded()) }
    let uprights = page.rulings.filter { $0.direction == .vertical }.map { Int($0.position.rounded()) }
    #expect(across == [24, 120])
    #expect(uprights == [24, 108])
    #expect(page.letters.count == 6 * 16)
    #expect(!page.ink.hasInk(in: PixelBox(left: 90, top: 98, right: 810, bottom: 104)))
  }

  @Test func takesBulletsForBulletsAndDotsForDots() {
    var sheet = Sheet()
    for line in 0..<4 {
      let baseline = 150 + 60 * line
      sheet.write(12, left: 200, baseline: baseline)
      if line % 2 == 0 { sheet.bullet(left: 140, baseline: baseline) }
      // A full stop, which stands on the line and close to the letters.
      sheet.fill(left: 416, top: baseline - 5, right: 421, bottom: baseline)
    }
    let bullets = ScannedPage(sheet.image).bullets
    #expect(bullets.map(\.sign) == ["•", "•"])
    #expect(bullets.map(\.blob.box.left).allSatisfy { abs($0 - 140) < 3 })
  }

  @Test func aBulletMayStandCloseToItsText() {
    var sheet = Sheet()
    for line in 0..<4 {
      sheet.write(12, left: 168, baseline: 150 + 60 * line)
      sheet.bullet(left: 140, baseline: 150 + 60 * line)
    }
    #expect(ScannedPage(sheet.image).bullets.map(\.sign) == ["•", "•", "•", "•"])
  }

  @Test func readsWhiteTextOnADarkFill() {
    var sheet = Sheet()
    sheet.fill(left: 100, top: 100, right: 700, bottom: 160, level: 60)
    sheet.write(10, left: 150, baseline: 145, level: 240)
    for line in 0..<4 { sheet.write(20, left: 150, baseline: 250 + 60 * line) }
    let page = ScannedPage(sheet.image)
    #expect(page.letters.count { $0.box.top > 100 && $0.box.bottom < 160 } == 10)
    #expect(page.rulings.contains { $0.isEdge && $0.direction == .horizontal && abs($0.position - 38.6) < 1 })
  }

  @Test func recognisesColumnsApart() {
    var sheet = Sheet()
    for line in 0..<4 {
      sheet.write(12, left: 100, baseline: 150 + 45 * line)
      sheet.write(12, left: 500, baseline: 170 + 45 * line)
    }
    let regions = ScannedPage(sheet.image).regions
    #expect(regions.count == 2)
    #expect(regions.allSatisfy { $0.width < 300 })
  }

  @Test(arguments: [0, 1, 2, 63, 64, 65]) func survivesTheSmallestPictures(_ side: Int) {
    for level in [UInt8(0), 128, 255] {
      let image = GreyImage(
        width: side, height: max(1, side), resolution: 300,
        pixels: [UInt8](repeating: level, count: side * max(1, side)))
      #expect(ScannedPage(image).bullets.isEmpty)
    }
  }

  @Test func tellsLinesThatRunAcrossFromThoseThatRunDown() {
    var sheet = Sheet()
    for line in 0..<6 { sheet.write(30, left: 40, baseline: 80 + 60 * line) }
    let (upright, preview) = (Ink(sheet.image), 3)
    // As the coarse picture that is looked at: a third as fine.
    var bits: [UInt8] = []
    for y in stride(from: 0, to: upright.height, by: preview) {
      for x in stride(from: 0, to: upright.width, by: preview) { bits.append(upright.bits[y * upright.width + x]) }
    }
    let ink = Ink(width: upright.width / preview, height: upright.height / preview, bits: bits)
    #expect(!Orientation.isSideways(ink) && Orientation.isSideways(ink.transposed))
    #expect(!Orientation.isSideways(Ink(width: 3, height: 3, bits: [UInt8](repeating: 1, count: 9))))
  }
}
