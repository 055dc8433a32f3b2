extension Unicode.Scalar {
  /// True for letters of every script; those of Danish and its neighbours without asking the Unicode tables, which are slow.
  var isLetter: Bool {
    switch value {
    case 0x41...0x5A, 0x61...0x7A: true
    case 0...0xBF, 0xD7, 0xF7: false
    case 0xC0...0x24F: true
    default: properties.isAlphabetic && self != "\u{FFFD}"
    }
  }

  var isDigit: Bool { ("0"..."9").contains(self) }

  /// True for what leaves no ink: white space and control characters.
  var isInvisible: Bool {
    switch value {
    case 0x21...0x7E, 0xA1...0x24F, 0xE000...0xF8FF: false
    default: properties.isWhitespace || properties.generalCategory == .control
    }
  }
}
