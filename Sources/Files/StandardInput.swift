@preconcurrency import Glibc

/// Standard input behind what was read of it by lines.
package enum StandardInput {
  /// What comes before the next separator or the end, in bytes; nil at the end.
  package static func next(before separator: UInt8) -> [UInt8]? {
    var (text, capacity) = (UnsafeMutablePointer<CChar>?.none, 0)
    defer { free(text) }
    let count = getdelim(&text, &capacity, Int32(separator), stdin)
    guard count > 0, let text else { return nil }
    let bytes = UnsafeBufferPointer(start: text, count: count).map { UInt8(bitPattern: $0) }
    return bytes.last == separator ? bytes.dropLast() : bytes
  }
}
