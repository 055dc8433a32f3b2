internal import Synchronization

/// Working space for adding up what many forms of a term weigh in each text: touched only where a form stands, so that a
/// term costs what its forms have of texts, not what the library has.
struct Scratch: Sendable {
  /// In `unit`s, so that the order in which forms are added changes nothing.
  private var sums: [UInt32]
  private var levels: [Level]
  /// A bit for each text that a form was added to; the rest of the arrays is what earlier terms left there.
  private var isTouched: [UInt64]

  private static let unit: Float = 1 / 65_536

  static func units(_ weight: Float) -> UInt32 { UInt32((weight / unit).rounded()) }
  static func frequency(_ sum: UInt32) -> Float { Float(sum) * unit }

  init(texts: Int) {
    sums = Array(repeating: 0, count: texts)
    levels = Array(repeating: .some, count: texts)
    isTouched = Array(repeating: 0, count: texts / 64 + 1)
  }

  /// Adds the occurrences of a form.
  mutating func add(_ form: UInt32, _ level: Level, _ weight: Float, of index: TextIndex) {
    let weight = Self.units(weight)
    let postings = index.postings
    let row = postings.range(form)
    let texts = postings.texts.span.extracting(row)
    let marks = postings.marks.span.extracting(row)
    // The texts of postings are below the count that all three arrays were made for.
    sums.withUnsafeMutableBufferPointer { sums in
      levels.withUnsafeMutableBufferPointer { levels in
        isTouched.withUnsafeMutableBufferPointer { isTouched in
          for entry in texts.indices {
            let text = Int(texts[unchecked: entry])
            var added = weight
            if marks[unchecked: entry] >= Mark.several {
              added &*= UInt32(truncatingIfNeeded: postings.frequency(of: form, entry: row.lowerBound + entry))
            }
            let bit: UInt64 = 1 << UInt64(text & 63)
            if isTouched[text >> 6] & bit == 0 {
              isTouched[text >> 6] |= bit
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

  /// The texts that were added to, ascending, with their sums as scores; afterwards nothing is added.
  mutating func take() -> Matched {
    let count = isTouched.reduce(0) { $0 + $1.nonzeroBitCount }
    var found = Matched()
    found.reserve(count)
    guard count > 0 else { return found }
    for word in isTouched.indices where isTouched[word] != 0 {
      var bits = isTouched[word]
      while bits != 0 {
        let text = word << 6 + bits.trailingZeroBitCount
        found.append(UInt32(truncatingIfNeeded: text), levels[text], Self.frequency(sums[text]))
        bits &= bits - 1
      }
      isTouched[word] = 0
    }
    return found
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
