/// The texts of an index, to be found again among those of the next one.
struct KnownTexts {
  private let texts: Texts
  /// Number of a text + 1, or 0 for a free slot; the size is a power of two and at most half is taken. Made when a text does not
  /// follow the one found last: a library that changed has most of its texts in the order in which it had them.
  private lazy var slots = Self.slots(of: texts)
  /// The one behind the text that was found last.
  private var next = 0

  init(_ texts: Texts) { self.texts = texts }

  /// The number of a text; nil where it is not here.
  mutating func number(of text: String) -> Int? {
    var text = text
    text.makeContiguousUTF8()
    let bytes = text.utf8.span
    let found = next < texts.count && holds(bytes, at: next) ? next : find(bytes)
    if let found { next = found + 1 }
    return found
  }

  private mutating func find(_ bytes: Span<UInt8>) -> Int? {
    let mask = slots.count - 1
    var slot = Int(ByteTable.hash(bytes)) & mask
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if holds(bytes, at: number) { return number }
      slot = (slot + 1) & mask
    }
    return nil
  }

  private func holds(_ bytes: Span<UInt8>, at number: Int) -> Bool {
    guard texts.length(number) == bytes.count else { return false }
    return texts.utf8(number).withUnsafeBufferPointer { held in
      bytes.withUnsafeBufferPointer { held.elementsEqual($0) }
    }
  }

  private static func slots(of texts: Texts) -> [UInt32] {
    var size = 64
    while size < 2 * texts.count { size *= 2 }
    var slots = [UInt32](repeating: 0, count: size)
    for number in texts.indices {
      var slot = texts.utf8(number).withUnsafeBufferPointer { Int(ByteTable.hash($0.span)) } & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = UInt32(truncatingIfNeeded: number + 1)
    }
    return slots
  }
}
