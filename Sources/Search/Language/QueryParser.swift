/// Reads the query language.
///
///     any      = all (("|" | "OR" | "ELLER") all)*
///     all      = near (("AND" | "OG")? near)*
///     near     = unary ("NEAR/5" unary)*
///     unary    = ("-" | "NOT" | "IKKE") unary | primary
///     primary  = "(" any ")" | ["="] "\"…\"" | "=" word | field ":" value | "/…/" | word ["~" [digit]]
///
/// Signs without letters or digits are left out, as in a sentence that was pasted.
package struct QueryParser {
  /// In UTF-8 bytes; a longer text is a file that was pasted by mistake.
  static let mostLetters = 20_000
  static let mostClauses = 500
  static let deepest = 50

  var scanner: QueryScanner
  private var depth = 0
  private var clauses = 0

  private init(_ text: String) { scanner = QueryScanner(text) }

  /// The query that a text stands for.
  package static func parse(_ text: String) throws(QueryMistake) -> Query {
    if let end = end(ofTooLong: text) { throw QueryMistake(.tooLong(limit: mostLetters), at: end) }
    var parser = QueryParser(text)
    let root = try parser.choice()
    if !parser.scanner.isAtEnd { throw QueryMistake(.unopenedParenthesis, at: parser.scanner.position) }
    guard let root else { throw QueryMistake(.empty, at: 0) }
    return Query(root)
  }

  /// Where a text has become too long, as a byte offset; nil for one that has not.
  private static func end(ofTooLong text: String) -> Int? {
    guard text.utf8.count > mostLetters else { return nil }
    let letters = text.unicodeScalars
    let end = letters.index(letters.startIndex, offsetBy: mostLetters, limitedBy: letters.endIndex)
    guard let end, end < letters.endIndex else { return nil }
    return text.utf8.distance(from: text.startIndex, to: end)
  }

  private mutating func choice() throws(QueryMistake) -> Clause? {
    var alternatives: [Clause] = []
    if let first = try conjunction() { alternatives.append(first) }
    while let position = scanner.isAtEnd ? nil : scanner.position, let bar = takeBar() {
      guard !alternatives.isEmpty else { throw QueryMistake(.missingOperand(bar, .before), at: position) }
      guard let next = try conjunction() else { throw QueryMistake(.missingOperand(bar, .after), at: position) }
      alternatives.append(next)
    }
    return Clause.either(alternatives)
  }

  /// `|`, `||`, or one of the words for it, as typed.
  private mutating func takeBar() -> String? {
    if scanner.skip("|") {
      _ = scanner.skip("|")
      return "|"
    }
    var ahead = scanner
    guard case .or(let name)? = ahead.takeOperator() else { return nil }
    scanner = ahead
    return name
  }

  private mutating func conjunction() throws(QueryMistake) -> Clause? {
    var parts: [Clause] = []
    scanner.skipSpace()
    while let next = scanner.next, next != "|", next != ")" {
      let position = scanner.position
      var ahead = scanner
      switch ahead.takeOperator() {
      case .or: return Clause.every(parts)
      case .and(let name):
        scanner = ahead
        try checkOperands(of: name, at: position, after: parts)
      case .near(let within):
        scanner = ahead
        try checkOperands(of: "NEAR", at: position, after: parts)
        guard let left = parts.popLast(), let right = try unary() else {
          throw QueryMistake(.missingOperand("NEAR", .after), at: position)
        }
        parts.append(try near(left, to: right, within: within, at: position))
      case .not, nil:
        if let part = try unary() { parts.append(part) }
      }
      scanner.skipSpace()
    }
    return Clause.every(parts)
  }

  /// Checks that an operator which was just read stands between two parts.
  private mutating func checkOperands(
    of name: String, at position: Int, after parts: [Clause]
  ) throws(QueryMistake) {
    if parts.isEmpty { throw QueryMistake(.missingOperand(name, .before), at: position) }
    scanner.skipSpace()
    if scanner.isBeforeJoint { throw QueryMistake(.missingOperand(name, .after), at: position) }
  }

  /// `A NEAR/5 B NEAR/5 C` is A near B and B near C.
  private func near(
    _ left: Clause, to right: Clause, within: Int, at position: Int
  ) throws(QueryMistake) -> Clause {
    guard right.hasPlace else { throw QueryMistake(.badNear, at: position) }
    switch left {
    case .near(_, let middle, _): return .all([left, .near(middle, right, within: within)])
    case .all(let chain):
      guard case .near(_, let middle, _)? = chain.last else { throw QueryMistake(.badNear, at: position) }
      return .all(chain + [.near(middle, right, within: within)])
    default:
      guard left.hasPlace else { throw QueryMistake(.badNear, at: position) }
      return .near(left, right, within: within)
    }
  }

  private mutating func unary() throws(QueryMistake) -> Clause? {
    scanner.skipSpace()
    clauses += 1
    guard clauses <= Self.mostClauses else {
      throw QueryMistake(.tooManyParts(limit: Self.mostClauses), at: scanner.position)
    }
    let isNegated = try takeNegation()
    // A lone minus before a bracket or a bar is a sign.
    guard let next = scanner.next, next != "|", next != ")" else { return nil }
    let clause = try primary()
    return isNegated ? clause?.negated : clause
  }

  /// Takes signs or words that negate the next part, and says whether it is negated.
  private mutating func takeNegation() throws(QueryMistake) -> Bool {
    var isNegated = false
    while true {
      let position = scanner.position
      var ahead = scanner
      if scanner.next?.isQueryMinus == true, let after = scanner.afterNext, !after.isQuerySpace {
        scanner.advance()
      } else if case .not(let name)? = ahead.takeOperator() {
        scanner = ahead
        scanner.skipSpace()
        if scanner.isBeforeJoint { throw QueryMistake(.missingOperand(name, .after), at: position) }
      } else {
        return isNegated
      }
      isNegated.toggle()
    }
  }

  private mutating func primary() throws(QueryMistake) -> Clause? {
    guard let next = scanner.next else { return nil }
    if next == "(" { return try parenthesis() }
    if next == "=", let after = scanner.afterNext, !after.isQuerySpace { return try exact() }
    if next.opensQuotation {
      let text = try phrase()
      return text.hasLetterOrDigit ? .phrase(text, exact: false) : nil
    }
    if next == "/" { return try regex() }
    let position = scanner.position
    if let name = scanner.takeFieldName() { return try field(name, at: position) }
    return try word()
  }

  private mutating func parenthesis() throws(QueryMistake) -> Clause? {
    let position = scanner.position
    depth += 1
    guard depth <= Self.deepest else { throw QueryMistake(.tooDeep(limit: Self.deepest), at: position) }
    scanner.advance()
    let inner = try choice()
    guard scanner.skip(")") else { throw QueryMistake(.unclosedParenthesis, at: position) }
    depth -= 1
    return inner
  }

  private mutating func exact() throws(QueryMistake) -> Clause? {
    scanner.advance()
    if scanner.next?.opensQuotation == true {
      let text = try phrase()
      return text.hasLetterOrDigit ? .phrase(text, exact: true) : nil
    }
    let text = scanner.take { !$0.endsQueryWord }
    return text.hasLetterOrDigit ? .exact(text) : nil
  }

  /// The text between quotation marks; a straight mark inside another kind becomes a space.
  mutating func quotation() throws(QueryMistake) -> String {
    let position = scanner.position
    guard let closing = scanner.next?.closingQuotes else { return "" }
    scanner.advance()
    guard let text = scanner.take(to: closing) else { throw QueryMistake(.unclosedQuote, at: position) }
    return text.replacing("\"", with: " ")
  }

  private mutating func regex() throws(QueryMistake) -> Clause? {
    let position = scanner.position
    scanner.advance()
    guard let pattern = scanner.take(to: ["/"], escape: "\\") else {
      // A lone slash between words is a sign, one before a word has lost its end.
      if scanner.next.map(\.isQuerySpace) ?? true { return nil }
      throw QueryMistake(.unclosedRegex(scanner.take { !$0.isQuerySpace }), at: position)
    }
    guard !pattern.isEmpty else { return nil }
    do throws(RegexMistake) {
      return .regex(try RegularExpression(pattern))
    } catch {
      throw QueryMistake(.badRegex(pattern, offset: error.offset), at: position + 1 + error.offset)
    }
  }

  private mutating func word() throws(QueryMistake) -> Clause? {
    let position = scanner.position
    let text = scanner.take { !$0.endsQueryWord }
    if text.isEmpty { scanner.advance() }
    return try QueryWord(text: text, position: position).clause()
  }
}

extension Clause {
  /// Whether it stands for places in a text, so that NEAR can measure from it.
  var hasPlace: Bool {
    switch self {
    case .word, .exact, .phrase, .pattern, .fuzzy, .part: true
    case .any(let clauses): clauses.allSatisfy(\.hasPlace)
    case .regex, .near, .filter, .not, .all: false
    }
  }
}

extension String {
  var hasLetterOrDigit: Bool {
    unicodeScalars.contains { $0.isQueryLetter || $0.properties.numericType != nil || $0 == "%" || $0 == "§" }
  }
}
