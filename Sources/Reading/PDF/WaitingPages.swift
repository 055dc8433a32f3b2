import Model

/// Pages on their way from the PDF library to what makes lines of them: they pass at once as long as their letters leave no
/// doubt, and wait for the pages behind them otherwise.
struct WaitingPages {
  typealias Receiver = (Page, _ drawing: Drawing, PageCanvas) -> Void

  private var letters = DocumentLetters()
  private var waiting: [(page: Page, drawing: Drawing, canvas: PageCanvas)] = []
  /// How many glyphs and rulings wait.
  private var load = 0

  /// More wait no longer: that many pages have told what there is to tell.
  private static let mostLoad = 1 << 20

  /// Takes in a page, and hands over all that need not wait.
  mutating func add(_ page: Page, drawing: Drawing, canvas: PageCanvas, receiver: Receiver) {
    letters.add(page.glyphs)
    guard letters.areInDoubt else { return receiver(page, drawing, canvas) }
    waiting.append((page, drawing, canvas))
    load += page.glyphs.count + drawing.rulings.count
    if load > Self.mostLoad { finish(receiver: receiver) }
  }

  /// Hands over the pages that wait.
  mutating func finish(receiver: Receiver) {
    for (page, drawing, canvas) in waiting {
      var page = page
      page.glyphs = letters.repaired(page.glyphs)
      receiver(page, drawing, canvas)
    }
    (waiting, load) = ([], 0)
  }
}
