/// Signs that a reader of the page does not see, or sees as others.
enum Spelling {
  /// The text with ligatures as letters and a no-break hyphen as a hyphen, without control characters (but tabs), signs
  /// of no width, and soft hyphens that stand inside a line; one at its end says that a word was divided there.
  static func plain(_ text: Substring) -> String {
    if text.utf8.allSatisfy({ (32..<127).contains($0) }) { return String(text) }
    var plain = String.UnicodeScalarView()
    var pendingHyphen = false
    for scalar in text.unicodeScalars {
      if pendingHyphen, scalar.properties.isWhitespace { plain.append(softHyphen) }
      pendingHyphen = scalar == softHyphen
      switch scalar.value {
      case 9: plain.append(scalar)
      case ..<32, 0x7F...0x9F, 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFEFF: break
      case 0x2010, 0x2011: plain.append("-")
      case 0xFB00...0xFB06: plain.append(contentsOf: ligatures[Int(scalar.value) - 0xFB00].unicodeScalars)
      default: plain.append(scalar)
      }
    }
    if pendingHyphen { plain.append(softHyphen) }
    return String(plain)
  }

  private static let softHyphen: Unicode.Scalar = "\u{AD}"
  private static let ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"]
}
