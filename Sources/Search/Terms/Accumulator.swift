internal import Synchronization

/// Working space that adds up the weights of a term's forms in each text. Only texts that hold a form are touched, so a
/// term costs as much as its postings, whatever the size of the library.
struct Accumulator: Sendable {
  /// In `unit`s, so that the order in which forms are added changes nothing.
  private var sums: [UInt32]
  private var levels: [Level]
  /// The texts that a form was added to; the rest of the arrays holds values of earlier terms.
  private var touched: TextMarks
  private var count = 0

  private static let unit: Float = 1 / 65_536

  static func units(_ weight: Float) -> UInt32 { UInt32((weight / unit).rounded()) }
  static func frequency(_ sum: UInt32) -> Float { Float(sum) * unit }

  init(texts: Int) {
    sums = Array(repeating: 0, count: texts)
    levels = Array(repeating: .some, count: texts)
    touched = TextMarks(texts: texts)
  }

  /// Adds the occurrences of a form.
  mutating func add(_ form: TermForm, from postings: Postings) {
    let weight = Self.units(form.weight)
    let level = form.level
    let row = postings.range(form.number)
    let texts = postings.texts.extracting(row)
    let marks = postings.marks.extracting(row)
    var new = 0
    // All these arrays have an element for each text of the postings.
    sums.withUnsafeMutableBufferPointer { sums in
      levels.withUnsafeMutableBufferPointer { levels in
        touched.mark { touched in
          for entry in texts.indices {
            let text = Int(texts[unchecked: entry])
            var added = weight
            if marks[unchecked: entry] >= Mark.several {
              added &*= UInt32(truncatingIfNeeded: postings.frequency(of: form.number, entry: row.lowerBound + entry))
            }
            if touched.insert(text) {
              new += 1
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
    count += new
  }

  /// The texts that were added to, with their sums as scores; afterwards the space is empty.
  mutating func take() -> HitList {
    let texts = touched.takeAll(count)
    count = 0
    return HitList(
      texts: texts, levels: texts.map { levels[Int($0)] }, scores: texts.map { Self.frequency(sums[Int($0)]) })
  }

  /// The texts of some forms, ascending, each once; the space must be empty.
  mutating func texts(of forms: some Collection<UInt32>, in postings: Postings) -> [UInt32] {
    if forms.count == 1, let form = forms.first { return Array(postings.texts[postings.range(form)]) }
    let texts = postings.texts
    var count = 0
    touched.mark { touched in
      for form in forms {
        for entry in postings.range(form) where touched.insert(Int(texts[unchecked: entry])) { count += 1 }
      }
    }
    return touched.takeAll(count)
  }
}

/// Working spaces of one index; each is used by one question at a time.
final class AccumulatorPool: Sendable {
  private let texts: Int
  private let free = Mutex<[Accumulator]>([])

  /// - Parameter texts: how many the index has.
  init(texts: Int) { self.texts = texts }

  func with<Result>(_ body: (inout Accumulator) -> Result) -> Result {
    var accumulator = free.withLock { $0.popLast() } ?? Accumulator(texts: texts)
    let result = body(&accumulator)
    free.withLock { $0.append(accumulator) }
    return result
  }
}

/// A set of texts that is emptied in ascending order, at the cost of its texts and not of all there are.
private struct TextMarks: Sendable {
  /// A bit for each text.
  private var words: [UInt64]
  /// A bit for each word of `words` that is not 0.
  private var groups: [UInt64]

  init(texts: Int) {
    words = Array(repeating: 0, count: texts / 64 + 1)
    groups = Array(repeating: 0, count: texts / 4096 + 1)
  }

  /// The set while many texts are inserted.
  struct Marker {
    fileprivate let words: UnsafeMutableBufferPointer<UInt64>
    fileprivate let groups: UnsafeMutableBufferPointer<UInt64>

    /// Inserts a text that the set has room for, and says whether it was not in it.
    @inline(__always)
    func insert(_ text: Int) -> Bool {
      let bit: UInt64 = 1 << UInt64(text & 63)
      if words[text >> 6] & bit != 0 { return false }
      words[text >> 6] |= bit
      groups[text >> 12] |= 1 << UInt64(text >> 6 & 63)
      return true
    }
  }

  @inline(__always)
  mutating func mark(_ body: (Marker) -> Void) {
    words.withUnsafeMutableBufferPointer { words in
      groups.withUnsafeMutableBufferPointer { groups in body(Marker(words: words, groups: groups)) }
    }
  }

  /// All texts of the set, ascending; afterwards it is empty.
  ///
  /// - Parameter count: how many texts it has.
  mutating func takeAll(_ count: Int) -> [UInt32] {
    [UInt32](unsafeUninitializedCapacity: count) { texts, written in
      for group in groups.indices where groups[group] != 0 {
        var left = groups[group]
        while left != 0 {
          let word = group << 6 + left.trailingZeroBitCount
          var bits = words[word]
          while bits != 0 {
            texts.initializeElement(
              at: written, to: UInt32(truncatingIfNeeded: word << 6 + bits.trailingZeroBitCount))
            written += 1
            bits &= bits - 1
          }
          words[word] = 0
          left &= left - 1
        }
        groups[group] = 0
      }
    }
  }
}
