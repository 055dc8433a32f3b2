import Algorithms

/// A word of a text that answers a term.
struct TermOccurrence {
  /// Reading position in the text.
  var position: Int
  /// Byte range in the form, and the form's length.
  var lower: Int
  var upper: Int
  var length: Int
  var level: Level
  /// Whether it is in a full word behind a suspended hyphen.
  var isSuspended: Bool
  /// False for a part of such a word of which the suspended form shows nothing.
  var isShown: Bool
  var evidence: Evidence
}

extension TextIndex {
  /// The words of a text that answer a term, by position.
  ///
  /// - Parameter withAllParts: also parts of full words behind suspended hyphens that only repeat words written out.
  func occurrences(
    of term: QueryTerm, in text: Int, bridge: Hit.Bridge?, withAllParts: Bool = false
  ) -> [TermOccurrence] {
    var written: [TermOccurrence] = []
    var suspended: [TermOccurrence] = []
    let row = tokens.range(text)
    for index in row {
      let token = tokens.values[index]
      let number = index - row.lowerBound
      let isSuspended = number >= Int(wordCounts[text])
      for form in term.forms(numbered: token.form) {
        let shown = isSuspended ? shown(form.span, behind: token, in: text) : bytes(of: form.span, in: token)
        let occurrence = TermOccurrence(
          position: position(of: number, in: text), lower: Int(form.span.lower), upper: Int(form.span.upper),
          length: dictionary.length(of: token.form), level: form.level, isSuspended: isSuspended,
          isShown: shown != nil,
          evidence: Evidence(range: shown ?? token.range, reason: form.reason, bridge: bridge))
        if isSuspended { suspended.append(occurrence) } else { written.append(occurrence) }
      }
    }
    guard !suspended.isEmpty else { return written }
    let added = withAllParts ? suspended : suspended.filter { adds($0, to: written) }
    return (written + added).sorted { $0.position < $1.position }
  }

  /// The bytes of the text that a span of a word's form stands for.
  private func bytes(of span: FormSpan, in token: Token) -> Range<Int> {
    // Words too long for a span have no parts.
    guard span.upper < .max else { return token.range }
    let start = token.range.lowerBound
    let upper = min(start + Int(span.upper), token.range.upperBound)
    return min(start + Int(span.lower), upper)..<upper
  }

  /// The bytes of a suspended form that show a span of its full word: all of "læse-"; in words written into one another,
  /// ledelses(team)samtale, the span itself. nil when the form shows nothing of the span, as of vanskeligheder in
  /// læsevanskeligheder.
  private func shown(_ span: FormSpan, behind token: Token, in text: Int) -> Range<Int>? {
    let start = token.range.lowerBound
    let bytes = texts[text].utf8.span.extracting(token.range)
    return dictionary.forms.withBytes(of: Int(token.form)) { full in
      let full = full.extracting(0..<full.count - 1)
      if let places = bytes.places(of: full), span.lower < span.upper, Int(span.upper) <= places.count {
        return start + places[Int(span.lower)]..<start + places[Int(span.upper) - 1] + 1
      }
      let letters = bytes.extracting(bytes.lettersRange)
      let isFront = full.begins(with: letters)
      let isEnd = !isFront && full.ends(with: letters)
      let isShown = isEnd ? Int(span.upper) > full.count - letters.count : Int(span.lower) < letters.count
      return isShown ? token.range : nil
    }
  }

  /// Whether a full word behind a suspended hyphen says more than the words that are written out.
  private func adds(_ suspended: TermOccurrence, to written: [TermOccurrence]) -> Bool {
    // A part that the form does not show stands in the word that completes it, unless that one is read otherwise.
    if !suspended.isShown { return written.isEmpty }
    return !written.contains {
      $0.level <= suspended.level && suspended.evidence.range.overlaps($0.evidence.range)
    }
  }
}

extension [TermOccurrence] {
  /// Those at some positions; they must be sorted by position.
  func within(_ positions: Range<Int>) -> ArraySlice<TermOccurrence> {
    let first = partitioningIndex { $0.position >= positions.lowerBound }
    return self[first...].prefix { $0.position < positions.upperBound }
  }
}
