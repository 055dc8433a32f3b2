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

extension JSON {
  /// The value as text: two spaces an indent, what is short on one line.
  package var written: String {
    var text = ""
    write(to: &text, indent: 0)
    return text
  }

  /// The value on one line.
  package var compact: String {
    switch self {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .int(let value): "\(value)"
    case .number(let value): value.isFinite ? "\(value)" : "null"
    case .string(let value): quoted(value)
    case .array(let values): "[" + values.map(\.compact).joined(separator: ", ") + "]"
    case .object(let fields):
      "{" + fields.map { quoted($0.name) + ": " + $0.value.compact }.joined(separator: ", ") + "}"
    }
  }

  private func write(to text: inout String, indent: Int) {
    switch self {
    case .array(let values) where !isFlat:
      writeBlock(values.map { ("", $0) }, in: ("[", "]"), to: &text, indent: indent)
    case .object(let fields) where !isFlat:
      writeBlock(fields.map { (quoted($0.name) + ": ", $0.value) }, in: ("{", "}"), to: &text, indent: indent)
    default:
      text += compact
    }
  }

  private func writeBlock(
    _ entries: [(label: String, value: JSON)], in brackets: (String, String), to text: inout String, indent: Int
  ) {
    let margin = String(repeating: " ", count: indent + 2)
    text += brackets.0
    for (index, entry) in entries.enumerated() {
      text += (index == 0 ? "\n" : ",\n") + margin + entry.label
      entry.value.write(to: &text, indent: indent + 2)
    }
    text += "\n" + String(repeating: " ", count: indent) + brackets.1
  }

  /// True for what reads well on one line: scalars, short lists of them, and objects of two or three short fields.
  private var isFlat: Bool {
    switch self {
    case .null, .bool, .int, .number, .string: true
    case .array(let values):
      values.allSatisfy(\.isNumeric) || values.allSatisfy(\.isScalar) && compact.utf8.count <= 80
    case .object(let fields): fields.count <= 3 && fields.allSatisfy { $0.value.isShort }
    }
  }

  private var isNumeric: Bool {
    switch self {
    case .int, .number: true
    case .array(let values): values.allSatisfy(\.isNumeric)
    default: false
    }
  }

  private var isScalar: Bool {
    switch self {
    case .null, .bool, .int, .number, .string: true
    case .array, .object: false
    }
  }

  private var isShort: Bool {
    switch self {
    case .null, .bool, .int, .number: true
    case .string(let value): value.utf8.count <= 60
    case .array(let values): values.count <= 4 && values.allSatisfy(\.isNumeric)
    case .object: false
    }
  }
}

/// A JSON string: what steers a terminal or turns the reading direction is escaped, all else stands as it is.
private func quoted(_ text: String) -> String {
  var quoted = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": quoted += "\\\""
    case "\\": quoted += "\\\\"
    case "\n": quoted += "\\n"
    case "\r": quoted += "\\r"
    case "\t": quoted += "\\t"
    case _ where scalar.isUnsafeToPrint:
      for unit in String(scalar).utf16 {
        let digits = String(unit, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    default: quoted.unicodeScalars.append(scalar)
    }
  }
  return quoted + "\""
}
