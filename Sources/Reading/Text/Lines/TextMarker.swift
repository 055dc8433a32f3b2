import Model

/// The sign before a list item in running text.
struct TextMarker {
  /// As printed; signs of symbol fonts as "•".
  let sign: String
  /// Where the text behind it begins, spaces included.
  let end: Substring.Index

  /// The marker at the start of a line that has no space before it.
  ///
  /// A hyphen, a dash or "o" needs a space behind it. A number or letter with a full stop needs a capital behind that,
  /// since "8. og 9. klasse" may stand after a wrap; with a bracket it needs none.
  static func prefix(of line: Substring) -> TextMarker? {
    guard let first = line.unicodeScalars.first else { return nil }
    if MarkerSign.isBullet(first) {
      let scalars = line.unicodeScalars
      let end = scalars.dropFirst().firstIndex { !MarkerSign.isPresentation($0) } ?? scalars.endIndex
      let sign = (0xE000...0xF8FF).contains(first.value) ? "•" : String(scalars[..<end])
      return TextMarker(sign: sign, end: end)
    }
    // No marker is longer.
    guard let space = line.prefix(9).firstIndex(where: \.isWhitespace) else { return nil }
    let word = line[..<space]
    let isQuote = MarkerSign.isPointingQuote(word, before: line[space...])
    guard isQuote || MarkerSign.strength(of: word) != nil else { return nil }
    if word.count == 1 { return TextMarker(sign: String(word), end: space) }
    guard let next = line[space...].first(where: { !$0.isWhitespace }) else { return nil }
    let opens = word.last == ")" || next.isUppercase || next.isNumber && word.contains(where: \.isNumber)
    return opens ? TextMarker(sign: String(word), end: space) : nil
  }
}
