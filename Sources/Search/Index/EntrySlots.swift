/// Where the entries of a table are found by their hashes: open addressing, at most three quarters of the slots taken.
///
/// A slot holds the number of an entry + 1, and above it some bits of its hash, so that most entries that are not the one sought
/// are passed without a look at their bytes.
struct EntrySlots: Sendable {
  /// A power of two of them; 0 stands for a free one. Empty for a table in which nobody looks for anything.
  private let slots: Flat<UInt32>
  /// How many bits of a slot are the entry's.
  private let width: UInt32

  /// - Parameter hashes: those of all entries.
  init(of hashes: [UInt32]) {
    width = Self.width(ofEntries: hashes.count)
    guard !hashes.isEmpty else {
      slots = Flat([])
      return
    }
    var size = 4
    while size * 3 < hashes.count * 4 { size *= 2 }
    var slots = [UInt32](repeating: 0, count: size)
    for (entry, hash) in hashes.enumerated() {
      var slot = Int(hash) & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = UInt32(truncatingIfNeeded: entry + 1) | Self.tag(hash, above: width)
    }
    self.slots = Flat(slots)
  }

  func find(_ hash: UInt32, isRight: (Int) -> Bool) -> Int? {
    if slots.isEmpty { return nil }
    let mask = slots.count - 1
    let tag = Self.tag(hash, above: width)
    let entryBits = UInt32.max >> (32 - width)
    var slot = Int(hash) & mask
    while slots[slot] != 0 {
      let entry = Int(slots[slot] & entryBits) - 1
      if slots[slot] & ~entryBits == tag, isRight(entry) { return entry }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private static func width(ofEntries count: Int) -> UInt32 {
    UInt32(truncatingIfNeeded: max(8, Int.bitWidth - count.leadingZeroBitCount))
  }

  /// The topmost bits of a hash; the lowest ones chose the slot.
  private static func tag(_ hash: UInt32, above width: UInt32) -> UInt32 {
    width < 32 ? hash & ~(UInt32.max >> (32 - width)) : 0
  }

  func write(to writer: inout IndexWriter) { writer.put(slots) }

  /// - Parameter entries: how many the table has.
  init(from reader: inout IndexReader, entries: Int) throws(MalformedIndex) {
    slots = try reader.take()
    width = Self.width(ofEntries: entries)
    guard slots.isEmpty || (slots.count.nonzeroBitCount == 1 && slots.count > entries) else { throw MalformedIndex() }
  }
}
