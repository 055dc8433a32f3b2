package import Model

/// Reads a PDF into blocks: pages to words, words to tables and lines, tables joined over pages.
package enum PDFReader: Reader {
  package static func reads(_ kind: FileKind) -> Bool { kind == .pdf }

  /// The most pages a strategy document can have.
  private static let maxPages = 5000

  /// - Parameter bytes: the whole file.
  /// - Throws: `Failure` when nothing can be read.
  package static func read(_ bytes: [UInt8], _ options: ReadingOptions) throws(Failure) -> Manuscript {
    var pages: [PageContent] = []
    var legibility = Legibility()
    let scans = ScanReader()
    let count = try PopplerDocument.readPages(of: bytes, options, maxPages: maxPages) { page, drawing, canvas in
      legibility.count(page.glyphs)
      if page.glyphs.isEmpty, page.hasImages, options.recognisesText {
        options.onRecognition(page.number, canvas.pageCount)
        if let recognised = scans.read(page, canvas) {
          pages.append(recognised)
          return
        }
      }
      let drawing = Drawing(drawing, width: page.width, height: page.height)
      var page = page
      page.glyphs += DrawnBullets.glyphs(drawing.dots, before: page.glyphs)
      pages.append(PageContent(page, rulings: drawing.rulings, shades: drawing.shades))
    }
    if legibility.glyphs == 0, scans.confidence == nil {
      throw Failure(scans.isMissing ? .missingDependency(package: "tesseract-ocr-dan") : .noTextLayer)
    }
    guard legibility.isText || legibility.glyphs == 0 else { throw Failure(.undecodableText) }
    var manuscript = assemble(pages, count: count)
    if let confidence = scans.confidence { manuscript.notes.append(Note(.recognised(confidence: confidence))) }
    return manuscript
  }

  private static func assemble(_ pages: [PageContent], count: Int) -> Manuscript {
    let furniture = Furniture(pages: pages.map(\.loose), bodySize: bodySize(of: pages))
    var joiner = TableJoiner()
    var heads: [String] = []
    var known: Set<String> = []
    for page in pages {
      let lines = page.loose.filter { line in
        guard furniture.contains(line, pageHeight: page.height) else { return true }
        let text = PageLine.text(of: line.words[...])
        if known.insert(text).inserted { heads.append(text) }
        return false
      }
      joiner.add(page, lines: lines)
    }
    return Manuscript(format: .pdf, pageCount: count, blocks: joiner.blocks, runningHeads: heads)
  }

  /// The font size, in points, that most letters of the document have.
  private static func bodySize(of pages: [PageContent]) -> Double {
    let letters = pages.reduce(into: [:]) { $0.merge($1.letters, uniquingKeysWith: +) }
    return Double(letters.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0) / 2
  }
}

/// One page taken apart: its tables of drawn lines, and all other words as lines.
struct PageContent {
  var number: Int
  var height: Double
  var tables: [PageTable]
  var loose: [PageLine]
  var rulings: [Ruling]
  /// How many letters there are of each font size, in half points.
  var letters: [Int: Int] = [:]

  init(_ page: Page, rulings: [Ruling], shades: [Shade]) {
    (number, height, self.rulings) = (page.number, page.height, rulings.merged())
    var words = PageWord.words(of: page.glyphs)
    for word in words { letters[Int(word.size * 2), default: 0] += word.glyphs.count }
    tables = []
    for grid in RuledGrid.grids(of: self.rulings) where grid.isDrawn {
      guard let table = PageTable(grid, words: words, shades: shades, page: page.number) else { continue }
      tables.append(table)
      words.removeAll { table.box.holdsMiddle(of: $0.box) }
    }
    loose = PageLine.lines(of: words)
  }
}

/// Whether a text layer can be read at all: fonts without a usable encoding give signs instead of letters.
private struct Legibility {
  private var letters = 0
  private var signs = 0

  mutating func count(_ glyphs: [Glyph]) {
    for glyph in glyphs where !glyph.isSymbol {
      if glyph.scalar.isLetter { letters += 1 } else { signs += 1 }
    }
  }

  var glyphs: Int { letters + signs }

  /// Danish text is letters to nine parts in ten; less than half is no text.
  var isText: Bool { letters > signs }
}
