import Model

/// Letters that fonts set as one sign.
enum Ligature {
  /// Those that a PDF may call otherwise; Unicode has signs of its own for some.
  static let all = [
    "ti", "tt", "ft", "fi", "fl", "ff", "ffi", "ffl", "tti", "fti", "fft", "tf", "fj", "fk", "fb", "fh", "st", "ct",
    "th", "ttf", "fr", "ry", "gy", "gj",
  ]

  /// Whether a sign is one of Unicode's own ligatures.
  static func isOne(_ scalar: Unicode.Scalar) -> Bool { (0xFB00...0xFB06).contains(scalar.value) }

  /// The letters of one of Unicode's own ligatures; nil for other signs.
  static func letters(of scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0xFB00: "ff"
    case 0xFB01: "fi"
    case 0xFB02: "fl"
    case 0xFB03: "ffi"
    case 0xFB04: "ffl"
    case 0xFB05, 0xFB06: "st"
    default: nil
    }
  }
}

/// How wide the letters of a document's fonts are, in font sizes.
///
/// Of most letters nobody asks.
final class LetterWidths {
  private struct Key: Hashable {
    var font: Int
    var scalar: Unicode.Scalar
  }

  /// Letters below this number have their places in a row for each font: nearly all.
  private static let plain = 0x250
  /// Where the row of each font begins.
  private var rows: [Int: Int] = [:]
  /// The widths of all letters, those of one place together.
  private var samples: [Double] = []
  /// Where the samples of each place end; they begin where those of the place before end.
  private var ends: [Int] = []
  private var rare: [Key: [Double]] = [:]
  /// What was asked for; NaN where it was not.
  private var widths: [Double] = []

  init(_ pages: [[Glyph]]) {
    var counts: [Int] = []
    forEachLetter(of: pages) { place, _ in
      if place >= counts.count {
        counts += Array(repeating: 0, count: place / Self.plain * Self.plain + Self.plain - counts.count)
      }
      counts[place] += 1
    }
    var sum = 0
    ends = counts.map { count in
      defer { sum += count }
      return sum
    }
    samples = Array(repeating: 0, count: sum)
    forEachLetter(of: pages) { place, width in
      samples[ends[place]] = width
      ends[place] += 1
    }
    widths = Array(repeating: .nan, count: ends.count)
    for glyphs in pages {
      for glyph in glyphs where glyph.scalar.value >= Self.plain && glyph.scalar.isLetter && !glyph.isSymbol {
        rare[Key(font: glyph.font, scalar: glyph.scalar), default: []].append(glyph.box.width / glyph.size)
      }
    }
  }

  /// Calls with the place and the width, in font sizes, of each letter that has a place.
  private func forEachLetter(of pages: [[Glyph]], _ body: (Int, Double) -> Void) {
    var (font, row) = (Int.min, 0)
    for glyphs in pages {
      for glyph in glyphs where glyph.scalar.value < Self.plain && glyph.scalar.isLetter && !glyph.isSymbol {
        if glyph.font != font {
          font = glyph.font
          row = rows[font, default: rows.count * Self.plain]
          rows[font] = row
        }
        body(row + Int(glyph.scalar.value), glyph.box.width / glyph.size)
      }
    }
  }

  private static func usual(_ widths: some Collection<Double>) -> Double { widths.sorted()[widths.count / 2] }

  /// The width that most of a font's glyphs with this letter have.
  func width(of scalar: Unicode.Scalar, font: Int) -> Double? {
    guard scalar.value < Self.plain else { return rare[Key(font: font, scalar: scalar)].map(Self.usual) }
    guard let row = rows[font] else { return nil }
    let place = row + Int(scalar.value)
    let start = place > 0 ? ends[place - 1] : 0
    if place >= ends.count || start == ends[place] { return nil }
    if widths[place].isNaN { widths[place] = Self.usual(samples[start..<ends[place]]) }
    return widths[place]
  }

  /// Whether letters of a font together are as wide as one sign; nil where they are not all known.
  func fit(_ letters: String, font: Int, width: Double) -> Bool? {
    var sum = 0.0
    for scalar in letters.unicodeScalars {
      guard let own = self.width(of: scalar, font: font) else { return nil }
      sum += own
    }
    return abs(sum - width) < Self.tolerance
  }

  /// Ligatures are narrower than their letters by up to that much.
  private static let tolerance = 0.13
}
