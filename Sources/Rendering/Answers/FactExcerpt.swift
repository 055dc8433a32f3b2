import Model
import Search

/// A fact's text as it is shown below a hit: on one line, and of a long text what stands around the first match.
struct FactExcerpt {
  /// Bytes of the longest text that is shown whole.
  private static let longest = 300
  /// Bytes before the first match of a longer one.
  private static let before = 80

  private(set) var text: String
  /// UTF-8 byte ranges in `text`.
  private(set) var ranges: [Range<Int>]

  init(_ match: FactMatch) {
    let bytes = Array(match.fact.text.inOneLine.utf8)
    let matches = match.rangesInOneLine
    guard bytes.count > Self.longest else {
      text = String(decoding: bytes, as: UTF8.self)
      ranges = matches
      return
    }
    let first = matches.first?.lowerBound ?? 0
    let start = Self.wordStart(in: bytes, from: max(0, min(first, bytes.count) - Self.before), atMost: first)
    let end = Self.wordStart(
      in: bytes, from: min(bytes.count, start + Self.longest), atMost: min(bytes.count, start + Self.longest + 40))
    let opening = start > 0 ? "… " : ""
    text = opening + String(decoding: bytes[start..<end], as: UTF8.self) + (end < bytes.count ? "…" : "")
    let shift = opening.utf8.count - start
    ranges = matches.filter { $0.lowerBound >= start && $0.upperBound <= end }.map {
      $0.lowerBound + shift..<$0.upperBound + shift
    }
  }

  /// The next beginning of a word, or of a letter where no word begins before `last`.
  private static func wordStart(in bytes: [UInt8], from start: Int, atMost last: Int) -> Int {
    guard start > 0, start < bytes.count else { return start }
    if let word = (start...max(start, last)).first(where: { bytes[$0 - 1] == UInt8(ascii: " ") }) { return word }
    return (start..<bytes.count).first { bytes[$0] & 0xC0 != 0x80 } ?? bytes.count
  }
}

extension FactMatch {
  /// The ranges in the fact's text in one line, where each line feed before them has become longer.
  fileprivate var rangesInOneLine: [Range<Int>] {
    let bytes = Array(fact.text.utf8)
    let growth = "\n".inOneLine.utf8.count - 1
    func shifted(_ offset: Int) -> Int { offset + growth * bytes.prefix(offset).count { $0 == UInt8(ascii: "\n") } }
    return ranges.map { shifted($0.lowerBound)..<shifted($0.upperBound) }
  }
}
