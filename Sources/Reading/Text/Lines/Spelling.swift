import Model

/// Signs that a reader of the page does not see, or sees as others.
enum Spelling {
  /// The text in NFC with ligatures as letters and a no-break hyphen as a hyphen, without control characters (but tabs),
  /// signs of no width, and soft hyphens that stand inside a line; one at its end says that a word was divided there.
  static func plain(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    isPlain(bytes) ? bytes : Array(plain(String(decoding: bytes, as: UTF8.self).nfc).utf8)[...]
  }

  /// Whether nothing needs to be looked at: all signs are of Latin-1, general punctuation, bullets or of a private use.
  private static func isPlain(_ bytes: ArraySlice<UInt8>) -> Bool {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let (byte, left) = (bytes[index], bytes.endIndex - index)
      switch byte {
      case 0x20...0x7E, 0x09: index += 1
      case 0xC2 where left > 1 && bytes[index + 1] >= 0xA0 && bytes[index + 1] != 0xAD, 0xC3...0xCB: index += 2
      case 0xE2 where left > 2 && isPlainSymbol(bytes[index + 1], third: bytes[index + 2]), 0xEE: index += 3
      case 0xEF where left > 2 && bytes[index + 1] <= 0xA3: index += 3
      default: return false
      }
    }
    return true
  }

  /// Of U+2000–U+2FFF: dashes, quotation marks, dots, currencies and geometric shapes.
  private static func isPlainSymbol(_ second: UInt8, third: UInt8) -> Bool {
    second == 0x80 ? (0x92...0xA7).contains(third) : second == 0x82 || second == 0x96 || second == 0x97
  }

  private static func plain(_ text: String) -> String {
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
