/// A look at the letters of a text alone that tells most texts apart which spell out none of some abbreviations: to take
/// the words of all texts of a library apart only for that would be most of the time that it takes to open.
///
/// It lets through every text in which `InitialsMatch` finds one without skipping a part, and some others.
struct InitialsGlance {
  /// Letters in small, by the first of them.
  private var wanted: [UInt32: [[UInt32]]] = [:]
  /// Whether all of their letters are such as can be compared one by one.
  private var isPlain = true

  /// Words that may stand between without giving a letter.
  private static let silent: Set<[UInt32]> = Set(StopWords.withinNames.map { Array($0.unicodeScalars.map(\.value)) })
  private static let longestSilent = silent.reduce(0) { max($0, $1.count) }
  /// Beyond these, case and composition are more than a table's matter.
  private static let firstForeign: UInt32 = 0x130

  init(_ abbreviations: some Sequence<[Character]>) {
    for letters in abbreviations {
      let plain = letters.flatMap(\.unicodeScalars).compactMap { PlainWords.letter($0.value) }
      isPlain = isPlain && plain.count == letters.count
      if let first = plain.first { wanted[first, default: []].append(plain) }
    }
  }

  /// False only where no abbreviation is spelled out.
  func mayHoldOne(_ text: String) -> Bool {
    guard isPlain, let words = PlainWords(text, most: Self.firstForeign) else { return true }
    for start in words.ranges.indices {
      guard let wanted = wanted[words.letters[words.ranges[start].lowerBound]] else { continue }
      if wanted.contains(where: { spellsOut($0, in: words, from: start) }) { return true }
    }
    return false
  }

  /// Whether words from one on may give all letters: each its initial, and perhaps more from within.
  private func spellsOut(_ letters: [UInt32], in words: PlainWords, from start: Int) -> Bool {
    // A bit for each number of letters that may be spent.
    var spent: UInt64 = 1
    let all: UInt64 = 1 << UInt64(letters.count)
    for range in words.ranges[start...].prefix(letters.count + 4) {
      let word = words.letters[range]
      var next = word.count <= Self.longestSilent && Self.silent.contains(Array(word)) ? spent & ~1 : 0
      for count in 0..<letters.count where spent & (1 << UInt64(count)) != 0 && word.first == letters[count] {
        next |= Self.spent(letters, from: count, in: word)
      }
      if next & all != 0 { return true }
      if next == 0 { return false }
      spent = next
    }
    return false
  }

  /// The numbers of letters that may be spent behind a word that gives one and perhaps those after it.
  private static func spent(_ letters: [UInt32], from first: Int, in word: ArraySlice<UInt32>) -> UInt64 {
    var count = first + 1
    var counts: UInt64 = 1 << UInt64(count)
    for letter in word.dropFirst() where count < letters.count && letter == letters[count] {
      count += 1
      counts |= 1 << UInt64(count)
    }
    return counts
  }
}

/// The letters and digits of a text's words, in small and without acute accents.
private struct PlainWords {
  private(set) var letters: [UInt32] = []
  private(set) var ranges: [Range<Int>] = []

  /// - Parameter most: nil where there is a greater scalar than this.
  init?(_ text: String, most: UInt32) {
    let bytes = Array(text.utf8)
    letters.reserveCapacity(bytes.count)
    for word in WordScanner.words(in: bytes) {
      let start = letters.count
      for scalar in String(decoding: bytes[word.core], as: UTF8.self).unicodeScalars {
        guard scalar.value < most else { return nil }
        if let letter = Self.letter(scalar.value) { letters.append(letter) }
      }
      if letters.count > start { ranges.append(start..<letters.count) }
    }
  }

  /// nil for a hyphen and other signs.
  static func letter(_ value: UInt32) -> UInt32? {
    switch value {
    case 0x61...0x7A, 0x30...0x39: value
    case 0x41...0x5A: value | 0x20
    case 0xC1, 0xE1: 0x61
    case 0xC9, 0xE9: 0x65
    case 0xCD, 0xED: 0x69
    case 0xD3, 0xF3: 0x6F
    case 0xDA, 0xFA: 0x75
    case 0xDD, 0xFD: 0x79
    case 0xC0..<0xDF where value != 0xD7: value | 0x20
    case 0xDF...0xFF where value != 0xF7: value
    case 0x100..<0x130: value | 1
    default: nil
    }
  }
}
