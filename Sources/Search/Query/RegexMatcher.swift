/// Runs a regular expression over texts; keeps its working space from text to text.
struct RegexMatcher {
  private struct Thread {
    var step: Int
    /// Index of the scalar where its match began.
    var start: Int
  }

  /// So many matches of one text are shown; each may have to look ahead to the text's end.
  private static let mostMatches = 64

  private let program: RegexProgram
  /// For each letter step, whether it takes each of the first 256 scalars; most letters are among them.
  private let tables: [[Bool]]
  private var scalars: [Unicode.Scalar] = []
  /// The places the machine is in, preferred first.
  private var current: [Thread] = []
  private var following: [Thread] = []
  /// The generation in which each step was last added, so that none is added twice.
  private var added: [Int]
  private var generation = 0
  private var pending: [Int] = []

  init(_ program: RegexProgram) {
    self.program = program
    added = Array(repeating: 0, count: program.steps.count)
    tables = program.steps.map { step in
      guard case .letter(let set) = step else { return [] }
      return (0..<256).map { set.contains(Unicode.Scalar(UInt8($0))) }
    }
  }

  mutating func isMatch(_ text: String) -> Bool {
    load(text)
    return firstMatch(from: 0, stopsAtOnce: true) != nil
  }

  /// The leftmost matches that do not overlap, as UTF-8 byte ranges; empty ones are left out.
  mutating func matches(in text: String) -> [Range<Int>] {
    load(text)
    var found: [Range<Int>] = []
    var from = 0
    while found.count < Self.mostMatches, let match = firstMatch(from: from, stopsAtOnce: false) {
      if !match.isEmpty { found.append(match) }
      from = match.isEmpty ? match.upperBound + 1 : match.upperBound
    }
    return byteRanges(found)
  }

  private mutating func load(_ text: String) {
    scalars.removeAll(keepingCapacity: true)
    scalars.append(contentsOf: text.unicodeScalars)
  }

  private func byteRanges(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var offset = 0
    var index = 0
    func advance(to end: Int) -> Int {
      while index < end {
        offset += UTF8.width(scalars[index])
        index += 1
      }
      return offset
    }
    return ranges.map { range in
      let lower = advance(to: range.lowerBound)
      return lower..<advance(to: range.upperBound)
    }
  }

  /// The leftmost match, by the expression's own preferences, as a range of scalars.
  private mutating func firstMatch(from: Int, stopsAtOnce: Bool) -> Range<Int>? {
    guard from <= scalars.count else { return nil }
    var best: Range<Int>?
    current.removeAll(keepingCapacity: true)
    generation += 1
    for position in from...scalars.count {
      if best == nil { follow(Thread(step: 0, start: position), at: position, isCurrent: true) }
      generation += 1
      following.removeAll(keepingCapacity: true)
      if let match = step(over: position) {
        best = match
        if stopsAtOnce { return best }
      }
      swap(&current, &following)
      if current.isEmpty, best != nil { break }
    }
    return best
  }

  /// Moves all threads over the scalar at a position; the match of the first that is done.
  private mutating func step(over position: Int) -> Range<Int>? {
    for index in current.indices {
      let thread = current[index]
      switch program.steps[thread.step] {
      case .match: return thread.start..<position
      case .letter(let set):
        guard position < scalars.count, takes(scalars[position], set, thread.step) else { continue }
        follow(Thread(step: thread.step + 1, start: thread.start), at: position + 1, isCurrent: false)
      default: continue
      }
    }
    return nil
  }

  private func takes(_ scalar: Unicode.Scalar, _ set: LetterSet, _ step: Int) -> Bool {
    scalar.value < 256 ? tables[step][Int(scalar.value)] : set.contains(scalar)
  }

  /// Adds a thread and all places it can be in without taking a letter, preferred first.
  private mutating func follow(_ thread: Thread, at position: Int, isCurrent: Bool) {
    pending.append(thread.step)
    while let step = pending.popLast() {
      guard added[step] != generation else { continue }
      added[step] = generation
      switch program.steps[step] {
      case .jump(let target): pending.append(target)
      case .fork(let first, let second):
        pending.append(second)
        pending.append(first)
      case .assertion(let assertion): if holds(assertion, at: position) { pending.append(step + 1) }
      case .letter, .match:
        let reached = Thread(step: step, start: thread.start)
        if isCurrent { current.append(reached) } else { following.append(reached) }
      }
    }
  }

  private func holds(_ assertion: RegexSyntax.Assertion, at position: Int) -> Bool {
    switch assertion {
    case .start: return position == 0
    case .end: return position == scalars.count
    case .border, .noBorder:
      let isBefore = position > 0 && scalars[position - 1].isWordLetter
      let isAfter = position < scalars.count && scalars[position].isWordLetter
      return (isBefore != isAfter) == (assertion == .border)
    }
  }
}
