/// Policies as bytes, for the way from the reader process to its parent: they are most of an answer, and a library for JSON
/// takes longer over them than reading the document does.
///
/// Numbers are unsigned LEB128, texts and lists are preceded by their length, a coordinate is the eight bytes of a `Double`.
package enum PolicyCoding {
  package static func bytes(_ policies: [Policy]) -> [UInt8] {
    var writer = Writer()
    writer.list(policies) { writer, policy in
      writer.text(policy.name)
      writer.list(policy.groups) { writer, group in
        writer.number(group.name == nil ? 0 : 1)
        writer.text(group.name ?? "")
        writer.list(group.activities) { $0.item($1) }
      }
      writer.list(policy.followUps) { $0.item($1) }
    }
    return writer.bytes
  }

  /// The policies at the beginning of the bytes, which are taken off; nil for bytes that nobody wrote so.
  package static func policies(from bytes: inout ArraySlice<UInt8>) -> [Policy]? {
    bytes.withUnsafeBytes { buffer -> (policies: [Policy], count: Int)? in
      var reader = Reader(bytes: buffer)
      let policies = reader.list { reader in
        Policy(
          name: reader.text(),
          groups: reader.list { reader in
            let hasName = reader.number() == 1
            let name = reader.text()
            return ActivityGroup(name: hasName ? name : nil, activities: reader.list { $0.item() })
          },
          followUps: reader.list { $0.item() })
      }
      return reader.isIntact ? (policies, reader.position) : nil
    }.map {
      bytes.removeFirst($0.count)
      return $0.policies
    }
  }
}

// MARK: writing

private struct Writer {
  private(set) var bytes: [UInt8] = []

  mutating func number(_ number: Int) {
    var rest = UInt(bitPattern: number)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func text(_ text: String) {
    var text = text
    text.withUTF8 {
      number($0.count)
      bytes.append(contentsOf: $0)
    }
  }

  mutating func list<Element>(_ elements: [Element], _ write: (inout Writer, Element) -> Void) {
    number(elements.count)
    for element in elements { write(&self, element) }
  }

  mutating func item(_ item: Item) {
    text(item.text)
    number(item.level)
    list(item.places) { $0.place($1) }
  }

  private mutating func place(_ place: Place) {
    switch place {
    case .page(let page, let box):
      number(0)
      number(page)
      for edge in [box.left, box.top, box.right, box.bottom] {
        withUnsafeBytes(of: edge.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
      }
    case .part(let part, let path):
      number(1)
      text(part)
      text(path)
    case .lines(let line, let count):
      number(2)
      number(line)
      number(count)
    }
  }
}

// MARK: reading

/// Reads on after a mistake, but only nothing: the caller asks once, at the end.
private struct Reader {
  let bytes: UnsafeRawBufferPointer
  private(set) var position = 0
  private(set) var isIntact = true

  init(bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  mutating func number() -> Int {
    var number: UInt = 0
    var shift: UInt = 0
    while position < bytes.count, shift < 64 {
      let byte = bytes[position]
      position += 1
      number |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { return Int(bitPattern: number) }
      shift += 7
    }
    isIntact = false
    return 0
  }

  mutating func text() -> String {
    guard let range = range(of: number()) else { return "" }
    guard let text = String(validating: UnsafeRawBufferPointer(rebasing: bytes[range]), as: UTF8.self) else {
      isIntact = false
      return ""
    }
    return text
  }

  mutating func list<Element>(_ read: (inout Reader) -> Element) -> [Element] {
    let count = number()
    // Every element takes a byte at least, so that a wrong length cannot ask for much.
    guard isIntact, count >= 0, count <= bytes.count - position else {
      isIntact = false
      return []
    }
    var elements: [Element] = []
    elements.reserveCapacity(count)
    for _ in 0..<count where isIntact { elements.append(read(&self)) }
    return elements
  }

  mutating func item() -> Item { Item(text: text(), level: number(), places: list { $0.place() }) }

  private mutating func place() -> Place {
    switch number() {
    case 0: return .page(number(), Box(left: edge(), top: edge(), right: edge(), bottom: edge()))
    case 1: return .part(text(), path: text())
    case 2: return .lines(number(), count: number())
    default:
      isIntact = false
      return .lines(0, count: 0)
    }
  }

  private mutating func edge() -> Double {
    guard let range = range(of: 8) else { return 0 }
    return Double(
      bitPattern: UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: range.lowerBound, as: UInt64.self)))
  }

  private mutating func range(of count: Int) -> Range<Int>? {
    guard isIntact, count >= 0, count <= bytes.count - position else {
      isIntact = false
      return nil
    }
    defer { position += count }
    return position..<position + count
  }
}
