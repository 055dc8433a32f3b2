import Model

/// Bytes of unknown encoding to text.
enum Decoding {
  /// The text of UTF-8, UTF-16 with a byte order mark, or else Windows-1252 (which Latin-1 is part of).
  static func text(of bytes: [UInt8]) throws(Failure) -> String {
    guard !bytes.isEmpty else { throw Failure(.empty) }
    let text: String
    if bytes.starts(with: [0xFF, 0xFE]) {
      text = utf16(bytes.dropFirst(2), low: 0, high: 1)
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      text = utf16(bytes.dropFirst(2), low: 1, high: 0)
    } else {
      let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
      text = String(validating: body, as: UTF8.self) ?? windows1252(body)
    }
    guard isText(text) else { throw Failure(.notADocument(.unknown)) }
    return text
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, low: Int, high: Int) -> String {
    let units = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map {
      UInt16(bytes[$0 + low]) | UInt16(bytes[$0 + high]) << 8
    }
    return String(decoding: units, as: UTF16.self)
  }

  private static func windows1252(_ bytes: ArraySlice<UInt8>) -> String {
    var text = String.UnicodeScalarView()
    for byte in bytes {
      let scalar = (0x80...0x9F).contains(byte) ? upperControls[Int(byte) - 0x80] : UInt32(byte)
      if let scalar = Unicode.Scalar(scalar) { text.append(scalar) }
    }
    return String(text)
  }

  /// What Windows-1252 has where Latin-1 has control characters. The five free places stay controls.
  private static let upperControls: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D,
    0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,
    0x017E, 0x0178,
  ]

  /// Text has hardly any control characters besides those that lay it out.
  private static func isText(_ text: String) -> Bool {
    var total = 0
    var controls = 0
    for scalar in text.unicodeScalars.prefix(100_000) {
      total += 1
      switch scalar.value {
      case 0: return false
      case 9...13, 0x1B: break
      case ..<32, 0x7F...0x9F, 0xFFFD: controls += 1
      default: break
      }
    }
    return controls * 50 <= total
  }
}
