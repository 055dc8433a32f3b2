/// A word of a text as a match of a term.
struct Match {
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
  /// - Parameter withAllParts: also what full words behind suspended hyphens merely repeat of the words that are written out,
  ///   for those who put such a word together.
  func matches(
    of term: Term, in text: Int, _ bridge: Hit.Bridge? = nil, withAllParts: Bool = false
  ) -> [Match] {
    var written: [Match] = []
    var suspended: [Match] = []
    let row = tokens.range(text)
    for index in row {
      let token = tokens.values[index]
      let number = index - row.lowerBound
      let isSuspended = number >= Int(wordCounts[text])
      for match in term.matches(of: token.form) {
        let shown = isSuspended ? shown(match.span, behind: token, in: text) : bytes(of: match.span, token)
        let made = Match(
          position: position(of: number, in: text), lower: Int(match.span.lower), upper: Int(match.span.upper),
          length: vocabulary.length(of: token.form), level: match.level, isSuspended: isSuspended,
          isShown: shown != nil,
          evidence: Evidence(range: shown ?? token.range, reason: match.reason, bridge: bridge))
        if isSuspended { suspended.append(made) } else { written.append(made) }
      }
    }
    guard !suspended.isEmpty else { return written }
    let added = withAllParts ? suspended : suspended.filter { adds($0, to: written) }
    return (written + added).sorted { $0.position < $1.position }
  }

  /// The bytes of a word that a span of its form stands for.
  private func bytes(of span: FormSpan, _ token: Token) -> Range<Int> {
    // Longer words than a span can tell have no parts.
    guard span.upper < .max else { return token.range }
    let start = token.range.lowerBound
    let upper = min(start + Int(span.upper), token.range.upperBound)
    return min(start + Int(span.lower), upper)..<upper
  }

  /// What a suspended form shows of a span of its full word: all of it, "læse-", but for words written into one
  /// another, ledelses(team)samtale, where the span itself can be found. nil when it shows nothing of the span, as of
  /// vanskeligheder in læsevanskeligheder.
  private func shown(_ span: FormSpan, behind token: Token, in text: Int) -> Range<Int>? {
    let start = token.range.lowerBound
    let bytes = texts[text].utf8.span.extracting(token.range)
    return vocabulary.forms.withBytes(of: Int(token.form)) { full in
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
  private func adds(_ match: Match, to written: [Match]) -> Bool {
    // What it shows nothing of stands in the word that completes it, unless that one is read otherwise.
    if !match.isShown { return written.isEmpty }
    return !written.contains { $0.level <= match.level && match.evidence.range.overlaps($0.evidence.range) }
  }
}

extension [Match] {
  /// Those at positions of a range; they must be sorted by position.
  func within(_ positions: Range<Int>) -> ArraySlice<Match> {
    let first = start(of: positions.lowerBound)
    var end = first
    while end < count, self[end].position < positions.upperBound { end += 1 }
    return self[first..<end]
  }

  private func start(of position: Int) -> Int {
    var lower = 0
    var upper = count
    while lower < upper {
      let middle = (lower + upper) / 2
      if self[middle].position < position { lower = middle + 1 } else { upper = middle }
    }
    return lower
  }
}
