import Model

/// Reads pages that are pictures, by recognition.
///
/// The page is drawn coarsely to see how it is turned, then finely and level. Its drawn lines and bullets are found by their
/// shapes and taken away; what is left is recognised word by word, and goes on as glyphs do.
final class ScanReader {
  private let makeRecogniser: () -> Tesseract?
  private var tesseract: Tesseract?
  private lazy var skewFinder = SkewFinder()
  /// The pages that may hold text but were not read, since recognition is not installed.
  private(set) var missedPages: [Int] = []
  var isMissing: Bool { !missedPages.isEmpty }
  private var hasTried = false
  private var letters = 0
  private var confidences = 0.0

  /// - Parameter makeRecogniser: nil where recognition is not installed.
  init(_ makeRecogniser: @escaping () -> Tesseract? = { Tesseract() }) { self.makeRecogniser = makeRecogniser }

  /// Pixels an inch: fine enough for small print, and what the recogniser was trained on.
  private static let fine = 300.0
  private static let coarse = 100.0

  /// The mean confidence of all letters in percent; nil before any was recognised.
  var confidence: Int? { letters > 0 ? Int(confidences / Double(letters)) : nil }

  /// Whether the page's picture is one of written paper, and no photograph.
  static func showsWriting(_ canvas: PageCanvas) -> Bool {
    canvas.draw(coarse, 0).map { WrittenPaper.isShown(by: $0, ink: Ink($0)) } ?? false
  }

  /// The page with what was recognised on its picture; nil where nothing was, or no table on a page that has other text.
  func read(_ page: Page, canvas: PageCanvas) -> PageContent? {
    guard let preview = canvas.draw(Self.coarse, 0) else { return nil }
    let ink = Ink(preview)
    guard Self.mayBeText(ink) else { return nil }
    if tesseract == nil, !hasTried { tesseract = makeRecogniser() }
    hasTried = true
    guard let tesseract else {
      if !page.hidesText { missedPages.append(page.number) }
      return nil
    }
    guard let recognised = recognise(canvas, ink: ink, tesseract: tesseract), !recognised.words.isEmpty else {
      return nil
    }
    let turn = PageTurn(angle: recognised.angle, width: page.width, height: page.height)
    var read = page
    (read.width, read.height) = (turn.turnedWidth, turn.turnedHeight)
    read.glyphs = ScannedText(recognised.words, scan: recognised.scan).glyphs
    var content = PageContent(read, rulings: recognised.scan.rulings, shades: recognised.scan.shades)
    content.turn = turn
    // With text drawn on it, it may as well be the photograph of a cover.
    if page.isStamped, content.tables.isEmpty { return nil }
    letters += recognised.letters
    confidences += recognised.confidences
    return content
  }

  /// What was recognised on the picture of a page that was turned clockwise by an angle, in degrees.
  private struct Recognised {
    let angle: Double
    let scan: ScannedPage
    let words: [RecognisedWord]
    let letters: Int
    /// The sum over all letters, in percent.
    let confidences: Double

    init(angle: Double, scan: ScannedPage, words: [RecognisedWord]) {
      (self.angle, self.scan, self.words) = (angle, scan, words)
      letters = words.reduce(0) { $0 + $1.text.unicodeScalars.count }
      confidences = words.reduce(0) { $0 + $1.confidence * Double($1.text.unicodeScalars.count) }
    }

    /// Text the right way up is recognised with 80 percent and more even where the print is bad.
    var isSure: Bool { letters > 0 && confidences / Double(letters) > 75 }
  }

  /// Reads the page the way its lines run, and where that gives no sense, upside down.
  private func recognise(_ canvas: PageCanvas, ink: Ink, tesseract: Tesseract) -> Recognised? {
    let quarter = Orientation.isSideways(ink) ? 90.0 : 0
    let first = recognise(canvas, ink: quarter == 0 ? ink : nil, turned: quarter, tesseract: tesseract)
    if let first, first.isSure { return first }
    let second = recognise(canvas, ink: nil, turned: quarter + 180, tesseract: tesseract)
    return [first, second].compactMap { $0 }.max { $0.confidences < $1.confidences }
  }

  /// - Parameter ink: of the page so turned, where it is known.
  private func recognise(
    _ canvas: PageCanvas, ink: Ink?, turned quarter: Double, tesseract: Tesseract
  ) -> Recognised? {
    guard let ink = ink ?? canvas.draw(Self.coarse, quarter).map({ Ink($0) }) else { return nil }
    let angle = quarter - (skewFinder?.angle(of: ink) ?? 0)
    guard let image = canvas.draw(Self.fine, angle) else { return nil }
    let scan = ScannedPage(image)
    let words = Self.withoutDirt(tesseract.words(of: scan.image, in: scan.regions))
    return Recognised(angle: angle, scan: scan, words: words)
  }

  /// Written paper has a little ink, a blank page none, and a photograph much.
  private static func mayBeText(_ ink: Ink) -> Bool {
    let share = Double(ink.bits.lazy.map(Int.init).reduce(0, +)) / Double(max(1, ink.bits.count))
    return share > 0.0003 && share < 0.35
  }

  /// Dirt and the rests of drawn lines are recognised as lines of text and as signs, without confidence. A word of a line
  /// that is text stays, however uncertain: without it the line would say something else.
  private static func withoutDirt(_ words: [RecognisedWord]) -> [RecognisedWord] {
    let best = Dictionary(words.map { ($0.line, $0.confidence) }, uniquingKeysWith: max)
    return words.filter { word in
      let scalars = word.text.unicodeScalars
      let hasLetters = scalars.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
      return hasLetters
        ? best[word.line, default: 0] > 40 : word.confidence > 50 && word.text != "|" && word.text != "_"
    }
  }
}
