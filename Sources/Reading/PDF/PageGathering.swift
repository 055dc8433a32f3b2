import Model

/// The pages of a PDF on their way to one manuscript.
struct PageGathering {
  let options: ReadingOptions
  private var parts: [Part] = []
  private var legibility = Legibility()
  private let scans = ScanReader()
  private var hasPictures = false
  /// Pages that are pictures and were left alone, as somebody wished.
  private var unread: [Int] = []
  private var hasHiddenText = false
  /// How many pages are full of text that is drawn as text: among them photographs are no scans.
  private var pagesOfText = 0

  init(options: ReadingOptions) { self.options = options }

  /// The Debian package that lets pictures of Danish text be read.
  private static let recogniser = "tesseract-ocr-dan"

  private enum Part {
    case content(PageContent)
    /// A page that may be a picture of text: the other pages tell how likely that is.
    case undecided(Page, Drawing, PageCanvas)
  }

  mutating func add(_ page: Page, drawing: Drawing, canvas: PageCanvas) {
    if page.hidesText || page.isStamped || page.glyphs.isEmpty && page.hasImages {
      parts.append(.undecided(page, drawing, canvas))
    } else {
      if page.glyphs.count > Page.longestStamp { pagesOfText += 1 }
      parts.append(.content(content(of: page, drawing: drawing)))
    }
  }

  /// All pages in order; those that are pictures are recognised now, while they can still be drawn.
  mutating func finish() -> [PageContent] {
    parts.map { part in
      switch part {
      case .content(let content): return content
      case .undecided(let page, let drawing, let canvas):
        if isPhotograph(page, canvas: canvas) { return content(of: page, drawing: drawing) }
        hasPictures = true
        if let recognised = recognised(page, canvas: canvas) { return recognised }
        hasHiddenText = hasHiddenText || page.hidesText
        return content(of: page, drawing: drawing)
      }
    }
  }

  /// Whether a picture among pages of text is none of text, but a cover or a photograph.
  private func isPhotograph(_ page: Page, canvas: PageCanvas) -> Bool {
    guard pagesOfText > 0, !page.hidesText else { return false }
    // Drawing a large photograph takes a second, and where most pages are text, none of the others was scanned and stamped.
    if page.isStamped, 2 * pagesOfText >= parts.count { return true }
    return !ScanReader.showsWriting(canvas)
  }

  private mutating func content(of page: Page, drawing: Drawing) -> PageContent {
    legibility.count(page.glyphs)
    var page = page
    let bullets = DrawnBullets.glyphs(drawing.dots, before: page.glyphs)
    if !bullets.isEmpty { page.glyphs += bullets }
    var content = PageContent(page, rulings: drawing.rulings, shades: drawing.shades)
    if page.turn != 0 {
      let isSideways = abs(page.turn) == 90
      content.turn = PageTurn(
        angle: page.turn, width: isSideways ? page.height : page.width, height: isSideways ? page.width : page.height)
    }
    return content
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
      if glyph.scalar.isLetter { letters += 1 } else if !glyph.scalar.isFigure { signs += 1 }
    }
  }

  var glyphs: Int { letters + signs }

  /// Danish text is letters to nine parts in ten; less than half is no text.
  var isText: Bool { letters > signs }
}

extension Unicode.Scalar {
  /// A digit, or a sign that leads to one: lists of contents and sums of money are text, too.
  fileprivate var isFigure: Bool { isDigit || [".", ",", "…", "·", "_", "%"].contains(self) }
}
