import Model

/// The letters that false signs of a document's fonts show (see `FalseLetter`), as far as words that the language has and the
/// widths of the font's letters tell.
struct FalseLetters {
  /// A word with false letters: they are U+F0000 and what follows, by their number.
  private struct Spelling: Hashable {
    var text: String
    var font: Int
  }

  private let isWord: (String) -> Bool
  private let widths: LetterWidths
  private var numbers: [FalseLetter: Int] = [:]
  private var kinds: [FalseLetter] = []
  /// For each false letter how often each ligature alone makes a word of it.
  private var votes: [[String: Int]] = []
  /// How wide each false letter is, in font sizes.
  private var sizes: [Double] = []
  private var solved: [Spelling: [String]] = [:]
  private var hasWide = false
  /// How many words have signs that no letters are known for.
  private(set) var unsolved = 0

  private static let base: UInt32 = 0xF0000

  init(_ pages: [[Glyph]], widths: LetterWidths, isWord: @escaping (String) -> Bool) {
    (self.isWord, self.widths) = (isWord, widths)
    for glyphs in pages {
      for index in glyphs.indices where !glyphs[index].scalar.isSmall {
        let (before, after) = (index > 0 ? glyphs[index - 1] : nil, index + 1 < glyphs.count ? glyphs[index + 1] : nil)
        if FalseLetter.isStrange(glyphs[index], before: before, after: after) { add(glyphs[index], isWide: false) }
      }
    }
    guard !kinds.isEmpty else { return }
    solve(pages)
    // A font that calls one ligature wrongly may call another an ordinary letter.
    let fonts = Set(kinds.indices.filter { !votes[$0].isEmpty }.map { kinds[$0].font })
    guard !fonts.isEmpty else { return }
    let before = kinds.count
    for glyph in pages.joined() where fonts.contains(glyph.font) && isWide(glyph) { add(glyph, isWide: true) }
    if kinds.count > before { solve(pages) }
  }

  /// A page with the letters that are shown.
  func repaired(_ glyphs: [Glyph]) -> [Glyph] {
    if solved.isEmpty { return glyphs }
    var repaired: [Glyph] = []
    repaired.reserveCapacity(glyphs.count + 64)
    for word in PageWord.ranges(of: glyphs) {
      guard let spelling = spelling(glyphs[word]), let letters = solved[spelling] else {
        repaired += glyphs[word]
        continue
      }
      var next = letters.makeIterator()
      for (glyph, scalar) in zip(glyphs[word], spelling.text.unicodeScalars) {
        let isFalse = scalar.value >= Self.base
        repaired += isFalse ? next.next().map(glyph.split) ?? [glyph] : [glyph]
      }
    }
    return repaired
  }

  private mutating func add(_ glyph: Glyph, isWide: Bool) {
    let kind = FalseLetter(font: glyph.font, scalar: glyph.scalar, isWide: isWide)
    guard numbers[kind] == nil, kinds.count < 200 else { return }
    hasWide = hasWide || isWide
    numbers[kind] = kinds.count
    kinds.append(kind)
    votes.append([:])
    sizes.append(glyph.box.width / glyph.size)
  }

  private func isWide(_ glyph: Glyph) -> Bool {
    guard glyph.scalar.isLetter, let usual = widths.width(of: glyph.scalar, font: glyph.font) else { return false }
    return glyph.box.width / glyph.size > usual + 0.09
  }

  /// The number of the false letter that a glyph is; nil where it is none.
  private func number(of glyph: Glyph) -> Int? {
    let isSmall = glyph.scalar.isSmall
    // Nearly all glyphs are small letters.
    if isSmall, !hasWide || !isWide(glyph) { return nil }
    return numbers[FalseLetter(font: glyph.font, scalar: glyph.scalar, isWide: isSmall)]
  }

  /// The word with its false letters as numbers; nil where it has none.
  private func spelling(_ glyphs: ArraySlice<Glyph>) -> Spelling? {
    guard glyphs.contains(where: { number(of: $0) != nil }) else { return nil }
    var text = String.UnicodeScalarView()
    var font: Int?
    for glyph in glyphs {
      if let number = number(of: glyph), let scalar = Unicode.Scalar(Self.base + UInt32(number)) {
        font = glyph.font
        text.append(scalar)
      } else {
        text.append(glyph.scalar)
      }
    }
    return font.map { Spelling(text: String(text), font: $0) }
  }

  /// Asks the language about every word with a false letter.
  private mutating func solve(_ pages: [[Glyph]]) {
    var words: Set<Spelling> = []
    for glyphs in pages {
      for word in PageWord.ranges(of: glyphs) {
        if let spelling = spelling(glyphs[word]), !isText(spelling) { words.insert(spelling) }
      }
    }
    let open = words.filter { solved[$0] == nil }.sorted { $0.text < $1.text }
    vote(open)
    unsolved = 0
    for word in open { solved[word] = letters(of: word) }
    unsolved = words.count { solved[$0] == nil && falseNumbers(in: $0).contains { kinds[$0].isUnknown } }
  }

