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
    let sorted = starts.enumerated().map { Start(x: $1.x, y: $1.y, order: Int32($0)) }
      .sorted { ($0.x, $0.order) < ($1.x, $1.order) }
    for index in glyphs.indices {
      let glyph = glyphs[index]
      // The stretch may begin with a space.
      if let start = start(of: glyph, in: sorted, before: 0.6) ?? start(of: glyph, in: sorted, before: glyph.size) {
        glyphs[index].order = start
      } else if index > 0, glyph.goesOn(behind: glyphs[index - 1]) {
        glyphs[index].order = glyphs[index - 1].order
      }
    }
  }

  private struct Start {
    var x: Double
    var y: Double
    var order: Int32
  }

  /// The nearest stretch that begins on the glyph's baseline at its left edge, or up to some points before it.
  private static func start(of glyph: Glyph, in starts: [Start], before reach: Double) -> Int32? {
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle].x < glyph.box.left - reach { low = middle + 1 } else { high = middle }
    }
    var best: (distance: Double, order: Int32)?
    let baselines = glyph.box.top + 0.3 * glyph.box.height...glyph.box.bottom + 0.5
    while low < starts.count, starts[low].x < glyph.box.left + 0.6 {
      let distance = abs(starts[low].x - glyph.box.left)
      if baselines.contains(starts[low].y), best.map({ distance < $0.distance - 0.1 }) ?? true {
        best = (distance, starts[low].order)
      }
      low += 1
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
