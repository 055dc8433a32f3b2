import Model

/// The text of a paragraph as it grows run by run: white space folded, signs of symbol fonts taken for what they show.
struct ParagraphText {
  /// How a run looks, after its styles.
  struct Look {
    var emphasis: Emphasis = []
    var size: Double?
    var font: SymbolFont?
  }

  /// Points that a leading tab moves the text, and a leading space.
  private static let tabWidth = 36.0
  private static let spaceWidth = 2.75

  private(set) var bytes: [UInt8] = []
  /// A sign of a symbol font before the text.
  private(set) var leadingSign: String?
  /// How far tabs and spaces push the first sign, in points.
  private(set) var leadingSpace = 0.0
  /// Emphasis of all letters so far; nil before the first.
  private(set) var emphasis: Emphasis?
  private(set) var size: Double?
  private var spaceIsPending = false

  var isEmpty: Bool { bytes.isEmpty && leadingSign == nil }

  /// NFC, single spaces, without the leading sign unless that is all there is.
  var text: String { String(decoding: bytes, as: UTF8.self).nfc }

  mutating func append(_ utf8: ArraySlice<UInt8>, look: Look) {
    if look.font == nil, utf8.allSatisfy({ $0 < 0x7F }) {
      for byte in utf8 { append(ascii: byte, look) }
    } else {
      for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars { append(scalar, look) }
    }
  }

  /// A character of a named font (`w:sym`), or one of running text.
  mutating func append(_ scalar: Unicode.Scalar, _ look: Look) {
    switch scalar.value {
    case 0..<0x7F where look.font == nil: append(ascii: UInt8(scalar.value), look)
    case 0..<0x20, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
      appendSpace(tab: scalar == "\t")
    // Control codes, soft hyphens, zero-width signs and direction overrides are no text.
    case 0x7F..<0xA0, 0xAD, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF: break
    case 0x2010, 0x2011: append(ascii: 0x2D, look)
    default: appendSign(scalar, look)
    }
  }

  mutating func appendSpace(tab: Bool = false) {
    if isEmpty { leadingSpace += tab ? Self.tabWidth : Self.spaceWidth }
    spaceIsPending = true
  }

  /// Closes the paragraph: a leading sign with nothing behind it is the text.
  mutating func finish() {
    guard bytes.isEmpty, let sign = leadingSign else { return }
    bytes = Array(sign.utf8)
    leadingSign = nil
  }

  private mutating func append(ascii byte: UInt8, _ look: Look) {
    guard byte > 0x20 else { return appendSpace(tab: byte == 0x09) }
    flushSpace()
    bytes.append(byte)
    if byte >= 0x41 || (0x30...0x39).contains(byte) { note(look) }
  }

  /// Appends any other scalar; one of a symbol font before the text is the paragraph's marker.
  private mutating func appendSign(_ scalar: Unicode.Scalar, _ look: Look) {
    guard let sign = SymbolFont.sign(scalar, font: look.font) else { return }
    let isSymbol = look.font != nil || sign != scalar
    if isSymbol, bytes.isEmpty, leadingSign == nil {
      leadingSign = String(Character(sign))
      spaceIsPending = false
    } else {
      flushSpace()
      bytes.append(contentsOf: UTF8.encode(sign) ?? UTF8.encodedReplacementCharacter)
      note(look)
    }
  }

  private mutating func flushSpace() {
    if spaceIsPending, !bytes.isEmpty { bytes.append(0x20) }
    spaceIsPending = false
  }

  private mutating func note(_ look: Look) {
    emphasis = emphasis.map { $0.intersection(look.emphasis) } ?? look.emphasis
    size = size ?? look.size
  }
}
