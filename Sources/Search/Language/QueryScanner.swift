/// Walks over the scalars of a query and knows the byte offset of each.
struct QueryScanner {
  private let scalars: [Unicode.Scalar]
  private let offsets: [Int]
  private(set) var index = 0

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    var offset = 0
    offsets =
      scalars.map { scalar in
        defer { offset += UTF8.width(scalar) }
        return offset
      } + [text.utf8.count]
  }

  var isAtEnd: Bool { index >= scalars.count }
  /// UTF-8 byte offset of the next scalar.
  var position: Int { offsets[index] }
  var next: Unicode.Scalar? { isAtEnd ? nil : scalars[index] }
  var afterNext: Unicode.Scalar? { index + 1 < scalars.count ? scalars[index + 1] : nil }

  mutating func advance() { if !isAtEnd { index += 1 } }

  mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    index += 1
    return true
  }

  mutating func skipSpace() {
    while let scalar = next, scalar.isQuerySpace { index += 1 }
  }

  /// Takes scalars as long as they are wanted.
  mutating func take(while isWanted: (Unicode.Scalar) -> Bool) -> String {
    let start = index
    while let scalar = next, isWanted(scalar) { index += 1 }
    return text(start..<index)
  }

  /// Takes scalars to a closing sign, which is skipped; nil, without moving, when it never comes.
  mutating func take(to closing: Set<Unicode.Scalar>, escape: Unicode.Scalar? = nil) -> String? {
    var end = index
    while end < scalars.count, !closing.contains(scalars[end]) {
      end += scalars[end] == escape ? 2 : 1
    }
    guard end < scalars.count else { return nil }
    defer { index = end + 1 }
    return text(index..<end)
  }

  /// A field name with its colon, when one stands here right before a value.
  mutating func takeFieldName() -> String? {
    var end = index
    while end < scalars.count, scalars[end].isQueryLetter { end += 1 }
    guard end > index, end < scalars.count, scalars[end] == ":" else { return nil }
    defer { index = end + 1 }
    return text(index..<end)
  }

  private func text(_ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[range])
    return String(text)
  }
}

extension Unicode.Scalar {
  /// White space and control characters.
  var isQuerySpace: Bool {
    if value < 0x100 { return value <= 0x20 || (0x7F...0xA0).contains(value) }
    return properties.isWhitespace
  }

  /// The signs that close a quotation begun with this one; nil for any other scalar.
  var closingQuotes: Set<Unicode.Scalar>? {
    switch self {
    case "\"": ["\""]
    case "“": ["”", "“"]
    case "”": ["”"]
    case "„": ["“", "”"]
    case "»": ["«"]
    case "«": ["»"]
    default: nil
    }
  }

  var opensQuotation: Bool {
    switch self {
    case "\"", "“", "”", "„", "»", "«": true
    default: false
    }
  }

  /// The signs that say "not" before a word: also the minus, and the dash that word processors put for a hyphen.
  var isQueryMinus: Bool { self == "-" || self == "\u{2013}" || self == "\u{2212}" }

  var endsQueryWord: Bool {
    isQuerySpace || opensQuotation || self == "(" || self == ")" || self == "|"
  }

  /// Whether it is a letter, told at once for the letters that nearly all are.
  var isQueryLetter: Bool {
    if value < 0x80 { return (0x61...0x7A).contains(value | 0x20) }
    return properties.isAlphabetic
  }
}
