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
  private let rows: [Int: Int]
  /// The widths of all letters, those of one place together.
  private var samples: [Double] = []
  /// Where the samples of each place end; they begin where those of the place before end.
  private var ends: [Int] = []
  private var rare: [Key: [Double]] = [:]
  /// What was asked for; NaN where it was not.
  private var widths: [Double] = []

  init(_ pages: [[Glyph]]) {
    rows = Self.rows(of: pages)
    // Counted first, so that all samples have their places in one piece of memory.
    var counts = [Int](repeating: 0, count: rows.count * Self.plain)
    var (font, row) = (Int.min, 0)
    for glyphs in pages {
      for glyph in glyphs where glyph.scalar.isLetter && !glyph.isSymbol {
        if glyph.font != font { (font, row) = (glyph.font, rows[glyph.font] ?? 0) }
        if glyph.scalar.value < Self.plain {
          counts[row + Int(glyph.scalar.value)] += 1
        } else {
          rare[Key(font: font, scalar: glyph.scalar), default: []].append(glyph.box.width / glyph.size)
        }
      }
    }
    var sum = 0
    var ends = counts.map { count in
      defer { sum += count }
      return sum
    }
    var samples = [Double](repeating: 0, count: sum)
    for glyphs in pages {
      for glyph in glyphs where glyph.scalar.value < Self.plain && glyph.scalar.isLetter && !glyph.isSymbol {
        if glyph.font != font { (font, row) = (glyph.font, rows[glyph.font] ?? 0) }
        let place = row + Int(glyph.scalar.value)
        samples[ends[place]] = glyph.box.width / glyph.size
        ends[place] += 1
      }
    }
    (self.samples, self.ends) = (samples, ends)
    widths = Array(repeating: .nan, count: ends.count)
  }

  private static func rows(of pages: [[Glyph]]) -> [Int: Int] {
    var rows: [Int: Int] = [:]
    var last = Int.min
    for glyphs in pages {
      for glyph in glyphs where glyph.font != last {
        last = glyph.font
        if rows[last] == nil { rows[last] = rows.count * plain }
      }
    }
    return rows
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
