/// Runs of letters: the part of the similarity that needs no dictionary.
enum Grams {
  static let lengths = 3...5
  /// A gram's id is so many bits of its hash, the same in every comparison and for either order of the two texts.
  static let bits = 18

  /// The grams of folded words, each with a space before and after, ascending by id.
  static func of(_ words: [String]) -> [Gram] {
    var ids: [UInt32] = []
    var letters: [UInt32] = [32]
    for word in words {
      letters += word.unicodeScalars.lazy.map(\.value)
      letters.append(32)
    }
    ids.reserveCapacity(lengths.count * letters.count)
    for start in letters.indices { appendIDs(from: start, of: letters, to: &ids) }
    return ascending(ids).reduce(into: []) { grams, id in
      if grams.last?.id == id {
        grams[grams.count - 1].count += 1
      } else {
        grams.append(Gram(id: id, count: 1))
      }
    }
  }

  /// Sorts ids by their lower and then their upper half (radix sort), as there are very many small rows of them.
  private static func ascending(_ ids: [UInt32]) -> [UInt32] {
    let half = UInt32(bits / 2)
    let mask: UInt32 = 1 << half - 1
    return [0, half].reduce(ids) { ids, shift in
      [UInt32](unsafeUninitializedCapacity: ids.count) { result, count in
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: Int(mask) + 2) { places in
          places.initialize(repeating: 0)
          for id in ids { places[Int((id >> shift) & mask) + 1] += 1 }
          for value in 1..<places.count { places[value] += places[value - 1] }
          for id in ids {
            let value = Int((id >> shift) & mask)
            result.initializeElement(at: Int(places[value]), to: id)
            places[value] += 1
          }
        }
        count = ids.count
      }
    }
  }

  private static func appendIDs(from start: Int, of letters: [UInt32], to ids: inout [UInt32]) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for length in 1...lengths.upperBound where start + length <= letters.count {
      hash = (hash ^ UInt64(letters[start + length - 1])) &* 0x0000_0100_0000_01B3
      guard length >= lengths.lowerBound else { continue }
      // The multiplication spreads what the last letters changed over the upper bits, which are kept.
      ids.append(UInt32(truncatingIfNeeded: (hash &* 0x9E37_79B9_7F4A_7C15) >> (64 - UInt64(bits))))
    }
  }
}
