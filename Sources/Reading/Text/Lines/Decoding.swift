import Model

/// Bytes of unknown encoding to text.
enum Decoding {
  /// The text of UTF-8, UTF-16 with a byte order mark, or else Windows-1252 (which Latin-1 is part of).
  ///
  /// Bytes that are sound UTF-8 are that, whatever is said of them: pages are often saved anew with their old declaration, and
  /// no text of another encoding passes for it but one in plain ASCII.
  /// - Parameter encoding: the name that the bytes themselves give it, in small letters; ISO 8859-15 is known beside those.
  static func text(of bytes: [UInt8], declaredAs encoding: String? = nil) throws(Failure) -> String {
    guard !bytes.isEmpty else { throw Failure(.empty) }
    let text: String
    if bytes.starts(with: [0xFF, 0xFE]) {
      text = utf16(bytes.dropFirst(2), low: 0, high: 1)
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      text = utf16(bytes.dropFirst(2), low: 1, high: 0)
    } else {
      let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
      text =
        String(validating: body, as: UTF8.self)
        ?? windows1252(body, exceptions: encoding == "iso-8859-15" ? latin9 : [:])
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

  private static func windows1252(_ bytes: ArraySlice<UInt8>, exceptions: [UInt8: UInt32]) -> String {
    var text = String.UnicodeScalarView()
    for byte in bytes {
      let letter = (0x80...0x9F).contains(byte) ? upperControls[Int(byte) - 0x80] : UInt32(byte)
      let scalar = byte < 0x80 ? letter : exceptions[byte] ?? letter
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

  /// Where ISO 8859-15 differs from Latin-1.
  private static let latin9: [UInt8: UInt32] = [
    0xA4: 0x20AC, 0xA6: 0x160, 0xA8: 0x161, 0xB4: 0x17D, 0xB8: 0x17E, 0xBC: 0x152, 0xBD: 0x153, 0xBE: 0x178,
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
