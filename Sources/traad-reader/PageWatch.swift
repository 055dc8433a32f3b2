import Files
import Glibc
import Messages
import Model
import Synchronization

/// Ends the process with an answer when the PDF library takes too long over a page: it has no way to be interrupted.
///
/// A few hundred bytes of a PDF can unpack to gigabytes, or draw themselves without end.
enum PageWatch {
  private struct Turn {
    var page: Int
    /// In seconds of the process's processor time.
    var deadline: Double
  }

  private struct State {
    var turn: Turn?
    /// The descriptor where the answer goes.
    var output = STDOUT_FILENO
    var isWatching = false
  }

  private static let state = Mutex(State())
  /// Between two looks at the clock.
  private static let microseconds: UInt32 = 100_000

  /// Says where an answer would go, before the first page.
  static func prepare(output: Int32) {
    state.withLock { $0.output = output }
  }

  /// Starts the time of a page (from 1), or with nil stops it.
  @Sendable static func turn(to page: Int?) {
    let isFirst = state.withLock { state in
      state.turn = page.map { Turn(page: $0, deadline: processorTime() + Double(ReaderLimits.pageSeconds)) }
      defer { state.isWatching = true }
      return !state.isWatching
    }
    if isFirst { startWatching() }
  }

  /// Watches in a thread of its own. (Dispatch needs files that the sandbox has closed.)
  private static func startWatching() {
    var thread = pthread_t()
    // Where there is no room for a thread, the limit on the whole process is left.
    if pthread_create(&thread, nil, watchPages, nil) == 0 { pthread_detach(thread) }
  }

  fileprivate static func watch() {
    while true {
      usleep(microseconds)
      // Under the lock, so that the page cannot be done and answered at the same time.
      state.withLock { state in
        if let turn = state.turn, processorTime() > turn.deadline { giveUp(turn.page, answeringTo: state.output) }
      }
    }
  }

  private static func giveUp(_ page: Int, answeringTo output: Int32) {
    let failure = Failure(.tooLarge(.pageTime(seconds: ReaderLimits.pageSeconds)), page: page)
    send(ReaderAnswer<ReadFile>.failure(failure), to: output)
    _exit(EXIT_SUCCESS)
  }
}

/// What the thread runs, as the system calls it.
private func watchPages(_ nothing: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  PageWatch.watch()
  return nil
}
