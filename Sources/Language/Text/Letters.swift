/// The offsets at which the letters of UTF-8 bytes begin.
func letterStarts(_ bytes: Span<UInt8>) -> [Int] {
  var starts: [Int] = []
  starts.reserveCapacity(bytes.count)
  for index in bytes.indices where bytes[index] & 0xc0 != 0x80 { starts.append(index) }
  return starts
}

extension Collection where Element == UInt8 {
  /// True when UTF-8 bytes in small letters hold a Danish vowel.
  var hasVowel: Bool {
    contains { byte in
      switch byte {
      case 0x61, 0x65, 0x69, 0x6f, 0x75, 0x79: true  // a e i o u y
      case 0xa6, 0xb8, 0xa5: true  // the second bytes of æ ø å
      default: false
      }
    }
  }
}

extension BidirectionalCollection where Element == UInt8 {
  func hasSuffix(_ ending: [UInt8]) -> Bool { count >= ending.count && suffix(ending.count).elementsEqual(ending) }
}
