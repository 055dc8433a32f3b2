extension Unicode.Scalar {
  /// True for letters of every script; those of Danish and its neighbours without asking the Unicode tables, which are slow.
  var isLetter: Bool {
    switch value {
    case 0x41...0x5A, 0x61...0x7A: true
    case 0...0xBF, 0xD7, 0xF7: false
    case 0xC0...0x24F: true
    // Dashes, quotes and bullets, and the signs of symbol fonts.
    case 0x2000...0x206F, 0xE000...0xF8FF, 0xFFFD: false
    default: properties.isAlphabetic
    }
  }

  var isDigit: Bool { ("0"..."9").contains(self) }

  /// True for marks that say where text of another direction begins and ends.
  var isDirection: Bool { (0x202A...0x202E).contains(value) }

  /// True for what leaves no ink: white space, also without width, and control characters.
  var isInvisible: Bool {
    switch value {
    case 0...0x20, 0x7F...0xA0: true
    case 0x21...0x7E, 0xA1...0x24F, 0x2010...0x2027, 0xE000...0xF8FF: false
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF: true
    default: properties.isWhitespace || properties.generalCategory == .control
    }
  }
}
