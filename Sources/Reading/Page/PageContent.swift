import Model

/// One page taken apart: its tables of drawn lines, and all other words as lines.
struct PageContent {
  var number: Int
  var height: Double
  var tables: [PageTable]
  var loose: [PageLine]
  var rulings: [Ruling]
  /// Boxes of colour and frames that are no tables, small ones first.
  var areas: [Box] = []
  /// Drawn frames around text that is no table: below a table it is none of its rows.
  private(set) var frames: [Box]
  /// How many letters there are of each font size, in half points.
  var letters: [Int: Int] = [:]
  /// How the page was turned before it was read; nil where it was not.
  var turn: PageTurn?
  /// Where it stands among the halves of all sheets, two a sheet: both of them, or the one that it is.
  var halves: ClosedRange<Int> { half.map { $0...$0 } ?? 2 * number...2 * number + 1 }
  private var half: Int?

  init(_ page: Page, rulings: [Ruling], shades: [Shade]) {
    (number, height, self.rulings) = (page.number, page.height, rulings.merged())
    var rest = UntakenWords(PageWord.words(of: page.glyphs))
    for word in rest.words { letters[Int(word.size * 2), default: 0] += word.glyphs.count }
    let apart = Self.frames(beside: shades, rulings, words: rest.words)
    let others = rulings.filter { ruling in !apart.contains { $0.hasSide(ruling) } }
    let grids = RuledGrid.grids(of: apart.isEmpty ? self.rulings : others.merged())
    for grid in grids where grid.isDrawn {
      rest.take(PageTable(grid, words: rest.words, shades: shades, page: page.number))
    }
    let boxes = grids.filter { $0.xs.count == 2 && $0.ys.count == 2 }
    let words = rest.words
    frames = (boxes.count > Self.mostAreas ? [] : boxes).filter(\.isDrawn).map(\.box).filter {
      $0.framesText(of: words)
    }
    frames += apart
    for grid in FormGrid.grids(in: rest.lines) {
      rest.take(PageTable(grid, words: rest.words, page: page.number))
    }
    for grid in HeadedGrid.grids(in: rest.lines) {
      rest.take(PageTable(grid, words: rest.words, page: page.number))
    }
    let drawn = rest.tables.map(\.box)
    let free = shades.filter { shade in !drawn.contains { $0.holdsMiddle(of: shade.box) } }
    for grid in ShadeGrid.grids(of: free, words: rest.words.filter { [frames] in !frames.hold($0.box) }) {
      rest.take(PageTable(grid, words: rest.words, rulings: self.rulings, page: page.number), within: grid.box)
    }
    for grid in LinedGrid.grids(of: self.rulings, words: rest.words) {
      rest.take(PageTable(grid, words: rest.words, page: page.number))
    }
    tables = rest.tables.filter { !$0.isEmpty }
    loose = rest.lines
    areas = (boxes.map(\.box) + apart + free.map(\.box)).filter {
      $0.width > Self.leastArea && $0.height > Self.leastArea / 2
    }
    .sorted { $0.width * $0.height < $1.width * $1.height }
    if areas.count > Self.mostAreas { areas = [] }
  }

  /// What is narrower holds no text, in points; a page with more areas is a map or a picture.
  private static let leastArea = 40.0
  private static let mostAreas = 300

  /// The frames around text that touch the shades of a table whose lines are not drawn, and are no part of it.
  private static func frames(beside shades: [Shade], _ rulings: [Ruling], words: [PageWord]) -> [Box] {
    let drawn = rulings.filter { !$0.isEdge }
    guard !shades.isEmpty, drawn.count > 3, drawn.count < 4 * mostAreas else { return [] }
    let lines = drawn.merged()
    return RuledGrid.grids(of: lines).filter { $0.xs.count == 2 && $0.ys.count == 2 }.map(\.box).filter { frame in
      lines.count { frame.hasSide($0) } == 4 && shades.contains { frame.touches($0.box) }
        && !shades.contains { frame.contains($0.box) } && frame.framesText(of: words)
    }
  }
}

