/// Under which name a plan says a fact.
package enum FactName: Hashable, Sendable {
  case field(Field)
  /// Another column: its header as printed, with " (2)" behind it for the second one of that name.
  case other(String)

  /// The key in JSON and in the library.
  package var key: String {
    switch self {
    case .field(let field): field.code
    case .other(let header): header
    }
  }

  /// The name of a key.
  package init(key: String) {
    self = Field(code: key).map { .field($0) } ?? .other(key)
  }

  /// The name as one says it: a field's in the reader's language, a column's as it is printed.
  package func title(_ tongue: Tongue) -> String {
    switch self {
    case .field(let field): field.name(tongue)
    case .other(let header): header
    }
  }

  package var field: Field? {
    if case .field(let field) = self { field } else { nil }
  }

  /// Each name once: fields in their order, then other columns as they come.
  package static func inOrder(_ names: some Sequence<FactName>) -> [FactName] {
    var seen: Set<FactName> = []
    let others = names.filter { seen.insert($0).inserted && $0.field == nil }
    return Field.allCases.map { .field($0) }.filter(seen.contains) + others
  }
}

/// One thing that a plan says of an item or a heading beside its text.
package struct Fact: Hashable, Sendable {
  package var name: FactName
  /// As printed, NFC; its paragraphs are joined by a line feed. Never empty.
  package var text: String

  package init(_ name: FactName, _ text: String) {
    self.name = name
    self.text = text
  }
}

/// What a plan says of an item or a heading beside its text: one fact a name, fields in their order before other columns
/// in printed order.
package struct Facts: Hashable, Sendable, Sequence, ExpressibleByArrayLiteral {
  /// How many facts an item may have: more columns than any table has that people read.
  package static let most = 256

  private var facts: [Fact] = []

  package init() {}

  package init(arrayLiteral facts: Fact...) {
    for fact in facts { add(fact) }
  }

  package var isEmpty: Bool { facts.isEmpty }
  package var count: Int { facts.count }

  package func makeIterator() -> IndexingIterator<[Fact]> { facts.makeIterator() }

  package subscript(name: FactName) -> String? { facts.first { $0.name == name }?.text }
  package subscript(field: Field) -> String? { self[.field(field)] }

  /// Adds a fact; a further paragraph where its name has one already, unless that says the same.
  package mutating func add(_ fact: Fact) {
    guard !fact.text.isEmpty else { return }
    if let known = facts.firstIndex(where: { $0.name == fact.name }) {
      if !facts[known].text.hasParagraph(fact.text) { facts[known].text += "\n" + fact.text }
      return
    }
    let position = facts.firstIndex { Self.order($0.name) > Self.order(fact.name) } ?? facts.endIndex
    facts.insert(fact, at: position)
  }

  package mutating func add(_ more: Facts) {
    for fact in more { add(fact) }
  }

  /// Adds those facts whose name has none yet.
  package mutating func addMissing(_ more: Facts) {
    for fact in more where self[fact.name] == nil { add(fact) }
  }

  /// Takes a fact out and returns its text.
  package mutating func remove(_ field: Field) -> String? {
    guard let known = facts.firstIndex(where: { $0.name == .field(field) }) else { return nil }
    return facts.remove(at: known).text
  }

  private static func order(_ name: FactName) -> Int {
    name.field.flatMap { Field.allCases.firstIndex(of: $0) } ?? Field.allCases.count
  }
}

extension String {
  /// Whether one of its paragraphs is just this text. A fact of many paragraphs is asked for each of them.
  fileprivate func hasParagraph(_ text: String) -> Bool {
    let (all, part) = (utf8, text.utf8)
    var start = all.startIndex
    while all.distance(from: start, to: all.endIndex) >= part.count {
      let end = all[start...].firstIndex(of: UInt8(ascii: "\n")) ?? all.endIndex
      if all.distance(from: start, to: end) == part.count, all[start..<end].elementsEqual(part) { return true }
      guard end < all.endIndex else { return false }
      start = all.index(after: end)
    }
    return false
  }
}
