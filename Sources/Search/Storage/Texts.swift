/// Texts side by side in memory, numbered from 0.
struct Texts: RandomAccessCollection, Sendable {
  private let bytes: Flat<UInt8>
  /// Where each begins in `bytes`, and the end of the last.
  private let starts: Flat<UInt32>

  init(_ texts: [String]) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(texts.reduce(0) { $0 + $1.utf8.count })
    var starts: [UInt32] = [0]
    starts.reserveCapacity(texts.count + 1)
    for text in texts {
      bytes += text.utf8
      starts.append(UInt32(truncatingIfNeeded: bytes.count))
    }
    self.bytes = Flat(bytes)
    self.starts = Flat(starts)
  }

  var startIndex: Int { 0 }
  var endIndex: Int { starts.count - 1 }

  private func range(_ text: Int) -> Range<Int> { Int(starts[text])..<Int(starts[text + 1]) }

  subscript(text: Int) -> String { String(decoding: bytes.extracting(range(text)), as: UTF8.self) }

  /// The bytes of a text.
  func utf8(_ text: Int) -> Flat<UInt8> { bytes.extracting(range(text)) }

  /// How many bytes a text has.
  func length(_ text: Int) -> Int { range(text).count }
}

extension Texts {
  func write(to writer: inout IndexWriter) {
    writer.put(bytes)
    writer.put(starts)
  }

  init(from reader: inout IndexReader) throws(MalformedIndex) {
    bytes = try reader.take()
    starts = try reader.take()
    guard !starts.isEmpty else { throw MalformedIndex() }
  }
}