  /// Whether a word has no false letter after all: a pair of brackets within it, or a capital that belongs to it.
  private func isText(_ word: Spelling) -> Bool {
    let plain = String(
      String.UnicodeScalarView(word.text.unicodeScalars.map { $0.value >= Self.base ? kinds[number($0)].scalar : $0 }))
    if plain.contains("("), plain.contains(")") { return true }
    let numbers = falseNumbers(in: word)
    return numbers.allSatisfy { kinds[$0].scalar.isCapital } && isWord(Self.folded(plain))
  }

  private mutating func vote(_ words: [Spelling]) {
    var counts = [Int](repeating: 0, count: kinds.count)
    var isFitting = [Bool](repeating: false, count: kinds.count)
    var found = [[String: Int]](repeating: [:], count: kinds.count)
    for word in words {
      let numbers = Set(falseNumbers(in: word))
      guard let number = numbers.first, numbers.count == 1, word.text.unicodeScalars.count > 1,
        !kinds[number].isOfTexts || isInner(word)
      else { continue }
      counts[number] += 1
      let hits = Ligature.all.filter { ligature in
        widths.fit(ligature, font: word.font, width: sizes[number]) ?? true
          && isWord(Self.folded(text(word, with: { _ in ligature })))
      }
      guard hits.count == 1 else { continue }
      found[number][hits[0], default: 0] += 1
      if widths.fit(hits[0], font: word.font, width: sizes[number]) == true { isFitting[number] = true }
    }
    for number in kinds.indices where votes[number].isEmpty {
      let sum = found[number].values.reduce(0, +)
      // One word may be chance where the sign is one that texts have.
      let enough = kinds[number].isSurelyFalse ? 1 : 2
      let isOnly = sum == 1 && counts[number] == 1 && isFitting[number] && !kinds[number].scalar.isCapital
      guard sum >= enough || isOnly, sum * 3 >= counts[number] else { continue }
      votes[number] = found[number]
    }
  }

  /// The letters of each false one in a word; nil where any is in doubt.
  private func letters(of word: Spelling) -> [String]? {
    let numbers = falseNumbers(in: word)
    var choices: [[String]] = [[]]
    for number in numbers {
      let known = votes[number].sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
      guard !known.isEmpty, choices.count * known.count <= 64 else { return nil }
      choices = choices.flatMap { start in known.map { start + [$0] } }
    }
    let hits = choices.filter { choice in
      var next = choice.makeIterator()
      return isWord(Self.folded(text(word, with: { _ in next.next() ?? "" })))
    }
    if let hit = hits.first { return hit }
    // The likeliest where none makes a word: of a name, or the piece of a word at a line's end.
    let isSure = numbers.allSatisfy { number in
      let proofs = votes[number].values.reduce(0, +)
      return kinds[number].isSurelyFalse || FalseLetter.isSign(kinds[number].scalar) && isInner(word) && proofs > 2
    }
    return isSure ? choices.first : nil
  }

  /// Whether all false letters of a word stand between small letters, where signs and capitals have no business.
  private func isInner(_ word: Spelling) -> Bool {
    let scalars = Array(word.text.unicodeScalars)
    return scalars.indices.allSatisfy { index in
      if scalars[index].value < Self.base { return true }
      guard index > 0, index + 1 < scalars.count else { return false }
      return [scalars[index - 1], scalars[index + 1]].allSatisfy { $0.isSmall || $0.value >= Self.base }
    }
  }

  private func text(_ word: Spelling, with letters: (Int) -> String) -> String {
    var text = ""
    for scalar in word.text.unicodeScalars {
      if scalar.value >= Self.base {
        text += letters(number(scalar))
      } else {
        text += Ligature.letters(of: scalar) ?? String(scalar)
      }
    }
    return text
  }

  private func falseNumbers(in word: Spelling) -> [Int] {
    word.text.unicodeScalars.compactMap { $0.value >= Self.base ? number($0) : nil }
  }

  private func number(_ scalar: Unicode.Scalar) -> Int { min(kinds.count - 1, Int(scalar.value - Self.base)) }

  /// The word in small letters without the signs around it.
  private static func folded(_ text: String) -> String {
    var part = Substring(text).drop { !$0.isLetter }
    while let last = part.last, !last.isLetter { part.removeLast() }
    return part.lowercased()
  }
}

extension FalseLetter {
  /// Whether it is a sign or a capital, which every text has elsewhere.
  fileprivate var isOfTexts: Bool { !isWide && !Self.isForeign(scalar) }

  /// Whether the PDF does not say at all which letter it is.
  fileprivate var isUnknown: Bool { scalar == "\u{FFFD}" || (0xE000...0xF8FF).contains(scalar.value) }

  /// Whether no text has the sign.
  fileprivate var isSurelyFalse: Bool { !isWide && Self.isForeign(scalar) }
}

extension Glyph {
  /// Several letters in the place of one.
  func split(into letters: String) -> [Glyph] {
    let scalars = Array(letters.unicodeScalars)
    let width = box.width / Double(max(1, scalars.count))
    return scalars.enumerated().map { place, scalar in
      var glyph = self
      glyph.scalar = scalar
      glyph.box.left = box.left + Double(place) * width
      glyph.box.right = box.left + Double(place + 1) * width
      return glyph
    }
  }
}
