import Foundation
import Glibc
import Model
import Synchronization

/// Ends the process with an answer when the PDF library takes too long over a page: it has no way to be interrupted.
///
/// A few hundred bytes of a PDF can unpack to gigabytes, or draw themselves without end.
final class PageWatch: Sendable {
  /// Processor time for one page, in seconds; the fullest of pages takes a hundredth of it.
  private static let limit = 1
  private static let interval = 0.1

  private struct Turn {
    var page: Int
    var deadline: Double
  }

  private struct State {
    var turn: Turn?
    var isWatching = false
  }

  private let state = Mutex(State())
  /// Where the answer goes.
  private let output: FileHandle

  init(_ output: FileHandle) { self.output = output }

  /// Starts the time of a page (from 1), or with nil stops it.
  func turn(to page: Int?) {
    let isNew = state.withLock { state in
      state.turn = page.map { Turn(page: $0, deadline: Self.processorTime() + Double(Self.limit)) }
      defer { state.isWatching = true }
      return !state.isWatching
    }
    if isNew { Thread.detachNewThread { self.watch() } }
  }

  private func watch() {
    while true {
      Thread.sleep(forTimeInterval: Self.interval)
      // Under the lock, so that the page cannot be done and answered at the same time.
      state.withLock { state in
        if let turn = state.turn, Self.processorTime() > turn.deadline { giveUp(turn.page) }
      }
    }
  }

  private func giveUp(_ page: Int) {
    let answer = ReaderAnswer.failure(Failure(.tooLarge(.pageTime(seconds: Self.limit)), page: page))
    do {
      try output.write(contentsOf: answer.message { [UInt8](try JSONEncoder().encode($0)) })
      _exit(EXIT_SUCCESS)
    } catch {
      _exit(EXIT_FAILURE)
    }
  }

  /// Of the whole process, in seconds.
  private static func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
