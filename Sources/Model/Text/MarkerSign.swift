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
    // Nearly every word begins and ends with a letter, and "o" is the only one that is a sign.
    let all = word.unicodeScalars
    if let first = all.first, isLetter(first), let last = all.last, isLetter(last), all.dropFirst().first != nil {
      return nil
    }
    let scalars = Array(word.unicodeScalars.prefix(9))
    guard let first = scalars.first, scalars.count < 9 else { return nil }
    if scalars.dropFirst().allSatisfy(isPresentation) {
      if isBullet(first) || isDigit(first) && scalars.last == "\u{20E3}" { return .bullet }
      if isArrow(first) || typedSigns.contains(first) { return .typed }
    }
    return isNumbering(scalars) || arrowsOfLetters.contains(String(word)) ? .typed : nil
  }

  /// Whether a word surely is no list marker, nor begins with one: nearly every word begins and ends with a letter.
  package static func isPlainWord(_ word: String) -> Bool {
    func isLetter(_ byte: UInt8?) -> Bool {
      byte.map { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0 | 0x20) } ?? false
    }
    return word.utf8.count > 1 && isLetter(word.utf8.first) && isLetter(word.utf8.last)
  }

  /// Whether a word is a quotation mark that may point to an item.
  package static func mayPoint(_ word: String) -> Bool { ["»", "»»", "›"].contains(word) }

  /// Whether a word that may also open a quotation stands before a list item: » and › do where nothing behind them closes
  /// the quotation.
  package static func isPointingQuote(_ word: some StringProtocol, before rest: some StringProtocol) -> Bool {
    switch word {
    case "»", "»»": !rest.unicodeScalars.contains("«")
    case "›": !rest.unicodeScalars.contains("‹")
    default: false
    }
  }

  /// Whether a word that looks like a marker opens ordinary text: the sign of a section of a law (§ 3), which symbol fonts show
  /// as a bullet, or the day of a date (6. oktober).
  package static func opensText(_ word: some StringProtocol, before rest: some StringProtocol) -> Bool {
    let first = rest.unicodeScalars.first
    if word == "§" { return first.map(isDigit) ?? false }
    return word.last == "." && word.dropLast().unicodeScalars.allSatisfy(isDigit)
      && months.contains(String(rest.prefix { $0.isLetter }))
  }

  private static let months: Set<String> = [
    "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november",
    "december",
  ]

  /// Signs that only say how the one before them is drawn: as text or emoji, in which skin colour, on a key.
  package static func isPresentation(_ scalar: Unicode.Scalar) -> Bool {
    [0xFE0E, 0xFE0F, 0x20E3].contains(scalar.value) || (0x1F3FB...0x1F3FF).contains(scalar.value)
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

  /// True for bullets of every kind: geometric shapes, dingbats, arrows that point on, pictures, and the private-use codes
  /// that Symbol and Wingdings letters have.
  package static func isBullet(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // Telephones and envelopes stand before numbers and addresses, dingbats of this range are quotation marks and brackets.
    case 0x260E, 0x260F, 0x2706, 0x2709, 0x275B...0x2760, 0x2768...0x2775, 0x1F4DE...0x1F4E0, 0x1F4E7: false
    case 0xA7, 0xB7, 0x2022, 0x2023, 0x2027, 0x203B, 0x2043, 0x204C, 0x204D, 0x2055, 0x2218, 0x2219, 0x22C5, 0x22C6,
      0x2981, 0x29BE, 0x29BF, 0x29EB, 0x30FB:
      true
    // Arrows that point to the right.
    case 0x2192, 0x21A0, 0x21A3, 0x21A6, 0x21AA, 0x21AC, 0x21B3, 0x21C9, 0x21D2, 0x21DB, 0x21DD, 0x21E2, 0x21E5, 0x21E8,
      0x21F0, 0x21F6, 0x21FE, 0x27F6, 0x27F9, 0x27FC, 0x2B46, 0x2B62, 0x2B95:
      true
    // Watches and keys, numbers in circles, geometric shapes, all sorts of signs, dingbats.
    case 0x231A, 0x231B, 0x23E9...0x23FF, 0x2460...0x24FF, 0x25A0...0x27BF: true
    case 0x2B12...0x2B2F, 0x2B50...0x2B5A, 0x2B1B, 0x2B1C, 0x2BBD...0x2BFE: true
    case 0xE000...0xF8FF, 0x1F100...0x1F1E5, 0x1F300...0x1F3FA, 0x1F400...0x1FAFF: true
    default: false
    }
  }

  /// An arrow that may stand in a sentence as well.
  private static func isArrow(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2190...0x21FF, 0x27F0...0x27FF, 0x2900...0x297F, 0x2B00...0x2B11, 0x2B30...0x2B4F, 0x2B60...0x2BBC: true
    default: false
    }
  }

  private static let typedSigns: Set<Unicode.Scalar> = [
    "-", "–", "—", "−", "‒", "―", "‐", "‑", "o", "*", "+", ">", "~", "¤", "°", "º", "⁎", "∗",
  ]

  /// Arrows made of the signs that a keyboard has.
  private static let arrowsOfLetters: Set<String> = ["->", "-->", "=>", "==>", ">>", "–>", "--", "**"]

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
