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
    var places = StartPlaces(starts)
    var glyphs = glyphs.mutableSpan
    for index in glyphs.indices {
      if let start = places.start(of: glyphs[index]) {
        glyphs[index].order = start
      } else if index > 0, glyphs[index].goesOn(behind: glyphs[index - 1]) {
        glyphs[index].order = glyphs[index - 1].order
      }
    }
  }
}

/// Where the stretches of a page's text begin.
private struct StartPlaces {
  private struct Start {
    var x: Double
    var y: Double
    var order: Int32
  }

  /// From left to right.
  private let starts: [Start]
  /// The places in `starts` of those that begin in each row of the page, one row behind the other.
  private var places: [Int32]
  /// Where each row ends in `places`.
  private var ends: [Int]
  /// The stretches that begin on the baseline of the last glyph, from left to right: those beside it are asked for the same.
  private var line: [Start] = []
  /// Where that baseline is, at the highest and at the lowest.
  private var band = (highest: Double.nan, lowest: Double.nan)

  /// How high a row is, in points, and how many there are: what is beyond the last one counts as in it.
  private static let height = 4.0
  private static let rows = 1024

  init(_ points: [DrawnPath.Point]) {
    starts = points.enumerated().map { Start(x: $1.x, y: $1.y, order: Int32($0)) }
      .sorted { $0.x < $1.x || $0.x == $1.x && $0.order < $1.order }
    var counts = [Int](repeating: 0, count: Self.rows)
    for start in starts { counts[Self.row(start.y)] += 1 }
    var sum = 0
    ends = counts.map { count in
      defer { sum += count }
      return sum
    }
    places = Array(repeating: 0, count: sum)
    for (place, start) in starts.enumerated() {
      let row = Self.row(start.y)
      places[ends[row]] = Int32(place)
      ends[row] += 1
    }
  }

  private static func row(_ y: Double) -> Int {
    let row = y / height
    return row > 0 ? row < Double(rows) ? Int(row) : rows - 1 : 0
  }

  /// The stretch that begins on the glyph's baseline the nearest to its left edge; it may begin with a space.
  mutating func start(of glyph: borrowing Glyph) -> Int32? {
    let (highest, lowest) = (glyph.box.top + 0.3 * glyph.box.height, glyph.box.bottom + 0.5)
    if highest != band.highest || lowest != band.lowest { turn(to: (highest, lowest)) }
    if line.isEmpty { return nil }
    let left = glyph.box.left
    let reach = left - glyph.size
    return nearest(to: left, from: left - 0.6, to: left + 0.6) ?? nearest(to: left, from: reach, to: left - 0.6)
  }

  /// Finds the stretches that begin in a band of the page.
  private mutating func turn(to band: (highest: Double, lowest: Double)) {
    self.band = band
    line.removeAll(keepingCapacity: true)
    let (first, last) = (Self.row(band.highest), Self.row(band.lowest))
    guard first <= last else { return }
    for place in places[(first > 0 ? ends[first - 1] : 0)..<ends[last]] {
      let start = starts[Int(place)]
      if start.y >= band.highest, start.y <= band.lowest { line.append(start) }
    }
    if first < last { line.sort { $0.x < $1.x || $0.x == $1.x && $0.order < $1.order } }
  }

  private func nearest(to edge: Double, from left: Double, to right: Double) -> Int32? {
    var best: (distance: Double, order: Int32)?
    for start in line {
      guard start.x < right else { break }
      if start.x < left { continue }
      let distance = abs(start.x - edge)
      if best.map({ distance < $0.distance - 0.1 }) ?? true { best = (distance, start.order) }
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
