/// Repairs the text of ligatures and of letters with accents in files that Ghostscript 9.56 to 10.02 has written: where one
/// glyph means several letters, their UTF-16 is one byte off, so that "ti" (0074 0069) is read as "琀椀" (7400 6900).
///
/// Nothing is guessed: the letters are all there, and the signs that they come out as are in no Danish text.
struct ShiftedText {
  /// The low byte of the sign before, which is the high byte of this one's letter.
  private var carried: UInt32 = 0

  /// The letter that a sign stands for, or the sign; to be asked for all signs of a page in order.
  mutating func letter(_ sign: Unicode.Scalar) -> Unicode.Scalar {
    let value = sign.value
    // Nearly every sign of a page.
    if value < 0x0A00, carried == 0 { return sign }
    let (high, low) = (value >> 8, value & 0xFF)
    let isShifted = carried == 0 ? Self.isLetter(high) && (low == 0 || low == Self.accents) : low == 0
    guard value <= 0xFFFF, isShifted, let letter = Unicode.Scalar(carried << 8 | high) else {
      carried = 0
      return sign
    }
    carried = low
    return letter
  }

  /// The high byte of combining accents, U+0300 to U+036F.
  private static let accents: UInt32 = 0x03

  private static func isLetter(_ byte: UInt32) -> Bool { (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) }
}
