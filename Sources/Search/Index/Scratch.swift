internal import Synchronization

/// Working space for adding up what many forms of a term weigh in each text: touched only where a form stands, so that a
/// term costs what its forms have of texts, not what the library has.
struct Scratch: Sendable {
  /// In `unit`s, so that the order in which forms are added changes nothing.
  private var sums: [UInt32]
  private var levels: [Level]
  /// A bit for each text that a form was added to; the rest of the arrays is what earlier terms left there.
  private var isTouched: [UInt64]
  /// A bit for each word of `isTouched` that is not 0.
  private var holdsTouched: [UInt64]
  private(set) var count = 0

  private static let unit: Float = 1 / 65_536

  static func units(_ weight: Float) -> UInt32 { UInt32((weight / unit).rounded()) }
  static func frequency(_ sum: UInt32) -> Float { Float(sum) * unit }

  init(texts: Int) {
    sums = Array(repeating: 0, count: texts)
    levels = Array(repeating: .some, count: texts)
    isTouched = Array(repeating: 0, count: texts / 64 + 1)
    holdsTouched = Array(repeating: 0, count: texts / 4096 + 1)
  }

  /// Adds the occurrences of a form.
  mutating func add(_ form: UInt32, _ level: Level, _ weight: Float, of index: TextIndex) {
    let weight = Self.units(weight)
    let postings = index.postings
    let row = postings.range(form)
    let texts = postings.texts.span.extracting(row)
    let marks = postings.marks.span.extracting(row)
    var isNew = 0
    // The texts of postings are below the count that all these arrays were made for.
    sums.withUnsafeMutableBufferPointer { sums in
      levels.withUnsafeMutableBufferPointer { levels in
        isTouched.withUnsafeMutableBufferPointer { isTouched in
          holdsTouched.withUnsafeMutableBufferPointer { holdsTouched in
            for entry in texts.indices {
              let text = Int(texts[unchecked: entry])
              var added = weight
              if marks[unchecked: entry] >= Mark.several {
                added &*= UInt32(truncatingIfNeeded: postings.frequency(of: form, entry: row.lowerBound + entry))
              }
              let bit: UInt64 = 1 << UInt64(text & 63)
              if isTouched[text >> 6] & bit == 0 {
                isTouched[text >> 6] |= bit
                holdsTouched[text >> 12] |= 1 << UInt64(text >> 6 & 63)
                isNew += 1
                sums[text] = added
                levels[text] = level
              } else {
                sums[text] &+= added
                levels[text] = min(levels[text], level)
              }
            }
          }
        }
      }
    }
    count += isNew
  }

  /// Adds the occurrences of a form in texts that were added to before.
  mutating func addMore(_ form: UInt32, _ level: Level, _ weight: Float, of index: TextIndex) {
    let weight = Self.units(weight)
    let postings = index.postings
    let row = postings.range(form)
    let texts = postings.texts.span.extracting(row)
    isTouched.withUnsafeBufferPointer { isTouched in
      for entry in texts.indices {
        let text = Int(texts[unchecked: entry])
        guard isTouched[text >> 6] & (1 << UInt64(text & 63)) != 0 else { continue }
        let frequency = postings.frequency(of: form, entry: row.lowerBound + entry)
        sums[text] &+= weight &* UInt32(truncatingIfNeeded: frequency)
        levels[text] = min(levels[text], level)
      }
    }
  }

  /// Whether anything was added to a text.
  func holds(_ text: UInt32) -> Bool { isTouched[Int(text >> 6)] & (1 << UInt64(text & 63)) != 0 }

  /// The texts that were added to, ascending, with their sums as scores; afterwards nothing is added.
  mutating func take() -> Matched {
    let texts = [UInt32](unsafeUninitializedCapacity: count) { texts, written in
      takeEach { text, _, _ in
        // There are as many as were counted when they were added.
        texts.initializeElement(at: written, to: text)
        written += 1
      }
    }
    return Matched(
      texts: texts, levels: texts.map { levels[Int($0)] }, scores: texts.map { Self.frequency(sums[Int($0)]) })
  }

  /// Hands over each text that was added to, ascending, with its level and sum; afterwards nothing is added.
  @inline(__always)
  private mutating func takeEach(_ take: (UInt32, Level, Float) -> Void) {
    for group in holdsTouched.indices where holdsTouched[group] != 0 {
      var words = holdsTouched[group]
      while words != 0 {
        let word = group << 6 + words.trailingZeroBitCount
        var bits = isTouched[word]
        while bits != 0 {
          let text = word << 6 + bits.trailingZeroBitCount
          take(UInt32(truncatingIfNeeded: text), levels[text], Self.frequency(sums[text]))
          bits &= bits - 1
        }
        isTouched[word] = 0
        words &= words - 1
      }
      holdsTouched[group] = 0
    }
    count = 0
  }
}

extension Scratch {
  /// The best of the texts that were added to, best first, as `Ranking.best` orders them; afterwards nothing is added.
  ///
  /// - Parameter score: of a text and its sum.
  mutating func takeBest(_ limit: Int, score: (UInt32, Float) -> Float) -> Matched {
    var best = BestMatched(limit: limit)
    takeEach { text, level, sum in
      if best.admits(level) { best.add(text, level, score(text, sum)) }
    }
    return best.matched
  }
}

/// Working spaces of one index; each is used by one question at a time.
final class ScratchPool: Sendable {
  private let texts: Int
  /// Those that nobody uses now.
  private let free = Mutex<[Scratch]>([])

  private static let unit: Float = 1 / 65_536

  init(texts: Int) { self.texts = texts }

  func with<Result>(_ body: (inout Scratch) -> Result) -> Result {
    var scratch = free.withLock { $0.popLast() } ?? Scratch(texts: texts)
    let result = body(&scratch)
    free.withLock { $0.append(scratch) }
    return result
  }
}
