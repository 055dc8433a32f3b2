import Files
import Glibc

/// Resident memory of this process in mebibytes.
var residentMebibytes: Double {
  guard let file = fopen("/proc/self/statm", "r") else { return 0 }
  defer { fclose(file) }
  var line = [CChar](repeating: 0, count: 128)
  guard fgets(&line, 128, file) != nil else { return 0 }
  let text = String(decoding: line.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self)
  return (text.split(separator: " ").dropFirst().first.flatMap { Double($0) } ?? 0) * 4096 / 1_048_576
}

/// Returns freed memory to the system (glibc's malloc_trim, which Swift does not import).
func giveBackMemory() {
  guard let symbol = dlsym(nil, "malloc_trim") else { return }
  _ = unsafeBitCast(symbol, to: (@convention(c) (Int) -> CInt).self)(0)
}

/// The median and the 99th percentile of how long one answer of many takes, in milliseconds.
struct Latency {
  private var wall: [Double] = []
  private var processor: [Double] = []
  /// Hits of all answers together.
  private var hits = 0

  /// - Parameter runs: how often each query is answered.
  init<Query>(_ queries: [Query], runs: Int, answer: (Query) -> Int) {
    for _ in 0..<runs {
      for query in queries {
        let (wallStart, start) = (ContinuousClock.now, processorTimeOfThread())
        let found = answer(query)
        processor.append((processorTimeOfThread() - start) * 1_000)
        wall.append((ContinuousClock.now - wallStart) / .milliseconds(1))
        hits += found
      }
    }
    wall.sort()
    processor.sort()
    hits /= max(1, runs)
  }

  var figures: [String: Double] {
    func part(_ share: Double, of times: [Double]) -> Double {
      times.isEmpty ? 0 : times[min(times.count - 1, Int(Double(times.count) * share))]
    }
    return [
      "wall50": part(0.5, of: wall), "wall99": part(0.99, of: wall), "cpu50": part(0.5, of: processor),
      "cpu99": part(0.99, of: processor), "hits": Double(hits),
    ]
  }
}
