import Model

/// The pages of a PDF on their way to one manuscript.
struct PageGathering {
  let options: ReadingOptions
  private(set) var pages: [PageContent] = []
  private var legibility = Legibility()
  private let scans = ScanReader()
  private var hasPictures = false
  /// Pages that are pictures and were left alone, as somebody wished.
  private var unread: [Int] = []
  private var hasHiddenText = false

  init(options: ReadingOptions) { self.options = options }

  /// The Debian package that lets pictures of Danish text be read.
  private static let recogniser = "tesseract-ocr-dan"

  mutating func add(_ page: Page, drawing: Drawing, canvas: PageCanvas) {
    if page.hidesText || page.isStamped || page.glyphs.isEmpty && page.hasImages {
      hasPictures = true
      if let recognised = recognised(page, canvas: canvas) { return pages.append(recognised) }
      hasHiddenText = hasHiddenText || page.hidesText
    }
    legibility.count(page.glyphs)
    var page = page
    page.glyphs += DrawnBullets.glyphs(drawing.dots, before: page.glyphs)
    pages.append(PageContent(page, rulings: drawing.rulings, shades: drawing.shades))
  }

  /// What our own recognition finds on the picture: text that was laid behind it tells nothing of lines and bullets.
  private mutating func recognised(_ page: Page, canvas: PageCanvas) -> PageContent? {
    guard options.recognisesText else {
      if !page.hidesText { unread.append(page.number) }
      return nil
    }
    options.onRecognition(page.number, canvas.pageCount)
    return scans.read(page, canvas: canvas)
  }

  /// Why the pages give no text; nil where they do.
  var failure: Failure? {
    if legibility.glyphs > 0 { return legibility.isText ? nil : Failure(.undecodableText) }
    if scans.confidence != nil { return nil }
    if scans.isMissing { return Failure(.missingDependency(package: Self.recogniser)) }
    return Failure(hasPictures ? .noTextLayer : .blankPages)
  }

  var notes: [Note] {
    var notes: [Note] = []
    if scans.isMissing { notes.append(Note(.unreadPictures(scans.missedPages, package: Self.recogniser))) }
    if !unread.isEmpty { notes.append(Note(.unreadPictures(unread, package: nil))) }
    if let confidence = scans.confidence { notes.append(Note(.recognised(confidence: confidence))) }
    if hasHiddenText { notes.append(Note(.hiddenText)) }
    return notes
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
