import Model

/// Damage that a PDF could be read in spite of.
struct PageDamage {
  /// How many pages could be read.
  private(set) var readable = 0
  private var isRepaired: Bool
  private var broken: [Int] = []

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

  /// - Parameter pageCount: how many pages the file says it has.
  func notes(pageCount: Int) -> [Note] {
    let isDamaged = isRepaired || readable < pageCount || broken.count > Self.mostBrokenPages
    let pages = broken.prefix(Self.mostBrokenPages).map { Note(.recovered, page: $0) }
    return (isDamaged ? [Note(.recovered)] : []) + pages
  }
}
