/// A number, word or sign of a text in which dates and sums are looked for.
struct ValueToken {
  enum Kind: Hashable {
    /// Digits that are written together. A number of more than nine digits is no date and no sum: it has the value -1.
    case number(Int, digits: Int)
    /// Letters in lower case.
    case word(String)
    case sign(Unicode.Scalar)
  }

  var kind: Kind
  /// Whether white space stands before it, or nothing.
  var isApart: Bool

  static func tokens(of text: String) -> [ValueToken] {
    var tokens: [ValueToken] = []
    var isApart = true
    var scalars = text.unicodeScalars[...]
    while let scalar = scalars.first {
      if scalar.properties.isWhitespace {
        isApart = true
        scalars.removeFirst()
        continue
      }
      tokens.append(ValueToken(kind: kind(takenFrom: &scalars, first: scalar), isApart: isApart))
      isApart = false
    }
    return tokens
  }

  private static func kind(takenFrom scalars: inout Substring.UnicodeScalarView, first: Unicode.Scalar) -> Kind {
    if isDigit(first) {
      let digits = scalars.prefix(while: isDigit)
      scalars = scalars[digits.endIndex...]
      return .number(digits.count > 9 ? -1 : Int(String(digits)) ?? -1, digits: digits.count)
    }
    if first.properties.isAlphabetic {
      let letters = scalars.prefix { $0.properties.isAlphabetic }
      scalars = scalars[letters.endIndex...]
      return .word(String(letters).lowercased())
    }
    scalars.removeFirst()
    return .sign(isDash(first) ? "-" : first)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    (0x2010...0x2015).contains(scalar.value) || scalar.value == 0x2212
  }
}

/// The tokens of a text, for looking around a position.
struct ValueTokens {
  private let tokens: [ValueToken]

  init(_ text: String) { tokens = ValueToken.tokens(of: text) }

  var count: Int { tokens.count }

  func word(_ index: Int) -> String? {
    guard tokens.indices.contains(index), case .word(let word) = tokens[index].kind else { return nil }
    return word
  }

  func sign(_ index: Int) -> Unicode.Scalar? {
    guard tokens.indices.contains(index), case .sign(let sign) = tokens[index].kind else { return nil }
    return sign
  }

  func number(_ index: Int) -> (value: Int, digits: Int)? {
    guard tokens.indices.contains(index), case .number(let value, let digits) = tokens[index].kind else { return nil }
    return (value, digits)
  }

  /// A number of at most two digits.
  func short(_ index: Int) -> Int? { number(index).flatMap { $0.digits <= 2 ? $0.value : nil } }

  func isApart(_ index: Int) -> Bool { tokens.indices.contains(index) ? tokens[index].isApart : true }

  /// A sign with nothing between it and its neighbours.
  func tightSign(_ index: Int) -> Unicode.Scalar? {
    isApart(index) || isApart(index + 1) ? nil : sign(index)
  }

  /// Whether what stands there joins what is before it to what is behind it ("1. og 2. kvartal").
  func isJoin(_ index: Int) -> Bool {
    switch sign(index) {
    case "-", "/", "+", "&", ",": true
    case nil: word(index).map(Self.joins.contains) ?? false
    default: false
    }
  }

  private static let joins: Set<String> = ["og", "til", "eller", "samt", "and", "to", "or", "until"]
}
