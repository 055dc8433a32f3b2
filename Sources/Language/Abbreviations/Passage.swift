/// A text with its analysis, as the learning of abbreviations looks at it.
struct Passage {
  let bytes: [UInt8]
  let words: [AnalyzedWord]
  let expansions: [Expansion]
  let lexicon: Lexicon?

  init(_ text: String, analyzer: Analyzer) {
    lexicon = analyzer.lexicon
    bytes = Array(text.utf8)
    let analysis = analyzer.analyze(text)
    words = analysis.words
    expansions = analysis.expansions
  }

  /// The whole word behind a suspended hyphen, as a text of its own.
  init(full expansion: Expansion, lexicon: Lexicon?) {
    bytes = Array(expansion.full.utf8)
    words = [expansion.word]
    expansions = []
    self.lexicon = lexicon
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// What stands between a word and the next; to the end of the text after the last.
  func gap(after word: Int) -> ArraySlice<UInt8> {
    let start = words[word].range.upperBound
    let end = word + 1 < words.count ? words[word + 1].range.lowerBound : bytes.count
    return start <= end ? bytes[start..<end] : []
  }

  func gap(before word: Int) -> ArraySlice<UInt8> {
    word > 0 ? gap(after: word - 1) : bytes[..<words[0].range.lowerBound]
  }

  /// True when two words stand in one phrase: nothing but spaces (also those that do not break), commas and an
  /// ampersand between them.
  ///
  /// - Parameter acrossDash: true where a dash between capitalised words counts too: "Familier med Håb – Oregon".
  func continues(after word: Int, acrossDash: Bool = false) -> Bool {
    gap(after: word).allSatisfy(Self.joints.contains) || acrossDash && hasDash(after: word)
  }

  /// True for a dash between spaces that joins two capitalised words.
  func hasDash(after word: Int) -> Bool {
    word + 1 < words.count && isCapitalized(word) && isCapitalized(word + 1)
      && [" – ", " - "].contains { gap(after: word).elementsEqual($0.utf8) }
  }

  /// True for a word between two signs, with nothing hung on.
  func stands(_ word: Int, between opening: Unicode.Scalar, and closing: Unicode.Scalar) -> Bool {
    let range = words[word].range
    guard range.lowerBound > 0, range.upperBound < bytes.count else { return false }
    return bytes[range.lowerBound - 1] == UInt8(ascii: opening)
      && bytes[range.upperBound] == UInt8(ascii: closing)
  }

  private static let joints = Array(" ,&\n\t\u{a0}".utf8)

  func hasComma(after word: Int) -> Bool { gap(after: word).contains(UInt8(ascii: ",")) }

  /// True for a comma between two of the words.
  func hasComma(in words: Range<Int>) -> Bool { words.dropLast().contains(where: hasComma) }

  /// The word as written, without a suspended hyphen.
  func surface(_ word: Int) -> Substring {
    Substring(text(words[word].range)).drop { $0 == "-" }
  }

  func isCapitalized(_ word: Int) -> Bool {
    guard let first = surface(word).first, first.isUppercase else { return false }
    return surface(word).dropFirst().contains { $0.isLowercase }
  }

  /// The parts of a word, or the word as its only part.
  func parts(_ word: Int) -> [AnalyzedWord.Part] {
    let word = words[word]
    return word.parts.isEmpty ? [AnalyzedWord.Part(range: word.range, lemma: word.lemmas[0])] : word.parts
  }

  /// What of a word may give an abbreviation letters.
  struct Unit {
    /// The first of its letters, in small.
    var initial: Character?
    /// All of them, where they can be asked for.
    var letters: [Character] = []
    /// True for a Roman numeral of several letters.
    var isNumeral: Bool { letters.count > 1 && letters.allSatisfy { "ivx".contains($0) } }
    /// True for what lies within a part, as *uddannelse* in *efteruddannelse*.
    var isInner = false
  }

  /// The parts of a word.
  ///
  /// Where inner parts count, also what these are made of in turn (*dag·penge* in *sygedagpenge*), and the end of a part that
  /// a suspended word before it leaves out: in "voksen- og efteruddannelse" that of *efteruddannelse*.
  func units(of parts: [AnalyzedWord.Part], manner: InitialsMatch.Manner) -> [Unit] {
    return parts.flatMap { part -> [Unit] in
      let letters = text(part.range).lowercased().filter { $0.isLetter || $0.isNumber }
      let whole = Unit(initial: letters.first, letters: Array(letters))
      guard manner == .inner else { return [whole] }
      if let tail = tail(of: letters, before: part.range.lowerBound) {
        return [whole, Unit(initial: tail.first, isInner: true)]
      }
      let bytes = Array(letters.utf8)
      let boundaries = lexicon.map { Compounds(lexicon: $0).forcedBoundaries(bytes) } ?? []
      return [whole]
        + boundaries.map { Unit(initial: String(decoding: bytes[$0...], as: UTF8.self).first, isInner: true) }
    }
  }

  private func tail(of part: String, before start: Int) -> String? {
    expansions.lazy.filter { $0.range.upperBound <= start }.compactMap { expansion -> String? in
      let modifier = text(expansion.range).filter { $0 != "-" }.count
      let tail = expansion.full.lowercased().dropFirst(modifier)
      return tail.count > 2 && tail.count < part.count && part.hasSuffix(tail) ? String(tail) : nil
    }.first
  }

  /// True for words that are known as names only, or not at all, and at least one as a name; of several with capitals also
  /// for names that are words as well ("Lise Holm").
  func areNames(_ numbers: [Int]) -> Bool {
    guard let lexicon else { return false }
    let traits = numbers.map { lexicon.find(Array(words[$0].folded.utf8).span).map(lexicon.traits(ofWord:)) }
    let mayBeWords = numbers.count > 1 && numbers.allSatisfy(isCapitalized)
    let names: WordTraits = mayBeWords ? [.name, .alsoName] : .name
    return traits.allSatisfy { $0?.isDisjoint(with: names) != true } && traits.contains { $0 != nil }
      && numbers.allSatisfy { words[$0].parts.isEmpty }
  }

  /// The first letter of a part, in small.
  func initial(_ part: AnalyzedWord.Part) -> Character? {
    text(part.range).first { $0.isLetter || $0.isNumber }.flatMap { $0.lowercased().first }
  }
}
