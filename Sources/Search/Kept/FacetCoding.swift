import Messages
import Model

extension FacetColumns.Column {
  /// - Parameter code: a value as it is written.
  func write<Code: ByteCodable>(to writer: inout IndexWriter, coding code: (Value) -> Code) {
    writer.put(values.map(code))
    numbers.write(to: &writer)
  }

  init<Code: ByteCodable>(
    from reader: inout IndexReader, decoding value: (Code) -> Value
  ) throws(MalformedIndex) {
    let codes: [Code] = try reader.take()
    self.init(values: codes.map(value), numbers: try SmallNumbers(from: &reader))
  }
}

extension FacetColumns {
  func write(to writer: inout IndexWriter) {
    periods.write(to: &writer) { $0 }
    municipalities.write(to: &writer) { $0 }
    series.write(to: &writer) { $0 }
    policies.write(to: &writer) { $0 }
    groups.write(to: &writer) { $0 }
    kinds.write(to: &writer) { $0 }
  }

  init(from reader: inout IndexReader) throws(MalformedIndex) {
    periods = try Column(from: &reader) { $0 }
    municipalities = try Column(from: &reader) { $0 }
    series = try Column(from: &reader) { $0 }
    policies = try Column(from: &reader) { $0 }
    groups = try Column(from: &reader) { $0 }
    kinds = try Column(from: &reader) { $0 }
  }
}

extension SearchedKind: ByteCodable {}
