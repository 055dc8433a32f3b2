import Glibc
import Synchronization

/// Ctrl-C while a command runs: ends the program in the shell, and at most the command at the prompt.
enum Interrupt {
  private static let pending = Atomic<Bool>(false)

  static var isPending: Bool { pending.load(ordering: .relaxed) }

  static func clear() { pending.store(false, ordering: .relaxed) }

  /// Ends the program with status 130.
  static func endsProgram() {
    handle { _ in _exit(130) }
  }

  /// Is only noted, and the program goes on.
  static func goesOn() {
    clear()
    handle { _ in Interrupt.pending.store(true, ordering: .relaxed) }
  }

  /// Runs work that asks `isPending` itself whether it should stop.
  static func isNoted(_ work: () throws -> Void) rethrows {
    var before = sigaction()
    sigaction(SIGINT, nil, &before)
    goesOn()
    defer { sigaction(SIGINT, &before, nil) }
    try work()
  }

  private static func handle(_ handler: @escaping @convention(c) (Int32) -> Void) {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = handler
    // Without SA_RESTART, so that a read comes back.
    sigaction(SIGINT, &action, nil)
  }
}
