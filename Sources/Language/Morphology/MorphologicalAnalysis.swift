internal import Model

/// What a single word is, wherever it stands. Ranges of parts count from the word's first byte.
struct Morphology: Sendable {
  var folded: String
  var readings: [AnalyzedWord.Reading]
  var parts: [AnalyzedWord.Part]
  var family: String?
}

/// Finds the lemmas, the parts and the family of one word.
struct MorphologicalAnalysis {
  let lexicon: Lexicon?

  /// - Parameter surface: a word as written, without suspended hyphens.
  func morphology(of surface: ArraySlice<UInt8>) -> Morphology {
    let folded = Folding.fold(surface)
    if folded.origins != nil, let lemma = Self.toldByAccent[String(decoding: surface, as: UTF8.self).lowercased().nfc] {
      return Morphology(folded: lemma.form, readings: [.init(lemma.lemma)], parts: [], family: nil)
    }
    if let whole = abbreviation(surface, folded: folded) { return whole }
    let pieces = self.pieces(folded, of: surface)
    var parts: [AnalyzedWord.Part] = []
    for (range, lemma) in pieces.flatMap(\.parts) {
      let start = folded.origin(of: range.lowerBound, end: surface.count)
      let end = folded.origin(of: range.upperBound, end: surface.count)
      parts.append(AnalyzedWord.Part(range: start..<end, lemma: lemma))
    }
    let last = pieces[pieces.count - 1]
    let before = String(decoding: folded.bytes[..<last.range.lowerBound], as: UTF8.self)
    return Morphology(
      folded: folded.text, readings: last.readings.map { $0.behind(before) }, parts: parts.count > 1 ? parts : [],
      family: before.isEmpty ? last.family : nil)
  }

  /// An abbreviation in capitals with what is hung on, or one that is spelled like a function word.
  private func abbreviation(_ surface: ArraySlice<UInt8>, folded: FoldedWord) -> Morphology? {
    let base = CapitalWord.inflectedBase(of: surface).map { surface.prefix($0) } ?? surface
    if CapitalWord.isFunctionAbbreviation(base) {
      let reading = AnalyzedWord.Reading(Folding.fold(base).text, kind: .abbreviation)
      return Morphology(folded: folded.text, readings: [reading], parts: [], family: nil)
    }
    guard base.count < surface.count else { return nil }
    let simple = SimpleWord(Folding.fold(base).bytes, lexicon: lexicon)
    return Morphology(folded: folded.text, readings: simple.readings, parts: [], family: nil)
  }

  /// Words that only their accent tells from a function word.
  private static let toldByAccent = ["véd": (form: "véd", lemma: "vide")]

  /// What stands between two hyphens of a word, its hyphen included.
  private struct Piece {
    var range: Range<Int>
    var readings: [AnalyzedWord.Reading]
    var parts: [(range: Range<Int>, lemma: String)]
    var family: String?
  }

  private func pieces(_ folded: FoldedWord, of surface: ArraySlice<UInt8>) -> [Piece] {
    let word = folded.bytes
    // The dictionary lists some words with hyphens; their parts still are what the hyphens divide.
    var pieces: [Piece] = []
    var start = 0
    func add(_ range: Range<Int>, end: Int) {
      let printed = surface.dropFirst(folded.origin(of: range.lowerBound, end: surface.count)).prefix(range.count)
      let isAbbreviation = (!pieces.isEmpty || end > range.upperBound) && CapitalWord.isFunctionAbbreviation(printed)
      pieces.append(piece(of: word, range: range, end: end, isAbbreviation: isAbbreviation))
    }
    for index in word.indices where word[index] == UInt8(ascii: "-") && index > start {
      add(start..<index, end: index + 1)
      start = index + 1
    }
    if start < word.count || pieces.isEmpty { add(start..<word.count, end: word.count) }
    return pieces
  }

  private func piece(of word: [UInt8], range: Range<Int>, end: Int, isAbbreviation: Bool) -> Piece {
    let bytes = withoutApostrophe(Array(word[range]))
    if isAbbreviation {
      let reading = AnalyzedWord.Reading(String(decoding: bytes, as: UTF8.self), kind: .abbreviation)
      let whole = range.lowerBound..<end
      return Piece(range: whole, readings: [reading], parts: [(whole, reading.key)], family: nil)
    }
    let simple = SimpleWord(bytes, lexicon: lexicon)
    var parts = simple.parts.map {
      (range.lowerBound + $0.range.lowerBound..<range.lowerBound + $0.range.upperBound, $0.lemma)
    }
    if parts.isEmpty { parts = [(range, simple.readings[0].lemma)] }
    let last = parts.count - 1
    parts[last].0 = parts[last].0.lowerBound..<end
    return Piece(range: range.lowerBound..<end, readings: simple.readings, parts: parts, family: simple.family)
  }

  /// "plc'er" is an inflected "plc".
  private func withoutApostrophe(_ word: [UInt8]) -> [UInt8] {
    guard let apostrophe = word.firstIndex(of: UInt8(ascii: "'")), apostrophe > 0,
      lexicon?.find(word.span) == nil
    else { return word }
    return Array(word[..<apostrophe])
  }
}

extension AnalyzedWord.Reading {
  /// The reading of a word with something before it.
  fileprivate func behind(_ before: String) -> AnalyzedWord.Reading {
    AnalyzedWord.Reading(before + lemma, kind: before.isEmpty ? kind : .usual, isLikely: isLikely)
  }
}
