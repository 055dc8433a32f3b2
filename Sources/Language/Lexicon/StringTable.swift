/// The 32-bit hash of a key in the lexicon's tables (FNV-1a, its halves folded together).
func tableHash(_ key: Span<UInt8>) -> UInt32 {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  for index in key.indices {
    hash = (hash ^ UInt64(key[index])) &* 0x100_0000_01b3
  }
  return UInt32(truncatingIfNeeded: hash ^ (hash >> 32))
}

/// How a slot of an open-addressing table is packed: 21 bits of number plus one, 11 bits of hash.
///
/// The hash bits answer nearly every failed probe without a look at the key itself. An empty slot is 0.
enum Slot {
  static let numberBits: UInt32 = 21
  static let numberMask: UInt32 = (1 << numberBits) - 1
  /// How many keys a table can hold.
  static let limit = Int(numberMask) - 1

  static func tag(_ hash: UInt32) -> UInt32 { hash & ~numberMask }
  static func pack(_ number: Int, hash: UInt32) -> UInt32 { tag(hash) | UInt32(truncatingIfNeeded: number + 1) }
}

/// Byte strings numbered in the order they were first seen, for building; `MappedTable` is its image in a file.
struct StringTable {
  /// Each key once: one byte of length, then its bytes.
  private(set) var pool: [UInt8] = []
  /// Where in the pool each key begins.
  private(set) var starts: [UInt32] = []
  /// Open addressing with linear probing; the count is a power of two.
  private(set) var slots: [UInt32]

  /// - Parameter capacity: how many keys to make room for at once.
  init(capacity: Int) {
    slots = [UInt32](repeating: 0, count: Self.slotCount(for: capacity))
    starts.reserveCapacity(capacity)
    pool.reserveCapacity(capacity * 16)
  }

  var count: Int { starts.count }

  private static func slotCount(for keys: Int) -> Int {
    var count = 1024
    while count * 3 < keys * 4 { count *= 2 }
    return count
  }

  func text(_ number: Int) -> String { String(decoding: bytes(number), as: UTF8.self) }

  func bytes(_ number: Int) -> ArraySlice<UInt8> {
    let start = Int(starts[number])
    return pool[start + 1..<start + 1 + Int(pool[start])]
  }

  /// The number of a key, nil when the table does not hold it.
  func find(_ key: Span<UInt8>) -> Int? {
    let place = probe(key, hash: tableHash(key))
    return slots[place] == 0 ? nil : Int(slots[place] & Slot.numberMask) - 1
  }

  /// The number of a key, which is added when it is new; nil for a key of more than 255 bytes or when the table is full.
  mutating func insert(_ key: Span<UInt8>) -> Int? {
    guard key.count < 256 else { return nil }
    let hash = tableHash(key)
    let place = probe(key, hash: hash)
    if slots[place] != 0 { return Int(slots[place] & Slot.numberMask) - 1 }
    guard count < Slot.limit else { return nil }
    let number = count
    starts.append(UInt32(pool.count))
    pool.append(UInt8(key.count))
    for index in key.indices { pool.append(key[index]) }
    slots[place] = Slot.pack(number, hash: hash)
    if count * 4 > slots.count * 3 { grow() }
    return number
  }

  /// The slot that holds the key, or the empty one where it belongs.
  private func probe(_ key: Span<UInt8>, hash: UInt32) -> Int {
    let slots = slots.span
    let mask = slots.count - 1
    var place = Int(hash) & mask
    while slots[place] != 0 {
      if slots[place] & ~Slot.numberMask == Slot.tag(hash), isKey(key, of: Int(slots[place] & Slot.numberMask) - 1) {
        break
      }
      place = (place + 1) & mask
    }
    return place
  }

  private func isKey(_ key: Span<UInt8>, of number: Int) -> Bool {
    let pool = pool.span
    let start = Int(starts[number])
    guard Int(pool[start]) == key.count else { return false }
    for index in key.indices where pool[start + 1 + index] != key[index] { return false }
    return true
  }

  private mutating func grow() {
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    let mask = slots.count - 1
    for number in 0..<count {
      let hash = tableHash(bytes(number).span)
      var place = Int(hash) & mask
      while slots[place] != 0 { place = (place + 1) & mask }
      slots[place] = Slot.pack(number, hash: hash)
    }
  }
}