extension Box {
  /// How far from each other two edges may be drawn that are one, in points.
  private static let tolerance = 3.0

  /// Whether a line is drawn along one of its sides, from corner to corner.
  fileprivate func hasSide(_ ruling: Ruling) -> Bool {
    func near(_ one: Double, _ other: Double) -> Bool { abs(one - other) < Self.tolerance }
    return switch ruling.direction {
    case .horizontal:
      (near(ruling.position, top) || near(ruling.position, bottom)) && near(ruling.start, left)
        && near(ruling.end, right)
    case .vertical:
      (near(ruling.position, left) || near(ruling.position, right)) && near(ruling.start, top)
        && near(ruling.end, bottom)
    }
  }

  /// Whether another box ends where this one begins, above or below it.
  fileprivate func touches(_ other: Box) -> Bool {
    min(abs(other.bottom - top), abs(other.top - bottom)) < Self.tolerance
      && min(right, other.right) - max(left, other.left) > 0.2 * width
  }

  /// Whether another box lies in it, and does not fill it.
  fileprivate func contains(_ other: Box) -> Bool {
    let room = Self.tolerance
    return other.left > left - room && other.right < right + room && other.top > top - room
      && other.bottom < bottom + room && other.width * other.height < 0.9 * width * height
  }

  /// Whether the words in it are text in one column.
  fileprivate func framesText(of words: [PageWord]) -> Bool {
    let lines = PageLine.lines(of: words.filter { holdsMiddle(of: $0.box) })
    return !lines.isEmpty && lines.allSatisfy { OpenGrid.columnTexts(of: $0).count == 1 }
  }
}

extension PageContent {
  /// Tables further apart are of two pages.
  private static let spine = 20.0

  /// The pages that a sheet shows, left before right: two where one table stands beside another of the same columns, and
  /// nothing reaches from the one side to the other.
  func pages(_ lines: [PageLine]) -> [(page: PageContent, lines: [PageLine])] {
    guard let left = tables.min(by: { $0.box.left < $1.box.left }),
      let right = tables.first(where: { $0.box.left > left.box.right + Self.spine }),
      left.hasWidths(of: right)
    else { return [(self, lines)] }
    let edge = right.box.left - 1
    let words = lines.flatMap(\.words)
    let boxes = words.map(\.box) + tables.map(\.box)
    guard boxes.allSatisfy({ $0.right < edge - Self.spine || $0.left > edge - Self.spine / 2 }) else {
      return [(self, lines)]
    }
    func half(_ number: Int, _ isInside: (Box) -> Bool) -> (PageContent, [PageLine]) {
      var half = self
      half.tables = tables.filter { isInside($0.box) }
      half.half = number
      return (half, PageLine.rows(of: words.filter { isInside($0.box) }))
    }
    return [
      half(halves.lowerBound) { $0.left < edge - Self.spine / 2 },
      half(halves.upperBound) { $0.left >= edge - Self.spine / 2 },
    ]
  }
}

/// The words of a page that stand in none of its tables so far.
private struct UntakenWords {
  private(set) var words: [PageWord]
  private(set) var tables: [PageTable] = []
  private var known: [PageLine]?

  init(_ words: [PageWord]) { self.words = words }

  /// The words as lines, with raised marks.
  var lines: [PageLine] {
    mutating get {
      let lines = known ?? PageLine.rows(of: words)
      known = lines
      return lines
    }
  }

  /// Adds a table, whose words are no longer free.
  ///
  /// - Parameter box: what the table covers, where that is more than its own box.
  mutating func take(_ table: PageTable?, within box: Box? = nil) {
    guard let table else { return }
    tables.append(table)
    words.removeAll { (box ?? table.box).holdsMiddle(of: $0.box) }
    known = nil
  }
}

/// An area filled with a colour, "RRGGBB".
struct Shade {
  var box: Box
  var colour: String
}

extension [Box] {
  /// Whether one of them holds the middle of a box.
  func hold(_ box: Box) -> Bool { contains { $0.holdsMiddle(of: box) } }
}
