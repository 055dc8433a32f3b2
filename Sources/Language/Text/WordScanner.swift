/// A word of a text as it is written, in bytes of the text.
package struct ScannedWord: Hashable, Sendable {
  /// The word with a suspended hyphen before or after it.
  package var range: Range<Int>
  /// The word without it.
  package var core: Range<Int>

  package init(range: Range<Int>, core: Range<Int>) {
    self.range = range
    self.core = core
  }

  /// The words of a text, in its order.
  package static func all(in text: [UInt8]) -> [ScannedWord] { WordScanner.words(in: text) }

  var hasHyphenBefore: Bool { range.lowerBound < core.lowerBound }
  var hasHyphenAfter: Bool { core.upperBound < range.upperBound }
}

/// Finds the words of a text.
///
/// A word is letters and digits, with single hyphens or apostrophes between them ("IT-strategi", "PLC'er"), colons, strokes,
/// points and commas between digits ("1:1", "2019/20", "2,5"), and a hyphen at either end that stands for something left
/// out ("læse-", "-vejledere"), or a dash that was put for one ("læse– og"). Soft hyphens and joiners within a word are part
/// of it; so are raised and lowered digits of units and formulas ("m²", "CO₂"), but not the sign of a note ("læring²"). The
/// signs "%" and "§" are words by themselves.
struct WordScanner {
  private enum Kind { case letter, digit, joiner, hyphen, apostrophe, sign, other }

  private let text: [UInt8]
  private var position = 0
  /// Where the last word ended, with its hyphen.
  private var end = 0

  static func words(in text: [UInt8]) -> [ScannedWord] {
    var scanner = WordScanner(text)
    var words: [ScannedWord] = []
    while let word = scanner.next() { words.append(word) }
    return words
  }

  private init(_ text: [UInt8]) { self.text = text }

  private mutating func next() -> ScannedWord? {
    while position < text.count {
      let (kind, width) = kind(at: position)
      if kind == .letter || kind == .digit { return word() }
      position += width
      if kind == .sign { return sign(position - width..<position) }
    }
    return nil
  }

  private mutating func sign(_ range: Range<Int>) -> ScannedWord {
    end = range.upperBound
    return ScannedWord(range: range, core: range)
  }

  private mutating func word() -> ScannedWord {
    let start = position
    while position < text.count {
      let (kind, width) = kind(at: position)
      if kind == .letter || kind == .digit || kind == .joiner {
        position += width
      } else if joins(kind, width: width) {
        position += width
      } else {
        break
      }
    }
    let core = start..<position
    let before = max(hyphenBefore(start), end)
    let after = hyphenAfter(position)
    position = after
    end = after
    return ScannedWord(range: before..<after, core: core)
  }

  /// True when the sign at the position stands between two halves of one word.
  private func joins(_ kind: Kind, width: Int) -> Bool {
    guard position + width < text.count else { return false }
    let next = self.kind(at: position + width).kind
    switch kind {
    case .hyphen:
      guard next == .letter || next == .digit else { return false }
      // "læse-og skrivevanskeligheder" lacks a space.
      return !isConjunction(at: position + width)
    case .apostrophe: return next == .letter
    case .other: return width == 1 && Self.numberSigns.contains(text[position]) && next == .digit && digitBefore()
    case .letter, .digit, .joiner, .sign: return false
    }
  }

  private static let numberSigns = Array(":/.,".utf8)

  private func digitBefore() -> Bool { position > 0 && text[position - 1] &- 0x30 < 10 }

  private func isConjunction(at start: Int) -> Bool {
    Self.conjunctions.contains { word in
      guard text[start...].starts(with: word) else { return false }
      let end = start + word.count
      guard end < text.count else { return false }
      return kind(at: end).kind == .other
    }
  }

  private static let conjunctions = ["og", "eller", "samt"].map { Array($0.utf8) }

  /// The start of a suspended hyphen before a word; the word's own start when there is none.
  private func hyphenBefore(_ start: Int) -> Int {
    for width in [1, 3] where start >= width {
      let found = kind(at: start - width)
      guard found == (.hyphen, width), kind(at: start).kind == .letter else { continue }
      let opens = start == width || Self.openers.contains(text[start - width - 1])
      return opens ? start - width : start
    }
    return start
  }

