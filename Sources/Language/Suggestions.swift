/// Finds the word of a vocabulary that a misspelt one was meant to be.
///
/// The method is SymSpell's: every word of the vocabulary is entered under all that is left of its beginning when up to two
/// letters are taken out, the misspelt word is looked up in the same way, and what is found is measured by the optimal
/// string alignment distance. Cost grows with the length of a word, hardly with the size of the vocabulary.
package struct Suggestions: Sendable {
  private let words: [[UInt16]]
  private let texts: [String]
  private let counts: [Int]
  /// Hashes of what is left after deletions, ascending, and beside each the number of its word.
  private let keys: [UInt32]
  private let owners: [UInt32]
  private let known: Set<[UInt16]>

  /// How many letters of a word are indexed.
  private static let prefixLength = 7
  private static let maximumDistance = 2

  /// - Parameter vocabulary: folded words with how often each occurs.
  package init(vocabulary: [(String, Int)]) {
    texts = vocabulary.map(\.0)
    counts = vocabulary.map(\.1)
    words = texts.map(Self.letters)
    known = Set(words)
    var entries: [UInt64] = []
    for (number, word) in words.enumerated() {
      for key in Self.deletions(of: word) {
        entries.append(UInt64(key) << 32 | UInt64(UInt32(truncatingIfNeeded: number)))
      }
    }
    entries.sort()
    keys = entries.map { UInt32(truncatingIfNeeded: $0 >> 32) }
    owners = entries.map { UInt32(truncatingIfNeeded: $0) }
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
    let near = candidates(letters).compactMap { number in
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

  // MARK: the index

  /// Words that share something with this one after deletions, each once.
  private func candidates(_ word: [UInt16]) -> Set<Int> {
    var found: Set<Int> = []
    for key in Self.deletions(of: word) {
      var index = firstIndex(of: key)
      while index < keys.count, keys[index] == key {
        found.insert(Int(owners[index]))
        index += 1
      }
    }
    return found
  }

  /// Where a key begins among the sorted keys.
  private func firstIndex(of key: UInt32) -> Int {
    var low = 0
    var high = keys.count
    while low < high {
      let middle = (low + high) / 2
      if keys[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The hashes of a word's beginning with none, one and two of its letters taken out.
  private static func deletions(of word: [UInt16]) -> Set<UInt32> {
    let prefix = Array(word.prefix(prefixLength))
    var keys: Set<UInt32> = [hash(prefix, without: -1, -1)]
    for first in prefix.indices {
      keys.insert(hash(prefix, without: first, -1))
      for second in prefix.indices.dropFirst(first + 1) { keys.insert(hash(prefix, without: first, second)) }
    }
    return keys
  }

  private static func hash(_ word: [UInt16], without first: Int, _ second: Int) -> UInt32 {
    var hash: UInt32 = 0x811c_9dc5
    for (index, letter) in word.enumerated() where index != first && index != second {
      hash = (hash ^ UInt32(letter)) &* 0x0100_0193
    }
    return hash
  }

  // MARK: the distance

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
