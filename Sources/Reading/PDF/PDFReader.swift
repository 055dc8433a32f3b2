package import Model

/// Reads a PDF into blocks: pages to words, words to tables and lines, tables joined over pages.
package enum PDFReader: Reader {
  package static var format: Format { .pdf }

  /// The most pages a strategy document can have.
  private static let maxPages = 5000

  /// - Parameter bytes: the whole file.
  /// - Throws: `Failure` when nothing can be read.
  package static func read(_ bytes: [UInt8], options: ReadingOptions) throws(Failure) -> Manuscript {
    var gathering = PageGathering(options: options)
    var pages: [PageContent] = []
    let (count, damage) = try PopplerDocument.readPages(of: bytes, options: options, maxPages: maxPages) {
      gathering.add($0, drawing: $1, canvas: $2)
    } atEnd: {
      pages = gathering.finish()
    }
    if let failure = gathering.failure { throw failure }
    var manuscript = assemble(pages, count: count)
    manuscript.notes += damage + gathering.notes
    return manuscript
  }

  private static func assemble(_ pages: [PageContent], count: Int) -> Manuscript {
    let furniture = Furniture(pages: pages.map(\.loose), bodySize: bodySize(of: pages))
    var joiner = TableJoiner()
    var heads: [String] = []
    var known: Set<String> = []
    for (index, page) in pages.enumerated() {
      // A table's header may return on every page as running heads do; where it stands first it is kept.
      var header: PageLine?
      let lines = page.loose.filter { line in
        guard furniture.contains(line, on: index, pageHeight: page.height) else { return true }
        let text = PageLine.text(of: line.words[...])
        let isNew = known.insert(text).inserted
        let goesOn = header.map { line.box.top - $0.box.bottom < 0.5 * line.size } ?? false
        if isNew, goesOn || OpenGrid.isHeader(line) {
          header = line
          return true
        }
        if isNew { heads.append(text) }
        return false
      }
      for half in page.pages(lines) { joiner.add(half.page, lines: half.lines) }
    }
    var manuscript = Manuscript(format: .pdf, pageCount: count, blocks: joiner.blocks, runningHeads: heads)
    let turns = pages.compactMap { page in page.turn.map { (page.number, $0) } }
    manuscript.restorePlaces(Dictionary(turns) { first, _ in first })
    return manuscript
  }

  /// The font size, in points, that most letters of the document have.
  private static func bodySize(of pages: [PageContent]) -> Double {
    let letters = pages.reduce(into: [:]) { $0.merge($1.letters, uniquingKeysWith: +) }
    return Double(letters.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 0) / 2
  }
}
