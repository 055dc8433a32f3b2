extension Span<UInt8> {
  /// Takes a letter of well-formed UTF-8 and moves on to the next.
  func scalar(at index: inout Int) -> Unicode.Scalar {
    let first = self[index]
    index += 1
    guard first >= 0xC0 else { return Unicode.Scalar(first) }
    let following = first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3
    var value = UInt32(first) & (0x3F >> UInt32(following))
    for _ in 0..<following where index < count {
      value = value << 6 | UInt32(self[index] & 0x3F)
      index += 1
    }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }
}
