import Crypto
import Glibc

/// The SHA-256 of a file's bytes, as 64 lower-case hex digits: what tells that a file is the same.
package enum FileHash {
  package static func sha256(of bytes: some Sequence<UInt8>) -> String {
    var hash = SHA256()
    let copied: Void? = bytes.withContiguousStorageIfAvailable {
      hash.update(bufferPointer: UnsafeRawBufferPointer($0))
    }
    if copied == nil { hash.update(data: Array(bytes)) }
    return hex(hash.finalize())
  }

  /// Reads the file from its beginning and leaves the descriptor's position where it was; nil when reading fails.
  package static func sha256(ofDescriptor descriptor: Int32) -> String? {
    var hash = SHA256()
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    var offset = 0
    while true {
      let count = buffer.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, off_t(offset)) }
      if count < 0, errno == EINTR { continue }
      if count < 0 { return nil }
      if count == 0 { return hex(hash.finalize()) }
      buffer.withUnsafeBytes { hash.update(bufferPointer: UnsafeRawBufferPointer(rebasing: $0[..<count])) }
      offset += count
    }
  }

  static func hex(_ digest: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
