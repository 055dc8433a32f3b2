import Model

/// A value in a line of an exported library.
enum LineValue: Hashable {
  case null
  case flag(Bool)
  case integer(Int64)
  case real(Double)
  case text(String)
  /// A JSON array, as it stands.
  case list(String)

  /// Appends the value as JSON.
  func write(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes += "null".utf8
    case .flag(let value): bytes += (value ? "true" : "false").utf8
    case .integer(let value): bytes += "\(value)".utf8
    case .real(let value): bytes += (value.isFinite ? "\(value)" : "null").utf8
    case .text(let text): Self.quote(text, to: &bytes)
    case .list(let json): bytes += json.utf8
    }
  }

  /// Appends a JSON string; scalars that control a terminal or turn the reading direction are escaped.
  static func quote(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": bytes += "\\\"".utf8
      case "\\": bytes += "\\\\".utf8
      case _ where scalar.isUnsafeToPrint:
        for unit in UTF16.encode(scalar) ?? UTF16.encodedReplacementCharacter {
          let digits = String(unit, radix: 16)
          bytes += ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8
        }
      default: bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}

/// Takes a line apart that is one JSON object (RFC 8259) of plain values and arrays. A key may stand in it once.
struct LineScanner {
  /// The line is no such object.
  struct Mistake: Error {}

  private let bytes: [UInt8]
  private var place = 0

  /// - Parameter bytes: UTF-8.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func object() throws(Mistake) -> [String: LineValue] {
    var values: [String: LineValue] = [:]
    try expect("{")
    if !take("}") {
      repeat {
        skipSpaces()
        let key = try string()
        try expect(":")
        guard values.updateValue(try value(), forKey: key) == nil else { throw Mistake() }
      } while take(",")
      try expect("}")
    }
    skipSpaces()
    guard place == bytes.count else { throw Mistake() }
    return values
  }

  private mutating func value() throws(Mistake) -> LineValue {
    skipSpaces()
    switch next {
    case UInt8(ascii: "\""): return .text(try string())
    case UInt8(ascii: "["):
      let start = place
      try skipList(depth: 0)
      return .list(String(decoding: bytes[start..<place], as: UTF8.self))
    case UInt8(ascii: "t"): return try word("true", .flag(true))
    case UInt8(ascii: "f"): return try word("false", .flag(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func word(_ word: String, _ value: LineValue) throws(Mistake) -> LineValue {
    guard bytes[place...].starts(with: word.utf8) else { throw Mistake() }
    place += word.utf8.count
    return value
  }

  private mutating func number() throws(Mistake) -> LineValue {
    let start = place
    while let byte = next, "+-.eE0123456789".utf8.contains(byte) { place += 1 }
    let text = String(decoding: bytes[start..<place], as: UTF8.self)
    if let number = Int64(text), !text.hasPrefix("+") { return .integer(number) }
    // Swift takes "inf" and hexadecimal digits, too, which do not come so far.
    guard text.contains(where: { ".eE".contains($0) }), let number = Double(text), number.isFinite else {
      throw Mistake()
    }
    return .real(number)
  }

  /// Passes over an array, whose values the reader of the column looks at.
  private mutating func skipList(depth: Int) throws(Mistake) {
    guard depth < 16 else { throw Mistake() }
    place += 1
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""): _ = try string()
      case UInt8(ascii: "["), UInt8(ascii: "{"): try skipList(depth: depth + 1)
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        place += 1
        return
      default: place += 1
      }
    }
    throw Mistake()
  }

  private mutating func string() throws(Mistake) -> String {
    guard next == UInt8(ascii: "\"") else { throw Mistake() }
    place += 1
    var text: [UInt8] = []
    while let byte = next {
      place += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"): text += try escaped()
      case 0..<0x20: throw Mistake()
      default: text.append(byte)
      }
    }
    throw Mistake()
  }

  private mutating func escaped() throws(Mistake) -> [UInt8] {
    guard let byte = next else { throw Mistake() }
    place += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
    case UInt8(ascii: "b"): return [8]
    case UInt8(ascii: "f"): return [12]
    case UInt8(ascii: "n"): return [10]
    case UInt8(ascii: "r"): return [13]
    case UInt8(ascii: "t"): return [9]
    case UInt8(ascii: "u"): break
    default: throw Mistake()
    }
    var units = [try hexDigits()]
    if UTF16.isLeadSurrogate(units[0]), bytes[place...].starts(with: "\\u".utf8) {
      place += 2
      units.append(try hexDigits())
    }
    guard let text = String(validating: units, as: UTF16.self) else { throw Mistake() }
    return Array(text.utf8)
  }

  private mutating func hexDigits() throws(Mistake) -> UInt16 {
    let digits = bytes[place...].prefix(4)
    guard digits.count == 4, !digits.contains(UInt8(ascii: "+")),
      let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw Mistake() }
    place += 4
    return unit
  }

  private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func skipSpaces() {
    while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { place += 1 }
  }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    skipSpaces()
    guard next == UInt8(ascii: sign) else { return false }
    place += 1
    return true
  }

  private mutating func expect(_ sign: Unicode.Scalar) throws(Mistake) {
    if !take(sign) { throw Mistake() }
  }
}
