import Algorithms

/// Where each token stands in its text, in a byte.
///
/// A word is as long as its form, and most stand a space behind the one before. So a byte tells how many bytes lie between, and
/// where a token begins is added up from the beginning of its text. What does not fit, as a full word behind a suspended hyphen,
/// which stands where that one does, is written out beside.
struct TokenPlaces: Sendable {
  /// For each token the bytes between it and the end of the one before in its text, or `far`.
  private let gaps: Flat<UInt8>
  /// The tokens that are written out, ascending, with where each begins and how long it is.
  private let farTokens: Flat<UInt32>
  private let farStarts: Flat<UInt32>
  private let farLengths: Flat<UInt32>

  private static let far = UInt8.max

  var count: Int { gaps.count }

  /// - Parameters:
  ///   - counts: how many tokens each text has.
  ///   - lengths: those of forms.
  init(of tokens: [Token], counts: [UInt32], lengths: FormDictionary) {
    var gaps = [UInt8](repeating: Self.far, count: tokens.count)
    var (farTokens, farStarts, farLengths): ([UInt32], [UInt32], [UInt32]) = ([], [], [])
    var number = 0
    for count in counts {
      var end: UInt32 = 0
      for _ in 0..<count {
        let token = tokens[number]
        let isNear = token.start >= end && token.start - end < UInt32(Self.far)
        if isNear, !lengths.isSuspended(token.form), lengths.length(of: token.form) == Int(token.length) {
          gaps[number] = UInt8(truncatingIfNeeded: token.start - end)
        } else {
          farTokens.append(UInt32(truncatingIfNeeded: number))
          farStarts.append(token.start)
          farLengths.append(token.length)
        }
        end = token.start + token.length
        number += 1
      }
    }
    self.gaps = Flat(gaps)
    self.farTokens = Flat(farTokens)
    self.farStarts = Flat(farStarts)
    self.farLengths = Flat(farLengths)
  }

  func write(to writer: inout IndexWriter) {
    writer.put(gaps)
    writer.put(farTokens)
    writer.put(farStarts)
    writer.put(farLengths)
  }

  init(from reader: inout IndexReader) throws(MalformedIndex) {
    gaps = try reader.take()
    farTokens = try reader.take()
    farStarts = try reader.take()
    farLengths = try reader.take()
    guard farTokens.count == farStarts.count, farTokens.count == farLengths.count else { throw MalformedIndex() }
  }

  /// The byte range of a token.
  /// - Parameter end: where the token before ends.
  @inline(__always)
  fileprivate func range(_ token: Int, behind end: Int, length: () -> Int) -> Range<Int> {
    let gap = gaps[token]
    if gap == Self.far { return writtenOut(token) }
    return end + Int(gap)..<end + Int(gap) + length()
  }

  private func writtenOut(_ token: Int) -> Range<Int> {
    let place = farTokens.partitioningIndex { $0 >= token }
    return Int(farStarts[place])..<Int(farStarts[place]) + Int(farLengths[place])
  }
}

/// Walks over the tokens of a text and tells where they stand.
struct TokenWalk {
  private let index: TextIndex
  /// The next token, as a number among those of all texts, and where the one before it ends.
  private var next: Int
  private var end = 0
  private var last = 0..<0

  init(over text: Int, of index: TextIndex) {
    self.index = index
    next = index.tokens.range(text).lowerBound
  }

  /// The UTF-8 byte range in the text of a token that is no earlier than the one asked for before; of the suspended form where
  /// the word stands behind one.
  mutating func range(of token: Int) -> Range<Int> {
    while next <= token {
      last = index.places.range(next, behind: end) { index.dictionary.length(of: index.tokens.values[next]) }
      end = last.upperBound
      next += 1
    }
    return last
  }
}

extension TextIndex {
  /// The byte ranges of all tokens of a text.
  func ranges(in text: Int) -> [Range<Int>] {
    var walk = TokenWalk(over: text, of: self)
    return tokens.range(text).map { walk.range(of: $0) }
  }

  /// The byte range of one token.
  func range(of token: Int, in text: Int) -> Range<Int> {
    var walk = TokenWalk(over: text, of: self)
    return walk.range(of: token)
  }
}
