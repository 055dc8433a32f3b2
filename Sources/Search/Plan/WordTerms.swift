import Language
import Model

/// Expands words into the forms of one index that answer them.
extension Planner {
  /// All forms that answer a word by themselves: itself, inflected, as a compound's part, of its family.
  func term(of word: AnalyzedWord) -> QueryTerm { QueryTerm(allForms(of: word)) }

  /// The forms that are the word itself or an inflection of it.
  func forms(of word: AnalyzedWord) -> [TermForm] {
    // In small letters an abbreviation would be another word.
    let isSpelled = word.readings.first?.kind != .abbreviation
    var forms =
      isSpelled ? forms(at: dictionary.folded.spans(of: word.folded), reason: .form, weight: ReasonWeights.word) : []
    for (index, reading) in word.readings.enumerated() {
      let weight = index == 0 ? ReasonWeights.inflection : ReasonWeights.otherLemma
      forms += self.forms(of: reading, weight: weight)
    }
    if word.readings.first?.kind == .function {
      for reading in analyzer.readingsBesideFunction(of: word.folded) { forms += self.forms(of: reading, weight: 0) }
    }
    return forms
  }

  /// The inflections of a word read in one way. A rare reading is only near, on either side.
  private func forms(of reading: AnalyzedWord.Reading, weight: Float) -> [TermForm] {
    let (same, rare) = (dictionary.lemmas.spans(of: reading.key), dictionary.lemmas.spans(of: reading.rareKey))
    return reading.isLikely
      ? forms(at: same, reason: .form, weight: weight)
        + forms(at: rare, reason: .reading, weight: ReasonWeights.reading)
      : forms(at: same, reason: .reading, weight: ReasonWeights.reading)
  }

  /// The forms of some spans. A full word behind a suspended hyphen has that as its reason, unless it is only near.
  func forms(at spans: some Sequence<FormSpan>, reason: Reason, weight: Float) -> [TermForm] {
    spans.map { form(at: $0, reason: reason, weight: weight) }
  }

  private func form(at span: FormSpan, reason: Reason, weight: Float) -> TermForm {
    let isSuspended = (reason == .form || reason == .compound) && dictionary.isSuspended(span.form)
    return TermForm(
      span: span, reason: isSuspended ? .suspended : reason,
      weight: isSuspended ? weight * ReasonWeights.suspended : weight)
  }

  /// In no order; a form may come in several ways.
  private func allForms(of word: AnalyzedWord) -> [TermForm] {
    var forms = forms(of: word)
    for key in runKeys(of: word) {
      for span in dictionary.runs.spans(of: key) {
        let isWhole = span.lower == 0 && Int(span.upper) == dictionary.length(of: span.form)
        forms.append(
          isWhole
            ? form(at: span, reason: .form, weight: ReasonWeights.inflection)
            : form(at: span, reason: .compound, weight: ReasonWeights.part))
      }
    }
    if let family = word.family {
      forms += self.forms(at: dictionary.families.spans(of: family), reason: .family, weight: ReasonWeights.family)
    }
    return forms
  }

  /// The keys of the compounds that a word is a part of.
  private func runKeys(of word: AnalyzedWord) -> Set<String> {
    if let first = word.readings.first, first.kind == .abbreviation { return [first.key] }
    var keys = Set(word.readings.lazy.filter(\.isLikely).map(\.lemma) + [word.folded])
    if word.parts.count > 1 { keys.insert(word.parts.map(\.lemma).joined(separator: FormDictionary.runSeparator)) }
    if let whole = NumberParts.key(of: word.folded) { keys.insert(whole) }
    return keys
  }

  // MARK: parts

  /// Words from the first to the last part of a compound that stands apart.
  private static let window = 4
  /// The fewest letters of a part that also answers for longer words that begin with it.
  private static let shortestStem = 5

  /// The parts of a compound that is all a query asks for, each by itself.
  func parts(of clause: Clause) -> [Plan] {
    let clauses = if case .all(let clauses) = clause { clauses } else { [clause] }
    let wanted = clauses.filter { !$0.isCondition }
    guard wanted.count == 1, case .word(let text)? = wanted.first, let word = words(of: text.nfc).first,
      case .group(let group)? = apart(word)
    else { return [] }
    return group.terms.map { .term($0, bridge: nil) }
  }

  /// The parts of a compound where they stand apart.
  func apart(_ word: AnalyzedWord) -> Plan? {
    guard word.parts.count > 1 else { return nil }
    let terms = word.parts.flatMap { part in
      searched.cache.entry(for: part.lemma, as: .part) {
        TermCache.Entry(words: [], terms: [standingApart(part.lemma).withPostings(in: searched.index)])
      }.terms
    }
    return .group(
      Group(
        terms: terms, arrangement: .together(Self.window), level: .near, reason: .apart, bridge: nil,
        weight: ReasonWeights.apart))
  }

  private func standingApart(_ lemma: String) -> QueryTerm {
    let whole = words(of: lemma).first.map(allForms) ?? []
    return QueryTerm(whole.filter { !isStopWord($0) } + longerWords(than: lemma))
  }

  /// Whether a form is a stop word as it stands: "har" is no part of børnehaver.
  private func isStopWord(_ form: TermForm) -> Bool {
    form.level == .literal && StopWords.all.contains(dictionary.word(of: form.number))
  }

  /// Words derived from a part: specialiserede for special.
  private func longerWords(than lemma: String) -> [TermForm] {
    guard lemma.count >= Self.shortestStem else { return [] }
    return dictionary.folded.keys.entries(beginningWith: lemma).flatMap { entry in
      forms(at: dictionary.folded.spans[entry], reason: .family, weight: ReasonWeights.family)
    }
  }

  /// `hoved:møde` and `led:skole`: the compounds that a word is a part of in this role.
  func part(_ text: String, in role: PartRole) -> QueryTerm {
    let forms = words(of: text.nfc).prefix(1).flatMap { term(of: $0).forms }
    return QueryTerm(
      forms.filter { form in
        let length = dictionary.length(of: form.number)
        let isPart = form.span.lower > 0 || Int(form.span.upper) < length
        guard form.reason == .compound || (form.reason == .suspended && isPart) else { return false }
        return (Int(form.span.upper) == length) == (role == .head)
      })
  }
}

extension AnalyzedWord.Reading {
  fileprivate var rareKey: String { key + FormDictionary.rareMark }
}
