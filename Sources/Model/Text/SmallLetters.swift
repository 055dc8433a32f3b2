extension StringProtocol {
  /// The same as `lowercased()`, which asks Unicode of every letter: what Danish is written with (ASCII, Latin-1 letters, dashes
  /// and quotes) is followed byte by byte.
  package var inSmallLetters: String {
    let small = utf8.withContiguousStorageIfAvailable { bytes -> String? in
      guard areKnown(bytes) else { return nil }
      return String(unsafeUninitializedCapacity: bytes.count) { room in
        var lead: UInt8 = 0
        for (index, byte) in bytes.enumerated() {
          // × has no small form, and what stands before ß is a capital.
          let isCapital = lead == 0xC3 ? byte < 0x9F && byte != 0x97 : byte &- UInt8(ascii: "A") < 26
          room[index] = isCapital ? byte + 0x20 : byte
          lead = byte
        }
        return bytes.count
      }
    }
    return (small ?? nil) ?? lowercased()
  }
}

/// Whether bytes tell the small form of all letters of a text.
private func areKnown(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  var index = 0
  while index < bytes.count {
    switch bytes[index] {
    case ..<0x80: index += 1
    case 0xC3: index += 2
    // U+2000 to U+203F.
    case 0xE2 where index + 1 < bytes.count && bytes[index + 1] == 0x80: index += 3
    default: return false
    }
  }
  return true
}
