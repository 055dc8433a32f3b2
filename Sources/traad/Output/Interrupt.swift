import Dispatch
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
    handle { _ in
      if Interrupt.isForAnother.load(ordering: .relaxed) { return }
      LastWords.say()
      _exit(130)
    }
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

  /// Has Ctrl-C and signals to end only be noted, for work that asks `isPending` itself; what is given back undoes it. What was
  /// to be ignored still is.
  static func isNotedFromNowOn() -> () -> Void {
    let signals = [SIGINT, SIGTERM, SIGHUP]
    let before = signals.map { signal in
      var action = sigaction()
      sigaction(signal, nil, &action)
      return action
    }
    goesOn()
    for (signal, action) in zip(signals, before) where !action.isIgnored {
      handle(signal) { _ in Interrupt.pending.store(true, ordering: .relaxed) }
    }
    return {
      for (signal, action) in zip(signals, before) {
        var action = action
        sigaction(signal, &action, nil)
      }
    }
  }

  /// Runs work during which Ctrl-C is for another program at the terminal.
  static func isLeftToAnother<Value>(_ work: () -> Value) -> Value {
    isForAnother.store(true, ordering: .relaxed)
    defer { isForAnother.store(false, ordering: .relaxed) }
    return work()
  }

  private static func handle(_ signal: Int32 = SIGINT, _ handler: @escaping @convention(c) (Int32) -> Void) {
    var action = sigaction()
    action.__sigaction_handler.sa_handler = handler
    // Without SA_RESTART, so that a read comes back.
    sigaction(signal, &action, nil)
  }
}

extension sigaction {
  /// Whether the signal does nothing, as under nohup.
  fileprivate var isIgnored: Bool {
    unsafeBitCast(__sigaction_handler.sa_handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}

/// Holds a command that runs at the prompt. After Ctrl-C it has a moment to end and to say what it did; then it is let go: it
/// says and changes nothing more, and the prompt does not wait for it.
final class Leash: Sendable {
  private let isDropped = Atomic<Bool>(false)

  /// Whether nobody waits for the command any more.
  var isLetGo: Bool { isDropped.load(ordering: .relaxed) }

  /// How often Ctrl-C is looked for.
  private static let tick = DispatchTimeInterval.milliseconds(40)
  /// How many ticks a command has to end after Ctrl-C.
  private static let patience = 3
  /// Of its own, since the command may take every thread there is for tasks.
  private static let queue = DispatchQueue(label: "interrupt")

  /// What the work gives; nil where Ctrl-C came and it did not end soon.
  static func holding<Outcome: Sendable>(_ work: @escaping @Sendable (Leash) async -> Outcome) async -> Outcome? {
    await withCheckedContinuation { continuation in
      let leash = Leash()
      let ending = Ending(continuation)
      let task = Task.detached { ending.come(with: await work(leash)) }
      let timer = DispatchSource.makeTimerSource(queue: queue)
      var ticksLeft = patience
      timer.setEventHandler {
        if ending.hasCome { return timer.cancel() }
        guard Interrupt.isPending else { return }
        task.cancel()
        ticksLeft -= 1
        if ticksLeft < 0 {
          leash.isDropped.store(true, ordering: .relaxed)
          ending.come(with: nil)
        }
      }
      timer.schedule(deadline: .now() + tick, repeating: tick)
      timer.resume()
    }
  }
}

/// Comes once: with what the work gave, or before that with nothing.
private final class Ending<Outcome: Sendable>: Sendable {
  private let waiting: Mutex<CheckedContinuation<Outcome?, Never>?>

  init(_ continuation: CheckedContinuation<Outcome?, Never>) { waiting = Mutex(continuation) }

  var hasCome: Bool { waiting.withLock { $0 == nil } }

  func come(with outcome: Outcome?) {
    let continuation = waiting.withLock { waiting in
      defer { waiting = nil }
      return waiting
    }
    continuation?.resume(returning: outcome)
  }
}
