/// Elements that end early where nobody waits any more for what is made of them.
@usableFromInline package struct UntilCancelled<Base: Sequence>: Sequence, IteratorProtocol {
  @usableFromInline var rest: Base.Iterator
  @usableFromInline let isCancelled: () -> Bool
  /// How many elements come between two looks, and how many are left of them.
  @usableFromInline let interval: Int
  @usableFromInline var left = 0

  @inlinable package init(_ base: Base, lookingEvery interval: Int = 1, isCancelled: @escaping () -> Bool) {
    rest = base.makeIterator()
    self.interval = interval
    self.isCancelled = isCancelled
  }

  @inlinable package mutating func next() -> Base.Element? {
    if left == 0 {
      if isCancelled() { return nil }
      left = interval
    }
    left -= 1
    return rest.next()
  }
}

extension Sequence {
  /// The elements until the current task is cancelled, for long loops: Ctrl-C at the prompt cancels what it runs.
  ///
  /// What a loop has made by then is worth nothing. Whoever keeps or shows it looks first whether the task was cancelled,
  /// which it stays.
  @inlinable package var untilCancelled: UntilCancelled<Self> { untilCancelled(lookingEvery: 1) }

  /// The same, for loops whose elements take less time than the look.
  @inlinable package func untilCancelled(lookingEvery interval: Int) -> UntilCancelled<Self> {
    UntilCancelled(self, lookingEvery: interval) { Task.isCancelled }
  }
}
