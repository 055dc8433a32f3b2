/// A word of a query with the signs that belong to it.
struct QueryWord {
  let text: String
  /// UTF-8 byte offset in the query.
  let position: Int

  /// The clause that the word is; nil for signs alone.
  ///
  /// - Throws: what looks like an operation of another search, `l?sning` or `ord~9`: as a word it would find nothing.
  func clause() throws(QueryMistake) -> Clause? {
    guard text.hasLetterOrDigit || text == "*" else { return nil }
    if let meant = QueryOperator.meant(by: text) { throw QueryMistake(.badDistance(text, meant: meant), at: position) }
    try checkQuestionMark()
    if text.contains("*") { return .pattern(text) }
    guard let tilde = text.lastIndex(of: "~"), tilde > text.startIndex else { return .plain(text) }
    let distance = text[text.index(after: tilde)...]
    let stem = String(text[..<tilde])
    guard stem.hasLetterOrDigit else { return .plain(text) }
    switch distance {
    case "": return .fuzzy(stem, distance: nil)
    case "1", "2": return .fuzzy(stem, distance: Int(distance))
    default:
      guard distance.allSatisfy({ $0.isNumber || $0 == "." || $0 == "," }) else { return .plain(text) }
      let place = position + stem.utf8.count
      throw QueryMistake(.badSpelling(text, meant: stem + "~2"), at: place)
    }
  }

  /// A question mark before or among letters stood for a letter; behind them it ends a sentence. What has other signs is an
  /// address: `side.aspx?nr=3`.
  private func checkQuestionMark() throws(QueryMistake) {
    guard text.utf8.contains(UInt8(ascii: "?")), let mark = text.firstIndex(of: "?"),
      text[mark...].contains(where: { $0 != "?" }),
      text.unicodeScalars.allSatisfy({ $0.isQueryLetter || "?*-".unicodeScalars.contains($0) })
    else { return }
    let place = position + text.utf8.distance(from: text.startIndex, to: mark)
    throw QueryMistake(.badWildcard(text, meant: text.replacing("?", with: "*")), at: place)
  }
}

extension Clause {
  /// A word that is no operator, in capitals or not.
  static func plain(_ text: String) -> Clause { .word(QueryOperator(text)?.name.lowercased() ?? text) }
}

extension QueryParser {
  /// The text between quotation marks; a straight mark inside another kind becomes a space.
  ///
  /// - Throws: also for a distance behind it, as other searches have: `"et par ord"~2`.
  mutating func phrase() throws(QueryMistake) -> String {
    let text = try quotation()
    guard scanner.next == "~" else { return text }
    let words = text.split(whereSeparator: \.isWhitespace)
    guard !words.isEmpty else { return text }
    let position = scanner.position
    let typed = scanner.take { !$0.endsQueryWord }
    let distance = Int(typed.dropFirst()) ?? QueryOperator.usualDistance
    let joint = " NEAR/\(max(1, min(distance, QueryOperator.farthest))) "
    let meant = words.count == 1 ? "\(words[0])~" : words.prefix(3).joined(separator: joint)
    throw QueryMistake(.spelledPhrase(meant: meant), at: position)
  }
}
