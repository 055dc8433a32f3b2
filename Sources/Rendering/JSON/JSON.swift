import Files

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
    var name: String
    var value: JSON
  }

  static func text(_ text: String?) -> JSON { text.map(JSON.string) ?? .null }
  static func whole(_ number: Int?) -> JSON { number.map(JSON.int) ?? .null }

  static func list<Elements: Sequence>(_ elements: Elements, of value: (Elements.Element) -> JSON) -> JSON {
    .array(elements.untilCancelled.map(value))
  }

  /// An object of named values, where the names are not known beforehand.
  static func named(_ values: [(name: String, value: JSON)]) -> JSON { .object(values.map(Field.init)) }

  /// The fields of both objects in one; a value that is no object adds none.
  static func + (left: JSON, right: JSON) -> JSON { .object(left.fields + right.fields) }

  private var fields: [Field] { if case .object(let fields) = self { fields } else { [] } }
}

extension JSON: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral fields: (String, JSON)...) { self = .named(fields) }
}
