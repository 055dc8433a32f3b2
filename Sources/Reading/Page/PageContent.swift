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
  /// How many letters there are of each font size, in half points.
  var letters: [Int: Int] = [:]
  /// How the page was turned before it was read; nil where it was not.
  var turn: PageTurn?

  init(_ page: Page, rulings: [Ruling], shades: [Shade]) {
    (number, height, self.rulings) = (page.number, page.height, rulings.merged())
    var words = PageWord.words(of: page.glyphs)
    for word in words { letters[Int(word.size * 2), default: 0] += word.glyphs.count }
    tables = []
    let grids = RuledGrid.grids(of: self.rulings)
    for grid in grids where grid.isDrawn {
      guard let table = PageTable(grid, words: words, shades: shades, page: page.number) else { continue }
      tables.append(table)
      words.removeAll { table.box.holdsMiddle(of: $0.box) }
    }
    for grid in FormGrid.grids(of: words) {
      let table = PageTable(grid, words: words, page: page.number)
      tables.append(table)
      words.removeAll { table.box.holdsMiddle(of: $0.box) }
    }
    for grid in HeadedGrid.grids(of: words) {
      let table = PageTable(grid, words: words, page: page.number)
      tables.append(table)
      words.removeAll { table.box.holdsMiddle(of: $0.box) }
    }
    let drawn = tables.map(\.box)
    let free = shades.filter { shade in !drawn.contains { $0.holdsMiddle(of: shade.box) } }
    for grid in ShadeGrid.grids(of: free, words: words) {
      tables.append(PageTable(grid, words: words, rulings: self.rulings, page: page.number))
      words.removeAll { grid.box.holdsMiddle(of: $0.box) }
    }
    for grid in LinedGrid.grids(of: self.rulings, words: words) {
      let table = PageTable(grid, words: words, page: page.number)
      tables.append(table)
      words.removeAll { table.box.holdsMiddle(of: $0.box) }
    }
    loose = PageLine.rows(of: words)
    let frames = grids.filter { $0.xs.count == 2 && $0.ys.count == 2 }.map(\.box)
    areas = (frames + free.map(\.box)).filter { $0.width > Self.leastArea && $0.height > Self.leastArea / 2 }
      .sorted { $0.width * $0.height < $1.width * $1.height }
    if areas.count > Self.mostAreas { areas = [] }
  }

  /// What is narrower holds no text, in points; a page with more areas is a map or a picture.
  private static let leastArea = 40.0
  private static let mostAreas = 300
}

/// An area filled with a colour, "RRGGBB".
struct Shade {
  var box: Box
  var colour: String
}
