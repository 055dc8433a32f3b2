/// What a single word is, wherever it stands. Ranges of parts count from the word's first byte.
struct Morphology: Sendable {
  var folded: String
  var lemmas: [String]
  var parts: [AnalyzedWord.Part]
  var family: String?
}

/// Finds the lemmas, the parts and the family of one word.
struct MorphologicalAnalysis {
  let lexicon: Lexicon?

  /// - Parameter surface: a word as written, without suspended hyphens.
  func morphology(of surface: ArraySlice<UInt8>) -> Morphology {
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
    return Morphology(
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
      pieces.append(piece(of: word, range: start..<index, end: index + 1))
      start = index + 1
    }
    if start < word.count || pieces.isEmpty {
      pieces.append(piece(of: word, range: start..<word.count, end: word.count))
    }
    return pieces
  }

  private func piece(of word: [UInt8], range: Range<Int>, end: Int) -> Piece {
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
}
