/// What a single word is, wherever it stands. Ranges of parts count from the word's first byte.
struct WordReading: Sendable {
  var folded: String
  var lemmas: [String]
  var parts: [AnalyzedWord.Part]
  var family: String?
}

/// Reads one word: its lemmas, its parts and its family.
struct WordReader {
  let lexicon: Lexicon?

  /// - Parameter surface: a word as written, without suspended hyphens.
  func read(_ surface: ArraySlice<UInt8>) -> WordReading {
    let folded = Folding.fold(surface)
    let pieces = self.pieces(folded.bytes)
    var parts: [AnalyzedWord.Part] = []
    for (range, lemma) in pieces.flatMap(\.parts) {
      let start = folded.origin(of: range.lowerBound, end: surface.count)
      let end = folded.origin(of: range.upperBound, end: surface.count)
      parts.append(AnalyzedWord.Part(range: start..<end, lemma: lemma))
    }
    let last = pieces[pieces.count - 1]
    let before = String(decoding: folded.bytes[..<last.range.lowerBound], as: UTF8.self)
    return WordReading(
      folded: folded.text, lemmas: last.lemmas.map { before + $0 }, parts: parts.count > 1 ? parts : [],
      family: before.isEmpty ? last.family : nil)
  }

  /// What stands between two hyphens of a word, its hyphen included.
  private struct Piece {
    var range: Range<Int>
    var lemmas: [String]
    var parts: [(range: Range<Int>, lemma: String)]
    var family: String?
  }

  private func pieces(_ word: [UInt8]) -> [Piece] {
    // The dictionary lists some words with hyphens; their parts still are what the hyphens divide.
    var pieces: [Piece] = []
    var start = 0
    for index in word.indices where word[index] == UInt8(ascii: "-") && index > start {
      pieces.append(piece(word, start..<index, end: index + 1))
      start = index + 1
    }
    if start < word.count || pieces.isEmpty { pieces.append(piece(word, start..<word.count, end: word.count)) }
    return pieces
  }

  private func piece(_ word: [UInt8], _ range: Range<Int>, end: Int) -> Piece {
    let bytes = withoutApostrophe(Array(word[range]))
    let simple = SimpleWord(bytes, lexicon: lexicon)
    var parts = simple.parts.map {
      (range.lowerBound + $0.range.lowerBound..<range.lowerBound + $0.range.upperBound, $0.lemma)
    }
    if parts.isEmpty { parts = [(range, simple.lemmas[0])] }
    let last = parts.count - 1
    parts[last].0 = parts[last].0.lowerBound..<end
    return Piece(range: range.lowerBound..<end, lemmas: simple.lemmas, parts: parts, family: simple.family)
  }

  /// "plc'er" is an inflected "plc".
  private func withoutApostrophe(_ word: [UInt8]) -> [UInt8] {
    guard let apostrophe = word.firstIndex(of: UInt8(ascii: "'")), apostrophe > 0,
      lexicon?.find(word.span) == nil
    else { return word }
    return Array(word[..<apostrophe])
  }

  /// The name of a lemma's family.
  func family(ofLemma lemma: [UInt8]) -> String? {
    guard let lexicon, let word = lexicon.find(lemma.span) else { return nil }
    for number in lexicon.lemmas(ofWord: word) where lexicon.word(ofLemma: number) == word {
      return lexicon.family(ofLemma: number).map(lexicon.text(ofWord:))
    }
    return nil
  }
}

/// A folded word without hyphens: its lemmas, parts and family.
struct SimpleWord {
  private(set) var lemmas: [String]
  private(set) var parts: [CompoundPart] = []
  private(set) var family: String?

  init(_ word: [UInt8], lexicon: Lexicon?) {
    let text = String(decoding: word, as: UTF8.self)
    lemmas = [text]
    guard word.contains(where: { $0 > 0x39 }) else { return }
    guard let lexicon else {
      let lemma = IrregularForms.lemma(of: text, head: text)
      lemmas = [lemma == text ? Stemmer.stem(word) : lemma]
      return
    }
    if let number = lexicon.find(word.span), lexicon.traits(ofWord: number).contains(.listed) {
      readListed(number, word, lexicon)
    } else {
      readUnlisted(word, text, lexicon)
    }
  }

