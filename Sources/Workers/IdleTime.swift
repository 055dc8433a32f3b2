import Glibc

/// How long a reader has done nothing.
///
/// The time starts again whenever the reader has used some processor time: one that waits for a processor among many others
/// still gets a little, one that hangs gets none. How much it uses in all is limited by the kernel (`ReaderLimits`). What
/// passes while nobody looks does not count, since a reader may wait for us or the machine may sleep.
struct IdleTime {
  private let process: pid_t
  private let limit: Duration
  /// Processor time after which the reader counts as working.
  private let step: Duration
  private var idle = Duration.zero
  private var lastLook = ContinuousClock.now
  /// What the process had used when the time started.
  private var used = Duration.zero

  /// - Parameter jobs: how many readers may share a processor. A reader that gets a tenth of an equal share is working.
  init(of process: pid_t, seconds: Int, jobs: Int) {
    self.process = process
    limit = .seconds(seconds)
    step = limit / max(100, 10 * jobs)
  }

  /// Starts the time again.
  mutating func restart() { (idle, lastLook) = (.zero, .now) }

  /// Whether the reader has done nothing for too long; to be asked several times a second.
  mutating func isOver() -> Bool {
    let now = ContinuousClock.now
    idle += min(now - lastLook, .seconds(1))
    lastLook = now
    if let total = processorTime, total - used >= step {
      used = total
      idle = .zero
    }
    return idle >= limit
  }

  /// What the process has used so far; nil when it has ended.
  private var processorTime: Duration? {
    var (clock, time) = (clockid_t(), timespec())
    guard clock_getcpuclockid(process, &clock) == 0, clock_gettime(clock, &time) == 0 else { return nil }
    return .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}
