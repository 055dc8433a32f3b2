/// Does a piece of work for consecutive ranges on all cores, and gives what came of it in their order.
///
/// - Parameter fewest: so many are too few to be worth a task.
func inParallel<Result: Sendable>(
  _ count: Int, fewest: Int = 2_000, _ work: @escaping @Sendable (Range<Int>) -> Result
) async -> [Result] {
  let size = max(fewest, (count + 15) / 16)
  let ranges = stride(from: 0, to: count, by: size).map { $0..<min(count, $0 + size) }
  return await withTaskGroup(of: (Int, Result).self) { group in
    for (number, range) in ranges.enumerated() { group.addTask { (number, work(range)) } }
    var results: [(number: Int, result: Result)] = []
    for await result in group { results.append(result) }
    return results.sorted { $0.number < $1.number }.map(\.result)
  }
}
