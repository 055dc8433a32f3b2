/// A value that has a form in bytes.
///
/// Numbers are unsigned LEB128 and never negative; texts and lists are preceded by their length; a coordinate is the eight
/// bytes of a `Double`; an enum is the number of its case and then what the case holds.
package protocol ByteCodable {
  func write(to writer: inout ByteWriter)
  /// - Throws: `MalformedBytes` for bytes that `write` could not have written.
  init(from reader: inout ByteReader) throws(MalformedBytes)
}

package struct MalformedBytes: Error { package init() {} }

extension ByteCodable {
  package var coded: [UInt8] {
    var writer = ByteWriter()
    write(to: &writer)
    return writer.bytes
  }

  /// nil for bytes that `coded` could not have given.
  package init?(coded bytes: [UInt8]) {
    var reader = ByteReader(bytes)
    guard let value = try? Self(from: &reader), reader.remaining == 0 else { return nil }
    self = value
  }
}

package struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  package mutating func put(_ value: some ByteCodable) { value.write(to: &self) }

  /// An enum's case and what it holds.
  mutating func put<each Value: ByteCodable>(case number: Int, _ values: repeat each Value) {
    put(number)
    repeat (each values).write(to: &self)
  }

  fileprivate mutating func append(_ byte: UInt8) { bytes.append(byte) }
  mutating func append(_ piece: some Collection<UInt8>) { bytes.append(contentsOf: piece) }
}

/// Reads bytes that another process sent and that nobody vouches for.
package struct ByteReader {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var remaining: Int { bytes.count - position }

  package mutating func take<Value: ByteCodable>() throws(MalformedBytes) -> Value { try Value(from: &self) }

  mutating func byte() throws(MalformedBytes) -> UInt8 {
    guard position < bytes.count else { throw MalformedBytes() }
    defer { position += 1 }
    return bytes[position]
  }

  mutating func bytes(_ count: Int) throws(MalformedBytes) -> ArraySlice<UInt8> {
    guard count <= remaining else { throw MalformedBytes() }
    defer { position += count }
    return bytes[position..<position + count]
  }
}

extension Int: ByteCodable {
  package func write(to writer: inout ByteWriter) {
    var rest = UInt(bitPattern: self)
    while rest >= 0x80 {
      writer.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    writer.append(UInt8(truncatingIfNeeded: rest))
  }

  /// Nothing in a document is counted beyond 2³², so that no sum of two numbers overflows.
  package init(from reader: inout ByteReader) throws(MalformedBytes) {
    var number: UInt64 = 0
    for shift in stride(from: 0 as UInt64, to: 35, by: 7) {
      let byte = try reader.byte()
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 {
        guard number <= UInt32.max else { break }
        self = Int(number)
        return
      }
    }
    throw MalformedBytes()
  }
}

extension Bool: ByteCodable {
  package func write(to writer: inout ByteWriter) { writer.put(case: self ? 1 : 0) }

  package init(from reader: inout ByteReader) throws(MalformedBytes) {
    switch try reader.take() as Int {
    case 0: self = false
    case 1: self = true
    default: throw MalformedBytes()
    }
  }
}

extension Double: ByteCodable {
  package func write(to writer: inout ByteWriter) {
    for shift in stride(from: 0, to: 64, by: 8) { writer.append(UInt8(truncatingIfNeeded: bitPattern >> shift)) }
  }

  package init(from reader: inout ByteReader) throws(MalformedBytes) {
    self.init(bitPattern: try reader.bytes(8).reversed().reduce(0) { $0 << 8 | UInt64($1) })
    guard isFinite else { throw MalformedBytes() }
  }
}

extension String: ByteCodable {
  package func write(to writer: inout ByteWriter) {
    writer.put(utf8.count)
    writer.append(utf8)
  }

  package init(from reader: inout ByteReader) throws(MalformedBytes) {
    guard let text = String(validating: try reader.bytes(reader.take()), as: UTF8.self) else { throw MalformedBytes() }
    self = text
  }
}

extension Optional: ByteCodable where Wrapped: ByteCodable {
  package func write(to writer: inout ByteWriter) {
    if let self { writer.put(case: 1, self) } else { writer.put(case: 0) }
  }

  package init(from reader: inout ByteReader) throws(MalformedBytes) {
    switch try reader.take() as Int {
    case 0: self = nil
    case 1: self = try reader.take() as Wrapped
    default: throw MalformedBytes()
    }
  }
}

extension Array: ByteCodable where Element: ByteCodable {
  package func write(to writer: inout ByteWriter) {
    writer.put(count)
    for element in self { element.write(to: &writer) }
  }

  package init(from reader: inout ByteReader) throws(MalformedBytes) {
    let count: Int = try reader.take()
    // An element takes a byte at least.
    guard count <= reader.remaining else { throw MalformedBytes() }
    self = []
    // A length is only believed as far as its elements come.
    reserveCapacity(Swift.min(count, 1 << 10))
    for _ in 0..<count { append(try reader.take()) }
  }
}
