import Glibc
import Synchronization

/// Ctrl-C while a command runs: ends the program in the shell, and at most the command at the prompt.
enum Interrupt {
  private static let pending = Atomic<Bool>(false)
  /// Whether another program at the terminal, which gets Ctrl-C too, is the one that it is meant for.
  private static let isForAnother = Atomic<Bool>(false)

  /// True where the command that asks should stop.
  static var isPending: Bool { pending.load(ordering: .relaxed) || Task.isCancelled }

  static func clear() { pending.store(false, ordering: .relaxed) }

  /// Ends the program with status 130.
  static func endsProgram() {
    handle { _ in if !Interrupt.isForAnother.load(ordering: .relaxed) { _exit(130) } }
  }

  /// Is only noted, and the program goes on.
  static func goesOn() {
    handle { _ in
      if !Interrupt.isForAnother.load(ordering: .relaxed) { Interrupt.pending.store(true, ordering: .relaxed) }
    }
  }

  /// Runs work that asks `isPending` itself whether it should stop, or that is too short to ask.
  static func isNoted<Failure: Error>(_ work: () throws(Failure) -> Void) throws(Failure) {
    var before = sigaction()
    sigaction(SIGINT, nil, &before)
    goesOn()
    defer { sigaction(SIGINT, &before, nil) }
    try work()
  }

  /// Runs work during which Ctrl-C is for another program at the terminal.
  static func isLeftToAnother<Value>(_ work: () -> Value) -> Value {
    isForAnother.store(true, ordering: .relaxed)
    defer { isForAnother.store(false, ordering: .relaxed) }
    return work()
  }

  private static func handle(_ handler: @escaping @convention(c) (Int32) -> Void) {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = handler
    // Without SA_RESTART, so that a read comes back.
    sigaction(SIGINT, &action, nil)
  }
}
