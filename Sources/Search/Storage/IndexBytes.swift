import Messages

/// Bytes of an index that are not as this program writes them.
struct MalformedIndex: Error {}

/// Gathers an index as bytes: pieces that each begin at a multiple of `Memory.alignment`, behind their length. They lie in
/// the bytes as they lie in memory, so that a mapped index is searched as it is.
struct IndexWriter {
  private(set) var bytes: [UInt8] = []

  mutating func put<Value>(_ values: Flat<Value>) {
    values.withUnsafeBufferPointer { put(UnsafeRawBufferPointer($0)) }
  }

  mutating func put(_ value: some ByteCodable) { value.coded.withUnsafeBytes { put($0) } }

  private mutating func put(_ piece: UnsafeRawBufferPointer) {
    withUnsafeBytes(of: UInt64(piece.count)) { bytes.append(contentsOf: $0) }
    align()
    bytes.append(contentsOf: piece)
    align()
  }

  private mutating func align() {
    let past = bytes.count % Memory.alignment
    if past > 0 { bytes += repeatElement(0, count: Memory.alignment - past) }
  }
}

/// Hands out the pieces of an index in the order in which they were put.
struct IndexReader {
  private let memory: Memory
  private var place: Int

  /// - Parameter start: where the first piece begins, a multiple of `Memory.alignment`.
  init(_ memory: Memory, from start: Int) { (self.memory, place) = (memory, start) }

  mutating func take<Value>() throws(MalformedIndex) -> Flat<Value> {
    guard let values = Flat<Value>(memory, range: try next()) else { throw MalformedIndex() }
    return values
  }

  mutating func take<Value: ByteCodable>() throws(MalformedIndex) -> Value {
    guard let value = Value(coded: Array(memory.bytes[try next()])) else { throw MalformedIndex() }
    return value
  }

  private mutating func next() throws(MalformedIndex) -> Range<Int> {
    let header = place + Memory.alignment
    guard header <= memory.bytes.count else { throw MalformedIndex() }
    let length = memory.bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
    guard length <= UInt64(memory.bytes.count - header) else { throw MalformedIndex() }
    let end = header + Int(length)
    place = (end + Memory.alignment - 1) / Memory.alignment * Memory.alignment
    return header..<end
  }
}
