import Extraction
import Foundation
import Language
import Model
import Reading
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
    let path = CorpusTests.tests.appending(path: "Golden/scan-2014-2016.txt")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
      try text.write(to: path, atomically: true, encoding: .utf8)
      Issue.record("rewritten: \(path.lastPathComponent)")
    }
    #expect(text == (try String(contentsOf: path, encoding: .utf8)))
    let confidences = read.notes.compactMap { note in
      if case .recognised(let confidence) = note.kind { confidence } else { nil }
    }
    #expect(confidences.count == 1 && confidences.allSatisfy { (85...100).contains($0) })
  }

  @Test func isLeftAloneWhenToldSo() throws {
    let bytes = [UInt8](try Data(contentsOf: Self.scan))
    #expect(throws: Failure(.noTextLayer)) { try Readers.read(bytes, ReadingOptions(recognisesText: false)) }
  }
}
