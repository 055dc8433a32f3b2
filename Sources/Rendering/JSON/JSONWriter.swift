import Files
import Model

extension JSON {
  /// The value as text: two spaces an indent, what is short on one line.
  package var written: String {
    var writer = JSONWriter()
    writer.write(self, indent: 0)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// The value on one line.
  package var compact: String {
    var writer = JSONWriter()
    writer.writeCompact(self)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

/// Writes values as bytes, since an answer may hold every word of a long document.
private struct JSONWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ value: JSON, indent: Int) {
    switch value {
    case .array(let values) where !value.isFlat:
      openBlock("[")
      for index in values.indices.untilCancelled {
        beginEntry(index, indent: indent)
        write(values[index], indent: indent + 2)
      }
      closeBlock("]", indent: indent)
    case .object(let fields) where !value.isFlat:
      openBlock("{")
      for index in fields.indices {
        beginEntry(index, indent: indent)
        quote(fields[index].name)
        bytes.append(contentsOf: ": ".utf8)
        write(fields[index].value, indent: indent + 2)
      }
      closeBlock("}", indent: indent)
    default:
      writeCompact(value)
    }
  }

  mutating func writeCompact(_ value: JSON) {
    switch value {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .bool(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
    case .int(let value): bytes.append(contentsOf: "\(value)".utf8)
    case .number(let value): bytes.append(contentsOf: (value.isFinite ? "\(value)" : "null").utf8)
    case .string(let value): quote(value)
    case .array(let values):
      openBlock("[")
      for index in values.indices {
        separate(index)
        writeCompact(values[index])
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let fields):
      openBlock("{")
      for index in fields.indices {
        separate(index)
        quote(fields[index].name)
        bytes.append(contentsOf: ": ".utf8)
        writeCompact(fields[index].value)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  private mutating func separate(_ index: Int) {
    if index > 0 { bytes.append(contentsOf: ", ".utf8) }
  }

  private mutating func openBlock(_ bracket: Unicode.Scalar) { bytes.append(UInt8(ascii: bracket)) }

  private mutating func beginEntry(_ index: Int, indent: Int) {
    if index > 0 { bytes.append(UInt8(ascii: ",")) }
    beginLine(indent + 2)
  }

  private mutating func closeBlock(_ bracket: Unicode.Scalar, indent: Int) {
    beginLine(indent)
    bytes.append(UInt8(ascii: bracket))
  }

  private mutating func beginLine(_ indent: Int) {
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<indent { bytes.append(UInt8(ascii: " ")) }
  }

  /// A JSON string; scalars that control a terminal or turn the reading direction are escaped.
  private mutating func quote(_ text: String) {
    var text = text
    bytes.append(UInt8(ascii: "\""))
    let isPlain = text.withUTF8 { letters in
      let isPlain = letters.allSatisfy(Self.isPlain)
      if isPlain { bytes.append(contentsOf: letters) }
      return isPlain
    }
    if !isPlain { for scalar in text.unicodeScalars { quote(scalar) } }
    bytes.append(UInt8(ascii: "\""))
  }

  /// True for bytes that need no escaping: ASCII and the letters from À to ÿ. Scalars that may need it begin with another
  /// byte.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): false
    case 0x20..<0x7F, 0x80...0xBF, 0xC3: true
    default: false
    }
  }

  private mutating func quote(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": bytes.append(contentsOf: "\\\"".utf8)
    case "\\": bytes.append(contentsOf: "\\\\".utf8)
    case "\n": bytes.append(contentsOf: "\\n".utf8)
    case "\r": bytes.append(contentsOf: "\\r".utf8)
    case "\t": bytes.append(contentsOf: "\\t".utf8)
    case _ where scalar.isUnsafeToPrint:
      for unit in String(scalar).utf16 {
        let digits = String(unit, radix: 16)
        bytes.append(contentsOf: ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8)
      }
    default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }
}
