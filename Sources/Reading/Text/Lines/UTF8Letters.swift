/// Letters, spaces and words of UTF-8.
///
/// A letter is a scalar that is no combining mark. Where every line of a large dump is measured, bytes tell this many
/// times faster than characters do.
enum UTF8Letters {
  static func count(_ bytes: some Sequence<UInt8>) -> Int {
    var (letters, lead, second) = (0, UInt8(0), UInt8(0))
    for byte in bytes {
      if byte & 0xC0 != 0x80 {
        letters += 1
        (lead, second) = (byte, 0)
      } else if second == 0 {
        second = byte
        // U+0300–U+036F
        if lead == 0xCC || lead == 0xCD && byte < 0xB0 { letters -= 1 }
      } else if lead == 0xE2 && second == 0x83 && byte >= 0x90 || lead == 0xEF && second == 0xB8 && byte & 0x10 == 0 {
        // U+20D0–U+20FF, U+FE00–U+FE0F and U+FE20–U+FE2F
        letters -= 1
      }
    }
    return letters
  }

  static func count(_ text: String) -> Int { count(text.utf8) }

  /// Bytes of the space that begins here; 0 for any other sign.
  static func space(at index: Int, in bytes: ArraySlice<UInt8>) -> Int {
    switch bytes[index] {
    case 0x20, 0x09...0x0D: return 1
    case 0x21...0xC1: return 0
    case 0xC2:
      guard index + 1 < bytes.endIndex else { return 0 }
      return bytes[index + 1] == 0xA0 || bytes[index + 1] == 0x85 ? 2 : 0
    case 0xE1...0xE3:
      guard index + 2 < bytes.endIndex else { return 0 }
      return isWideSpace(bytes[index], second: bytes[index + 1], third: bytes[index + 2]) ? 3 : 0
    default: return 0
    }
  }

  private static func isWideSpace(_ first: UInt8, second: UInt8, third: UInt8) -> Bool {
    switch (first, second) {
    case (0xE1, 0x9A), (0xE3, 0x80): third == 0x80
    case (0xE2, 0x80): third <= 0x8A || third == 0xA8 || third == 0xA9 || third == 0xAF
    case (0xE2, 0x81): third == 0x9F
    default: false
    }
  }

  /// The text between the first and the last sign, with single spaces, and the bytes of its first word; nil if there is
  /// nothing but space.
  static func words(of bytes: ArraySlice<UInt8>) -> (text: ArraySlice<UInt8>, first: Range<Int>)? {
    var text: [UInt8] = []
    var first: Range<Int>?
    // As long as all spaces are single, the text is a slice of the line itself.
    var (start, end, index, isCopied) = (bytes.startIndex, bytes.startIndex, bytes.startIndex, false)
    while index < bytes.endIndex {
      let space = space(at: index, in: bytes)
      if space > 0 {
        index += space
        continue
      }
      let word = index..<wordEnd(from: index, in: bytes)
      let isSingle = index == end + 1 && bytes[end] == 0x20
      if first == nil {
        (first, start) = (word, index)
      } else if !isCopied, !isSingle {
        (text, isCopied) = (Array(bytes[start..<end]), true)
      }
      if isCopied {
        text.append(0x20)
        text += bytes[word]
      }
      (index, end) = (word.upperBound, word.upperBound)
    }
    return first.map { (isCopied ? text[...] : bytes[start..<end], $0) }
  }

  static func wordEnd(from start: Int, in bytes: ArraySlice<UInt8>) -> Int {
    var index = start
    while index < bytes.endIndex, space(at: index, in: bytes) == 0 { index += 1 }
    return index
  }
}

/// A word of a line, and where it stands.
struct PrintedWord {
  /// Spaces before it; a tab counts as two.
  let gap: Int
  /// In letters from the line's start, tabs going on to the next multiple of eight.
  let columns: Range<Int>
  let text: String

  static func words(of raw: String) -> [PrintedWord] {
    let bytes = Array(raw.utf8)[...]
    var words: [PrintedWord] = []
    var (index, position, gap) = (0, 0, 0)
    while index < bytes.endIndex {
      let space = UTF8Letters.space(at: index, in: bytes)
      if space > 0 {
        let isTab = bytes[index] == 0x09
        position = isTab ? (position / 8 + 1) * 8 : position + 1
        gap += isTab ? 2 : 1
        index += space
        continue
      }
      let end = UTF8Letters.wordEnd(from: index, in: bytes)
      let columns = position..<position + UTF8Letters.count(bytes[index..<end])
      words.append(PrintedWord(gap: gap, columns: columns, text: String(decoding: bytes[index..<end], as: UTF8.self)))
      (index, position, gap) = (end, columns.upperBound, 0)
    }
    return words
  }
}
