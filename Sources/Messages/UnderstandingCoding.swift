package import Model

extension Understanding: ByteCodable {
  package func write(to writer: inout ByteWriter) {
    writer.put(shape)
    writer.put(columns)
    writer.put(ranks)
    writer.put(periodFrom)
    writer.put(weak)
  }

  package init(from reader: inout ByteReader) throws(MalformedBytes) {
    self.init(
      try reader.take(), columns: try reader.take(), ranks: try reader.take(), periodFrom: try reader.take(),
      weak: try reader.take())
  }
}

extension Understanding.Column: ByteCodable {
  package func write(to writer: inout ByteWriter) {
    writer.put(header)
    writer.put(use)
  }

  package init(from reader: inout ByteReader) throws(MalformedBytes) {
    self.init(header: try reader.take(), use: try reader.take())
  }
}

extension Understanding.Rank: ByteCodable {
  package func write(to writer: inout ByteWriter) {
    writer.put(role)
    writer.put(sign)
  }

  package init(from reader: inout ByteReader) throws(MalformedBytes) {
    self.init(try reader.take(), by: try reader.take())
  }
}

/// An enum of names, sent as its name.
extension ByteCodable where Self: RawRepresentable<String> {
  package func write(to writer: inout ByteWriter) { writer.put(rawValue) }

  package init(from reader: inout ByteReader) throws(MalformedBytes) {
    guard let value = Self(rawValue: try reader.take()) else { throw MalformedBytes() }
    self = value
  }
}

extension Understanding.Shape: ByteCodable {}
extension Understanding.Rank.Role: ByteCodable {}
extension Understanding.Rank.Sign: ByteCodable {}
extension Understanding.PeriodSource: ByteCodable {}
extension Understanding.Weakness: ByteCodable {}
