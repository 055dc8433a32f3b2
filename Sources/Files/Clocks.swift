import Glibc

/// Processor time that the whole process has used, in seconds.
package func processorTime() -> Double { seconds(of: CLOCK_PROCESS_CPUTIME_ID) }

/// Processor time that this thread has used, in seconds.
package func processorTimeOfThread() -> Double { seconds(of: CLOCK_THREAD_CPUTIME_ID) }

private func seconds(of clock: clockid_t) -> Double {
  var time = timespec()
  clock_gettime(clock, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// The time that files are given when they are written now, in nanoseconds since 1970.
func coarseTime() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_REALTIME_COARSE, &time)
  return time.tv_sec &* 1_000_000_000 &+ time.tv_nsec
}

/// The date and the time of day in ISO 8601 and UTC, to the second: "2026-11-29T21:30:00Z".
package func timestamp() -> String {
  var (seconds, parts) = (time(nil), tm())
  gmtime_r(&seconds, &parts)
  var text = [CChar](repeating: 0, count: 32)
  let length = strftime(&text, text.count, "%Y-%m-%dT%H:%M:%SZ", &parts)
  return String(decoding: text[..<length].map(UInt8.init(bitPattern:)), as: UTF8.self)
}
