/// A character n-gram: a run of three to five letters of a text, and how often it stands there.
struct CharacterGram {
  /// A hash of the letters, until `GramNumbering` replaces it by a number that is small enough to index a table.
  var id: UInt32
  var count: Int32
  var weight: Float = 0
}

extension CharacterGram {
  private static let lengths = 3...5
  /// The bits of a hash. It is the same in every comparison, and whichever of two texts comes first.
  static let hashBits = 18

  /// The grams of folded words with a space before and after each word, ascending by id.
  static func extracted(from words: [String]) -> [CharacterGram] {
    var letters: [UInt32] = [32]
    for word in words {
      letters += word.unicodeScalars.lazy.map(\.value)
      letters.append(32)
    }
    var ids: [UInt32] = []
    ids.reserveCapacity(lengths.count * letters.count)
    for start in letters.indices { appendIDs(ofGramsAt: start, in: letters, to: &ids) }
    return ascending(ids).reduce(into: []) { grams, id in
      if grams.last?.id == id {
        grams[grams.count - 1].count += 1
      } else {
        grams.append(CharacterGram(id: id, count: 1))
      }
    }
  }

  /// Sorts ids by their lower half and then by their upper half: a radix sort, since there are very many short arrays.
  private static func ascending(_ ids: [UInt32]) -> [UInt32] {
    let half = UInt32(hashBits / 2)
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

  /// Hashes the letters from a place on (FNV-1a), and takes the hash after each length that makes a gram.
  private static func appendIDs(ofGramsAt start: Int, in letters: [UInt32], to ids: inout [UInt32]) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for length in 1...lengths.upperBound where start + length <= letters.count {
      hash = (hash ^ UInt64(letters[start + length - 1])) &* 0x0000_0100_0000_01B3
      guard length >= lengths.lowerBound else { continue }
      // The multiplication carries what the last letters changed into the upper bits, and only those are kept.
      ids.append(UInt32(truncatingIfNeeded: (hash &* 0x9E37_79B9_7F4A_7C15) >> (64 - UInt64(hashBits))))
    }
  }
}
