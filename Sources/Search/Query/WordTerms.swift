import Language
import Model

/// Turns words into the forms of one index that answer them.
extension Planner {
  /// All forms that answer a word by themselves: itself, inflected, as a compound's part, of its family.
  func term(of word: AnalyzedWord) -> Term { Term(matches(of: word)) }

  /// The forms that are the word itself or an inflection of it.
  func forms(of word: AnalyzedWord) -> [FormMatch] {
    var matches = matches(of: vocabulary.folded.spans(of: word.folded), .form, Weights.word)
    for (index, lemma) in word.lemmas.enumerated() {
      let weight = index == 0 ? Weights.inflection : Weights.otherLemma
      matches += self.matches(of: vocabulary.lemmas.spans(of: lemma), .form, weight)
    }
    return matches
  }

  /// Spans as matches; full words behind suspended hyphens have that as their reason, unless they are only near.
  func matches(of spans: ArraySlice<FormSpan>, _ reason: Reason, _ weight: Float) -> [FormMatch] {
    spans.map { match($0, reason, weight) }
  }

  private func match(_ span: FormSpan, _ reason: Reason, _ weight: Float) -> FormMatch {
    let isSuspended = (reason == .form || reason == .compound) && vocabulary.isSuspended(span.form)
    return FormMatch(
      span: span, reason: isSuspended ? .suspended : reason, weight: isSuspended ? weight * Weights.suspended : weight)
  }

  /// In no order, and a form perhaps in several ways.
  private func matches(of word: AnalyzedWord) -> [FormMatch] {
    var matches = forms(of: word)
    // "har" is no garden, whatever its lemma.
    if FunctionWords.all.contains(word.folded) { return matches }
    for key in runKeys(of: word) {
      for span in vocabulary.runs.spans(of: key) {
        let isWhole = span.lower == 0 && Int(span.upper) == vocabulary.length(of: span.form)
        matches.append(match(span, isWhole ? .form : .compound, isWhole ? Weights.inflection : Weights.part))
      }
    }
    if let family = word.family {
      matches += self.matches(of: vocabulary.families.spans(of: family), .family, Weights.family)
    }
    return matches
  }

  /// What leads to the compounds that a word is a part of.
  private func runKeys(of word: AnalyzedWord) -> Set<String> {
    var keys = Set(word.lemmas + [word.folded])
    if word.parts.count > 1 { keys.insert(word.parts.map(\.lemma).joined(separator: Vocabulary.runSeparator)) }
    return keys
  }

  // MARK: parts

  /// The parts of a compound where they stand apart.
  func apart(_ word: AnalyzedWord) -> Plan? {
    guard word.parts.count > 1 else { return nil }
    let terms = word.parts.flatMap { part in
      index.terms.asked(.part, part.lemma) {
        TermMemory.Asked(words: [], terms: [apart(part.lemma).remembered(by: index)])
      }.terms
    }
    return .group(
      Group(
        terms: terms, arrangement: .together(Weights.window), level: .near, reason: .apart, bridge: nil,
        weight: Weights.apart))
  }

  private func apart(_ lemma: String) -> Term {
    let whole = words(of: lemma).first.map(matches) ?? []
    return Term(whole.filter { !isFunctionWord($0) } + longerWords(lemma))
  }

  /// Whether a match is a function word as it stands: "har" is not what børnehaver are made of.
  private func isFunctionWord(_ match: FormMatch) -> Bool {
    match.level == .literal && FunctionWords.all.contains(vocabulary.word(of: match.span.form).lowercased())
  }

  /// Words derived from a part: specialiserede for special.
  private func longerWords(_ lemma: String) -> [FormMatch] {
    guard lemma.count >= Weights.shortestStem else { return [] }
    return vocabulary.folded.keys.entries(beginningWith: lemma).flatMap { entry in
      matches(of: vocabulary.folded.spans[entry], .family, Weights.family)
    }
  }

  /// Whether a match is a part of a full word behind a suspended hyphen.
  private func isPart(_ match: FormMatch) -> Bool {
    match.reason == .suspended
      && (match.span.lower > 0 || Int(match.span.upper) < vocabulary.length(of: match.span.form))
  }

  func part(_ text: String, _ role: PartRole) -> Term {
    let matches = words(of: text.nfc).prefix(1).flatMap { term(of: $0).matches }
    return Term(
      matches.filter { match in
        guard match.reason == .compound || isPart(match) else { return false }
        let isLast = Int(match.span.upper) == vocabulary.length(of: match.span.form)
        return isLast == (role == .head)
      })
  }
}
