import Model

/// Collects the events of a parser into a tree, and stops taking them when a limit is passed.
struct XMLTreeBuilder {
  /// More levels than any word processor writes, and few enough for recursive functions.
  static let depthLimit = 256

  private(set) var tree = XMLTree()
  private(set) var failure: Failure.Reason?
  private let part: String
  private var open: [Int] = []
  private var namesSeen: [NameKey: XMLName] = [:]
  private var lastWasText = false

  /// A name as the parser interns it: two equal names have equal addresses. The addresses are only ever compared.
  struct NameKey: Hashable {
    var local: UInt
    var namespace: UInt
  }

  init(part: String, capacity: Int) {
    self.part = part
    tree.bytes.reserveCapacity(capacity / 4)
    tree.nodes.reserveCapacity(capacity / 24)
  }

  /// The name behind a key, spelled by `spell` when the key is met for the first time.
  mutating func name(_ key: NameKey, spell: () -> XMLName) -> XMLName {
    if let name = namesSeen[key] { return name }
    let name = spell()
    namesSeen[key] = name
    return name
  }

  mutating func start(_ name: XMLName) {
    guard failure == nil else { return }
    guard open.count < Self.depthLimit else {
      failure = .tooDeep(levels: Self.depthLimit)
      return
    }
    open.append(tree.nodes.count)
    tree.nodes.append(
      XMLNode(name: name, next: 0, start: UInt32(clamping: tree.attributes.count), length: 0))
    lastWasText = false
  }

  /// Adds an attribute to the element that was started last.
  mutating func attribute(_ name: XMLName, value: UnsafeBufferPointer<UInt8>) {
    guard failure == nil, name != .other, let element = open.last else { return }
    let start = tree.bytes.count
    tree.bytes.append(contentsOf: value)
    if value.contains(0x26) { unescapeAmpersands(from: start) }
    tree.attributes.append(
      XMLAttribute(
        name: name, start: UInt32(clamping: start), length: UInt32(clamping: tree.bytes.count - start)))
    tree.nodes[element].length += 1
  }

  mutating func text(_ value: UnsafeBufferPointer<UInt8>) {
    guard failure == nil, !open.isEmpty else { return }
    if !lastWasText {
      tree.nodes.append(
        XMLNode(
          name: .text, next: UInt32(clamping: tree.nodes.count + 1), start: UInt32(clamping: tree.bytes.count),
          length: 0))
      lastWasText = true
    }
    tree.bytes.append(contentsOf: value)
    tree.nodes[tree.nodes.count - 1].length += UInt32(clamping: value.count)
  }

  mutating func end() {
    guard failure == nil, let element = open.popLast() else { return }
    tree.nodes[element].next = UInt32(clamping: tree.nodes.count)
    lastWasText = false
  }

  mutating func documentType() {
    if failure == nil { failure = .damaged(.documentType(part: part)) }
  }

  /// The parser hands an ampersand in an attribute over as "&#38;" as long as entities are not replaced.
  private mutating func unescapeAmpersands(from start: Int) {
    let escaped: [UInt8] = [0x26, 0x23, 0x33, 0x38, 0x3B]
    var plain: [UInt8] = []
    var rest = tree.bytes[start...]
    while let byte = rest.first {
      plain.append(byte)
      rest = rest.dropFirst(rest.starts(with: escaped) ? escaped.count : 1)
    }
    tree.bytes.replaceSubrange(start..., with: plain)
  }
}
