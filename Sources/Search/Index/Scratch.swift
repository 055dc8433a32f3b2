internal import Synchronization

/// Working space for adding up what many forms of a term weigh in each text: touched only where a form stands, so that a
/// term costs what its forms have of texts, not what the library has.
struct Scratch: Sendable {
  /// In `unit`s, so that the order in which forms are added changes nothing.
  private var sums: [UInt32]
  private var levels: [Level]
  /// The texts that a form was added to; the rest of the arrays is what earlier terms left there.
  private var touched: TextMarks
  private(set) var count = 0

  private static let unit: Float = 1 / 65_536

  static func units(_ weight: Float) -> UInt32 { UInt32((weight / unit).rounded()) }
  static func frequency(_ sum: UInt32) -> Float { Float(sum) * unit }

  init(texts: Int) {
    sums = Array(repeating: 0, count: texts)
    levels = Array(repeating: .some, count: texts)
    touched = TextMarks(texts: texts)
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
        touched.mark { touched in
          for entry in texts.indices {
            let text = Int(texts[unchecked: entry])
            var added = weight
            if marks[unchecked: entry] >= Mark.several {
              added &*= UInt32(truncatingIfNeeded: postings.frequency(of: form, entry: row.lowerBound + entry))
            }
            if touched.insert(text) {
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
    count += isNew
  }

  /// Adds the occurrences of a form in texts that were added to before.
  mutating func addMore(_ form: UInt32, _ level: Level, _ weight: Float, of index: TextIndex) {
    let weight = Self.units(weight)
    let postings = index.postings
    let row = postings.range(form)
    let texts = postings.texts.span.extracting(row)
    for entry in texts.indices {
      let text = Int(texts[unchecked: entry])
      guard touched.holds(text) else { continue }
      let frequency = postings.frequency(of: form, entry: row.lowerBound + entry)
      sums[text] &+= weight &* UInt32(truncatingIfNeeded: frequency)
      levels[text] = min(levels[text], level)
    }
  }

  /// Whether anything was added to a text.
  func holds(_ text: UInt32) -> Bool { touched.holds(Int(text)) }

  /// The texts of some forms, ascending, each once.
  mutating func texts(of forms: some Collection<UInt32>, in postings: Postings) -> [UInt32] {
    if forms.count == 1, let form = forms.first { return Array(postings.texts[postings.range(form)]) }
    let texts = postings.texts.span
    var count = 0
    touched.mark { touched in
      for form in forms {
        for entry in postings.range(form) where touched.insert(Int(texts[unchecked: entry])) { count += 1 }
      }
    }
    return takeTexts(count)
  }

  /// The texts that were added to, ascending, with their sums as scores; afterwards nothing is added.
  mutating func take() -> Matched {
    let texts = takeTexts(count)
    count = 0
    return Matched(
      texts: texts, levels: texts.map { levels[Int($0)] }, scores: texts.map { Self.frequency(sums[Int($0)]) })
  }
}

extension Scratch {
  /// The texts that were added to, which are so many.
  private mutating func takeTexts(_ count: Int) -> [UInt32] {
    [UInt32](unsafeUninitializedCapacity: count) { texts, written in
      touched.takeEach { text in
        texts.initializeElement(at: written, to: text)
        written += 1
      }
    }
  }

  /// The best of the texts that were added to, best first, as `Ranking.best` orders them; afterwards nothing is added.
  ///
  /// - Parameter score: of a text and its sum.
  mutating func takeBest(_ limit: Int, score: (UInt32, Float) -> Float) -> Matched {
    var best = BestMatched(limit: limit)
    touched.takeEach { text in
      let level = levels[Int(text)]
      if best.admits(level) { best.add(text, level, score(text, Self.frequency(sums[Int(text)]))) }
    }
    count = 0
    return best.matched
  }
}

/// Working spaces of one index; each is used by one question at a time.
final class ScratchPool: Sendable {
  private let texts: Int
  /// Those that nobody uses now.
  private let free = Mutex<[Scratch]>([])

  init(texts: Int) { self.texts = texts }

  func with<Result>(_ body: (inout Scratch) -> Result) -> Result {
    var scratch = free.withLock { $0.popLast() } ?? Scratch(texts: texts)
    let result = body(&scratch)
    free.withLock { $0.append(scratch) }
    return result
  }
}
