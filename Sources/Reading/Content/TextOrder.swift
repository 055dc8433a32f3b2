import Model

/// In which order a page shows its letters: writers show a text from its beginning to its end, column by column, whatever
/// stands beside it.
enum TextOrder {
  /// Gives glyphs the number of the stretch of text that they stand in.
  ///
  /// - Parameters:
  ///   - glyphs: of a page as displayed, those of a line one after the other.
  ///   - starts: where each stretch begins on its baseline, in the order in which they are shown.
  static func set(in glyphs: inout [Glyph], from starts: [DrawnPath.Point]) {
    guard !starts.isEmpty else { return }
    let places = StartPlaces(starts)
    var glyphs = glyphs.mutableSpan
    for index in glyphs.indices {
      let left = glyphs[index].box.left
      // Nearly every letter goes on behind another.
      guard places.mayHoldStart(of: glyphs[index]) else {
        if index > 0, glyphs[index].goesOn(behind: glyphs[index - 1]) { glyphs[index].order = glyphs[index - 1].order }
        continue
      }
      // The stretch may begin with a space.
      if let start = places.start(of: glyphs[index], from: left - 0.6, to: left + 0.6)
        ?? places.start(of: glyphs[index], from: left - glyphs[index].size, to: left - 0.6)
      {
        glyphs[index].order = start
      } else if index > 0, glyphs[index].goesOn(behind: glyphs[index - 1]) {
        glyphs[index].order = glyphs[index - 1].order
      }
    }
  }
}

/// Where the stretches of a page's text begin, from left to right.
private struct StartPlaces {
  private struct Start {
    var x: Double
    var y: Double
    var order: Int32
  }

  private var starts: [Start]
  /// The first that begins at so many whole points or further right.
  private var firsts: [Int]

  /// The squares of the page in which stretches begin, a bit for each: rows of two numbers.
  private var squares: [UInt64]

  /// What lies further right is of no page that is seen.
  private static let widest = 4096
  /// Sides of the squares, in points.
  private static let (width, height) = (8.0, 4.0)
  private static let (columns, rows) = (128, 512)

  init(_ points: [DrawnPath.Point]) {
    starts = points.enumerated().map { Start(x: $1.x, y: $1.y, order: Int32($0)) }
      .sorted { $0.x < $1.x || $0.x == $1.x && $0.order < $1.order }
    squares = Array(repeating: 0, count: Self.rows * Self.columns / 64)
    for point in points {
      let column = Self.column(point.x)
      squares[Self.row(point.y) * 2 + column >> 6] |= 1 << UInt64(column & 63)
    }
    firsts = [0]
    for (index, start) in starts.enumerated() {
      while firsts.count <= Self.widest, Double(firsts.count) <= start.x { firsts.append(index) }
    }
  }

  private static func column(_ x: Double) -> Int { place(x / width, most: columns - 1) }
  private static func row(_ y: Double) -> Int { place(y / height, most: rows - 1) }

  /// What is beyond the last square counts as in it.
  private static func place(_ number: Double, most: Int) -> Int {
    number > 0 ? number < Double(most) ? Int(number) : most : 0
  }

  /// False where surely no stretch begins on the glyph's baseline, no further left of its left edge than its size.
  func mayHoldStart(of glyph: borrowing Glyph) -> Bool {
    var column = Self.column(glyph.box.left - max(glyph.size, 0.6))
    let last = Self.column(glyph.box.left + 0.6)
    let (highest, lowest) = (Self.row(Self.highest(of: glyph)), Self.row(Self.lowest(of: glyph)))
    while column <= last {
      let bit: UInt64 = 1 << UInt64(column & 63)
      var row = highest
      while row <= lowest {
        if squares[row * 2 + column >> 6] & bit != 0 { return true }
        row += 1
      }
      column += 1
    }
    return false
  }

  /// Where a baseline is, at the highest and at the lowest.
  private static func highest(of glyph: borrowing Glyph) -> Double { glyph.box.top + 0.3 * glyph.box.height }
  private static func lowest(of glyph: borrowing Glyph) -> Double { glyph.box.bottom + 0.5 }

  /// The stretch that begins on the glyph's baseline the nearest to its left edge, within some points from left to right.
  func start(of glyph: borrowing Glyph, from left: Double, to right: Double) -> Int32? {
    let point = min(Int(max(0, min(left, Double(Self.widest)))), firsts.count - 1)
    var (next, end) = (firsts[point], point + 1 < firsts.count ? firsts[point + 1] : starts.count)
    while next < end {
      let middle = (next + end) / 2
      if starts[middle].x < left { next = middle + 1 } else { end = middle }
    }
    var best: (distance: Double, order: Int32)?
    let (highest, lowest) = (Self.highest(of: glyph), Self.lowest(of: glyph))
    while next < starts.count, starts[next].x < right {
      let start = starts[next]
      let distance = abs(start.x - glyph.box.left)
      if start.y >= highest, start.y <= lowest, best.map({ distance < $0.distance - 0.1 }) ?? true {
        best = (distance, start.order)
      }
      next += 1
    }
    return best?.order
  }
}

extension Glyph {
  /// Whether it stands on the same line no further behind another than words of a justified line do.
  fileprivate func goesOn(behind last: Glyph) -> Bool {
    let gap = box.left - last.box.right
    return abs(box.middle - last.box.middle) < 0.4 * max(box.height, last.box.height) && gap > -0.5 * size
      && gap < 3 * size
  }
}
