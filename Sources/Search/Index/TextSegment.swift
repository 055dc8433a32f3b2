import Language

/// Some texts divided into words, with a numbering of word forms of its own: the part of indexing that needs no other
/// texts and can run on all cores at once.
struct TextSegment: Sendable {
  /// The forms as they stand in the texts, capitals made small, and full words behind suspended hyphens with
  /// `FormDictionary.suspendedMark`.
  private(set) var forms = ByteTableBuilder()
  /// For each form the byte range of the word without suspended hyphens.
  private(set) var cores: [Range<Int>] = []
  /// Of forms behind suspended hyphens.
  private(set) var suspended: [Int: AnalyzedWord] = [:]
  /// As in `TextIndex`, with this segment's numbers of forms.
  private(set) var tokens: [Token] = []
  private(set) var tokenCounts: [UInt32] = []
  private(set) var wordCounts: [UInt32] = []

  /// - Parameter numbers: which of the texts.
  init(_ texts: [String], numbers: some Sequence<Int>, analyzer: Analyzer) {
    for number in numbers { add(Array(texts[number].utf8), analyzer: analyzer) }
  }

  private mutating func add(_ text: [UInt8], analyzer: Analyzer) {
    let before = tokens.count
    let words = analyzer.words(in: text)
    for word in words {
      // Capitals make no other form, but where they tell an abbreviation from another word.
      let printed = text.span.extracting(word.range)
      let (form, isNew) =
        keepsCapitals(text[word.core], analyzer: analyzer) ? forms.intern(printed) : forms.internLowercased(printed)
      if isNew {
        cores.append(word.core.lowerBound - word.range.lowerBound..<word.core.upperBound - word.range.lowerBound)
      }
      append(form, at: word.range)
    }
    wordCounts.append(UInt32(truncatingIfNeeded: tokens.count - before))
    for expansion in analyzer.expansions(in: text, words: words) {
      let (form, isNew) = forms.intern((Array(expansion.full.utf8) + [FormDictionary.suspendedMark]).span)
      if isNew {
        cores.append(0..<expansion.full.utf8.count)
        suspended[form] = expansion.word
      }
      append(form, at: expansion.range)
    }
    tokenCounts.append(UInt32(truncatingIfNeeded: tokens.count - before))
  }

  private func keepsCapitals(_ word: ArraySlice<UInt8>, analyzer: Analyzer) -> Bool {
    CapitalWord.isDistinct(word) || CapitalWord.abbreviation(word).map(analyzer.areOtherInSmall) == true
  }

  private mutating func append(_ form: Int, at range: Range<Int>) {
    tokens.append(
      Token(
        form: UInt32(truncatingIfNeeded: form), start: UInt32(truncatingIfNeeded: range.lowerBound),
        length: UInt32(truncatingIfNeeded: range.count)))
  }

  /// The analysis of a form.
  func word(_ form: Int, by analyzer: Analyzer) -> AnalyzedWord {
    if let word = suspended[form] { return word }
    let bytes = forms.withBytes(of: form) { bytes in bytes.indices.map { bytes[$0] } }
    return analyzer.analyze(ScannedWord(range: 0..<bytes.count, core: cores[form]), in: bytes)
  }
}
