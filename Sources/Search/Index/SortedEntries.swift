extension ByteTable {
  /// The entries in the order of their bytes.
  func sortedEntries() -> [UInt32] {
    let keyed = (0..<count).map { (head: head(of: $0), entry: UInt32(truncatingIfNeeded: $0)) }
    return keyed.sorted { left, right in
      left.head == right.head ? precedes(left.entry, right.entry) : left.head < right.head
    }.map(\.entry)
  }

  /// The entries of a sorted list that begin with a prefix.
  func entries(in sorted: [UInt32], beginningWith prefix: String) -> ArraySlice<UInt32> {
    let prefix = Array(prefix.utf8)
    let first = partition(sorted) { compare($0, prefix) < 0 }
    let end = partition(sorted) { compare($0, prefix) <= 0 }
    return sorted[first..<end]
  }

  /// The first eight bytes as a number, most significant first: most pairs differ there.
  private func head(of entry: Int) -> UInt64 {
    withBytes(of: entry) { bytes in
      var head: UInt64 = 0
      for index in 0..<8 { head = head << 8 | (index < bytes.count ? UInt64(bytes[index]) : 0) }
      return head
    }
  }

  private func precedes(_ left: UInt32, _ right: UInt32) -> Bool {
    withBytes(of: Int(left)) { first in
      withBytes(of: Int(right)) { second in
        for index in 0..<min(first.count, second.count) where first[index] != second[index] {
          return first[index] < second[index]
        }
        return first.count < second.count
      }
    }
  }

  /// Negative when the entry sorts before all that begin with the prefix, 0 when it begins with it.
  private func compare(_ entry: UInt32, _ prefix: [UInt8]) -> Int {
    withBytes(of: Int(entry)) { bytes in
      for index in 0..<min(bytes.count, prefix.count) where bytes[index] != prefix[index] {
        return bytes[index] < prefix[index] ? -1 : 1
      }
      return bytes.count < prefix.count ? -1 : 0
    }
  }

  private func partition(_ sorted: [UInt32], _ isBefore: (UInt32) -> Bool) -> Int {
    var lower = 0
    var upper = sorted.count
    while lower < upper {
      let middle = (lower + upper) / 2
      if isBefore(sorted[middle]) { lower = middle + 1 } else { upper = middle }
    }
    return lower
  }
}
