/// Which signs stand before list items.
package enum MarkerSign {
  /// How much a sign alone proves.
  package enum Strength: Sendable {
    /// A bullet that means nothing else: •, ▪, a letter of a symbol font.
    case bullet
    /// A sign that may also open ordinary text: -, –, o, 1., a).
    case typed
  }

  /// The strength of a word as a list marker; nil when it is none.
  package static func strength(of word: some StringProtocol) -> Strength? {
    let scalars = Array(word.unicodeScalars.prefix(9))
    guard let first = scalars.first, scalars.count < 9 else { return nil }
    if scalars.count == 1 {
      if isBullet(first) { return .bullet }
      return ["-", "–", "—", "−", "o", "*", "+", ">"].contains(first) ? .typed : nil
    }
    return isNumbering(scalars) ? .typed : nil
  }

  /// Whether a list can begin with the sign: 1. and a) but not 14. or m., which then are words.
  package static func opensList(_ sign: String) -> Bool {
    let body = sign.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "." }
    let parts = body.split(separator: ".")
    return body.isEmpty || sign == "o" || (parts.last.map { ["1", "a", "i"].contains($0) } ?? true)
  }

  /// Whether an item with the sign can come after one with the other in a typed list: 3. after 2., c) after b), – after –.
  package static func follows(_ sign: String, after last: String) -> Bool {
    guard strength(of: last) == .typed else { return false }
    let (new, old) = (body(of: sign), body(of: last))
    if let number = Int(new) { return Int(old) == number - 1 }
    if new.count == 1, let letter = new.unicodeScalars.first, letter.properties.isAlphabetic, new != "o" {
      return old.count == 1 && old.unicodeScalars.first.map { $0.value + 1 == letter.value } ?? false
    }
    return true
  }

  /// The last number or letters of a numbering, in small letters; empty for other signs.
  private static func body(of sign: String) -> String {
    sign.lowercased().split { !$0.isLetter && !$0.isNumber }.last.map(String.init) ?? ""
  }

  /// True for bullets of every kind, and for the private-use codes that Symbol and Wingdings letters have.
  package static func isBullet(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2022, 0x2023, 0x2043, 0x2219, 0x00B7, 0x2027, 0x25A0...0x25FF, 0x27A2, 0x27A4, 0x2794, 0x27A1, 0x2192,
      0x2756,
      0x2713, 0x2714, 0x2610...0x2612, 0x2B1B, 0x2B1C, 0xA7, 0xE000...0xF8FF:
      true
    default: false
    }
  }

  /// "1.", "1)", "(1)", "1.2", "1.2.", "a)", "a.", "iv)".
  private static func isNumbering(_ scalars: [Unicode.Scalar]) -> Bool {
    var body = scalars[...]
    if body.first == "(" {
      guard body.last == ")" else { return false }
      body = body.dropFirst()
    }
    guard let end = body.last else { return false }
    let isClosed = end == "." || end == ")"
    if isClosed { body = body.dropLast() }
    let parts = body.split(separator: ".", omittingEmptySubsequences: false)
    let areNumbers = parts.allSatisfy { (1...2).contains($0.count) && $0.allSatisfy(isDigit) }
    if areNumbers { return isClosed || parts.count > 1 }
    guard isClosed, parts.count == 1, let only = parts.first, !only.isEmpty else { return false }
    // "m. Anna", "v. Peter" and "s. 4" are abbreviations.
    if only.count == 1, end == ".", only.allSatisfy("mvspotk".unicodeScalars.contains) { return false }
    return (only.count == 1 && only.allSatisfy(isLetter)) || only.allSatisfy("ivx".unicodeScalars.contains)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }
}
