/// Whether a PDF's end says where its objects are, as ISO 32000-1, 7.5.5 wants it.
///
/// The PDF library silently looks for the objects itself where that is broken, and then some may be old or missing.
enum CrossReference {
  /// True when the last `startxref` is missing or points at no cross-reference table or stream.
  static func isBroken(in bytes: [UInt8]) -> Bool {
    guard let keyword = lastIndex(of: "startxref", in: bytes) else { return true }
    var index = keyword + 9
    guard let offset = number(at: &index, in: bytes) else { return true }
    // Offsets count from the header, before which a mail program may have left something.
    let header = firstIndex(of: "%PDF-", in: bytes.prefix(1024)) ?? 0
    return !isCrossReference(at: offset, in: bytes) && !isCrossReference(at: header + offset, in: bytes)
  }

  /// A table begins with the word `xref`, a stream as any object, `12 0 obj`, and says `/XRef` in its first lines.
  private static func isCrossReference(at offset: Int, in bytes: [UInt8]) -> Bool {
    guard bytes.indices.contains(offset) else { return false }
    var index = offset
    skipSpace(&index, in: bytes)
    if bytes[index...].starts(with: "xref".utf8) { return true }
    guard number(at: &index, in: bytes) != nil, number(at: &index, in: bytes) != nil else { return false }
    skipSpace(&index, in: bytes)
    guard bytes[index...].starts(with: "obj".utf8) else { return false }
    return firstIndex(of: "/XRef", in: bytes[index...].prefix(4096)) != nil
  }

  /// The number after white space, of at most 15 digits; nil where there is none.
  private static func number(at index: inout Int, in bytes: [UInt8]) -> Int? {
    skipSpace(&index, in: bytes)
    let digits = bytes[index...].prefix(15).prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
    index += digits.count
    return digits.isEmpty ? nil : digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  private static func skipSpace(_ index: inout Int, in bytes: [UInt8]) {
    while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
  }

  private static func firstIndex(of word: String, in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.indices.first { bytes[$0] == word.utf8.first && bytes[$0...].starts(with: word.utf8) }
  }

  private static func lastIndex(of word: String, in bytes: [UInt8]) -> Int? {
    bytes.indices.last { bytes[$0] == word.utf8.first && bytes[$0...].starts(with: word.utf8) }
  }
}
