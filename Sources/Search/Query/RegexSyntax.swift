/// Where a regular expression cannot be read: UTF-8 byte offset in it.
struct RegexMistake: Error {
  var offset: Int
}

/// A set of letters; case makes no difference.
struct LetterSet: Hashable, Sendable {
  var ranges: [ClosedRange<UInt32>] = []
  var isNegated = false

  static let any = LetterSet(isNegated: true)

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    let holds =
      ranges.contains { $0.contains(scalar.value) }
      || ranges.contains { $0.contains(scalar.otherCase.value) }
    return holds != isNegated
  }
}

/// A regular expression as a tree.
indirect enum RegexSyntax {
  enum Assertion: Hashable, Sendable { case start, end, border, noBorder }

  case empty
  case letter(LetterSet)
  case assertion(Assertion)
  case sequence([RegexSyntax])
  case choice([RegexSyntax])
  /// nil: without an upper bound.
  case repeated(RegexSyntax, least: Int, most: Int?, isGreedy: Bool)
}

extension Unicode.Scalar {
  var isWordLetter: Bool { properties.isAlphabetic || properties.numericType != nil || self == "_" }

  /// The same letter in the other case, where that is one scalar.
  var otherCase: Unicode.Scalar {
    if value < 0x80 {
      let isLetter = (0x41...0x5A).contains(value & ~0x20)
      return isLetter ? (Unicode.Scalar(value ^ 0x20) ?? self) : self
    }
    let lower = properties.lowercaseMapping.unicodeScalars
    let mapped = lower.first == self ? properties.uppercaseMapping.unicodeScalars : lower
    return mapped.count == 1 ? (mapped.first ?? self) : self
  }
}

/// Reads a regular expression: `. [a-z] [^…] \d \w \s \b ^ $ ( ) | * + ? {2,3}` and `?` after those for as few as may be.
struct RegexReader {
  private static let deepest = 50
  private static let mostRepeats = 1_000

  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var depth = 0

  init(_ pattern: String) { scalars = Array(pattern.unicodeScalars) }

  mutating func read() throws(RegexMistake) -> RegexSyntax {
    let syntax = try choice()
    guard index == scalars.count else { throw mistake }
    return syntax
  }

  private var mistake: RegexMistake {
    RegexMistake(offset: scalars[..<min(index, scalars.count)].reduce(0) { $0 + UTF8.width($1) })
  }

