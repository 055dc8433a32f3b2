import Extraction
import Foundation
import Model
import Testing

@testable import Reading

/// Pictures of pages with an item marked, compared with the same pages unmarked.
@Suite struct PageImageTests {
  static let resolution = 80.0

  static let files =
    CorpusTests.files.map(\.0).filter { $0.hasSuffix(".pdf") }.map { CorpusTests.corpus.appending(path: $0) }
    + [CorpusTests.tests.appending(path: "Golden/turned-90.pdf")]

  /// Paper takes the marker's colour, letters stay black, and nothing changes beside the item but a sign at the page's edge.
  @Test(arguments: files) func itemsAreMarkedWhereTheyStand(_ file: URL) throws {
    let bytes = [UInt8](try Data(contentsOf: file))
    let read = try Extractor(isWord: { _ in false }).extract(try Readers.read(bytes), fileName: "")
    let items = read.documents.flatMap(\.policies).flatMap { $0.groups.flatMap(\.activities) + $0.followUps }
    var pages: [Int: ColourImage] = [:]
    // A few of them, from all pages; every tenth is enough to see.
    for (index, item) in items.enumerated() where index % 10 == 0 || Set(item.places.map(\.page)).count > 1 {
      for number in Set(item.places.compactMap(\.page)) {
        let plain = try pages[number] ?? Self.page(number, of: bytes)
        pages[number] = plain
        let boxes = item.places.compactMap { place -> Box? in
          if case .page(number, let box) = place { box } else { nil }
        }
        var marked = plain
        marked.mark(boxes)
        Self.check(marked, against: plain, boxes: boxes, comment: "\(file.lastPathComponent): \(item.text)")
      }
    }
    #expect(!pages.isEmpty)
  }

  private static func page(_ number: Int, of bytes: [UInt8]) throws -> ColourImage {
    try PopplerDocument.picture(of: bytes, password: nil, page: number, resolution: resolution)
  }

  private static func check(_ marked: ColourImage, against plain: ColourImage, boxes: [Box], comment: Comment) {
    let changed = plain.pixels.indices.filter { plain.pixels[$0] != marked.pixels[$0] }
    let covered = boxes.compactMap { plain.pixels(in: $0)?.shrunk(by: 1) }
    let around = covered.map { $0.grown(by: 5) }
    let strange = changed.filter { index in
      let pixel = PixelBox(
        left: index % plain.width, top: index / plain.width, right: index % plain.width, bottom: index / plain.width)
      // The frame goes around all lines of the item, and the sign stands in the margin.
      let isFrameOrSign = marked.pixels[index] & 0xFF < 0x20
      return !around.contains {
        isFrameOrSign ? $0.top <= pixel.top && pixel.bottom <= $0.bottom : $0.intersection(pixel) != nil
      }
    }
    var (paper, letters) = (0, 0)
    for box in covered {
      for y in box.top...box.bottom {
        for x in box.left...box.right {
          let (before, after) = (plain.pixels[y * plain.width + x], marked.pixels[y * plain.width + x])
          if before == 0xFFFFFF, after == 0xFFE97F { paper += 1 }
          if before & 0xFF < 0x80, after >> 16 <= before >> 16 { letters += 1 }
        }
      }
    }
    #expect(paper > 100 && letters > 20 && strange.isEmpty, comment)
  }

  @Test func isAPNGOfThePage() throws {
    let bytes = [UInt8](try Data(contentsOf: Self.files[0]))
    let file = try PageImage.png(of: bytes, page: 1, marking: [Box(left: 100, top: 100, right: 200, bottom: 112)])
    #expect(file.starts(with: [0x89] + Array("PNG".utf8)))
    // A4 on its side at 200 pixels an inch, from the file's header.
    let sides = [16, 20].map { file[$0..<$0 + 4].reduce(0) { $0 << 8 | Int($1) } }
    #expect(sides == [2338, 1653])
  }

  @Test func whatLiesOutsideThePageIsNotDrawn() throws {
    var image = try Self.page(1, of: [UInt8](try Data(contentsOf: Self.files[0])))
    let before = image.pixels.filter { $0 != 0xFFFFFF }.count
    image.mark([Box(left: 1e300, top: -1e300, right: .infinity, bottom: -5)])
    image.mark([Box(left: .nan, top: 10, right: 20, bottom: .nan)])
    image.mark([Box(left: -50, top: -50, right: -10, bottom: -20)])
    #expect(image.pixels.filter { $0 != 0xFFFFFF }.count == before)
  }

  @Test func linesThatTouchAreFramedTogether() {
    let lines = [100.0, 112, 300].map { Box(left: 50, top: $0, right: 200, bottom: $0 + 11) }
    #expect(ColourImage.blocks(of: lines).map { [$0.top, $0.bottom] } == [[100, 123], [300, 311]])
  }

  @Test(arguments: [0, 99]) func aPageThatIsNotThereIsSaid(_ page: Int) throws {
    let bytes = [UInt8](try Data(contentsOf: Self.files[0]))
    #expect(throws: Failure(.damaged(.noPages))) { try PageImage.png(of: bytes, page: page, marking: []) }
  }

  @Test func aPasswordIsTriedOnlyWhereOneIsNeeded() throws {
    let locked = [UInt8](try Data(contentsOf: CorpusTests.tests.appending(path: "Golden/locked.pdf")))
    for password in [nil, "", "forkert"] {
      #expect(throws: Failure(password == nil ? .needsPassword : .wrongPassword)) {
        try PageImage.png(of: locked, page: 1, marking: [], password: password)
      }
    }
    _ = try PageImage.png(of: locked, page: 1, marking: [], password: "hemmelig")
    let open = [UInt8](try Data(contentsOf: Self.files[0]))
    _ = try PageImage.png(of: open, page: 1, marking: [], password: "hemmelig")
  }
}

extension PixelBox {
  fileprivate func shrunk(by margin: Int) -> PixelBox { grown(by: -margin) }
}
