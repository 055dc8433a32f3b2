/// Distinct byte strings numbered from 0: open addressing over one flat store.
struct ByteTable: Sendable {
  fileprivate let bytes: Flat<UInt8>
  /// Where each entry begins in `bytes`, and the end of the last.
  fileprivate let starts: Flat<UInt32>
  fileprivate let slots: EntrySlots

  var count: Int { starts.count - 1 }

  /// The bytes of an entry.
  func withBytes<Result>(of entry: Int, _ body: (Span<UInt8>) -> Result) -> Result {
    bytes.extracting(range(entry)).withUnsafeBufferPointer { body($0.span) }
  }

  func string(_ entry: Int) -> String { String(decoding: bytes.extracting(range(entry)), as: UTF8.self) }

  private func range(_ entry: Int) -> Range<Int> { Int(starts[entry])..<Int(starts[entry + 1]) }

  /// The whole store and its borders, for a scan over all entries.
  var store: (bytes: Flat<UInt8>, starts: Flat<UInt32>) { (bytes, starts) }

  /// The number of a byte string, or nil when it is not here.
  func find(_ key: Span<UInt8>) -> Int? {
    slots.find(Self.hash(key)) { holds(key, at: $0) }
  }

  func find(_ key: String) -> Int? {
    var key = key
    key.makeContiguousUTF8()
    return find(key.utf8.span)
  }

  private func holds(_ key: Span<UInt8>, at entry: Int) -> Bool {
    let start = Int(starts[entry])
    guard Int(starts[entry + 1]) - start == key.count else { return false }
    for index in key.indices where bytes[start + index] != key[index] { return false }
    return true
  }

  /// FNV-1a, folded to 32 bits so that the low bits depend on all of it.
  static func hash(_ key: Span<UInt8>) -> UInt32 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for index in key.indices { hash = (hash ^ UInt64(key[index])) &* 0x100_0000_01b3 }
    return UInt32(truncatingIfNeeded: hash ^ (hash >> 32))
  }
}

extension ByteTable {
  func write(to writer: inout IndexWriter) {
    writer.put(bytes)
    writer.put(starts)
    slots.write(to: &writer)
  }

  init(from reader: inout IndexReader) throws(MalformedIndex) {
    bytes = try reader.take()
    starts = try reader.take()
    guard !starts.isEmpty else { throw MalformedIndex() }
    slots = try EntrySlots(from: &reader, entries: starts.count - 1)
  }
}

/// Collects distinct byte strings, numbered from 0 in the order they came.
struct ByteTableBuilder: Sendable {
  private var bytes: [UInt8] = []
  private var starts: [UInt32] = [0]
  private var hashes: [UInt32] = []
  private var slots: [UInt32] = Array(repeating: 0, count: 64)

  /// Working space.
  private var lowercased: [UInt8] = []

  init() {}

  /// Continues a table.
  init(_ table: ByteTable) {
    bytes = Array(table.bytes)
    starts = Array(table.starts)
    hashes = (0..<table.count).map { table.withBytes(of: $0, ByteTable.hash) }
    var size = slots.count
    while hashes.count * 2 > size { size *= 2 }
    fill(size)
  }

  /// - Parameter isSearched: whether anybody looks for an entry by its bytes.
  func finish(isSearched: Bool = true) -> ByteTable {
    ByteTable(bytes: Flat(bytes), starts: Flat(starts), slots: EntrySlots(of: isSearched ? hashes : []))
  }

  var count: Int { hashes.count }

  /// The bytes of an entry.
  func withBytes<Result>(of entry: Int, _ body: (Span<UInt8>) -> Result) -> Result {
    let all = bytes.span
    return body(all.extracting(Int(starts[entry])..<Int(starts[entry + 1])))
  }

  func string(_ entry: Int) -> String {
    String(decoding: bytes[Int(starts[entry])..<Int(starts[entry + 1])], as: UTF8.self)
  }

  /// The number of a byte string, which is added when it is not here.
  mutating func intern(_ key: Span<UInt8>) -> (entry: Int, isNew: Bool) {
    let hash = ByteTable.hash(key)
    let slot = slot(of: key, hash: hash)
    if slots[slot] != 0 { return (Int(slots[slot]) - 1, false) }
    for index in key.indices { bytes.append(key[index]) }
    starts.append(UInt32(truncatingIfNeeded: bytes.count))
    hashes.append(hash)
    slots[slot] = UInt32(truncatingIfNeeded: hashes.count)
    if hashes.count * 2 > slots.count { fill(slots.count * 2) }
    return (hashes.count - 1, true)
  }

  /// The same with the capitals of Latin 1 made small, which keeps every byte in its place.
  mutating func internLowercased(_ key: Span<UInt8>) -> (entry: Int, isNew: Bool) {
    lowercased.removeAll(keepingCapacity: true)
    var previous: UInt8 = 0
    for index in key.indices {
      let byte = key[index]
      let isCapital = byte &- 0x41 < 26 || (previous == 0xC3 && 0x80...0x9E ~= byte && byte != 0x97)
      lowercased.append(isCapital ? byte | 0x20 : byte)
      previous = byte
    }
    let small = lowercased
    return intern(small.span)
  }

  mutating func intern(_ key: String) -> (entry: Int, isNew: Bool) {
    var key = key
    key.makeContiguousUTF8()
    return intern(key.utf8.span)
  }

  private func slot(of key: Span<UInt8>, hash: UInt32) -> Int {
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] != 0 {
      let entry = Int(slots[slot]) - 1
      if hashes[entry] == hash, holds(key, at: entry) { return slot }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private func holds(_ key: Span<UInt8>, at entry: Int) -> Bool {
    let start = Int(starts[entry])
    guard Int(starts[entry + 1]) - start == key.count else { return false }
    for index in key.indices where bytes[start + index] != key[index] { return false }
    return true
  }

  private mutating func fill(_ size: Int) {
    slots = Array(repeating: 0, count: size)
    let mask = slots.count - 1
    for (entry, hash) in hashes.enumerated() {
      var slot = Int(hash) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(truncatingIfNeeded: entry + 1)
    }
  }
}
