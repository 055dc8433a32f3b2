/// Flags of the Danish hunspell dictionary that mean something to the compiler.
enum DictionaryFlag {
  static let forbidden: UInt16 = 6
  static let needsAffix: UInt16 = 8
  static let properName: UInt16 = 9
  static let compoundBegin: UInt16 = 32
  static let compoundEnd: UInt16 = 34
  static let onlyInCompound: UInt16 = 36
  static let placeName: UInt16 = 54
  static let genitive: UInt16 = 10
  /// The definite form in -en and the plural in -e.
  static let agentPlural: [UInt16] = [2, 5]
  /// The classes of adjectives and participles.
  static let adjectives: [UInt16] = [12, 23, 24, 26, 27, 28, 38, 49]
  /// The classes of verbs: past in -ede or -te, imperative, passive, present participle.
  static let verbs: [UInt16] = [1, 20, 21, 22, 79]
}

/// One line of a suffix class: what is taken off, what is put on, and which words it holds for.
struct SuffixRule {
  /// One place of a condition, compared from the word's end.
  struct LetterClass {
    var scalars: [UInt32]
    /// True for `[^…]` and for `.`, which excludes nothing.
    var excluded: Bool

    func contains(_ scalar: UInt32) -> Bool { scalars.contains(scalar) != excluded }
  }

  var strip: [UInt32]
  var add: [UInt32]
  /// Flags of the form that comes out.
  var flags: [UInt16]
  var condition: [LetterClass]
  /// Whether the form is the definite one of the singular.
  var isDefinite: Bool
  /// How rare the form is beside others that are spelled alike (see `ReadingCost`).
  var cost: UInt8

  /// The form the rule makes of a word, nil when the rule does not hold for it.
  func apply(to word: [UInt32]) -> [UInt32]? {
    guard word.count >= condition.count, word.count >= strip.count else { return nil }
    var index = word.count - condition.count
    for letters in condition {
      guard letters.contains(word[index]) else { return nil }
      index += 1
    }
    let kept = word.count - strip.count
    for offset in strip.indices where word[kept + offset] != strip[offset] { return nil }
    return word[..<kept] + add
  }
}

/// The suffix rules of a hunspell affix file with numeric flags, by flag.
///
/// Prefix classes are left out: the Danish file has them only for points of the compass before place names.
struct AffixRules {
  private var classes: [[SuffixRule]] = []

  init(parsing file: [UInt8]) {
    for line in file.split(separator: UInt8(ascii: "\n")) where line.starts(with: Array("SFX ".utf8)) {
      let fields = line.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: "\r") }
      guard fields.count >= 4, let flag = UInt16(decimal: fields[1]), flag < 1024 else { continue }
      // "SFX 10 Y 3" opens a class of three rules.
      if fields.count == 4, fields[2] == Array("Y".utf8)[...] || fields[2] == Array("N".utf8)[...] { continue }
      while classes.count <= Int(flag) { classes.append([]) }
      classes[Int(flag)].append(Self.rule(fields))
    }
  }

  subscript(flag: UInt16) -> [SuffixRule] { Int(flag) < classes.count ? classes[Int(flag)] : [] }

  private static func rule(_ fields: [ArraySlice<UInt8>]) -> SuffixRule {
    let added = fields[3].split(separator: UInt8(ascii: "/"), maxSplits: 1, omittingEmptySubsequences: false)
    // A class without a condition goes straight on to its description, which begins with a plus.
    let condition = fields.count > 4 && fields[4].first != UInt8(ascii: "+") ? fields[4] : []
    let description = fields.dropFirst(4).first { $0.first == UInt8(ascii: "+") } ?? []
    return SuffixRule(
      strip: letters(fields[2]), add: letters(added[0]), flags: added.count > 1 ? numbers(added[1]) : [],
      condition: Self.condition(condition), isDefinite: description.elementsEqual("+BESTEMT_ENTAL".utf8),
      cost: ReadingCost.of(described: description, ending: added[0]))
  }

  /// The letters of a field, where "0" stands for none.
  private static func letters(_ field: ArraySlice<UInt8>) -> [UInt32] {
    field.elementsEqual("0".utf8) ? [] : scalars(field)
  }

  private static func condition(_ field: ArraySlice<UInt8>) -> [SuffixRule.LetterClass] {
    var places: [SuffixRule.LetterClass] = []
    var open = false
    for scalar in String(decoding: field, as: UTF8.self).unicodeScalars {
      switch scalar {
      case "[":
        open = true
        places.append(SuffixRule.LetterClass(scalars: [], excluded: false))
      case "]": open = false
      case "^" where open: places[places.count - 1].excluded = true
      case ".": places.append(SuffixRule.LetterClass(scalars: [], excluded: true))
      default:
        if open {
          places[places.count - 1].scalars.append(scalar.value)
        } else {
          places.append(SuffixRule.LetterClass(scalars: [scalar.value], excluded: false))
        }
      }
    }
    // A lone "." holds for every word, also the empty one.
    return places.count == 1 && places[0].excluded && places[0].scalars.isEmpty ? [] : places
  }
}

/// The Unicode scalars of UTF-8 bytes.
func scalars(_ bytes: ArraySlice<UInt8>) -> [UInt32] {
  if bytes.allSatisfy({ $0 < 0x80 }) { return bytes.map { UInt32($0) } }
  return String(decoding: bytes, as: UTF8.self).unicodeScalars.map(\.value)
}

/// The numbers of a comma-separated list; what is no number is passed over.
func numbers(_ field: ArraySlice<UInt8>) -> [UInt16] {
  field.split(separator: UInt8(ascii: ",")).compactMap { UInt16(decimal: $0) }
}

extension UInt16 {
  /// Reads decimal digits alone; nil for anything else or a number that is too large.
  init?(decimal digits: ArraySlice<UInt8>) {
    guard !digits.isEmpty, digits.count < 5 else { return nil }
    var value: UInt16 = 0
    for digit in digits {
      guard digit &- 0x30 < 10 else { return nil }
      value = value * 10 + UInt16(digit - 0x30)
    }
    self = value
  }
}
