import Dispatch
import Synchronization

/// Does a piece of work for consecutive ranges of `0..<count` on all cores, and gives the results in their order.
///
/// The caller's thread does its share and waits for the rest. Where its task is cancelled, all ranges end early.
/// - Parameter fewest: no range but the last is shorter, since less is not worth a thread.
package func inParallel<Result: Sendable>(
  _ count: Int, fewest: Int = 2_000, work: @Sendable (UntilCancelled<Range<Int>>) -> Result
) -> [Result] {
  let size = max(fewest, (count + 15) / 16)
  let ranges = stride(from: 0, to: count, by: size).map { $0..<min(count, $0 + size) }
  let results = Mutex<[(number: Int, result: Result)]>([])
  // The other threads have no task of their own. They are done before this one ends, and may ask it whether it was cancelled.
  withUnsafeCurrentTask { task in
    nonisolated(unsafe) let task = task
    DispatchQueue.concurrentPerform(iterations: ranges.count) { number in
      let result = work(UntilCancelled(ranges[number]) { task?.isCancelled ?? false })
      results.withLock { $0.append((number, result)) }
    }
  }
  return results.withLock { $0.sorted { $0.number < $1.number }.map(\.result) }
}
