extension Unicode.Scalar {
  /// True for scalars that must never reach a terminal: control characters (C0, DEL, C1), those that turn or isolate the
  /// reading direction (Unicode's UAX 9), line and paragraph separators, and the invisible tag characters.
  package var isUnsafeToPrint: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0: true
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    case 0x2028, 0x2029, 0xFEFF, 0xFFF9...0xFFFB: true
    case 0xE0000...0xE007F: true
    default: false
    }
  }
}
