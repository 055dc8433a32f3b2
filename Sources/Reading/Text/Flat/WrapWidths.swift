/// How wide the columns of a flattened table are, in letters, from where its lines wrap.
///
/// A line is wrapped where its next word would not fit. So a line that certainly is continued tells its column's width to
/// within that word's length: not less than the line, and less than the line, a space and the word.
enum WrapWidths {
  /// Bounds that one wrap sets to the width.
  struct Wrap {
    let fits: Int
    let overflows: Int
  }

  /// The cost of a column of this width, in squares of a tolerance that allows for letters of unequal width.
  static func cost(_ wrap: Wrap, width: Int) -> Double {
    overflow(wrap.fits, width: width) + slack(wrap.overflows, width: width)
  }

  /// The cost of a line that is longer than its column is wide.
  static func overflow(_ length: Int, width: Int) -> Double {
    length > width ? square(length - width, width: width) : 0
  }

  /// The cost of a wrap although the next word would have fitted.
  static func slack(_ overflows: Int, width: Int) -> Double {
    overflows <= width ? square(width - overflows + 1, width: width) : 0
  }

  private static func square(_ letters: Int, width: Int) -> Double {
    let deviation = Double(letters) / (0.045 * Double(width) + 0.7)
    return min(deviation * deviation / 2, 12)
  }

  /// The wraps of items that are beyond doubt: a line in lower case behind one that has a marker or is in lower case itself.
  static func certainWraps(of lines: ArraySlice<PrintedLine>) -> [Wrap] {
    zip(lines, lines.dropFirst()).compactMap { line, next in
      guard next.marker == nil, next.startsLowercase, line.marker != nil || line.startsLowercase else { return nil }
      return Wrap(fits: line.length, overflows: line.length + 1 + next.firstWordLength)
    }
  }

  /// Pairs of a wider and a narrower width that explain the wraps best, best first, none close to another.
  static func candidates(for wraps: [Wrap], longest: Int) -> [(wide: Int, narrow: Int)] {
    let widths = Array(stride(from: 14, through: max(24, min(longest + 2, 160)), by: 1))
    let costs = wraps.prefix(400).map { wrap in widths.map { min(cost(wrap, width: $0), 8) } }
    guard !costs.isEmpty else { return [(max(longest, 20), max(longest, 20))] }
    var pairs: [(cost: Double, wide: Int, narrow: Int)] = []
    for wide in widths.indices {
      for narrow in 0...wide {
        let total = costs.reduce(0) { $0 + min($1[wide], $1[narrow]) }
        pairs.append((total + (wide == narrow ? 0 : 1), widths[wide], widths[narrow]))
      }
    }
    pairs.sort { $0.cost < $1.cost }
    var chosen: [(wide: Int, narrow: Int)] = []
    for pair in pairs where chosen.count < 10 {
      if chosen.allSatisfy({ abs($0.wide - pair.wide) + abs($0.narrow - pair.narrow) > 3 }) {
        chosen.append((pair.wide, pair.narrow))
      }
    }
    return chosen
  }
}
