import Files
import Testing

@Suite struct ParallelTests {
  @Test(arguments: [0, 1, 7, 8, 9, 1000]) func givesEveryNumberOnceInOrder(count: Int) {
    #expect(inParallel(count, fewest: 8) { Array($0) }.flatMap(\.self) == Array(0..<count))
  }

  @Test func isOnePieceWhereThereIsLittle() {
    #expect(inParallel(8, fewest: 8) { Array($0) } == [Array(0..<8)])
  }

  /// On every thread, although only the first one belongs to the task.
  @Test func endsEarlyWhereTheTaskIsCancelled() async {
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return inParallel(1000, fewest: 8) { Array($0) }.flatMap(\.self) + (0..<1000).untilCancelled
    }
    #expect(await task.value == [])
    #expect(Array((0..<1000).untilCancelled) == Array(0..<1000))
  }
}
