import Dispatch
import Files
import Glibc
import Messages
import Model
import Synchronization

/// Ends the process with an answer when the PDF library takes too long over a page: it has no way to be interrupted.
///
/// A few hundred bytes of a PDF can unpack to gigabytes, or draw themselves without end.
final class PageWatch: Sendable {
  private static let interval = DispatchTimeInterval.milliseconds(100)

  private struct Turn {
    var page: Int
    /// In seconds of the process's processor time.
    var deadline: Double
  }

  private let turn = Mutex(Turn?.none)
  /// Looks at the clock again and again, once the first page has begun.
  private let timer = Mutex<(any DispatchSourceTimer)?>(nil)
  /// The descriptor where the answer goes.
  private let output: Int32

  init(_ output: Int32) { self.output = output }

  /// Starts the time of a page (from 1), or with nil stops it.
  func turn(to page: Int?) {
    turn.withLock { turn in
      turn = page.map { Turn(page: $0, deadline: processorTime() + Double(ReaderLimits.pageSeconds)) }
    }
    timer.withLock { timer in
      if timer == nil { timer = started() }
    }
  }

  private func started() -> any DispatchSourceTimer {
    let timer = DispatchSource.makeTimerSource(queue: .global(qos: .userInteractive))
    timer.schedule(deadline: .now() + Self.interval, repeating: Self.interval)
    timer.setEventHandler { [self] in
      // Under the lock, so that the page cannot be done and answered at the same time.
      turn.withLock { turn in
        if let turn, processorTime() > turn.deadline { giveUp(turn.page) }
      }
    }
    timer.activate()
    return timer
  }

  private func giveUp(_ page: Int) {
    let failure = Failure(.tooLarge(.pageTime(seconds: ReaderLimits.pageSeconds)), page: page)
    send(ReaderAnswer<ReadFile>.failure(failure), to: output)
    _exit(EXIT_SUCCESS)
  }
}
