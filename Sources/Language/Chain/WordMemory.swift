internal import Synchronization

/// Readings of words already seen, shared by all threads.
///
/// Running text repeats itself, and splitting a compound costs a hundred times what finding it again does.
final class WordMemory: Sendable {
  /// Each shard has its own lock, which protects its dictionary and nothing else.
  private final class Shard: Sendable {
    let readings = Mutex<[ArraySlice<UInt8>: WordReading]>([:])
  }

  private let shards = (0..<16).map { _ in Shard() }
  /// So many words a shard; then it forgets and starts again.
  private static let limit = 8192

  /// The reading of a word as written; `read` is asked for one not seen before.
  func reading(of surface: ArraySlice<UInt8>, read: () -> WordReading) -> WordReading {
    let shard = shards[Int(tableHash(surface.span) >> 28)]
    if let known = shard.readings.withLock({ $0[surface] }) { return known }
    let reading = read()
    // A slice keeps its whole text alive, so the key is a copy.
    let key = Array(surface)[...]
    shard.readings.withLock { readings in
      if readings.count >= Self.limit { readings.removeAll() }
      readings[key] = reading
    }
    return reading
  }
}
