import Algorithms

/// A folded word without hyphens: its lemmas, parts and family.
struct SimpleWord {
  /// Best first, never empty.
  private(set) var readings: [AnalyzedWord.Reading]
  private(set) var parts: [CompoundPart] = []
  private(set) var family: String?

  init(_ word: [UInt8], lexicon: Lexicon?) {
    let text = String(decoding: word, as: UTF8.self)
    readings = [.init(text)]
    if let whole = IrregularForms.wholeWord(text) {
      readings = SimpleWord(Array(whole.utf8), lexicon: lexicon).readings
      return
    }
    guard word.contains(where: { $0 > 0x39 }) else { return }
    if let lemma = FunctionWords.lemma(of: text) {
      readings = [.init(lemma, kind: .function)]
      return
    }
    guard let lexicon else {
      let lemma = IrregularForms.lemma(of: text, head: text)
      readings = [.init(lemma == text ? Stemmer.stem(word) : lemma)]
      return
    }
    if let number = lexicon.find(word.span), lexicon.traits(ofWord: number).contains(.listed) {
      readListed(word, number: number, in: lexicon)
    } else {
      readUnlisted(word, in: lexicon)
    }
  }

  /// A listed word is split as its lemma is, so that all its forms have the same parts.
  private mutating func readListed(_ word: [UInt8], number: Int, in lexicon: Lexicon) {
    let found = lexicon.readings(ofWord: number)
    guard let first = found.first else { return }
    family = lexicon.family(ofLemma: first.lemma).map(lexicon.text(ofWord:))
    var head = 0
    let lemma = Array(lexicon.text(ofWord: lexicon.word(ofLemma: first.lemma)).utf8)
    let shared = zip(word, lemma).prefix { $0 == $1 }.count
    let boundaries = Compounds(lexicon: lexicon).boundaries(lemma).filter { $0 <= shared && $0 < word.count }
    if let last = boundaries.last {
      head = last
      let headLemma = Self.regular(String(decoding: lemma[last...], as: UTF8.self))
      split(word, at: boundaries, headLemma: headLemma, in: lexicon)
      let before = String(decoding: lemma[..<last], as: UTF8.self)
      family = family ?? Self.family(ofLemma: Array(headLemma.utf8), in: lexicon).map { before + $0 }
    }
    readings = found.map { reading in
      let lemma = lexicon.text(ofWord: lexicon.word(ofLemma: reading.lemma))
      let regular = IrregularForms.lemma(
        ofWhole: lemma, head: String(decoding: lemma.utf8.dropFirst(head), as: UTF8.self))
      return .init(regular, kind: reading.isVerb ? .verb : .usual, isLikely: reading.isLikely)
    }.uniqued(on: \.key)
  }

  private mutating func readUnlisted(_ word: [UInt8], in lexicon: Lexicon) {
    let bases = UnlistedInflection.bases(of: word)
    if let base = bases.first(where: { Self.isNoun($0, in: lexicon) }) {
      return read(word, asFormOf: base, in: lexicon)
    }
    if readCompound(word, in: lexicon) { return }
    for base in bases where readCompound(base, in: lexicon) { return extend(to: word) }
    // Before a suspended hyphen a word stands in the form in which it opens compounds.
    let isOpening = lexicon.findOpening(word.span) != nil
    readings = [.init(isOpening ? Self.modifierLemma(of: word, in: lexicon) : Stemmer.stem(word))]
    family = isOpening ? nil : UnlistedFamily.name(of: word)
  }

  /// Reads a word that can be made of parts; false for another one.
  private mutating func readCompound(_ word: [UInt8], in lexicon: Lexicon) -> Bool {
    let boundaries = Compounds(lexicon: lexicon).boundaries(word)
    guard let last = boundaries.last else { return false }
    let before = String(decoding: word[..<last], as: UTF8.self)
    let heads = Self.headLemmas(of: Array(word[last...]), in: lexicon)
    family = Self.family(ofLemma: Array(heads[0].utf8), in: lexicon).map { before + $0 }
    split(word, at: boundaries, headLemma: heads[0], in: lexicon)
    readings = heads.enumerated().map { .init(before + $1, isLikely: $0 == 0) }
    return true
  }

  /// Reads a form that the dictionary does not list as one of a noun that it does.
  private mutating func read(_ word: [UInt8], asFormOf noun: [UInt8], in lexicon: Lexicon) {
    guard let number = lexicon.find(noun.span) else { return }
    readListed(noun, number: number, in: lexicon)
    readings = [readings[0]]
    extend(to: word)
  }

  /// The parts of a word's base, with what is hung on in the last of them.
  private mutating func extend(to word: [UInt8]) {
    guard let last = parts.indices.last else { return }
    parts[last].range = parts[last].range.lowerBound..<word.count
  }

  /// True for a noun in its dictionary form.
  private static func isNoun(_ word: [UInt8], in lexicon: Lexicon) -> Bool {
    guard let number = lexicon.find(word.span), lexicon.traits(ofWord: number).isSuperset(of: [.listed, .noun]) else {
      return false
    }
    return lexicon.lemmas(ofWord: number).contains { lexicon.word(ofLemma: $0) == number }
  }

  private mutating func split(_ word: [UInt8], at boundaries: [Int], headLemma: String, in lexicon: Lexicon) {
    parts = ranges(between: boundaries, end: word.count).map { range in
      let isLast = range.upperBound == word.count
      return CompoundPart(
        range: range, lemma: isLast ? headLemma : Self.modifierLemma(of: Array(word[range]), in: lexicon))
    }
  }

  /// The lemmas of a closing part, without those that close compounds much more rarely than the first.
  private static func headLemmas(of part: [UInt8], in lexicon: Lexicon) -> [String] {
    let text = String(decoding: part, as: UTF8.self)
    guard let number = lexicon.find(part.span) else { return [text] }
    // The likely reading first: *lærerne* are teachers.
    let lemmas = lexicon.readings(ofWord: number).map { reading in
      (
        cost: lexicon.closingCost(ofLemma: reading.lemma).cost,
        text: lexicon.text(ofWord: lexicon.word(ofLemma: reading.lemma))
      )
    }
    guard let least = lemmas.map(\.cost).min() else { return [text] }
    let common = lemmas.filter { $0.cost < least + 3 }
    return Array(common.map { regular($0.text) }.uniqued())
  }

  /// The lemma of an opening part, without its linking element.
  private static func modifierLemma(of part: [UInt8], in lexicon: Lexicon) -> String {
    guard let opening = lexicon.findOpening(part.span) else { return headLemmas(of: part, in: lexicon)[0] }
    let text = lexicon.text(ofWord: lexicon.word(ofOpening: opening))
    guard text.hasSuffix("-") else { return regular(text) }
    // The dictionary lists some openings as "forældre-"; what they are without the hyphen may be a form of another word.
    return headLemmas(of: Array(text.utf8.dropLast()), in: lexicon)[0]
  }

  /// The name of the family that a folded lemma belongs to; nil when it has none.
  static func family(ofLemma lemma: [UInt8], in lexicon: Lexicon) -> String? {
    guard let word = lexicon.find(lemma.span) else { return nil }
    let own = lexicon.lemmas(ofWord: word).first { lexicon.word(ofLemma: $0) == word }
    return own.flatMap(lexicon.family(ofLemma:)).map(lexicon.text(ofWord:))
  }

  private static func regular(_ lemma: String) -> String { IrregularForms.lemma(of: lemma, head: lemma) }
}