  /// A listed word is split as its lemma is, so that all its forms have the same parts.
  private mutating func readListed(_ number: Int, _ word: [UInt8], _ lexicon: Lexicon) {
    let numbers = lexicon.lemmas(ofWord: number)
    let texts = numbers.map { lexicon.text(ofWord: lexicon.word(ofLemma: $0)) }
    family = numbers.first.flatMap(lexicon.family(ofLemma:)).map(lexicon.text(ofWord:))
    guard !texts.isEmpty else { return }
    var head = 0
    let lemma = Array(texts[0].utf8)
    let shared = zip(word, lemma).prefix { $0 == $1 }.count
    let boundaries = Compounds(lexicon: lexicon).boundaries(lemma).filter { $0 <= shared && $0 < word.count }
    if let last = boundaries.last {
      head = last
      split(word, boundaries, lexicon, head: SimpleWord.regular(String(decoding: lemma[last...], as: UTF8.self)))
    }
    lemmas = distinct(
      texts.map { IrregularForms.lemma(of: $0, head: String(decoding: $0.utf8.dropFirst(head), as: UTF8.self)) })
  }

  private mutating func readUnlisted(_ word: [UInt8], _ text: String, _ lexicon: Lexicon) {
    let boundaries = Compounds(lexicon: lexicon).boundaries(word)
    guard let last = boundaries.last else {
      // Before a suspended hyphen a word stands in the form in which it opens compounds.
      let isOpening = lexicon.findOpening(word.span) != nil
      lemmas = [isOpening ? SimpleWord.modifier(word, lexicon) : Stemmer.stem(word)]
      return
    }
    let before = String(decoding: word[..<last], as: UTF8.self)
    let heads = SimpleWord.heads(Array(word[last...]), lexicon)
    split(word, boundaries, lexicon, head: heads[0])
    lemmas = heads.map { before + $0 }
  }

  private mutating func split(_ word: [UInt8], _ boundaries: [Int], _ lexicon: Lexicon, head: String) {
    parts = ranges(boundaries, end: word.count).map { range in
      let isLast = range.upperBound == word.count
      return CompoundPart(range: range, lemma: isLast ? head : SimpleWord.modifier(Array(word[range]), lexicon))
    }
  }

  /// The lemmas of a closing part, without those that close compounds much more rarely than the first.
  private static func heads(_ part: [UInt8], _ lexicon: Lexicon) -> [String] {
    let text = String(decoding: part, as: UTF8.self)
    guard let number = lexicon.find(part.span) else { return [text] }
    let lemmas = lexicon.lemmas(ofWord: number).map { lemma in
      (cost: lexicon.closingCost(ofLemma: lemma).cost, text: lexicon.text(ofWord: lexicon.word(ofLemma: lemma)))
    }
    guard let least = lemmas.map(\.cost).min() else { return [text] }
    let common = lemmas.filter { $0.cost < least + 3 }.sorted { $0.cost < $1.cost }
    return distinct(common.map { regular($0.text) })
  }

  /// The lemma of an opening part, without its linking element.
  private static func modifier(_ part: [UInt8], _ lexicon: Lexicon) -> String {
    guard let opening = lexicon.findOpening(part.span) else { return heads(part, lexicon)[0] }
    let text = lexicon.text(ofWord: lexicon.word(ofOpening: opening))
    guard text.hasSuffix("-") else { return regular(text) }
    // The dictionary lists some openings as "forældre-"; what they are without the hyphen may be a form of another word.
    return heads(Array(text.utf8.dropLast()), lexicon)[0]
  }

  private static func regular(_ lemma: String) -> String { IrregularForms.lemma(of: lemma, head: lemma) }
}

/// The texts in order, each once.
private func distinct(_ texts: [String]) -> [String] {
  var seen: Set<String> = []
  return texts.filter { seen.insert($0).inserted }
}
