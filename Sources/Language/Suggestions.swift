/// Finds the word of a vocabulary that a misspelt one was meant to be, by the optimal string alignment distance to each.
package struct Suggestions: Sendable {
  private let words: [[UInt16]]
  private let texts: [String]
  private let counts: [Int]
  private let known: Set<[UInt16]>

  private static let maximumDistance = 2

  /// - Parameter vocabulary: folded words with how often each occurs.
  package init(vocabulary: [(String, Int)]) {
    texts = vocabulary.map(\.0)
    counts = vocabulary.map(\.1)
    words = texts.map(Self.letters)
    known = Set(words)
  }

  /// The word most likely meant: the nearest, of equally near ones the most frequent.
  ///
  /// - Returns: nil for a word of the vocabulary, and for one that is near to none. Words of up to four letters may
  ///   differ by one letter, of one or two letters by none, longer ones by two.
  package func best(for word: String) -> String? { ranked(for: word).first }

  /// All that may be meant, likeliest first.
  package func ranked(for word: String) -> [String] {
    let letters = Self.letters(Folding.fold(word).text)
    if known.contains(letters) { return [] }
    if let respelled = respelled(letters) { return [respelled] }
    let allowed = letters.count <= 2 ? 0 : letters.count <= 4 ? 1 : Self.maximumDistance
    guard allowed > 0 else { return [] }
    let near = words.indices.compactMap { number in
      Self.distance(letters, words[number], limit: allowed).map { (distance: $0, number: number) }
    }
    return near.sorted {
      ($0.distance, -counts[$0.number], $0.number) < ($1.distance, -counts[$1.number], $1.number)
    }.map { texts[$0.number] }
  }

  /// A word written without the Danish letters: ae, oe and aa.
  private func respelled(_ word: [UInt16]) -> String? {
    var out: [UInt16] = []
    var index = 0
    while index < word.count {
      let pair = index + 1 < word.count ? (word[index], word[index + 1]) : (word[index], 0)
      switch pair {
      case (0x61, 0x65): out.append(0xe6)
      case (0x6f, 0x65): out.append(0xf8)
      case (0x61, 0x61): out.append(0xe5)
      default:
        out.append(word[index])
        index -= 1
      }
      index += 2
    }
    return out != word && known.contains(out) ? String(decoding: out, as: UTF16.self) : nil
  }

  private static func letters(_ word: String) -> [UInt16] { Array(word.utf16) }

  /// How many letters are missing, added, exchanged or swapped with their neighbour; a doubled letter counts half.
  ///
  /// - Returns: nil beyond the limit.
  static func distance(_ left: [UInt16], _ right: [UInt16], limit: Int) -> Double? {
    guard abs(left.count - right.count) <= limit else { return nil }
    var before = [Double](repeating: 0, count: right.count + 1)
    var above = (0...right.count).map(Double.init)
    for row in 1...max(1, left.count) where !left.isEmpty {
      var current = [Double](repeating: Double(row), count: right.count + 1)
      for column in 1...max(1, right.count) where !right.isEmpty {
        let (a, b) = (left[row - 1], right[column - 1])
        var cost = above[column - 1] + (a == b ? 0 : 1)
        cost = min(cost, above[column] + (row > 1 && a == left[row - 2] ? 0.5 : 1))
        cost = min(cost, current[column - 1] + (column > 1 && b == right[column - 2] ? 0.5 : 1))
        if row > 1, column > 1, a == right[column - 2], b == left[row - 2] { cost = min(cost, before[column - 2] + 1) }
        current[column] = cost
      }
      if current.min() ?? 0 > Double(limit) { return nil }
      before = above
      above = current
    }
    return above[right.count] <= Double(limit) ? above[right.count] : nil
  }
}
