import Model

/// The text of a paragraph as it grows run by run: white space folded, signs of symbol fonts taken for what they show.
struct ParagraphText {
  /// How a run looks, after its styles.
  struct Look {
    var emphasis: Emphasis = []
    var size: Double?
    var font: SymbolFont?
    /// Small letters above the line.
    var isRaised = false
  }

  /// Points that a leading tab moves the text, and a leading space.
  private static let tabWidth = 36.0
  private static let spaceWidth = 2.75

  private var bytes: [UInt8] = []
  /// A sign of a symbol font before the text.
  private(set) var leadingSign: String?
  /// How far tabs and spaces push the first sign, in points.
  private(set) var leadingSpace = 0.0
  /// Emphasis of all letters so far, as raw bits; nil before the first.
  private var commonEmphasis: UInt8?
  private(set) var size: Double?
  /// How many bytes are bold at its beginning; 0 where all are.
  var boldLead: Int { emphasis.contains(.bold) || !raised.isEmpty ? 0 : bold.end }
  private var bold = (end: 0, isOpen: true)
  private var spaceIsPending = false
  /// What stands before the last line break, a piece for every line.
  private var earlierLines: [ParagraphText] = []
  /// The bytes that stand above the line, ascending.
  private var raised: [Range<Int>] = []
  /// True once there is a character that another normalisation form may spell differently.
  private var mayNeedComposing = false

  var isEmpty: Bool { lineIsEmpty && earlierLines.allSatisfy(\.lineIsEmpty) }

  var lineIsEmpty: Bool { bytes.isEmpty && leadingSign == nil }

  /// Emphasis that all letters have.
  var emphasis: Emphasis { Emphasis(rawValue: commonEmphasis ?? 0) }

  /// NFC, single spaces, without the leading sign unless that is all there is.
  var text: String {
    let text = String(decoding: bytes, as: UTF8.self)
    return mayNeedComposing ? text.nfc : text
  }

  mutating func append(_ utf8: ArraySlice<UInt8>, look: Look) {
    let start = bytes.count
    defer { if look.isRaised { raise(from: start) } }
    guard look.font == nil else {
      for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars { append(scalar, look: look) }
      return
    }
    var hasLetters = false
    var rest = utf8
    while let byte = rest.popFirst() {
      if byte <= 0x20 {
        appendSpace(tab: byte == 0x09)
      } else if byte < 0x7F {
        flushSpace()
        bytes.append(byte)
        hasLetters = hasLetters || byte >= 0x41 || (0x30...0x39).contains(byte)
      } else if byte == 0xC3, let second = rest.popFirst() {
        // U+00C0 to U+00FF: letters as they are.
        flushSpace()
        bytes.append(byte)
        bytes.append(second)
        hasLetters = true
      } else {
        append(Self.scalar(after: byte, in: &rest), look: look)
      }
    }
    if hasLetters { note(look) }
  }

  /// Appends a character of running text, or one that names its own font (`w:sym`).
  mutating func append(_ scalar: Unicode.Scalar, look: Look) {
    switch scalar.value {
    case 0...0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
      appendSpace(tab: scalar == "\t")
    // Control codes, soft hyphens, zero-width signs and direction overrides are no text.
    case 0x7F..<0xA0, 0xAD, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF: break
    case 0x2010, 0x2011: appendHyphen()
    default: appendSign(scalar, look: look)
    }
  }

  /// Appends a ballot box that a form draws; before the text it is the paragraph's marker.
  mutating func appendBallot(_ box: String) {
    for scalar in box.unicodeScalars { append(scalar, look: Look()) }
  }

  mutating func appendHyphen() {
    flushSpace()
    bytes.append(0x2D)
  }

  mutating func appendSpace(tab: Bool = false) {
    if lineIsEmpty { leadingSpace += tab ? Self.tabWidth : Self.spaceWidth }
    spaceIsPending = true
  }

  /// Ends a line within the paragraph.
  mutating func breakLine() {
    var lines = earlierLines
    earlierLines = []
    lines.append(self)
    self = ParagraphText()
    earlierLines = lines
  }

  /// Closes the paragraph: its texts, nearly always one.
  ///
  /// A line break is a space, except in a paragraph whose lines have typed bullets of one kind: there every bullet
  /// begins a text of its own.
  func texts() -> [ParagraphText] {
    guard !earlierLines.isEmpty else { return [withoutNoteSigns().closed()] }
    var last = self
    last.earlierLines = []
    let lines = (earlierLines + [last]).filter { !$0.lineIsEmpty }.map { $0.withoutNoteSigns() }
    let signs = lines.map(\.openingSign)
    let isTypedList = signs.count { $0 != nil } > 1 && Set(signs.dropFirst().compactMap(\.self)).count == 1
    var texts: [ParagraphText] = []
    for (line, sign) in zip(lines, signs) {
      if texts.isEmpty || isTypedList && sign != nil {
        texts.append(line)
      } else {
        texts[texts.count - 1].join(line)
      }
    }
    return texts.map { $0.closed() }
  }