  private static let openers = Array(" \t\n\r(/".utf8)

  /// The end of a suspended hyphen after a word; the word's own end when there is none.
  private func hyphenAfter(_ end: Int) -> Int {
    guard end < text.count else { return end }
    let (kind, width) = kind(at: end)
    if kind == .hyphen { return end + width }
    if isDash(at: end), isListed(after: end + width) { return end + width }
    // "Løbe -og gangrute": the hyphen stands on the wrong side of the space.
    if text[end] == UInt8(ascii: " "), end + 2 < text.count, text[end + 1] == UInt8(ascii: "-"),
      isConjunction(at: end + 2)
    {
      return end + 2
    }
    return end
  }

  /// An en dash, em dash or minus sign.
  private func isDash(at offset: Int) -> Bool {
    text[offset] == 0xE2 && [0x2013, 0x2014, 0x2212].contains(scalar(at: offset).value)
  }

  /// True where a list goes on: at a comma, or at a space and a conjunction.
  private func isListed(after offset: Int) -> Bool {
    guard offset + 1 < text.count else { return false }
    if text[offset] == UInt8(ascii: ",") { return true }
    return text[offset] == UInt8(ascii: " ") && isConjunction(at: offset + 1)
  }

  /// What kind of letter begins at an offset, and how many bytes it has.
  private func kind(at offset: Int) -> (kind: Kind, width: Int) {
    let byte = text[offset]
    if byte < 0x80 {
      switch byte {
      case 0x30...0x39: return (.digit, 1)
      case 0x41...0x5a, 0x61...0x7a: return (.letter, 1)
      case 0x2d: return (.hyphen, 1)
      case 0x27, 0x60: return (.apostrophe, 1)
      case 0x25: return (.sign, 1)
      default: return (.other, 1)
      }
    }
    let (value, width) = scalar(at: offset)
    if value == 0xB2 || value == 0xB3 || value == 0xB9 || 0x2070...0x2089 ~= value {
      return (isIndex(value, at: offset) ? .digit : .other, width)
    }
    return (Self.kind(of: value, betweenDigits: isBetweenDigits(offset, width: width)), width)
  }

  private func isBetweenDigits(_ offset: Int, width: Int) -> Bool {
    offset > 0 && text[offset - 1] &- 0x30 < 10 && offset + width < text.count && text[offset + width] &- 0x30 < 10
  }

  /// True for a raised digit behind a unit ("m²", "km³") and a lowered one behind anything ("CO₂").
  private func isIndex(_ value: UInt32, at offset: Int) -> Bool {
    guard offset > 0 else { return false }
    if value >= 0x2080 { return Self.isLetterOrDigit(text[offset - 1]) }
    let letters = text[..<offset].reversed().prefix { $0 | 0x20 &- 0x61 < 26 }.count
    return (1...2).contains(letters) && text[offset - 1] == UInt8(ascii: "m")
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 || byte | 0x20 &- 0x61 < 26 }

  private static func kind(of value: UInt32, betweenDigits: Bool) -> Kind {
    switch value {
    case 0xc0...0x24f: return value == 0xd7 || value == 0xf7 ? .other : .letter
    case 0xa7: return .sign
    case 0xad, 0x200b...0x200d, 0x2060, 0x300...0x36f: return .joiner
    case 0x2010, 0x2011: return .hyphen
    case 0x2013: return betweenDigits ? .hyphen : .other
    case 0xb4, 0x2019, 0x2bc: return .apostrophe
    case 0xff10...0xff19: return .digit
    case 0x370...:
      guard let scalar = Unicode.Scalar(value) else { return .other }
      return scalar.properties.isAlphabetic ? .letter : .other
    default: return .other
    }
  }

  /// The scalar whose UTF-8 begins at an offset; a stray byte is U+FFFD of width 1.
  private func scalar(at offset: Int) -> (value: UInt32, width: Int) {
    let first = text[offset]
    let width = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : first >= 0xc0 ? 2 : 1
    guard width > 1, offset + width <= text.count else { return (0xfffd, 1) }
    var value = UInt32(first) & (0xff >> (UInt32(width) + 1))
    for index in 1..<width { value = value << 6 | UInt32(text[offset + index] & 0x3f) }
    return (value, width)
  }
}
