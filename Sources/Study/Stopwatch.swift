import Synchronization

/// Measures the phases of a command for `--timing`.
package final class Stopwatch: Sendable {
  private let phases = Mutex<[(name: String, duration: Duration)]>([])

  package init() {}

  package func measure<Value, Mistake: Error>(
    _ name: String, _ work: () throws(Mistake) -> Value
  ) throws(Mistake) -> Value {
    let start = ContinuousClock.now
    let value = try work()
    record(name, since: start)
    return value
  }

  package func record(_ name: String, since start: ContinuousClock.Instant) {
    let duration = ContinuousClock.now - start
    phases.withLock { $0.append((name, duration)) }
  }

  /// A line for each phase, "search 85 µs"; what was measured is then forgotten.
  package func report() -> String {
    let laps = phases.withLock { laps in
      defer { laps = [] }
      return laps
    }
    return laps.map { "\($0.name) \($0.duration.microseconds) µs\n" }.joined()
  }
}

extension Duration {
  fileprivate var microseconds: Int64 {
    components.seconds * 1_000_000 + components.attoseconds / 1_000_000_000_000
  }
}
