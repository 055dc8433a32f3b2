/// Elements that end early where nobody waits any more for what is made of them.
@usableFromInline package struct UntilCancelled<Base: Sequence>: Sequence, IteratorProtocol {
  @usableFromInline var rest: Base.Iterator
  @usableFromInline let isCancelled: () -> Bool

  @inlinable package init(_ base: Base, isCancelled: @escaping () -> Bool) {
    rest = base.makeIterator()
    self.isCancelled = isCancelled
  }

  @inlinable package mutating func next() -> Base.Element? { isCancelled() ? nil : rest.next() }
}

extension Sequence {
  /// The elements until the current task is cancelled, for long loops: Ctrl-C at the prompt cancels what it runs.
  ///
  /// What a loop has made by then is worth nothing. Whoever keeps or shows it looks first whether the task was cancelled,
  /// which it stays.
  @inlinable package var untilCancelled: UntilCancelled<Self> { UntilCancelled(self) { Task.isCancelled } }
}
