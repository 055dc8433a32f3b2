import Language
import Model

/// What each way to a hit counts beside the word itself, and how far apart parts of a compound may stand.
///
/// Chosen on graded queries over real records; the order matters, the exact figures hardly.
enum Weights {
  static let word: Float = 1
  static let inflection: Float = 0.9
  static let otherLemma: Float = 0.6
  static let part: Float = 0.6
  /// On top of what the full word counts.
  static let suspended: Float = 0.8
  static let abbreviation: Float = 0.8
  static let synonym: Float = 0.8
  static let family: Float = 0.3
  /// What nobody said counts less than what the dictionary says.
  static let learned: Float = 0.2
  static let apart: Float = 0.25
  static let spelling: Float = 0.3
  /// Words from the first to the last part of a compound that stands apart.
  static let window = 4
  /// A part this long also answers for longer words that begin with it, when it stands apart.
  static let shortestStem = 5
}

/// Turns the clauses of a query into plans for one index.
struct Planner {
  let index: TextIndex
  let analyzer: Analyzer
  let abbreviations: AbbreviationTable
  let synonyms: SynonymTable
  let speller: Speller
  /// Whether parts of a compound are also looked for where they stand apart, and other spellings where there is none:
  /// where enough is found otherwise, that only takes time.
  var findsApart = true

  var vocabulary: Vocabulary { index.vocabulary }

  func plan(_ clause: Clause) -> Plan {
    switch clause {
    case .word(let text): word(text)
    case .exact(let text): text.contains("*") ? pattern(text, exact: true) : exact(text)
    case .phrase(let text, let isExact): isExact ? exact(text) : phrase(text)
    case .pattern(let text): pattern(text, exact: false)
    case .fuzzy(let text, let distance): .term(fuzzy(text, distance), bridge: nil)
    case .part(let role, let text): .term(part(text, role), bridge: nil)
    case .regex(let pattern): regex(pattern)
    case .near(let left, let right, let within): .near(plan(left), plan(right), within: within)
    case .filter(let filter): .filter(filter)
    case .not(let inner): .not(plan(inner))
    case .all(let clauses): all(clauses)
    case .any(let clauses): any(clauses.map(plan))
    }
  }

  private func regex(_ pattern: String) -> Plan {
    guard let program = try? RegexProgram(pattern) else { return .nothing }
    return .regex(program)
  }

  /// Whether nothing answers a word as it is spelled.
  func isUnanswered(_ text: String) -> Bool {
    let words = words(of: text.nfc)
    guard words.count == 1, let word = words.first else { return true }
    return ways(text.nfc, word, term(of: word)).isEmpty
  }

  // MARK: words together

  /// Function words need not be there, unless there is nothing else; words that spell out an abbreviation may be it.
  private func all(_ clauses: [Clause]) -> Plan {
    let needed = clauses.filter { !isFunctionWord($0) }
    let asksForWords = !needed.allSatisfy(\.isCondition)
    let kept = asksForWords ? needed : clauses
    var plans: [Plan] = []
    var index = 0
    while index < kept.count {
      if let (length, meaning) = abbreviations.meaning(spelledOutAt: index, in: kept, analyzer) {
        let words = kept[index..<index + length].map(plan)
        plans.append(.any([.all(words), abbreviated(meaning)]))
        index += length
      } else if let (length, others) = synonyms.others(at: index, in: kept, analyzer) {
        plans.append(.any([.all(kept[index..<index + length].map(plan))] + others.map(synonymous)))
        index += length
      } else {
        plans.append(plan(kept[index]))
        index += 1
      }
    }
    return plans.count == 1 ? plans[0] : .all(plans)
  }

  private func isFunctionWord(_ clause: Clause) -> Bool {
    guard case .word(let text) = clause else { return false }
    // In capitals it is an abbreviation: OM is no preposition.
    if text.count > 1, text == text.uppercased() { return false }
    let words = asked(text.nfc).words
    return words.allSatisfy { FunctionWords.all.contains($0.folded) }
  }

  private func phrase(_ text: String) -> Plan {
    let asked = index.terms.asked(.phrase, text.nfc) { self.asked(text.nfc, inflected) }
    let words = asked.words
    let inOrder = inOrder(asked.terms)
    // In quotation marks words stand for themselves but for what a person said.
    var others = synonyms.others(of: words).filter { !$0.isLearned }.map(synonymous)
    if let meaning = abbreviations.meaning(of: words) { others.append(abbreviated(meaning)) }
    return others.isEmpty ? inOrder : .any([inOrder] + others)
  }

  /// Terms side by side.
  func inOrder(_ terms: [Term]) -> Plan {
    terms.count == 1
      ? .term(terms[0], bridge: nil)
      : .group(Group(terms: terms, arrangement: .phrase, level: .literal, reason: nil, bridge: nil, weight: 1))
  }

