/// Numbers from 0 for the gram hashes that occur, so that tables indexed by gram are no larger than the texts need.
///
/// A bit set with ranks: the number of a hash is how many smaller ones occur, so ascending hashes get ascending
/// numbers.
struct GramNumbering {
  private var occurring = [UInt64](repeating: 0, count: 1 << (CharacterGram.hashBits - 6))
  /// For each word of the bit set, how many bits are set before it.
  private var ranks: [UInt32] = []
  private(set) var count = 0

  init(of texts: [TextFeatures]) {
    for text in texts {
      for gram in text.grams { occurring[Int(gram.id >> 6)] |= 1 << UInt64(gram.id & 63) }
    }
    ranks.reserveCapacity(occurring.count)
    for bits in occurring {
      ranks.append(UInt32(count))
      count += bits.nonzeroBitCount
    }
  }

  /// Replaces the hash of each gram by its number.
  func number(gramsOf text: inout TextFeatures) {
    for place in text.grams.indices {
      let hash = text.grams[place].id
      let word = Int(hash >> 6)
      let smaller = occurring[word] & (1 << UInt64(hash & 63) - 1)
      text.grams[place].id = ranks[word] + UInt32(smaller.nonzeroBitCount)
    }
  }
}
