import CNettle

/// Bytes as text (RFC 4648), as a page holds its pictures.
package enum Base64 {
  package static func text(of bytes: [UInt8]) -> String {
    // Four letters for three bytes that were begun.
    let length = (bytes.count + 2) / 3 * 4
    return String(unsafeUninitializedCapacity: length) { letters in
      guard let start = letters.baseAddress else { return 0 }
      start.withMemoryRebound(to: CChar.self, capacity: length) { nettle_base64_encode_raw($0, bytes.count, bytes) }
      return length
    }
  }
}
