import Model

/// Letters that are drawn more than once, a little apart: for a shadow, or to look bold.
enum Overprints {
  /// The first of each.
  static func removed(from glyphs: [Glyph]) -> [Glyph] {
    guard mayStandTwice(glyphs) else { return glyphs }
    var places = GlyphPlaces()
    var kept: [Glyph] = []
    kept.reserveCapacity(glyphs.count)
    for glyph in glyphs {
      if places.containsTwin(of: glyph, in: kept) { continue }
      places.add(glyph, number: kept.count)
      kept.append(glyph)
    }
    return kept
  }

  /// Whether the middles of two glyphs fall into one small square of four grids, each moved by half a square: those of a
  /// letter drawn twice a point apart always do. Pages where none do need no closer look, which takes longer.
  private static func mayStandTwice(_ glyphs: [Glyph]) -> Bool {
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 4 * 512 * 256 / 64) { squares in
      squares.initialize(repeating: 0)
      // Whether a square of a grid is taken, which it is from now on.
      func take(_ grid: Int, _ column: Int, _ row: Int) -> Bool {
        let (word, bit) = (grid * 2048 + row * 8 + column >> 6, UInt64(1) << UInt64(column & 63))
        defer { squares[word] |= bit }
        return squares[word] & bit != 0
      }
      for glyph in glyphs {
        let (x, y) = ((glyph.box.left + glyph.box.right) * 0.25, glyph.box.middle * 0.125)
        let (column, nextColumn) = (Int(x) & 511, Int(x + 0.5) & 511)
        let (row, nextRow) = (Int(y) & 255, Int(y + 0.5) & 255)
        if take(0, column, row) || take(1, nextColumn, row) || take(2, column, nextRow) || take(3, nextColumn, nextRow)
        {
          return true
        }
      }
      return false
    }
  }
}

/// Which glyphs stand where on a page: lists for squares of some points.
private struct GlyphPlaces {
  private static let side = 8.0
  private static let columns = 128
  /// The last glyph of each square; squares repeat beyond the size of a page.
  private var heads = [Int32](repeating: -1, count: columns * columns)
  /// The glyph before in the same square.
  private var before: [Int32] = []

  /// Whether the same letter stands nearer than two letters of a word can.
  func containsTwin(of glyph: Glyph, in kept: [Glyph]) -> Bool {
    let (x, y) = (glyph.box.left, glyph.box.middle)
    let (dx, dy) = (min(0.75 * glyph.box.width, 0.25 * glyph.size), min(0.75 * glyph.box.height, 0.25 * glyph.size))
    for row in Self.cell(y - dy)...Self.cell(y + dy) {
      for column in Self.cell(x - dx)...Self.cell(x + dx) {
        var next = heads[Self.square(column, row)]
        while next >= 0 {
          let other = kept[Int(next)]
          if other.scalar == glyph.scalar, abs(other.box.left - x) < dx, abs(other.box.middle - y) < dy,
            abs(other.size - glyph.size) < 0.1 * glyph.size
          {
            return true
          }
          next = before[Int(next)]
        }
      }
    }
    return false
  }

  mutating func add(_ glyph: Glyph, number: Int) {
    let square = Self.square(Self.cell(glyph.box.left), Self.cell(glyph.box.middle))
    before.append(heads[square])
    heads[square] = Int32(number)
  }

  private static func cell(_ points: Double) -> Int { Int((points / side).rounded(.down)) }
  private static func square(_ column: Int, _ row: Int) -> Int {
    (row & (columns - 1)) * columns + column & (columns - 1)
  }
}
