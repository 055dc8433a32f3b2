import Model

/// What a page of the PDF library holds.
struct WrittenPage {
  var page: Page
  var drawing: Drawing
  var canvas: PageCanvas
}

/// Pages on their way from the PDF library to what makes lines of them: they pass at once as long as their letters leave no
/// doubt, and wait for the pages behind them otherwise.
struct WaitingPages {
  typealias Receiver = (Page, _ drawing: Drawing, PageCanvas) -> Void

  private var letters: DocumentLetters
  private var waiting: [WrittenPage] = []
  private var unknownWords = 0
  /// How many glyphs and lines wait.
  private var load = 0

  /// More wait no longer: that many pages have told what there is to tell.
  private static let mostLoad = 2 << 20

  init(_ letters: DocumentLetters) { self.letters = letters }

  /// Takes in a page, and hands over all that need not wait.
  mutating func add(_ page: consuming Page, drawing: Drawing, canvas: PageCanvas, receiver: Receiver) {
    let hidesText = page.hidesText
    var entry = WrittenPage(page: page, drawing: drawing, canvas: canvas)
    TextOrder.set(in: &entry.page.glyphs, from: drawing.textStarts)
    entry.page.glyphs = HiddenText.removed(from: entry.page, drawing: drawing, canvas: canvas)
    // A scan is turned by its picture, and the text that was laid behind it says nothing of fonts.
    if !hidesText {
      if !entry.page.isStamped { entry.level() }
      entry.page.glyphs = LeaderSigns.replaced(in: entry.page.glyphs)
      letters.add(entry.page.glyphs)
    }
    guard letters.areInDoubt else { return receiver(entry.page, entry.drawing, canvas) }
    waiting.append(entry)
    load += entry.page.glyphs.count + drawing.rulings.count
    if load > Self.mostLoad { finish(receiver: receiver) }
  }

  /// Why the pages cannot be read; nil where they can.
  var failure: Failure? { letters.failure }

  var notes: [Note] { unknownWords > 0 ? [Note(.unknownLetters(words: unknownWords))] : [] }

  /// Hands over the pages that wait.
  mutating func finish(receiver: Receiver) {
    let (pages, unknown) = letters.repaired(waiting.map(\.page.glyphs))
    unknownWords += unknown
    for (entry, glyphs) in zip(waiting, pages) {
      var page = entry.page
      page.glyphs = glyphs
      receiver(page, entry.drawing, entry.canvas)
    }
    (waiting, load) = ([], 0)
  }
}
