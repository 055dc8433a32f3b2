import Dispatch
internal import Synchronization

/// So many texts are too few to be worth a thread.
private let fewest = 256

/// Does a piece of work for consecutive ranges on all cores, and gives what came of it in their order; for those who wait for
/// it, where Search has tasks.
func inPieces<Result: Sendable>(of count: Int, _ work: @Sendable (Range<Int>) -> Result) -> [Result] {
  let size = max(fewest, (count + 15) / 16)
  let ranges = stride(from: 0, to: count, by: size).map { $0..<min(count, $0 + size) }
  let results = Mutex<[(number: Int, result: Result)]>([])
  DispatchQueue.concurrentPerform(iterations: ranges.count) { number in
    let result = work(ranges[number])
    results.withLock { $0.append((number, result)) }
  }
  return results.withLock { $0.sorted { $0.number < $1.number }.map(\.result) }
}
