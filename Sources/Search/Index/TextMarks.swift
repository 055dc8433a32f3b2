/// Marks on texts that are taken off again in ascending order, at the cost of the texts marked and not of all there are.
struct TextMarks: Sendable {
  /// A bit for each text.
  private var words: [UInt64]
  /// A bit for each word of `words` that is not 0.
  private var groups: [UInt64]

  init(texts: Int) {
    words = Array(repeating: 0, count: texts / 64 + 1)
    groups = Array(repeating: 0, count: texts / 4096 + 1)
  }

  /// The marks while many are set.
  struct Marker {
    fileprivate let words: UnsafeMutableBufferPointer<UInt64>
    fileprivate let groups: UnsafeMutableBufferPointer<UInt64>

    /// Whether a text was not marked yet. It must be one of those that the marks were made for.
    @inline(__always)
    func insert(_ text: Int) -> Bool {
      let bit: UInt64 = 1 << UInt64(text & 63)
      if words[text >> 6] & bit != 0 { return false }
      words[text >> 6] |= bit
      groups[text >> 12] |= 1 << UInt64(text >> 6 & 63)
      return true
    }
  }

  @inline(__always)
  mutating func mark(_ body: (Marker) -> Void) {
    words.withUnsafeMutableBufferPointer { words in
      groups.withUnsafeMutableBufferPointer { groups in body(Marker(words: words, groups: groups)) }
    }
  }

  @inline(__always)
  func holds(_ text: Int) -> Bool { words[text >> 6] & (1 << UInt64(text & 63)) != 0 }

  /// Hands over each text that is marked, ascending; afterwards none is.
  @inline(__always)
  mutating func takeEach(_ take: (UInt32) -> Void) {
    for group in groups.indices where groups[group] != 0 {
      var left = groups[group]
      while left != 0 {
        let word = group << 6 + left.trailingZeroBitCount
        var bits = words[word]
        while bits != 0 {
          take(UInt32(truncatingIfNeeded: word << 6 + bits.trailingZeroBitCount))
          bits &= bits - 1
        }
        words[word] = 0
        left &= left - 1
      }
      groups[group] = 0
    }
  }
}
