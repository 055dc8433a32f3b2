/// A `StringTable` as it lies in the file.
struct MappedTable: Sendable {
  private let file: MappedFile
  private let pool: Range<Int>
  private let starts: Range<Int>
  private let slots: Range<Int>

  /// nil when the number of slots is no power of two or leaves no slot empty.
  init?(
    in file: MappedFile, sections: [Range<Int>], pool: LexiconFormat.Section, starts: LexiconFormat.Section,
    slots: LexiconFormat.Section
  ) {
    self.file = file
    self.pool = sections[pool.rawValue]
    self.starts = sections[starts.rawValue]
    self.slots = sections[slots.rawValue]
    let slotCount = self.slots.count / 4
    guard slotCount > 0, slotCount & (slotCount - 1) == 0, self.starts.count / 4 < slotCount else { return nil }
  }

  var count: Int { starts.count / 4 }

  func find(_ key: Span<UInt8>) -> Int? {
    let hash = tableHash(key)
    let slotCount = slots.count / 4
    var place = Int(hash) & (slotCount - 1)
    // A damaged table might have no empty slot, so the search ends after one round.
    for _ in 0..<slotCount {
      let slot = file.u32(in: slots, at: place)
      if slot == 0 { return nil }
      let number = Int(slot & Slot.numberMask) - 1
      if slot & ~Slot.numberMask == Slot.tag(hash), isKey(key, of: number) { return number }
      place = (place + 1) & (slotCount - 1)
    }
    return nil
  }

  private func isKey(_ key: Span<UInt8>, of number: Int) -> Bool {
    guard number >= 0, number < count else { return false }
    let start = Int(file.u32(in: starts, at: number))
    guard Int(file.byte(in: pool, at: start)) == key.count else { return false }
    for index in key.indices where file.byte(in: pool, at: start + 1 + index) != key[index] { return false }
    return true
  }

  func text(_ number: Int) -> String {
    let start = Int(file.u32(in: starts, at: number))
    let length = Int(file.byte(in: pool, at: start))
    return String(decoding: (0..<length).map { file.byte(in: pool, at: start + 1 + $0) }, as: UTF8.self)
  }
}
