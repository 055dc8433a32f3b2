import Extraction
import Foundation
import Language
import Model
import Reading
import TestSupport
import Testing

/// A scan: a page of corpus/strategi-2014-2016.pdf as a grey picture of 150 pixels an inch, turned by 0.8 degrees, with noise.
@Suite struct ScanTests {
  static let scan = CorpusTests.tests.appending(path: "Golden/scan-2014-2016.pdf")

  /// Whether the recogniser's Danish data are where Debian puts them.
  static var hasDanish: Bool {
    let folder = "/usr/share/tesseract-ocr"
    let versions = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return versions.contains { FileManager.default.fileExists(atPath: "\(folder)/\($0)/tessdata/dan.traineddata") }
  }

  @Test(.enabled(if: hasDanish, "tesseract-ocr-dan is not installed")) func isRecognised() throws {
    let bytes = [UInt8](try Data(contentsOf: Self.scan))
    let analyzer = Analyzer(lexicon: LexiconFile.standard.open().lexicon)
    let manuscript = try Readers.read(bytes)
    let read = try Extractor(isWord: analyzer.isWord).extract(manuscript, fileName: "scan.pdf")
    let text = read.documents.map(CorpusTests.outline).joined(separator: "\n")
    try expectGolden(text, named: "scan-2014-2016.txt")
    let confidences = read.notes.compactMap { note in
      if case .recognised(let confidence) = note.kind { confidence } else { nil }
    }
    #expect(confidences.count == 1 && confidences.allSatisfy { (85...100).contains($0) })
  }

  /// Laid on the scanner sideways, and the wrong way at that: a page that is read upside down first.
  @Test(.enabled(if: hasDanish, "tesseract-ocr-dan is not installed")) func isRecognisedSideways() throws {
    let scan = try Data(contentsOf: Self.scan)
    let page = try #require(scan.range(of: Data("/Type/Page/".utf8)))
    let turned = [UInt8](scan[..<page.lowerBound] + Data("/Rotate 90".utf8) + scan[page.lowerBound...])
    let analyzer = Analyzer(lexicon: LexiconFile.standard.open().lexicon)
    let read = try Extractor(isWord: analyzer.isWord).extract(try Readers.read(turned), fileName: "scan.pdf")
    let golden = CorpusTests.tests.appending(path: "Golden/scan-2014-2016.txt")
    #expect(read.documents.map(CorpusTests.outline).joined() == (try String(contentsOf: golden, encoding: .utf8)))
    // The table is taller than wide on the page as it is displayed.
    let places = read.documents.flatMap(\.policies).flatMap(\.groups).flatMap(\.activities).flatMap(\.places)
    let boxes = places.compactMap { place in if case .page(1, let box) = place { box } else { nil } }
    #expect(boxes.count > 10 && boxes.allSatisfy { $0.height > $0.width && $0.bottom < 842 && $0.right < 596 })
  }

  /// Each line's middle is where turning the page that was scanned puts it.
  @Test(.enabled(if: hasDanish, "tesseract-ocr-dan is not installed")) func placesAreOnThePageAsItIs() throws {
    let original = CorpusTests.corpus.appending(path: "strategi-2014-2016.pdf")
    let (printed, scanned) = (try Self.middles(of: original), try Self.middles(of: Self.scan))
    let (sine, cosine) = (sin(-0.8 * .pi / 180), cos(-0.8 * .pi / 180))
    var compared = 0
    for (text, place) in printed {
      guard let found = scanned[text] else { continue }
      compared += 1
      // About the middle of an A4 page on its side.
      let (x, y) = (place.x - 421, place.y - 297.6)
      let distance = (found.x - (x * cosine - y * sine + 421), found.y - (x * sine + y * cosine + 297.6))
      #expect(abs(distance.0) < 4 && abs(distance.1) < 4, "\(text)")
    }
    #expect(compared > 15)
  }

  /// The middle of each item's first line.
  private static func middles(of file: URL) throws -> [String: (x: Double, y: Double)] {
    let bytes = [UInt8](try Data(contentsOf: file))
    let read = try Extractor(isWord: { _ in false }).extract(try Readers.read(bytes), fileName: "")
    let items = read.documents.flatMap(\.policies).flatMap { $0.groups.flatMap(\.activities) + $0.followUps }
    let middles = items.compactMap { item -> (String, (x: Double, y: Double))? in
      guard case .page(_, let box)? = item.places.first else { return nil }
      return (item.text, ((box.left + box.right) / 2, box.middle))
    }
    return Dictionary(middles) { first, _ in first }
  }

  @Test func isLeftAloneWhenToldSo() throws {
    let bytes = [UInt8](try Data(contentsOf: Self.scan))
    #expect(throws: Failure(.noTextLayer)) { try Readers.read(bytes, options: ReadingOptions(recognisesText: false)) }
  }
}
