import Algorithms

extension ByteTableBuilder {
  /// The table of its entries in the order of their bytes, and the new number of each.
  ///
  /// - Parameters:
  ///   - isKept: which entries the table has; nil for all.
  ///   - isSearched: whether anybody looks for an entry by its bytes.
  func sorted(keeping isKept: [Bool]? = nil, isSearched: Bool = true) -> (table: ByteTable, numbers: [UInt32]) {
    let keyed = (0..<count).filter { isKept?[$0] ?? true }.map {
      (head: head(of: $0), entry: UInt32(truncatingIfNeeded: $0))
    }
    let order = keyed.sorted { left, right in
      left.head == right.head ? precedes(left.entry, right.entry) : left.head < right.head
    }
    var table = ByteTableBuilder()
    var numbers = [UInt32](repeating: 0, count: count)
    for (number, (_, entry)) in order.enumerated() {
      withBytes(of: Int(entry)) { _ = table.intern($0) }
      numbers[Int(entry)] = UInt32(truncatingIfNeeded: number)
    }
    return (table.finish(isSearched: isSearched), numbers)
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
}

extension ByteTable {
  /// The entries of a sorted table that begin with a prefix.
  func entries(beginningWith prefix: String) -> Range<Int> {
    let prefix = Array(prefix.utf8)
    let first = (0..<count).partitioningIndex { compare($0, to: prefix) >= 0 }
    return first..<(first..<count).partitioningIndex { compare($0, to: prefix) > 0 }
  }

  /// Negative when the entry sorts before every key with the prefix, 0 when it begins with it.
  private func compare(_ entry: Int, to prefix: [UInt8]) -> Int {
    withBytes(of: entry) { bytes in
      for index in 0..<min(bytes.count, prefix.count) where bytes[index] != prefix[index] {
        return bytes[index] < prefix[index] ? -1 : 1
      }
      return bytes.count < prefix.count ? -1 : 0
    }
  }
}