  /// The kind of bullet or number the line opens with, before a space; nil for a line of plain text.
  private var openingSign: String? {
    if let leadingSign { return leadingSign }
    guard let end = bytes.prefix(24).firstIndex(of: 0x20) else { return nil }
    let token = String(decoding: bytes[..<end], as: UTF8.self)
    let digits = token.dropLast()
    if let last = token.last, last == "." || last == ")", !digits.isEmpty, digits.allSatisfy(\.isWholeNumber) {
      return "1" + String(last)
    }
    if MarkerSign.isPointingQuote(token, before: String(decoding: bytes[end...], as: UTF8.self)) { return token }
    guard let strength = MarkerSign.strength(of: token) else { return nil }
    if token.first?.wholeNumberValue != nil { return "1" }
    return strength == .bullet || !token.contains { $0.isLetter && $0 != "o" } ? token : nil
  }

  private mutating func join(_ line: ParagraphText) {
    let words =
      line.leadingSign.map { [UInt8]($0.utf8) + (line.bytes.isEmpty ? [] : [0x20]) + line.bytes } ?? line.bytes
    if !bytes.isEmpty { bytes.append(0x20) }
    bytes += words
    commonEmphasis = commonEmphasis.map { $0 & (line.commonEmphasis ?? .max) } ?? line.commonEmphasis
    size = size ?? line.size
    mayNeedComposing = mayNeedComposing || line.mayNeedComposing
  }

  /// The text as it stays: a leading sign with nothing behind it is the text itself, and a » that opens no quotation is the
  /// leading sign. Other typed signs stay in the text: whether they are bullets shows beside other paragraphs.
  private func closed() -> ParagraphText {
    var result = self
    if bytes.isEmpty, let sign = leadingSign {
      result.bytes = Array(sign.utf8)
      result.leadingSign = nil
    } else if leadingSign == nil, let end = bytes.prefix(6).firstIndex(of: 0x20) {
      let sign = String(decoding: bytes[..<end], as: UTF8.self)
      let rest = bytes[(end + 1)...]
      guard MarkerSign.isPointingQuote(sign, before: String(decoding: rest, as: UTF8.self)) else { return self }
      result.bytes = Array(rest)
      result.leadingSign = sign
    }
    return result
  }

  /// Appends any other character; one of a symbol font before the text is the paragraph's marker.
  private mutating func appendSign(_ scalar: Unicode.Scalar, look: Look) {
    guard let sign = SymbolFont.sign(scalar, font: look.font) else { return }
    // A ballot box is a form's own bullet, with or without a space behind it.
    let isSymbol = look.font != nil || sign != scalar || (0x2610...0x2612).contains(sign.value)
    if isSymbol, bytes.isEmpty, leadingSign == nil {
      leadingSign = String(Character(sign))
      spaceIsPending = false
      return
    }
    flushSpace()
    let start = bytes.count
    bytes.append(contentsOf: UTF8.encode(sign) ?? UTF8.encodedReplacementCharacter)
    if NoteSign.isRaised(sign) { raise(from: start) }
    // Dashes, quotation marks and bullets are spelled in one way only.
    mayNeedComposing = mayNeedComposing || sign.value >= 0x300 && !(0x2012...0x2026).contains(sign.value)
    // Dashes, quotation marks and bullets are often left out where the words around them stand out.
    if sign.value >= 0xC0, !(0x2000...0x206F).contains(sign.value), !MarkerSign.isBullet(sign) { note(look) }
  }

  private mutating func raise(from start: Int) {
    guard start < bytes.count else { return }
    if let last = raised.last, last.upperBound >= start {
      raised[raised.count - 1] = last.lowerBound..<bytes.count
    } else {
      raised.append(start..<bytes.count)
    }
  }

  /// The line without the signs that refer to notes.
  private func withoutNoteSigns() -> ParagraphText {
    guard !raised.isEmpty || bytes.contains(0x2A) else { return self }
    var result = self
    var end = 0
    (result.bytes, result.raised) = ([], [])
    for range in raised {
      let (before, after) = (bytes[..<range.lowerBound], bytes[range.upperBound...])
      let isReference = NoteSign.isReference(
        String(decoding: bytes[range], as: UTF8.self), before: String(decoding: before.suffix(80), as: UTF8.self),
        after: String(decoding: after.prefix(16), as: UTF8.self))
      guard isReference else { continue }
      result.bytes += bytes[end..<(before.last == 0x20 ? range.lowerBound - 1 : range.lowerBound)]
      end = range.upperBound
    }
    result.bytes += bytes[end...]
    if bytes.contains(0x2A) { result.bytes = NoteSign.withoutStars(result.bytes) }
    return result
  }

  private mutating func flushSpace() {
    if spaceIsPending, !bytes.isEmpty { bytes.append(0x20) }
    spaceIsPending = false
  }

  private mutating func note(_ look: Look) {
    commonEmphasis = (commonEmphasis ?? .max) & look.emphasis.rawValue
    bold.isOpen = bold.isOpen && look.emphasis.contains(.bold)
    if bold.isOpen { bold.end = bytes.count }
    size = size ?? look.size
  }

  /// The scalar that begins with a byte and goes on in the rest; the bytes are sound UTF-8, the parser saw to that.
  private static func scalar(after first: UInt8, in rest: inout ArraySlice<UInt8>) -> Unicode.Scalar {
    let count = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : 1
    var value = UInt32(first) & (0x3F >> UInt32(count))
    for _ in 0..<count {
      guard let next = rest.popFirst() else { return "\u{FFFD}" }
      value = value << 6 | UInt32(next & 0x3F)
    }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }
}