  private var next: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  private mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    index += 1
    return true
  }

  private mutating func choice() throws(RegexMistake) -> RegexSyntax {
    var alternatives = [try sequence()]
    while skip("|") { alternatives.append(try sequence()) }
    return alternatives.count == 1 ? alternatives[0] : .choice(alternatives)
  }

  private mutating func sequence() throws(RegexMistake) -> RegexSyntax {
    var parts: [RegexSyntax] = []
    while let scalar = next, scalar != "|", scalar != ")" {
      let part = try atom()
      parts.append(try repeated(part))
    }
    return parts.isEmpty ? .empty : .sequence(parts)
  }

  private mutating func repeated(_ part: RegexSyntax) throws(RegexMistake) -> RegexSyntax {
    let bounds: (least: Int, most: Int?)
    if skip("*") {
      bounds = (0, nil)
    } else if skip("+") {
      bounds = (1, nil)
    } else if skip("?") {
      bounds = (0, 1)
    } else if let counted = try counts() {
      bounds = counted
    } else {
      return part
    }
    let isGreedy = !skip("?")
    if let next, "*+?".unicodeScalars.contains(next) { throw mistake }
    return .repeated(part, least: bounds.least, most: bounds.most, isGreedy: isGreedy)
  }

  /// `{2}`, `{2,}` or `{2,3}`; a brace that begins none of them is a letter.
  private mutating func counts() throws(RegexMistake) -> (least: Int, most: Int?)? {
    let start = index
    guard skip("{"), let least = number() else {
      index = start
      return nil
    }
    var most: Int? = least
    if skip(",") { most = number() }
    guard skip("}") else {
      index = start
      return nil
    }
    guard least <= most ?? least, max(least, most ?? 0) <= Self.mostRepeats else { throw mistake }
    return (least, most)
  }

  private mutating func number() -> Int? {
    var digits = ""
    while let scalar = next, (0x30...0x39).contains(scalar.value), digits.utf8.count < 6 {
      digits.unicodeScalars.append(scalar)
      index += 1
    }
    return Int(digits)
  }

  private mutating func atom() throws(RegexMistake) -> RegexSyntax {
    guard let scalar = next else { throw mistake }
    switch scalar {
    case "(": return try group()
    case "[": return .letter(try set())
    case ".": index += 1; return .letter(.any)
    case "^": index += 1; return .assertion(.start)
    case "$": index += 1; return .assertion(.end)
    case "\\": return try escape()
    case "*", "+", "?": throw mistake
    default: index += 1; return .letter(LetterSet(ranges: [scalar.value...scalar.value]))
    }
  }

  private mutating func group() throws(RegexMistake) -> RegexSyntax {
    index += 1
    depth += 1
    guard depth <= Self.deepest else { throw mistake }
    if skip("?"), !skip(":") { throw mistake }
    let inner = try choice()
    guard skip(")") else { throw mistake }
    depth -= 1
    return inner
  }

  private mutating func escape() throws(RegexMistake) -> RegexSyntax {
    index += 1
    guard let scalar = next else { throw mistake }
    if scalar == "b" || scalar == "B" {
      index += 1
      return .assertion(scalar == "b" ? .border : .noBorder)
    }
    return .letter(try escapedLetter())
  }

  /// What stands after a backslash, which is behind us.
  private mutating func escapedLetter() throws(RegexMistake) -> LetterSet {
    guard let scalar = next else { throw mistake }
    let digits: [ClosedRange<UInt32>] = [0x30...0x39]
    // Latin, Greek and Cyrillic letters: what such documents are written in.
    let word: [ClosedRange<UInt32>] =
      digits + [
        0x41...0x5A, 0x5F...0x5F, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2AF, 0x300...0x52F, 0x1E00...0x1FFF,
      ]
    let space: [ClosedRange<UInt32>] = [0x09...0x0D, 0x20...0x20, 0xA0...0xA0, 0x2000...0x200A, 0x202F...0x202F]
    let known: [Unicode.Scalar: LetterSet] = [
      "d": LetterSet(ranges: digits), "D": LetterSet(ranges: digits, isNegated: true),
      "w": LetterSet(ranges: word), "W": LetterSet(ranges: word, isNegated: true),
      "s": LetterSet(ranges: space), "S": LetterSet(ranges: space, isNegated: true),
      "t": LetterSet(ranges: [9...9]), "n": LetterSet(ranges: [10...10]), "r": LetterSet(ranges: [13...13]),
    ]
    if let set = known[scalar] {
      index += 1
      return set
    }
    guard !scalar.isWordLetter else { throw mistake }
    index += 1
    return LetterSet(ranges: [scalar.value...scalar.value])
  }

  private mutating func set() throws(RegexMistake) -> LetterSet {
    index += 1
    var set = LetterSet()
    set.isNegated = skip("^")
    var isFirst = true
    while isFirst || next != "]" {
      guard let low = next else { throw mistake }
      isFirst = false
      index += 1
      if low == "\\" {
        let escaped = try escapedLetter()
        guard !escaped.isNegated else { throw mistake }
        set.ranges += escaped.ranges
      } else if next == "-", index + 1 < scalars.count, scalars[index + 1] != "]" {
        index += 1
        guard let high = next, high != "\\", low.value <= high.value else { throw mistake }
        index += 1
        set.ranges.append(low.value...high.value)
      } else {
        set.ranges.append(low.value...low.value)
      }
    }
    index += 1
    return set
  }
}
