import Language
import Model

/// The weight of each reason beside the word itself, chosen on graded queries over real records: their order matters, the
/// exact figures hardly.
enum ReasonWeights {
  static let word: Float = 1
  static let inflection: Float = 0.9
  static let otherLemma: Float = 0.6
  static let part: Float = 0.6
  /// A factor on the weight of the full word.
  static let suspended: Float = 0.8
  static let abbreviation: Float = 0.8
  static let synonym: Float = 0.8
  static let family: Float = 0.3
  /// Less than a family, which the dictionary knows.
  static let learned: Float = 0.2
  static let apart: Float = 0.25
  static let spelling: Float = 0.3
  static let reading: Float = 0.3
}

/// Turns the clauses of a query into plans for one index.
struct Planner {
  let searched: SearchedTexts
  let analyzer: Analyzer
  let abbreviations: AbbreviationTable
  let synonyms: SynonymTable
  /// What the plans say of the texts; nil where they are the texts themselves, or no record has any.
  var facts: FactIndex?
  /// Whether facts may answer a word as well as the texts.
  var asksFacts = false
  /// Whether its texts are facts.
  var isOfFacts = false

  var dictionary: FormDictionary { searched.index.dictionary }
  var speller: Speller { Speller(index: searched.index, analyzer: analyzer) }

  func plan(_ clause: Clause) -> Plan {
    switch clause {
    case .filter(.fact(let field, let condition)): .fact(field, planned(condition))
    case .filter(let filter): .filter(filter)
    case .not(let inner): .not(askingFacts.plan(inner))
    case .all(let clauses): all(clauses)
    case .any(let clauses): any(clauses.map(plan))
    case .word, .exact, .phrase, .pattern, .fuzzy, .part, .regex, .near: stated(places(clause)) { $0.places(clause) }
    }
  }

  /// The plan of a clause that stands for places in a text.
  private func places(_ clause: Clause) -> Plan {
    switch clause {
    case .word(let text): word(text)
    case .exact(let text): text.contains("*") ? pattern(text, exact: true) : exact(text)
    case .phrase(let text, let isExact): isExact ? exact(text) : phrase(text)
    case .pattern(let text): pattern(text, exact: false)
    case .fuzzy(let text, let distance): .term(fuzzy(text, distance: distance), bridge: nil)
    case .part(let role, let text): .term(part(text, in: role), bridge: nil)
    case .regex(let expression): .regex(expression)
    case .near(let left, let right, let within): .near(places(left), places(right), within: within)
    case .any(let clauses): any(clauses.map(places))
    case .filter, .not, .all: plan(clause)
    }
  }

  /// Whether nothing answers a word as it is spelled.
  func isUnanswered(_ text: String) -> Bool {
    let words = words(of: text.nfc)
    guard words.count == 1, let word = words.first else { return true }
    return plans(for: word, in: text.nfc, term: term(of: word)).isEmpty && isUnansweredByFacts(text)
  }

  /// Whether a word is to be left out that nothing answers: it may be mistyped, and leaves out nothing.
  func leavesOutNothing(_ clause: Clause) -> Bool {
    switch clause {
    case .not(.word(let text)): isUnanswered(text)
    case .all(let clauses), .any(let clauses): clauses.contains(where: leavesOutNothing)
    case .word, .exact, .phrase, .pattern, .fuzzy, .part, .regex, .near, .filter, .not: false
    }
  }

  // MARK: words together

  /// All clauses. Stop words need not be there, unless nothing else is asked for; words that spell out an abbreviation may
  /// stand for it.
  private func all(_ clauses: [Clause]) -> Plan {
    let needed = clauses.filter { !isStopWord($0) }
    let asksForWords = !needed.allSatisfy(\.isCondition)
    let kept = asksForWords ? needed : clauses
    var plans: [Plan] = []
    var index = 0
    while index < kept.count {
      if let (length, meaning) = abbreviations.meaning(spelledOutAt: index, in: kept, by: analyzer) {
        let words = kept[index..<index + length].map(plan)
        plans.append(.any([.all(words), stated(abbreviated(meaning)) { $0.abbreviated(meaning) }]))
        index += length
      } else if let (length, others) = synonyms.others(at: index, in: kept, by: analyzer) {
        let wordings = others.map { other in stated(synonymous(other)) { $0.synonymous(other) } }
        plans.append(.any([.all(kept[index..<index + length].map(plan))] + wordings))
        index += length
      } else if let times = times(at: index, in: kept) {
        plans.append(
          .any([.all(kept[index..<index + 2].map(plan)), stated(times) { $0.times(at: index, in: kept) ?? .nothing }]))
        index += 2
      } else {
        plans.append(plan(kept[index]))
        index += 1
      }
    }
    return plans.count == 1 ? plans[0] : .all(plans)
  }

  private func isStopWord(_ clause: Clause) -> Bool {
    guard case .word(let text) = clause else { return false }
    // In capitals it is an abbreviation: OM is no preposition.
    if text.count > 1, text == text.uppercased() { return false }
    return entry(for: text.nfc).words.allSatisfy { StopWords.all.contains($0.folded) }
  }

