import Language

/// Some texts divided into words, with a numbering of word forms of its own: what can be made of texts without regard to
/// others, and so on all cores at once.
struct TextSegment: Sendable {
  /// The forms as they stand in the texts, capitals made small, and full words behind suspended hyphens with
  /// `Vocabulary.suspendedMark`.
  private(set) var forms = ByteTable()
  /// For each form where in it the word without suspended hyphens stands.
  private(set) var cores: [Range<Int>] = []
  /// Of forms behind suspended hyphens.
  private(set) var suspended: [Int: AnalyzedWord] = [:]
  /// As in `TextIndex`, but for the forms' numbers.
  private(set) var tokens: [Token] = []
  private(set) var tokenCounts: [UInt32] = []
  private(set) var wordCounts: [UInt32] = []

  init(_ texts: ArraySlice<String>, _ analyzer: Analyzer) {
    tokenCounts.reserveCapacity(texts.count)
    wordCounts.reserveCapacity(texts.count)
    for text in texts { add(Array(text.utf8), analyzer) }
  }

  private mutating func add(_ text: [UInt8], _ analyzer: Analyzer) {
    let before = tokens.count
    let words = analyzer.words(in: text)
    for word in words {
      // Capitals make no other form: the language chain sees none, and neither does `=ord`.
      let (form, isNew) = forms.internLowercased(text.span.extracting(word.range))
      if isNew {
        cores.append(word.core.lowerBound - word.range.lowerBound..<word.core.upperBound - word.range.lowerBound)
      }
      append(form, word.range)
    }
    wordCounts.append(UInt32(truncatingIfNeeded: tokens.count - before))
    for expansion in analyzer.expansions(in: text, words) {
      let (form, isNew) = forms.intern((Array(expansion.full.utf8) + [Vocabulary.suspendedMark]).span)
      if isNew {
        cores.append(0..<expansion.full.utf8.count)
        suspended[form] = expansion.word
      }
      append(form, expansion.range)
    }
    tokenCounts.append(UInt32(truncatingIfNeeded: tokens.count - before))
  }

  private mutating func append(_ form: Int, _ range: Range<Int>) {
    tokens.append(
      Token(
        form: UInt32(truncatingIfNeeded: form), start: UInt32(truncatingIfNeeded: range.lowerBound),
        length: UInt32(truncatingIfNeeded: range.count)))
  }

  /// What a form is.
  func word(_ form: Int, _ analyzer: Analyzer) -> AnalyzedWord {
    if let word = suspended[form] { return word }
    let bytes = forms.withBytes(of: form) { bytes in bytes.indices.map { bytes[$0] } }
    return analyzer.analyze(Word(range: 0..<bytes.count, core: cores[form]), in: bytes)
  }
}
