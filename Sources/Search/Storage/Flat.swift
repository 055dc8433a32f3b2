/// Values side by side in memory, which nobody changes: those of this process or of a mapped file, read by the same code.
struct Flat<Value: BitwiseCopyable & Sendable>: RandomAccessCollection, Sendable {
  /// Keeps the values where they are.
  private let memory: Memory
  nonisolated(unsafe) private let values: UnsafeBufferPointer<Value>

  init(_ values: [Value]) {
    let memory = Memory(holding: values)
    self.init(memory, values: memory.bytes.bindMemory(to: Value.self))
  }

  private init(_ memory: Memory, values: UnsafeBufferPointer<Value>) {
    self.memory = memory
    self.values = values
  }

  /// - Parameter range: bytes of the memory, from a multiple of `Memory.alignment` on.
  /// - Returns: nil where these are no whole values.
  init?(_ memory: Memory, range: Range<Int>) {
    guard range.upperBound <= memory.bytes.count, range.lowerBound % Memory.alignment == 0,
      range.count % MemoryLayout<Value>.stride == 0
    else { return nil }
    self.init(memory, values: UnsafeRawBufferPointer(rebasing: memory.bytes[range]).bindMemory(to: Value.self))
  }

  var startIndex: Int { 0 }
  var endIndex: Int { values.count }

  @inline(__always)
  subscript(place: Int) -> Value {
    precondition(place >= 0 && place < values.count, "beyond the end")
    return values[place]
  }

  /// A value at a place that is known to be there.
  @inline(__always)
  subscript(unchecked place: Int) -> Value { values[place] }

  /// Some of the values, counted from 0.
  func extracting(_ range: Range<Int>) -> Flat {
    precondition(range.lowerBound >= 0 && range.upperBound <= values.count, "beyond the end")
    return Flat(memory, values: UnsafeBufferPointer(rebasing: values[range]))
  }

  func withUnsafeBufferPointer<Result>(_ body: (UnsafeBufferPointer<Value>) -> Result) -> Result {
    withExtendedLifetime(memory) { body(values) }
  }

  func withContiguousStorageIfAvailable<Result>(
    _ body: (UnsafeBufferPointer<Value>) throws -> Result
  ) rethrows -> Result? {
    try withExtendedLifetime(memory) { try body(values) }
  }
}
