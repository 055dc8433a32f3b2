/// Rows of values in one flat array (compressed sparse rows): row i is `values[starts[i]..<starts[i + 1]]`.
struct Rows<Value: Sendable>: Sendable {
  private(set) var starts: [UInt32] = [0]
  private(set) var values: [Value] = []

  /// Sorts values into rows by counting; within a row they keep their order.
  ///
  /// - Parameter rows: the row of each value, below `count`.
  init(count: Int, rows: [UInt32], values: [Value]) {
    var starts = [UInt32](repeating: 0, count: count + 1)
    for row in rows { starts[Int(row) + 1] += 1 }
    for row in 0..<count { starts[row + 1] += starts[row] }
    var next = starts
    var order = [UInt32](repeating: 0, count: values.count)
    for (index, row) in rows.enumerated() {
      order[Int(next[Int(row)])] = UInt32(truncatingIfNeeded: index)
      next[Int(row)] += 1
    }
    self.starts = starts
    self.values = order.map { values[Int($0)] }
  }

  /// Values that already stand in rows.
  ///
  /// - Parameter counts: how many each row has.
  init(counts: [UInt32], values: [Value]) {
    starts.reserveCapacity(counts.count + 1)
    var end: UInt32 = 0
    for count in counts {
      end += count
      starts.append(end)
    }
    self.values = values
  }

  var count: Int { starts.count - 1 }

  func range(_ row: Int) -> Range<Int> { Int(starts[row])..<Int(starts[row + 1]) }

  subscript(row: Int) -> ArraySlice<Value> { values[range(row)] }
}