  private func abbreviated(_ meaning: AbbreviationMeaning) -> Plan {
    let forms = analyzer.analyze(meaning.abbreviation).words.first.map { self.forms(of: $0) } ?? []
    let matches = matches(of: forms.map(\.span)[...], .abbreviation, Weights.abbreviation)
    return .term(Term(matches), bridge: .abbreviation(meaning.abbreviation, meaning: meaning.meaning))
  }

  // MARK: one word

  private func word(_ text: String) -> Plan {
    let text = text.nfc
    let asked = self.asked(text)
    guard asked.words.count == 1, let word = asked.words.first, let whole = asked.terms.first else {
      return phrase(text)
    }
    var plans = ways(text, word, whole)
    if plans.isEmpty, findsApart, let corrected = speller.correction(of: word.folded) {
      let near = self.words(of: corrected).first.map { term(of: $0) } ?? Term([])
      plans = [.term(near.respelled(weight: Weights.spelling), bridge: nil)]
    }
    return any(plans)
  }

  /// Any of some plans; parts that stand apart count only where none of the plans finds the text otherwise.
  private func any(_ plans: [Plan]) -> Plan {
    var first: [Plan] = []
    var second: [Plan] = []
    for plan in plans {
      if case .unless(let found, let apart) = plan {
        first.append(found)
        second.append(apart)
      } else {
        first.append(plan)
      }
    }
    let found = first.count == 1 ? first[0] : Plan.any(first)
    return second.isEmpty ? found : .unless(found, second.count == 1 ? second[0] : .any(second))
  }

  /// A text as words and what answers each.
  private func asked(_ text: String) -> TermMemory.Asked {
    index.terms.asked(.word, text) { asked(text) { term(of: $0).remembered(by: index) } }
  }

  /// Puts together what a word finds, and keeps it.
  func prepare(_ text: String) {
    let text = text.nfc
    let asked = asked(text) { term(of: $0).remembered(by: index) }
    for term in asked.terms { _ = term.known?.matched(of: index) }
    index.terms.keep(text, asked)
  }

  /// A word and its inflections; those of frequent words stand in many phrases.
  private func inflected(_ word: AnalyzedWord) -> Term {
    let key = ([word.folded] + word.lemmas).joined(separator: Vocabulary.runSeparator)
    let asked = index.terms.asked(.forms, key) {
      TermMemory.Asked(words: [], terms: [Term(forms(of: word)).remembered(by: index)])
    }
    return asked.terms.first ?? Term([])
  }

  private func asked(_ text: String, _ term: (AnalyzedWord) -> Term) -> TermMemory.Asked {
    let words = words(of: text)
    return TermMemory.Asked(words: words, terms: words.map(term))
  }

  /// The ways in which a word as it is spelled finds anything.
  private func ways(_ text: String, _ word: AnalyzedWord, _ term: Term) -> [Plan] {
    var plans = [Plan.term(term, bridge: nil)]
    plans += abbreviations.meanings(of: text).map(spelledOut)
    if let meaning = abbreviations.meaning(of: [word]) { plans.append(abbreviated(meaning)) }
    plans += synonyms.others(of: [word]).map(synonymous)
    plans = plans.filter { !$0.isHopeless }
    guard findsApart, let apart = apart(word), !apart.isHopeless else { return plans }
    return plans.isEmpty ? [apart] : [.unless(plans.count == 1 ? plans[0] : .any(plans), apart)]
  }

  /// The words of a text; the text itself where it has none.
  func words(of text: String) -> [AnalyzedWord] {
    let words = analyzer.analyze(text).words
    guard words.isEmpty else { return words }
    let folded = text.exactKey
    return [AnalyzedWord(range: 0..<text.utf8.count, folded: folded, lemmas: [folded])]
  }

  /// The text that an abbreviation stands for.
  private func spelledOut(_ meaning: AbbreviationMeaning) -> Plan {
    let terms = meaning.lemmas.map { lemma in
      Term(
        matches(
          of: vocabulary.lemmas.spans(of: lemma) + vocabulary.runs.spans(of: lemma), .abbreviation,
          Weights.abbreviation))
    }
    return .group(
      Group(
        terms: terms, arrangement: .chain, level: .derived, reason: .abbreviation,
        bridge: .abbreviation(meaning.abbreviation, meaning: meaning.meaning),
        weight: Weights.abbreviation))
  }
}

extension Plan {
  /// Whether no text of the index can match, so that nothing is lost by leaving it out.
  fileprivate var isHopeless: Bool {
    switch self {
    case .term(let term, _): term.isEmpty
    case .group(let group): group.terms.contains(where: \.isEmpty)
    case .any(let plans): plans.allSatisfy(\.isHopeless)
    case .all(let plans): plans.contains(where: \.isHopeless)
    case .near(let left, let right, _): left.isHopeless || right.isHopeless
    case .unless(let first, let second): first.isHopeless && second.isHopeless
    case .regex, .everything, .filter, .not: false
    }
  }
}
