/// Says whether texts hold a match, with a deterministic automaton made while it runs.
///
/// Its states are sets of places of the program, each made when it is first needed (lazy subset construction), so that a
/// letter costs one look into a table. When too many have been made they are forgotten and made again.
struct RegexAutomaton {
  /// What stands before a place, as far as `^`, `\b` and `\B` ask for it.
  private enum Before: UInt8, Hashable { case nothing, wordLetter, other }

  private struct State: Hashable {
    /// Places of the program not yet followed without taking a letter, ascending.
    var places: [UInt16]
    var before: Before
  }

  private static let mostStates = 4_096
  private static let unmade: Int32 = -1
  private static let accepting: Int32 = -2

  private let program: RegexProgram
  /// For texts with letters that are in no class.
  private var slow: RegexMatcher
  private let classes: LetterClasses
  private var states: [State] = []
  private var numberOf: [State: Int32] = [:]
  /// `next[state * (classes + 1) + class]`; the last class is the end of the text.
  private var next: [Int32] = []
  private var added: [Int]
  private var generation = 0

  init(_ program: RegexProgram) {
    self.program = program
    slow = RegexMatcher(program)
    classes = LetterClasses(program)
    added = Array(repeating: 0, count: program.steps.count)
  }

  mutating func isMatch(_ text: String) -> Bool {
    let bytes = text.utf8.span
    var state = number(State(places: [0], before: .nothing))
    var offset = 0
    while true {
      advance(&state, &offset, over: bytes)
      guard offset < bytes.count else { break }
      // Here a state is still to be made, or a letter is none of ASCII.
      let scalar = bytes.scalar(at: &offset)
      guard let letters = classes.number(of: scalar) else { return slow.isMatch(text) }
      state = follow(state, letters)
      if state == Self.accepting { return true }
    }
    return follow(state, classes.count) == Self.accepting
  }

  /// Walks over ASCII letters as long as the states are there. No array is touched but through a span: this loop is
  /// where the time goes.
  private func advance(_ state: inout Int32, _ offset: inout Int, over bytes: Span<UInt8>) {
    let next = next.span
    let table = classes.table.span
    let width = classes.count + 1
    while offset < bytes.count {
      let byte = bytes[offset]
      guard byte < 0x80 else { return }
      let reached = next[Int(state) * width + Int(table[Int(byte)])]
      guard reached >= 0 else { return }
      state = reached
      offset += 1
    }
  }

  private mutating func follow(_ state: Int32, _ letters: Int) -> Int32 {
    let cell = Int(state) * (classes.count + 1) + letters
    let known = next[cell]
    if known != Self.unmade { return known }
    let from = states[Int(state)]
    guard let reached = step(from, letters) else {
      next[cell] = Self.accepting
      return Self.accepting
    }
    let isFull = states.count >= Self.mostStates
    if isFull { forget() }
    let made = number(reached)
    if !isFull { next[cell] = made }
    return made
  }

  private mutating func number(_ state: State) -> Int32 {
    if let known = numberOf[state] { return known }
    let number = Int32(truncatingIfNeeded: states.count)
    numberOf[state] = number
    states.append(state)
    next.append(contentsOf: repeatElement(Self.unmade, count: classes.count + 1))
    return number
  }

  private mutating func forget() {
    states.removeAll(keepingCapacity: true)
    numberOf.removeAll(keepingCapacity: true)
    next.removeAll(keepingCapacity: true)
  }

  /// The state behind a letter of a class; nil when a match ends before it.
  private mutating func step(_ state: State, _ letters: Int) -> State? {
    let isEnd = letters == classes.count
    let isWordLetter = !isEnd && classes.isWordLetter[letters]
    var reached: [UInt16] = [0]
    var pending = state.places
    generation += 1
    while let place = pending.popLast() {
      let place = Int(place)
      guard added[place] != generation else { continue }
      added[place] = generation
      switch program.steps[place] {
      case .match: return nil
      case .jump(let target): pending.append(UInt16(truncatingIfNeeded: target))
      case .fork(let first, let second):
        pending.append(UInt16(truncatingIfNeeded: first))
        pending.append(UInt16(truncatingIfNeeded: second))
      case .assertion(let assertion):
        if holds(assertion, state.before, isEnd: isEnd, isWordLetter) {
          pending.append(UInt16(truncatingIfNeeded: place + 1))
        }
      case .letter:
        if !isEnd, classes.takes(place, letters) { reached.append(UInt16(truncatingIfNeeded: place + 1)) }
      }
    }
    return State(places: Set(reached).sorted(), before: isWordLetter ? .wordLetter : .other)
  }

  private func holds(
    _ assertion: RegexSyntax.Assertion, _ before: Before, isEnd: Bool, _ isWordLetter: Bool
  ) -> Bool {
    switch assertion {
    case .start: before == .nothing
    case .end: isEnd
    case .border: (before == .wordLetter) != isWordLetter
    case .noBorder: (before == .wordLetter) == isWordLetter
    }
  }
}

/// The scalars in classes, so that a program treats all of one class alike.
struct LetterClasses {
  private let sets: [LetterSet]
  /// For each place of the program its number in `sets`.
  private let setOfPlace: [Int]
  /// The class of each scalar below its count; letters above are rare and looked at one by one.
  private(set) var table: [UInt16] = []
  private var numberOf: [[Bool]: Int] = [:]
  /// For each class whether it is of word letters, and whether each set takes it.
  private var signatures: [[Bool]] = []
  private(set) var isWordLetter: [Bool] = []

  private static let tableSize: UInt32 = 0x250

  init(_ program: RegexProgram) {
    var sets: [LetterSet] = []
    setOfPlace = program.steps.map { step in
      guard case .letter(let set) = step else { return -1 }
      if let known = sets.firstIndex(of: set) { return known }
      sets.append(set)
      return sets.count - 1
    }
    self.sets = sets
    for value in 0..<Self.tableSize {
      guard let scalar = Unicode.Scalar(value) else { continue }
      table.append(UInt16(truncatingIfNeeded: add(signature(scalar))))
    }
    // Dashes, quotation marks and bullets, which texts are full of.
    for value in UInt32(0x2010)...0x2044 {
      if let scalar = Unicode.Scalar(value) { _ = add(signature(scalar)) }
    }
    isWordLetter = signatures.map { $0[0] }
  }

  var count: Int { signatures.count }

  /// The class of a scalar; nil for one that is like none we know.
  func number(of scalar: Unicode.Scalar) -> Int? {
    scalar.value < Self.tableSize ? Int(table[Int(scalar.value)]) : numberOf[signature(scalar)]
  }

  func takes(_ place: Int, _ letters: Int) -> Bool { signatures[letters][setOfPlace[place] + 1] }

  private func signature(_ scalar: Unicode.Scalar) -> [Bool] {
    [scalar.isWordLetter] + sets.map { $0.contains(scalar) }
  }

  private mutating func add(_ signature: [Bool]) -> Int {
    if let known = numberOf[signature] { return known }
    numberOf[signature] = signatures.count
    signatures.append(signature)
    return signatures.count - 1
  }
}
