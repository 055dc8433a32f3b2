import Model

/// Signs someone typed to refer to a note: a raised 1, i or a, or a star, at the end of a word.
///
/// Raised signs also belong to units (m²), formulas and ordinals (1st); these stay.
enum NoteSign {
  private static let units: Set<String> = ["mm", "cm", "dm", "m", "hm", "km", "µm", "μm", "ha", "ft", "in", "s"]
  private static let formulas: Set<String> = ["CO", "Co", "co", "NO", "SO", "PO", "CH", "NH", "HO"]
  private static let star = UInt8(ascii: "*")
  private static let closing: Set<Character> = [
    ".", ",", ";", ":", "!", "?", ")", "]", "»", "«", "\"", "'", "”", "’", "“", "…",
  ]
  private static let raisedDigits: [Character: Character] = [
    "⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8", "⁹": "9", "ⁱ": "i",
    "⁽": "(", "⁾": ")",
  ]

  /// Whether the character is raised by itself, whatever its font says.
  static func isRaised(_ scalar: Unicode.Scalar) -> Bool { raisedDigits[Character(scalar)] != nil }

  /// Whether raised signs refer to a note.
  /// - Parameters:
  ///   - before: the text up to the signs; without a word in it they are the note's own number.
  ///   - after: the text behind them.
  static func isReference(_ raised: some StringProtocol, before: some StringProtocol, after: some StringProtocol)
    -> Bool
  {
    if let next = after.first, !next.isWhitespace, !closing.contains(next) { return false }
    let body = String(raised.map { raisedDigits[$0] ?? $0 }.drop { "([ ".contains($0) })
    let parts = body.split { ",)] ".contains($0) }
    guard (1...3).contains(parts.count), let word = before.split(whereSeparator: isBreak).last else { return false }
    return parts.allSatisfy { isSign($0, behind: String(word)) }
  }

  /// Text without the stars in full size that refer to notes: at the end of a word, where no star opens one.
  static func withoutStars(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var rest = text[...]
    while let start = rest.firstIndex(of: star) {
      let end = rest[start...].firstIndex { $0 != star } ?? rest.endIndex
      let next = String(decoding: rest[end...].prefix(4), as: UTF8.self).first
      let endsWord = next.map { $0.isWhitespace || closing.contains($0) } ?? true
      guard start > 0, endsWord else { return text }
      result += rest[..<start]
      let last = String(decoding: text[..<start].suffix(4), as: UTF8.self).last
      if last.map({ $0.isLetter || $0 == ")" }) != true || end - start > 3 { result += rest[start..<end] }
      rest = rest[end...]
    }
    return result + rest
  }

  private static func isBreak(_ character: Character) -> Bool { !character.isLetter && !character.isNumber }

  private static func isSign(_ sign: Substring, behind word: String) -> Bool {
    if sign.allSatisfy({ "*†‡§¶".contains($0) }) { return true }
    let endsInDigit = word.last?.isNumber ?? false
    if sign.allSatisfy({ ("0"..."9").contains($0) }) {
      // "x²" and "10⁶" are powers.
      let isPower = word.count == 1 && !endsInDigit || word == "10"
      return sign.count <= 3 && !sign.hasPrefix("0") && !isPower && !units.contains(word.lowercased())
        && !formulas.contains(word)
    }
    if sign.count <= 4, sign.allSatisfy("ivx".contains) { return word.count > 1 || endsInDigit }
    // "20°" may be written with a raised o, "5a" with a raised letter.
    guard sign.count == 1, let letter = sign.first else { return false }
    return ("a"..."z").contains(letter) && !endsInDigit && word.count > 2
  }
}
