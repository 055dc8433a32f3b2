internal import Synchronization

/// What is known of words already seen, shared by all threads.
///
/// Running text repeats itself, and splitting a compound costs a hundred times what finding it again does.
final class WordMemory: Sendable {
  /// Each shard has its own lock, which protects its dictionary and nothing else.
  private final class Shard: Sendable {
    let known = Mutex<[ArraySlice<UInt8>: Morphology]>([:])
  }

  private let shards = (0..<16).map { _ in Shard() }
  /// Words a shard remembers at most; then it forgets all and starts again.
  private static let limit = 8192

  /// The morphology of a word as written; `analyze` is asked for one not seen before.
  func morphology(of surface: ArraySlice<UInt8>, analyze: () -> Morphology) -> Morphology {
    let shard = shards[Int(tableHash(surface.span) >> 28)]
    if let found = shard.known.withLock({ $0[surface] }) { return found }
    let found = analyze()
    // A slice keeps its whole text alive, so the key is a copy.
    let key = Array(surface)[...]
    shard.known.withLock { known in
      if known.count >= Self.limit { known.removeAll() }
      known[key] = found
    }
    return found
  }
}
