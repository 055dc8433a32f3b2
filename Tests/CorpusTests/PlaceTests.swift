import Extraction
import Foundation
import Model
import Testing

@testable import Reading

/// The boxes of every item, cut out of its page again, hold the item's words and no others.
@Suite struct PlaceTests {
  @Test(arguments: CorpusTests.files.map(\.0).filter { $0.hasSuffix(".pdf") })
  func boxesHoldTheItemsWords(_ file: String) throws {
    let bytes = [UInt8](try Data(contentsOf: CorpusTests.corpus.appending(path: file)))
    let read = try Extractor(isWord: { _ in false }).extract(try Readers.read(bytes), fileName: file)
    let glyphs = try Self.glyphs(of: bytes)
    let items = read.documents.flatMap(\.policies).flatMap { $0.groups.flatMap(\.activities) + $0.followUps }
    #expect(!items.isEmpty)
    for item in items {
      let written = item.places.flatMap { Self.scalars(in: $0, glyphs) }
      #expect(Self.letters(of: written) == Self.letters(of: Array(item.text.unicodeScalars)))
    }
  }

  private static func glyphs(of bytes: [UInt8]) throws -> [Int: [Glyph]] {
    var pages: [Int: [Glyph]] = [:]
    _ = try PopplerDocument.readPages(of: bytes, options: ReadingOptions(), maxPages: 100) { page, _, _ in
      pages[page.number] = page.glyphs
    } atEnd: {
    }
    return pages
  }

  /// What stands inside a place's box, from left to right.
  private static func scalars(in place: Place, _ pages: [Int: [Glyph]]) -> [Unicode.Scalar] {
    guard case .page(let number, let box) = place else { return [] }
    return (pages[number] ?? []).filter { box.holdsMiddle(of: $0.box) }
      .sorted { $0.box.left < $1.box.left }.map(\.scalar)
  }

  /// Letters, digits and signs without spaces and hyphens, which a line's end takes and gives; ligatures as their letters.
  private static func letters(of scalars: [Unicode.Scalar]) -> String {
    let kept = scalars.filter { !$0.properties.isWhitespace && !["-", "\u{AD}", "\u{2010}", "\u{2011}"].contains($0) }
    return String(String.UnicodeScalarView(kept)).precomposedStringWithCompatibilityMapping
  }
}
