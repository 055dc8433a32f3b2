import Model

/// Pages on their way from the PDF library to what makes lines of them: they pass at once as long as their letters leave no
/// doubt, and wait for the pages behind them otherwise.
struct WaitingPages {
  typealias Receiver = (Page, _ drawing: [UInt8], PageCanvas) -> Void

  private var letters: DocumentLetters
  private var waiting: [(page: Page, drawing: [UInt8], canvas: PageCanvas)] = []
  /// How many glyphs and bytes of drawings wait.
  private var load = 0

  /// More wait no longer: that many pages have told what there is to tell.
  private static let mostLoad = 16 << 20

  init(_ letters: DocumentLetters) { self.letters = letters }

  /// Takes in a page, and hands over all that need not wait.
  mutating func add(_ page: Page, drawing: [UInt8], canvas: PageCanvas, receiver: Receiver) {
    letters.add(page.glyphs)
    guard letters.areInDoubt else { return receiver(page, drawing, canvas) }
    waiting.append((page, drawing, canvas))
    load += page.glyphs.count + drawing.count
    if load > Self.mostLoad { finish(receiver: receiver) }
  }

  /// Hands over the pages that wait.
  mutating func finish(receiver: Receiver) {
    for (entry, glyphs) in zip(waiting, letters.repaired(waiting.map(\.page.glyphs))) {
      var page = entry.page
      page.glyphs = glyphs
      receiver(page, entry.drawing, entry.canvas)
    }
    (waiting, load) = ([], 0)
  }
}
