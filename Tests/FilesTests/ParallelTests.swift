import Files
import Testing

@Suite struct ParallelTests {
  @Test(arguments: [0, 1, 7, 8, 9, 1000]) func givesEveryNumberOnceInOrder(count: Int) {
    #expect(inParallel(count, fewest: 8) { Array($0) }.flatMap(\.self) == Array(0..<count))
  }

  @Test func isOnePieceWhereThereIsLittle() {
    #expect(inParallel(8, fewest: 8) { $0 } == [0..<8])
  }
}
