/// A JSON value whose objects keep the order in which the contract names their fields.
package indirect enum JSON: Hashable, Sendable {
  case null
  case bool(Bool)
  case int(Int)
  case number(Double)
  case string(String)
  case array([JSON])
  case object([Field])

  /// One field of an object.
  package struct Field: Hashable, Sendable {
    package var name: String
    package var value: JSON

    package init(_ name: String, _ value: JSON) {
      self.name = name
      self.value = value
    }
  }

  static func text(_ text: String?) -> JSON { text.map(JSON.string) ?? .null }
  static func whole(_ number: Int?) -> JSON { number.map(JSON.int) ?? .null }

  static func list<Elements: Sequence>(_ elements: Elements, _ value: (Elements.Element) -> JSON) -> JSON {
    .array(elements.map(value))
  }
}

extension JSON: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral fields: (String, JSON)...) { self = .object(fields.map { Field($0.0, $0.1) }) }
}
