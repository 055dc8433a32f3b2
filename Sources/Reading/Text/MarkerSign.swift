/// The sign before a list item in running text.
struct MarkerSign {
  /// As printed; signs of symbol fonts as "•".
  let sign: String
  /// Where the text behind it begins, spaces included.
  let end: Substring.Index

  /// The marker at the start of a line that has no space before it.
  ///
  /// A hyphen, a dash or "o" needs a space behind it. A number or letter with a full stop needs a capital behind that,
  /// since "8. og 9. klasse" may stand after a wrap; with a bracket it needs none.
  static func prefix(of line: Substring) -> MarkerSign? {
    guard let first = line.first else { return nil }
    if isBullet(first) { return MarkerSign(sign: sign(of: first), end: line.index(after: line.startIndex)) }
    guard let space = line.firstIndex(where: \.isWhitespace) else { return nil }
    let word = line[..<space]
    if word.count == 1, "-–—−*o".contains(first) { return MarkerSign(sign: String(first), end: space) }
    guard word.count <= 8, isNumber(word) else { return nil }
    guard let next = line[space...].first(where: { !$0.isWhitespace }) else { return nil }
    let opens = word.last == ")" || next.isUppercase || next.isNumber && word.contains(where: \.isNumber)
    return opens ? MarkerSign(sign: String(word), end: space) : nil
  }

  private static func isBullet(_ sign: Character) -> Bool {
    guard let value = sign.unicodeScalars.first?.value else { return false }
    // Private use is where the symbol fonts' bullets land.
    return (0xE000...0xF8FF).contains(value) || "•◦▪▫■□●○‣⁃∙◆◇►▶➢➤✓✔❖·§".contains(sign)
  }

  private static func sign(of bullet: Character) -> String {
    (0xE000...0xF8FF).contains(bullet.unicodeScalars.first?.value ?? 0) ? "•" : String(bullet)
  }

  /// "1.", "12)", "1.1", "1.1.", "(2)", "a)", "b.", "iv)".
  private static func isNumber(_ word: Substring) -> Bool {
    var body = word
    guard let last = body.popLast() else { return false }
    if last != "." && last != ")" {
      body = word
      return body.contains(".") && parts(of: body).allSatisfy { isDigits($0) && $0.count <= 2 }
    }
    if last == ")", body.first == "(" { body = body.dropFirst() }
    // "m. Anna", "v. Peter" and "s. 4" are abbreviations.
    if body.count == 1, let letter = body.first, letter.isLetter { return last == ")" || !"mvspotk".contains(letter) }
    if last == ")", !body.isEmpty, body.allSatisfy({ "ivx".contains($0) }) { return true }
    let parts = parts(of: body)
    return !parts.isEmpty && parts.allSatisfy { isDigits($0) && $0.count <= 3 }
  }

  private static func parts(of word: Substring) -> [Substring] {
    word.split(separator: ".", omittingEmptySubsequences: false)
  }

  private static func isDigits(_ text: Substring) -> Bool {
    !text.isEmpty && text.allSatisfy { ("0"..."9").contains($0) }
  }
}
