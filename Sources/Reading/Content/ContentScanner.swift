/// Parts a content stream into operators with their operands (ISO 32000-1, 7.8.2).
struct ContentScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0

  /// The numbers before the operator, those within an array among them.
  private(set) var numbers: [Double] = []
  /// Where the last name before the operator stands, without its slash.
  private var nameRange: Range<Int>?
  /// Whether a string of at least one byte stands before the operator.
  private(set) var hasText = false

  /// No operator of ours takes as many; arrays of text do.
  private static let mostNumbers = 64

  /// - Parameter bytes: must stay where they are as long as the scanner is used.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// The last name before the operator.
  var name: String? { nameRange.map { String(decoding: bytes[$0], as: UTF8.self) } }

  /// The next operator, with its operands in the properties above; nil at the end. Unknown ones come too.
  mutating func next() -> ContentOperator? {
    numbers.removeAll(keepingCapacity: true)
    (nameRange, hasText) = (nil, false)
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case 0x30...0x39, UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."): readNumber()
      case UInt8(ascii: "("): readString()
      case UInt8(ascii: "<"): readHexadecimal()
      case UInt8(ascii: "/"): readName()
      case UInt8(ascii: "%"): skipComment()
      case _ where byte.isRegular: return readOperator()
      default: index += 1
      }
    }
    return nil
  }

  private mutating func readNumber() {
    var whole = 0.0
    var scale = 1.0
    var (isNegative, isFraction) = (false, false)
    while index < bytes.count {
      let byte = bytes[index]
      if byte &- 0x30 < 10 {
        whole = whole * 10 + Double(byte &- 0x30)
        if isFraction { scale *= 10 }
      } else if byte == UInt8(ascii: ".") {
        isFraction = true
      } else if byte == UInt8(ascii: "-") {
        isNegative = true
      } else if byte != UInt8(ascii: "+") {
        break
      }
      index += 1
    }
    if numbers.count < Self.mostNumbers { numbers.append((isNegative ? -whole : whole) / scale) }
  }

  private mutating func readString() {
    let start = index
    var depth = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "\\") {
        index += 1
      } else if byte == UInt8(ascii: "(") {
        depth += 1
      } else if byte == UInt8(ascii: ")") {
        depth -= 1
        if depth == 0 { break }
      }
    }
    hasText = hasText || index > start + 2
  }

  /// A string in hexadecimal, or the beginning of a dictionary.
  private mutating func readHexadecimal() {
    let start = index
    index += 1
    if index < bytes.count, bytes[index] == UInt8(ascii: "<") {
      index += 1
      return
    }
    while index < bytes.count, bytes[index] != UInt8(ascii: ">") { index += 1 }
    hasText = hasText || index > start + 1
  }

  private mutating func readName() {
    index += 1
    let start = index
    while index < bytes.count, bytes[index].isRegular { index += 1 }
    nameRange = start..<index
  }

  private mutating func skipComment() {
    while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
  }

  private mutating func readOperator() -> ContentOperator {
    var code: UInt32 = 0
    let start = index
    while index < bytes.count, bytes[index].isRegular {
      code = code << 8 | UInt32(bytes[index])
      index += 1
    }
    let known = index - start <= 3 ? ContentOperator(rawValue: code) ?? .other : .other
    if known == .inlineImage { skipImage() }
    return known
  }

  /// Skips the bytes of a picture that stands in the stream itself. Nothing says how many they are: they end at the
  /// first `EI` between white space that is followed by what looks like operators.
  private mutating func skipImage() {
    index += 1
    while index + 2 < bytes.count {
      if bytes[index] == UInt8(ascii: "E"), bytes[index + 1] == UInt8(ascii: "I"), bytes[index - 1].isSpace,
        bytes[index + 2].isSpace,
        bytes[(index + 2)...].prefix(20).allSatisfy({ $0.isSpace || 0x20...0x7E ~= $0 })
      {
        index += 2
        return
      }
      index += 1
    }
    index = bytes.count
  }
}

extension UInt8 {
  fileprivate var isSpace: Bool {
    switch self {
    case 0x00, 0x09, 0x0A, 0x0C, 0x0D, 0x20: true
    default: false
    }
  }

  /// Neither white space nor a delimiter.
  fileprivate var isRegular: Bool {
    switch self {
    case _ where isSpace: false
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "/"), UInt8(ascii: "%"):
      false
    default: true
    }
  }
}
