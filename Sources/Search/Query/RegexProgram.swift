import Model

/// A regular expression as a program for a machine that is in many places of it at once.
///
/// Thompson's construction and Pike's machine: time grows with the text's length times the program's, whatever the
/// expression, so none can run away.
struct RegexProgram: Sendable {
  enum Step: Sendable {
    case letter(LetterSet)
    case assertion(RegexSyntax.Assertion)
    /// Goes on in both places, the first preferred.
    case fork(Int, Int)
    case jump(Int)
    case match
  }

  /// A longer one was not typed by a person; it also bounds the time a letter may take.
  private static let mostSteps = 1_000

  private static let mostVisits = 20_000

  /// As it was written.
  let pattern: String
  private(set) var steps: [Step] = []
  private var visits = 0

  init(_ pattern: String) throws(RegexMistake) {
    self.pattern = pattern
    var reader = RegexReader(pattern.nfc)
    let syntax = try reader.read()
    try add(syntax)
    try add(Step.match)
  }

  private mutating func add(_ step: Step) throws(RegexMistake) {
    guard steps.count < Self.mostSteps else { throw RegexMistake(offset: 0) }
    steps.append(step)
  }

  private mutating func add(_ syntax: RegexSyntax) throws(RegexMistake) {
    // Repeats of nothing make no steps, but a thousand thousand of them take for ever all the same.
    visits += 1
    guard visits <= Self.mostVisits else { throw RegexMistake(offset: 0) }
    switch syntax {
    case .empty: break
    case .letter(let set): try add(Step.letter(set))
    case .assertion(let assertion): try add(Step.assertion(assertion))
    case .sequence(let parts): for part in parts { try add(part) }
    case .choice(let alternatives): try addChoice(alternatives[...])
    case .repeated(let part, let least, let most, let isGreedy):
      for _ in 0..<least { try add(part) }
      if let most {
        try addOptional(part, times: most - least, isGreedy)
      } else {
        try addLoop(part, isGreedy)
      }
    }
  }

  private mutating func addChoice(_ alternatives: ArraySlice<RegexSyntax>) throws(RegexMistake) {
    guard let first = alternatives.first else { return }
    guard alternatives.count > 1 else { return try add(first) }
    let fork = steps.count
    try add(Step.fork(fork + 1, 0))
    try add(first)
    let jump = steps.count
    try add(Step.jump(0))
    steps[fork] = .fork(fork + 1, steps.count)
    try addChoice(alternatives.dropFirst())
    steps[jump] = .jump(steps.count)
  }

  private mutating func addOptional(_ part: RegexSyntax, times: Int, _ isGreedy: Bool) throws(RegexMistake) {
    var forks: [Int] = []
    for _ in 0..<times {
      forks.append(steps.count)
      try add(Step.fork(0, 0))
      try add(part)
    }
    for fork in forks { steps[fork] = Self.fork(fork + 1, steps.count, isGreedy) }
  }

  private mutating func addLoop(_ part: RegexSyntax, _ isGreedy: Bool) throws(RegexMistake) {
    let fork = steps.count
    try add(Step.fork(0, 0))
    try add(part)
    try add(Step.jump(fork))
    steps[fork] = Self.fork(fork + 1, steps.count, isGreedy)
  }

  private static func fork(_ inside: Int, _ outside: Int, _ isGreedy: Bool) -> Step {
    isGreedy ? .fork(inside, outside) : .fork(outside, inside)
  }
}
