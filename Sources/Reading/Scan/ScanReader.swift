import Model

/// Reads pages that are pictures, by recognition.
///
/// The page is drawn coarsely to see how it is turned, then finely and level. Its drawn lines and bullets are found by their
/// shapes and taken away; what is left is recognised word by word, and goes on as glyphs do.
final class ScanReader {
  private let makeRecogniser: () -> Tesseract?
  private var tesseract: Tesseract?
  /// The pages that may hold text but were not read, since recognition is not installed.
  private(set) var missedPages: [Int] = []
  var isMissing: Bool { !missedPages.isEmpty }
  private var letters = 0
  private var confidences = 0.0

  /// - Parameter makeRecogniser: nil where recognition is not installed.
  init(_ makeRecogniser: @escaping () -> Tesseract? = { Tesseract() }) { self.makeRecogniser = makeRecogniser }

  /// Pixels an inch: fine enough for small print, and what the recogniser was trained on.
  private static let fine = 300.0
  private static let coarse = 100.0

  /// The mean confidence of all letters in percent; nil before any was recognised.
  var confidence: Int? { letters > 0 ? Int(confidences / Double(letters)) : nil }

  /// The page with what was recognised on its picture; nil where nothing was.
  func read(_ page: Page, _ canvas: PageCanvas) -> PageContent? {
    guard let preview = canvas.draw(Self.coarse, 0) else { return nil }
    let ink = Ink(preview)
    guard Self.mayBeText(ink) else { return nil }
    if tesseract == nil, !isMissing { tesseract = makeRecogniser() }
    guard let tesseract else {
      missedPages.append(page.number)
      return nil
    }
    let angle = -Skew.angle(of: ink)
    guard let image = canvas.draw(Self.fine, angle) else { return nil }
    let scan = ScannedPage(image)
    let words = Self.withoutDirt(tesseract.words(of: scan.image, in: scan.regions))
    for word in words {
      letters += word.text.unicodeScalars.count
      confidences += word.confidence * Double(word.text.unicodeScalars.count)
    }
    guard !words.isEmpty else { return nil }
    var read = page
    read.glyphs = ScannedText(words, scan).glyphs
    var content = PageContent(read, rulings: scan.rulings, shades: scan.shades)
    content.turn = PageTurn(angle: angle, width: page.width, height: page.height)
    return content
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
