import Model

/// Damage that a PDF could be read in spite of.
struct PageDamage {
  /// How many pages could be read.
  private(set) var readable = 0
  private var isRepaired: Bool
  private var broken: [Int] = []
  /// Pages with more contents than any page has, which were left out.
  private var leftOut: [Int] = []
  /// Pages whose lines could not be found.
  private var withoutLines: [Int] = []

  /// More broken pages than this are reported as one damaged document.
  private static let mostBrokenPages = 10

  /// - Parameter isRepaired: whether the objects were not where the file says.
  init(isRepaired: Bool) { self.isRepaired = isRepaired }

  /// Counts a page (from 1) that could be read, with the complaints about it.
  mutating func add(_ complaints: Complaints, page: Int) {
    readable += 1
    isRepaired = isRepaired || complaints.isRepaired
    if complaints.hasBrokenContents { broken.append(page) }
  }

  mutating func note(_ drawings: PageDrawings) {
    (leftOut, withoutLines) = (drawings.leftOut, drawings.withoutLines)
  }

  /// Why there is no page; nil where there is one.
  var failure: Failure? {
    guard readable == 0 else { return nil }
    return leftOut.first.map { Failure(.tooLarge(.drawing(mebibytes: ContentInterpreter.mostBytes >> 20)), page: $0) }
      ?? Failure(.damaged(.noPages))
  }

  /// - Parameter pageCount: how many pages the file says it has.
  func notes(pageCount: Int) -> [Note] {
    let isDamaged = isRepaired || readable + leftOut.count < pageCount || broken.count > Self.mostBrokenPages
    let pages = broken.prefix(Self.mostBrokenPages).map { Note(.recovered, page: $0) }
    let lost =
      (withoutLines.isEmpty ? [] : [Note(.unreadLines(withoutLines))])
      + (leftOut.isEmpty ? [] : [Note(.unreadPages(leftOut))])
    return (isDamaged ? [Note(.recovered)] : []) + pages + lost
  }
}
