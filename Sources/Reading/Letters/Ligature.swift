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
struct LetterWidths {
  private struct Key: Hashable {
    var font: Int
    var scalar: Unicode.Scalar
  }

  private var widths: [Key: Double] = [:]

  init(_ pages: [[Glyph]]) {
    var samples: [Key: [Double]] = [:]
    for glyph in pages.joined() where glyph.scalar.isLetter && !glyph.isSymbol {
      samples[Key(font: glyph.font, scalar: glyph.scalar), default: []].append(glyph.box.width / glyph.size)
    }
    for (key, values) in samples { widths[key] = values.sorted()[values.count / 2] }
  }

  /// The width that most of a font's glyphs with this letter have.
  func width(of scalar: Unicode.Scalar, font: Int) -> Double? { widths[Key(font: font, scalar: scalar)] }

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
