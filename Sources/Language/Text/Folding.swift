internal import Model

/// A word's folded bytes and where each of them comes from.
struct FoldedWord {
  var bytes: [UInt8] = []
  /// For each folded byte, the offset of its letter in the bytes that were folded; nil when they are one to one.
  var origins: [Int]?

  /// The offset in the original bytes that a folded offset stands for; the end stands for the end.
  func origin(of offset: Int, end: Int) -> Int {
    guard let origins else { return offset }
    return offset < origins.count ? origins[offset] : end
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// Makes what is the same word the same bytes: NFC, lower case, soft hyphens and joiners out, acute accents off; ligatures,
/// raised and lowered digits and letters of full width as the plain letters they stand for (NFKC).
///
/// å, ø and æ are letters of their own and stay: folding them would merge har/hår and for/før.
enum Folding {
  static func fold(_ text: String) -> FoldedWord {
    let bytes = Array(text.utf8)
    return fold(bytes[...])
  }

  static func fold(_ bytes: ArraySlice<UInt8>) -> FoldedWord {
    var folded = FoldedWord()
    folded.bytes.reserveCapacity(bytes.count)
    var lead: UInt8 = 0
    for byte in bytes {
      guard let letter = letter(byte, after: lead) else { return foldScalars(bytes) }
      folded.bytes.append(letter)
      lead = lead == latin ? 0 : byte
    }
    return folded
  }

  /// What the letters À to ÿ begin with.
  private static let latin: UInt8 = 0xC3

  /// A byte of what is folded byte by byte: ASCII, and À to ÿ without the acute ones; nil for another.
  @inline(__always)
  private static func letter(_ byte: UInt8, after lead: UInt8) -> UInt8? {
    if lead == latin {
      let small = 0x80...0x9E ~= byte && byte != 0x97 ? byte + 0x20 : byte
      return isAcute(small) ? nil : small
    }
    if byte < 0x80 { return byte &- 0x41 < 26 ? byte | 0x20 : byte == 0x60 ? 0x27 : byte }
    return byte == latin ? byte : nil
  }

  /// For the second byte of á, é, í, ó, ú and ý.
  private static func isAcute(_ byte: UInt8) -> Bool {
    switch byte {
    case 0xA1, 0xA9, 0xAD, 0xB3, 0xBA, 0xBD: true
    default: false
    }
  }

  private static func foldScalars(_ bytes: ArraySlice<UInt8>) -> FoldedWord {
    var folded = FoldedWord(bytes: [], origins: [])
    var origins: [Int] = []
    var offset = 0
    var scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars[...]
    while let first = scalars.popFirst() {
      var cluster = String.UnicodeScalarView([first])
      while let mark = scalars.first, isCombining(mark) {
        cluster.append(mark)
        scalars.removeFirst()
      }
      let width = cluster.reduce(0) { $0 + UTF8.width($1) }
      let letters = cluster.count == 1 ? cluster : String(cluster).nfc.unicodeScalars
      for scalar in letters {
        fold(scalar) { part in
          for byte in UTF8.encode(part) ?? .init() {
            folded.bytes.append(byte)
            origins.append(offset)
          }
        }
      }
      offset += width
    }
    folded.origins = origins
    return folded
  }

  /// Hands over what one composed letter is folded to: nothing, one scalar, or the few that its lower case has.
  static func fold(_ scalar: Unicode.Scalar, yield: (Unicode.Scalar) -> Void) {
    switch scalar.value {
    case 0x60: yield("'")
    case 0x41...0x5a: yield(Unicode.Scalar(UInt8(scalar.value | 0x20)))
    case 0..<0x80: yield(scalar)
    case 0xad, 0x200b...0x200d, 0x2060, 0xfeff: break
    case 0x2010, 0x2011, 0x2013: yield("-")
    case 0xb2, 0xb3: yield(Unicode.Scalar(UInt8(scalar.value - 0x80)))
    case 0xb9: yield("1")
    case 0x2070, 0x2074...0x2079: yield(Unicode.Scalar(UInt8(scalar.value - 0x2040)))
    case 0x2080...0x2089: yield(Unicode.Scalar(UInt8(scalar.value - 0x2050)))
    case 0xfb00...0xfb06: for letter in ligatures[Int(scalar.value - 0xfb00)].unicodeScalars { yield(letter) }
    case 0xff01...0xff5e: fold(Unicode.Scalar(UInt8(scalar.value - 0xfee0)), yield: yield)
    case 0xb4, 0x2019, 0x2bc: yield("'")
    case 0xc0...0xde where scalar.value != 0xd7: yield(withoutAcute(Unicode.Scalar(scalar.value + 0x20) ?? scalar))
    case 0xdf...0xff: yield(withoutAcute(scalar))
    default: for lower in scalar.properties.lowercaseMapping.unicodeScalars { yield(withoutAcute(lower)) }
    }
  }

  /// U+FB00 to U+FB06.
  private static let ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"]

  private static func withoutAcute(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "á": "a"
    case "é": "e"
    case "í": "i"
    case "ó": "o"
    case "ú": "u"
    case "ý": "y"
    case "ǻ": "å"
    case "ǽ": "æ"
    case "ǿ": "ø"
    default: scalar
    }
  }

  /// The combining marks of European writing.
  static func isCombining(_ scalar: Unicode.Scalar) -> Bool { (0x300...0x36f).contains(scalar.value) }
}
