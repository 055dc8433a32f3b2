import Model

/// Tells plain texts, web pages and bytes that are no text apart.
enum TextSniffing {
  /// Text in any encoding, or a web page; throws for bytes that are no text.
  static func format(of bytes: [UInt8]) throws(Failure) -> Format {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      // Letters of tags have a zero beside them.
      return isPage(bytes.dropFirst(2).prefix(1 << 11).filter { $0 != 0 }[...]) ? .html : .text
    }
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    if isPage(content) { return .html }
    guard isUnmarkedUTF16(content) || !content.contains(where: isControl) else {
      throw Failure(.notADocument(.unknown))
    }
    return .text
  }

  /// Control codes that no text holds; tabs, line ends, form feeds and the old end-of-file sign are fine.
  private static func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 && !(0x08...0x0D).contains(byte) && byte != 0x1A && byte != 0x1B || byte == 0x7F
  }

  /// UTF-16 without a mark: nearly every second byte of Danish text is zero.
  private static func isUnmarkedUTF16(_ bytes: ArraySlice<UInt8>) -> Bool {
    let sample = Array(bytes.prefix(1 << 10))
    guard sample.count >= 8 else { return false }
    let even = stride(from: 0, to: sample.count, by: 2).count { sample[$0] == 0 }
    let odd = stride(from: 1, to: sample.count, by: 2).count { sample[$0] == 0 }
    let most = sample.count / 2 * 9 / 10
    return odd > most && even == 0 || even > most && odd == 0
  }

  /// True where the first thing in the file is a tag of a web page, or the headers of a page saved with its pictures.
  static func isPage(_ bytes: ArraySlice<UInt8>) -> Bool {
    let start = bytes.prefix(1 << 10).drop { $0 <= 0x20 }.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }
    let openings = ["<!doctype html", "<html", "<head", "<body", "<!-- saved from"]
    if openings.contains(where: { start.starts(with: Array($0.utf8)) }) { return true }
    if ["<?xml", "<!--"].contains(where: { start.starts(with: Array($0.utf8)) }) {
      return start[...].contains(Array("<html".utf8))
    }
    let isMail = ["mime-version:", "from: <saved by"].contains { start.starts(with: Array($0.utf8)) }
    return isMail && start[...].contains(Array("multipart/related".utf8))
  }
}
