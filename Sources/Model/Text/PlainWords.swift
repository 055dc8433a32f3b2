/// The words of a text in lower case and NFC, cut at everything that is neither letter nor digit.
///
/// Reading asks for the words of nearly every line, so what Danish is written with (ASCII, Latin-1 letters, dashes and quotes)
/// is followed byte by byte; a text with any other sign goes through Unicode.
package func plainWords(of text: some StringProtocol) -> [String] {
  let fast = text.utf8.withContiguousStorageIfAvailable { fastWords(of: $0) } ?? fastWords(ofCopy: text)
  if let fast { return fast }
  return String(text).nfc.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
}

private func fastWords(ofCopy text: some StringProtocol) -> [String]? {
  var text = String(text)
  return text.withUTF8 { fastWords(of: $0) }
}

/// - Returns: nil for a text with a sign that bytes do not tell.
private func fastWords(of bytes: UnsafeBufferPointer<UInt8>) -> [String]? {
  withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count) { room in
    var words = PlainWordList(room: room)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): words.add(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): words.add(byte + 0x20)
      case ..<0x80: words.end()
      case 0xC3:
        guard index + 1 < bytes.count else { return nil }
        index += 1
        words.addLatin(bytes[index])
      case 0xE2:
        // U+2010 to U+2027: dashes, quotes, bullets.
        guard index + 2 < bytes.count, bytes[index + 1] == 0x80, (0x90...0xA7).contains(bytes[index + 2]) else {
          return nil
        }
        index += 2
        words.end()
      default: return nil
      }
      index += 1
    }
    words.end()
    return words.words
  }
}

/// Words as their bytes come.
private struct PlainWordList {
  private(set) var words: [String] = []
  /// Begins with the bytes of the word that has not ended.
  private let room: UnsafeMutableBufferPointer<UInt8>
  private var count = 0

  /// - Parameter room: has to take as many bytes as the longest word has.
  init(room: UnsafeMutableBufferPointer<UInt8>) { self.room = room }

  mutating func add(_ byte: UInt8) {
    room[count] = byte
    count += 1
  }

  /// Adds a sign of U+00C0 to U+00FF, given the second of its bytes.
  mutating func addLatin(_ second: UInt8) {
    // × and ÷ are no letters; what stands before ß is a capital.
    if second == 0x97 || second == 0xB7 { return end() }
    add(0xC3)
    add(second < 0x9F ? second + 0x20 : second)
  }

  mutating func end() {
    if count > 0 { words.append(String(decoding: UnsafeBufferPointer(rebasing: room[..<count]), as: UTF8.self)) }
    count = 0
  }
}

extension String {
  /// How many words there are between its spaces.
  package var wordCount: Int {
    utf8.withContiguousStorageIfAvailable(Self.wordCount) ?? Self.wordCount(of: Array(utf8))
  }

  private static func wordCount(of bytes: some Sequence<UInt8>) -> Int {
    var (count, last) = (0, UInt8(ascii: " "))
    for byte in bytes {
      if byte != UInt8(ascii: " "), last == UInt8(ascii: " ") { count += 1 }
      last = byte
    }
    return count
  }

  /// Where some ASCII text first stands in it; nil where it does not.
  package func start(of text: StaticString) -> String.Index? {
    text.withUTF8Buffer { text in
      let offset = utf8.withContiguousStorageIfAvailable { bytes in bytes.offset(of: text) }
      return (offset ?? Array(utf8).withUnsafeBufferPointer { $0.offset(of: text) })
        .map { utf8.index(utf8.startIndex, offsetBy: $0) }
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where some bytes first stand; nil where they do not.
  fileprivate func offset(of part: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let first = part.first else { return 0 }
    var start = 0
    while start + part.count <= count {
      if self[start] == first, self[start..<start + part.count].elementsEqual(part) { return start }
      start += 1
    }
    return nil
  }
}
