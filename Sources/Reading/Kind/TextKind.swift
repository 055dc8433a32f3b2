/// Plain text, in which encoding, or a web page.
extension FileKind {
  static func text(_ bytes: [UInt8]) -> FileKind {
    if bytes.starts(with: [0xFF, 0xFE]) { return .text(.utf16LittleEndian) }
    if bytes.starts(with: [0xFE, 0xFF]) { return .text(.utf16BigEndian) }
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    if isHTML(content) { return .html }
    if let encoding = unmarkedUTF16(content) { return .text(encoding) }
    guard !content.contains(where: isControl) else { return .unknown }
    return .text(isUTF8(content) ? .utf8 : .latin1)
  }

  /// Whether a plain text has the name of another kind of document.
  ///
  /// - Parameter name: of the file, without its folder.
  package func belies(_ name: String) -> Bool {
    guard case .text = self, let dot = name.lastIndex(of: ".") else { return false }
    return ["pdf", "docx", "docm", "dotx", "dotm", "doc", "odt"].contains(name[name.index(after: dot)...].lowercased())
  }

  /// Control codes that no text holds; tabs, line ends, form feeds and the old end-of-file sign are fine.
  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && !(0x08...0x0D).contains(byte) && byte != 0x1A && byte != 0x1B || byte == 0x7F
  }

  private static func isUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
    String(validating: bytes, as: UTF8.self) != nil
  }

  /// UTF-16 without a mark: nearly every second byte of Danish text is zero.
  private static func unmarkedUTF16(_ bytes: ArraySlice<UInt8>) -> TextEncoding? {
    let sample = Array(bytes.prefix(1 << 10))
    guard sample.count >= 8 else { return nil }
    let even = stride(from: 0, to: sample.count, by: 2).count { sample[$0] == 0 }
    let odd = stride(from: 1, to: sample.count, by: 2).count { sample[$0] == 0 }
    let half = sample.count / 2
    if odd > half * 9 / 10, even == 0 { return .utf16LittleEndian }
    if even > half * 9 / 10, odd == 0 { return .utf16BigEndian }
    return nil
  }

  /// True where the first thing in the file is a tag of a web page.
  private static func isHTML(_ bytes: ArraySlice<UInt8>) -> Bool {
    let start = bytes.prefix(1 << 10).drop { $0 <= 0x20 }.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    let openings = ["<!doctype html", "<html", "<head", "<body", "<!-- saved from"]
    if openings.contains(where: { start.starts(with: Array($0.utf8)) }) { return true }
    return start.starts(with: Array("<?xml".utf8)) && contains(Array("<html".utf8), in: start[...])
  }
}
