/// Numbers from 0 for the grams that occur in some texts, so that tables over them are as small as the texts are.
///
/// A bit for each id and, for every 64 of them, how many ids come before: the number of an id is its rank, so that ascending ids
/// have ascending numbers.
struct GramNumbers {
  private var bits = [UInt64](repeating: 0, count: 1 << (Grams.bits - 6))
  private var before: [UInt32] = []
  private(set) var count = 0

  init(_ wordings: [Wording]) {
    for wording in wordings {
      for gram in wording.grams { bits[Int(gram.id >> 6)] |= 1 << UInt64(gram.id & 63) }
    }
    before.reserveCapacity(bits.count)
    for word in bits {
      before.append(UInt32(count))
      count += word.nonzeroBitCount
    }
  }

  /// Puts the number of each gram in the place of its id.
  func enter(into wording: inout Wording) {
    for place in wording.grams.indices {
      let id = wording.grams[place].id
      let word = Int(id >> 6)
      let lower = bits[word] & (1 << UInt64(id & 63) - 1)
      wording.grams[place].id = before[word] + UInt32(lower.nonzeroBitCount)
    }
  }
}
