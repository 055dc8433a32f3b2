import Language

/// An operator between the parts of a query: a word in capitals, which in small letters is a word like any other.
enum QueryOperator: Equatable {
  /// Nothing more than a space.
  case and(String)
  /// `|`
  case or(String)
  /// `-`
  case not(String)
  case near(within: Int)

  init?(_ word: String) {
    // Most words begin with another letter.
    guard let first = word.utf8.first, (0x41...0x5A).contains(first) else { return nil }
    switch word {
    case "AND", "OG": self = .and(word)
    case "OR", "ELLER": self = .or(word)
    case "NOT", "IKKE": self = .not(word)
    case "NEAR": self = .near(within: Self.usualDistance)
    default:
      guard let distance = Self.distance(word), (0...Self.farthest).contains(distance) else { return nil }
      self = .near(within: distance)
    }
  }

  var name: String {
    switch self {
    case .and(let name), .or(let name), .not(let name): name
    case .near: "NEAR"
    }
  }

  /// Of `NEAR` without a number.
  static let usualDistance = 5
  static let farthest = 1000

  /// The number in `NEAR/5`.
  private static func distance(_ word: String) -> Int? {
    guard word.hasPrefix("NEAR/"), word.utf8.dropFirst(5).allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(word.dropFirst(5))
  }

  /// The NEAR operator that was probably meant by `near/3`, `NEAR/x` or `NEAR/9999`; nil for other words.
  static func meant(by word: String) -> String? {
    guard word.utf8.contains(UInt8(ascii: "/")) else { return nil }
    let capitals = word.uppercased()
    guard capitals.hasPrefix("NEAR/"), QueryOperator(word) == nil else { return nil }
    return "NEAR/\(max(0, min(Int(capitals.dropFirst(5)) ?? usualDistance, farthest)))"
  }
}

extension QueryScanner {
  /// The operator that stands here; nil, without moving, for all else.
  mutating func takeOperator() -> QueryOperator? {
    // Most words begin with another letter.
    guard let next, "AOENI".unicodeScalars.contains(next) else { return nil }
    var ahead = self
    guard let found = QueryOperator(ahead.take { !$0.endsQueryWord }) else { return nil }
    self = ahead
    return found
  }

  /// Whether a part of the query ends here: at the end, a closing parenthesis or an operator between parts.
  var isBeforeJoint: Bool {
    guard let next, next != "|", next != ")" else { return true }
    var ahead = self
    switch ahead.takeOperator() {
    case .and, .or, .near: return true
    case .not, nil: return false
    }
  }
}

/// A word of a query that is no operator, with the signs that belong to it.
struct QueryWord {
  let text: String
  /// UTF-8 byte offset in the query.
  let position: Int

  /// The clause that the word is; nil for signs alone.
  ///
  /// - Throws: for the syntax of another search engine, `l?sning` or `ord~9`, which would find nothing as a word.
  ///
  /// - Parameter dividing: whether signs between words make several of it; the value of a field is one.
  func clause(dividing: Bool = true) throws(QueryMistake) -> Clause? {
    guard text.hasLetterOrDigit || text == "*" else { return nil }
    if let meant = QueryOperator.meant(by: text) { throw QueryMistake(.badDistance(text, meant: meant), at: position) }
    try checkQuestionMark()
    if text.contains("*") { return .pattern(text) }
    guard let tilde = text.lastIndex(of: "~"), tilde > text.startIndex else {
      return (dividing ? words : nil) ?? .plain(text)
    }
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

  /// The words that a sign between them divides: "kano/kajak", "børn&unge"; nil for a single word.
  private var words: Clause? {
    let bytes = Array(text.utf8)
    let words = ScannedWord.all(in: bytes)
    guard words.count > 1, QueryOperator(text) == nil,
      zip(words, words.dropFirst()).allSatisfy({ Self.divides(bytes[$0.range.upperBound..<$1.core.lowerBound]) })
    else { return nil }
    return Clause.every(words.map { .plain(String(decoding: bytes[$0.core], as: UTF8.self)) })
  }

  /// An address keeps its signs: "side.aspx?nr=3".
  private static func divides(_ gap: ArraySlice<UInt8>) -> Bool {
    !gap.isEmpty && String(decoding: gap, as: UTF8.self).unicodeScalars.allSatisfy(dividers.contains)
  }

  private static let dividers = Set("/&+,;_–—".unicodeScalars)

  /// A question mark before or among letters stands for a letter; behind them it ends a sentence. A word with other signs is
  /// an address: `side.aspx?nr=3`.
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
