import CNettle
package import Files

/// The SHA-256 of a file's bytes, as 64 lower-case hex digits: what tells that a file is the same.
package enum FileHash {
  package static func sha256(of bytes: some Sequence<UInt8>) -> String {
    hex(digest(of: Array(bytes)))
  }

  /// Reads the file from its beginning and leaves the descriptor's position where it was.
  package static func sha256(ofDescriptor descriptor: Int32) throws(SystemError) -> String {
    var state = sha256_ctx()
    nettle_sha256_init(&state)
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    var offset = 0
    while true {
      let count = try readBytes(from: descriptor, at: offset, into: &buffer)
      if count == 0 { return hex(finish(&state)) }
      nettle_sha256_update(&state, count, buffer)
      offset += count
    }
  }

  /// The 32 bytes of a text's SHA-256.
  package static func digest(of bytes: [UInt8]) -> [UInt8] {
    var state = sha256_ctx()
    nettle_sha256_init(&state)
    nettle_sha256_update(&state, bytes.count, bytes)
    return finish(&state)
  }

  /// The 32 bytes of the SHA-256 of pieces one after the other.
  package static func digest(ofPieces pieces: some Sequence<[UInt8]>) -> [UInt8] {
    var state = sha256_ctx()
    nettle_sha256_init(&state)
    for piece in pieces { nettle_sha256_update(&state, piece.count, piece) }
    return finish(&state)
  }

  private static func finish(_ state: inout sha256_ctx) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
    nettle_sha256_digest(&state, digest.count, &digest)
    return digest
  }

  package static func hex(_ digest: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