  private func phrase(_ text: String) -> Plan {
    let entry = searched.cache.entry(for: text.nfc, as: .phrase) {
      let words = words(of: text.nfc)
      return TermCache.Entry(words: words, terms: words.map(inflected))
    }
    let inOrder = Plan.inOrder(entry.terms)
    // In quotation marks words stand for themselves and for the synonyms that a person confirmed.
    var others = synonyms.others(of: entry.words).filter { !$0.isLearned }.map(synonymous)
    if let meaning = abbreviations.meaning(of: entry.words) { others.append(abbreviated(meaning)) }
    return others.isEmpty ? inOrder : .any([inOrder] + others)
  }

  // MARK: one word

  private func word(_ text: String) -> Plan {
    let text = text.nfc
    let entry = entry(for: text)
    guard entry.words.count == 1, let word = entry.words.first, let term = entry.terms.first else {
      return phrase(text)
    }
    let plans = plans(for: word, in: text, term: term)
    // A word that stands in facts only is not misspelled.
    guard plans.isEmpty, mayBeCorrected(text, word), isUnansweredByFacts(text),
      let corrected = speller.correction(of: word.folded) ?? longPart(near: word.folded)
    else { return any(plans) }
    let near = words(of: corrected).first.map { self.term(of: $0) } ?? QueryTerm([])
    return .term(near.respelled(weight: ReasonWeights.spelling), bridge: nil)
  }

  /// A part of compounds, or a lemma, that a long word is nearly.
  private func longPart(near folded: String) -> String? {
    folded.count >= Self.fewestLettersOfPart ? speller.parts(near: folded).first : nil
  }

  private static let fewestLettersOfPart = 8

  /// Whether another spelling may stand for a word unasked: figures, names in capitals and short words have neighbours that
  /// are something else (2030 and 2035, SSP and SSA).
  private func mayBeCorrected(_ text: String, _ word: AnalyzedWord) -> Bool {
    word.folded.count > 4 && !word.folded.contains(where: \.isNumber) && text != text.uppercased()
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

  /// A text as words, with the term of each.
  private func entry(for text: String) -> TermCache.Entry {
    searched.cache.entry(for: text, as: .word) {
      let words = words(of: text)
      return TermCache.Entry(
        words: words,
        terms: words.map { heedingCapitals(of: $0, in: text, term(of: $0)).withPostings(in: searched.index) })
    }
  }

  /// A word and its inflections; those of frequent words stand in many phrases.
  private func inflected(_ word: AnalyzedWord) -> QueryTerm {
    let key = ([word.folded] + word.readings.map(\.key)).joined(separator: FormDictionary.runSeparator)
    let entry = searched.cache.entry(for: key, as: .forms) {
      TermCache.Entry(words: [], terms: [QueryTerm(forms(of: word)).withPostings(in: searched.index)])
    }
    return entry.terms.first ?? QueryTerm([])
  }

  /// The ways in which a word as it is spelled finds anything.
  private func plans(for word: AnalyzedWord, in text: String, term: QueryTerm) -> [Plan] {
    var plans = [Plan.term(term, bridge: nil)]
    plans += meanings(of: word, in: text).map(spelledOut)
    if let meaning = abbreviations.meaning(of: [word]) { plans.append(abbreviated(meaning)) }
    plans += synonyms.others(of: [word]).map(synonymous)
    plans = plans.filter { !$0.isUnanswerable }
    guard let apart = apart(word), !apart.isUnanswerable else { return plans }
    return plans.isEmpty ? [apart] : [.unless(plans.count == 1 ? plans[0] : .any(plans), apart)]
  }

  /// The words of a text; the text itself where it has none.
  func words(of text: String) -> [AnalyzedWord] {
    let words = analyzer.analyze(text).words.map(meant)
    guard words.isEmpty else { return words }
    let folded = text.exactKey
    return [AnalyzedWord(range: 0..<text.utf8.count, folded: folded, lemmas: [folded])]
  }

  /// A word as it is meant: with æ, ø and å where ae, oe and aa were typed for them, and in small letters where no
  /// abbreviation of the texts is spelled so.
  private func meant(_ word: AnalyzedWord) -> AnalyzedWord {
    if let reading = word.readings.first, reading.kind == .abbreviation {
      let isKnown = [dictionary.lemmas, dictionary.runs].contains { $0.keys.find(reading.key) != nil }
      guard !isKnown, var small = analyzer.analyze(reading.lemma).words.first else { return word }
      small.range = word.range
      return small
    }
    guard dictionary.folded.keys.find(word.folded) == nil,
      var respelled = analyzer.withDanishLetters(word.folded, isKnown: dictionary.holds)
    else { return inDictionaryForm(word) }
    respelled.range = word.range
    return respelled
  }

  /// Who asks for *bruger* asks for people, though in a text it may be a form of *bruge*; that is near. Who asks for *tog* asks
  /// for a train, though in a text it is mostly a form of *tage*.
  private func inDictionaryForm(_ word: AnalyzedWord) -> AnalyzedWord {
    var meant = word
    for index in meant.readings.indices where meant.readings[index].lemma == word.folded {
      if meant.readings[index].kind == .usual { meant.readings[index].isLikely = true }
    }
    guard let family = word.family, word.folded.hasSuffix("er"), word.readings.first?.lemma == word.folded else {
      return meant
    }
    for index in meant.readings.indices where meant.readings[index].lemma != word.folded {
      if analyzer.family(ofLemma: meant.readings[index].lemma) == family { meant.readings[index].isLikely = false }
    }
    return meant
  }
}
