import Algorithms
package import Model
import Synchronization

/// The words of a library's records, for completion; they are looked up when the first one is asked for.
package final class KnownWords: Sendable {
  private let texts: [String]
  /// In small letters, sorted by their scalars, each once.
  private let sorted = Mutex<[String]?>(nil)

  /// Bytes of text that are looked through, so that nobody waits for a key.
  private static let most = 2_000_000
  /// How many words are offered.
  private static let longestOffer = 200

  package init(_ records: [Record]) {
    var bytes = 0
    texts = records.prefix { record in
      bytes += record.text.utf8.count
      return bytes < Self.most
    }.map(\.text)
  }

  /// Those that begin so, sorted; none for fewer than two letters.
  package func beginning(with typed: String) -> [String] {
    let beginning = typed.lowercased().nfc
    guard beginning.count > 1, beginning.allSatisfy(\.isLetter) else { return [] }
    let all = words()
    let start = all.partitioningIndex { !Self.precedes($0, beginning) }
    return Array(all[start...].prefix { $0.hasPrefix(beginning) }.prefix(Self.longestOffer))
  }

  private func words() -> [String] {
    sorted.withLock { sorted in
      if let sorted { return sorted }
      var found: Set<String> = []
      for text in texts {
        for word in text.split(whereSeparator: { !$0.isLetter }) where word.utf8.count > 3 {
          found.insert(word.lowercased().nfc)
        }
      }
      let words = found.sorted(by: Self.precedes)
      sorted = words
      return words
    }
  }

  private static func precedes(_ left: String, _ right: String) -> Bool {
    left.unicodeScalars.lexicographicallyPrecedes(right.unicodeScalars)
  }
}
