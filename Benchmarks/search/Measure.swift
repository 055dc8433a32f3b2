import Glibc

/// Nanoseconds of a clock.
func nanoseconds(_ clock: clockid_t) -> Int {
  var time = timespec()
  clock_gettime(clock, &time)
  return time.tv_sec * 1_000_000_000 + time.tv_nsec
}

/// Seconds of processor time that all threads of this process have used.
var processorSeconds: Double { Double(nanoseconds(CLOCK_PROCESS_CPUTIME_ID)) / 1e9 }
var wallSeconds: Double { Double(nanoseconds(CLOCK_MONOTONIC)) / 1e9 }

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
  private var wall: [Int] = []
  private var processor: [Int] = []
  /// Hits of all answers together.
  private var hits = 0

  /// - Parameter runs: how often each query is answered.
  init<Query>(_ queries: [Query], runs: Int, answer: (Query) -> Int) {
    for _ in 0..<runs {
      for query in queries {
        let wallStart = nanoseconds(CLOCK_MONOTONIC)
        let start = nanoseconds(CLOCK_THREAD_CPUTIME_ID)
        let found = answer(query)
        processor.append(nanoseconds(CLOCK_THREAD_CPUTIME_ID) - start)
        wall.append(nanoseconds(CLOCK_MONOTONIC) - wallStart)
        hits += found
      }
    }
    wall.sort()
    processor.sort()
    hits /= max(1, runs)
  }

  var figures: [String: Double] {
    func part(_ share: Double, of times: [Int]) -> Double {
      times.isEmpty ? 0 : Double(times[min(times.count - 1, Int(Double(times.count) * share))]) / 1e6
    }
    return [
      "wall50": part(0.5, of: wall), "wall99": part(0.99, of: wall), "cpu50": part(0.5, of: processor),
      "cpu99": part(0.99, of: processor), "hits": Double(hits),
    ]
  }
}
