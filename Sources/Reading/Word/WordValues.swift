/// Values as Office Open XML writes them. Nothing here traps: what cannot be read is nil, what is too large is clamped.
extension XMLTree {
  /// A whole number, clamped to ±1,000,000,000.
  func integer(_ name: XMLName, of node: Int) -> Int? {
    guard let value = value(name, of: node) else { return nil }
    return Self.decimal(value).map { Int($0) }
  }

  /// The `w:val` of a child element, as a whole number.
  func integer(in child: XMLName, of node: Int) -> Int? {
    self.child(child, of: node).flatMap { integer(.value, of: $0) }
  }

  /// The `w:val` of a child element.
  func string(in child: XMLName, of node: Int) -> String? {
    self.child(child, of: node).flatMap { string(.value, of: $0) }
  }

  /// A property that is on, off or not set: `<w:b/>` is on, `<w:b w:val="0"/>` is off.
  func isOn(_ child: XMLName, of node: Int) -> Bool? {
    guard let child = self.child(child, of: node) else { return nil }
    return isOn(child)
  }

  func isOn(_ node: Int) -> Bool {
    guard let value = string(.value, of: node) else { return true }
    return !["0", "false", "off", "none"].contains(value)
  }

  /// A length in points: twentieths of a point, or a number with its unit (strict files).
  func points(_ name: XMLName, of node: Int) -> Double? {
    guard let value = value(name, of: node), let number = Self.decimal(value) else { return nil }
    let units = ["mm": 72 / 25.4, "cm": 72 / 2.54, "in": 72, "pt": 1, "pc": 12, "pi": 12]
    return number * (units[String(decoding: value.suffix(2), as: UTF8.self)] ?? 1 / 20)
  }

  /// A colour behind text as "RRGGBB", with or without a "#" before it; nil for none, for white and for "auto".
  func colour(_ name: XMLName, of node: Int) -> String? {
    guard let value = string(name, of: node) else { return nil }
    let digits = (value.hasPrefix("#") ? value.dropFirst() : value[...]).uppercased()
    let isColour = digits.utf8.count == 6 && digits.allSatisfy(\.isHexDigit)
    return isColour && digits != "FFFFFF" ? digits : nil
  }

  /// The number a value opens with, in decimal notation without exponent.
  private static func decimal(_ value: ArraySlice<UInt8>) -> Double? {
    let digits = value.drop { $0 == 0x2D || $0 == 0x2B }
    guard let first = digits.first, (0x30...0x39).contains(first) else { return nil }
    var number = 0.0
    var unit = 0.0
    for byte in digits {
      if byte == 0x2E, unit == 0 {
        unit = 1
      } else if (0x30...0x39).contains(byte) {
        unit /= 10
        number = unit == 0 ? number * 10 + Double(byte - 0x30) : number + Double(byte - 0x30) * unit
      } else {
        break
      }
    }
    return (value.first == 0x2D ? -1 : 1) * min(number, 1e9)
  }
}
