import Language
import Model

/// Plans for abbreviations, their meanings, and synonyms.
extension Planner {
  /// The abbreviation of a meaning that was asked for.
  func abbreviated(_ entry: AbbreviationTable.Entry) -> Plan {
    let meaning = entry.meaning
    let word = analyzer.analyze(meaning.abbreviation).words.first
    let forms = word.map { heeding(meaning.abbreviation, term(of: $0)).forms.filter { $0.level.tier == 1 } } ?? []
    let spans = forms.map(\.span)
    let written = self.forms(at: spans[...], reason: .abbreviation, weight: ReasonWeights.abbreviation)
    let short = Plan.term(QueryTerm(written), bridge: .abbreviation(meaning.abbreviation, meaning: meaning.meaning))
    let plan = of(entry.municipalities, short)
    guard !isOfFacts, let documents = abbreviations.documents(of: meaning) else { return plan }
    return .all([plan, .any(documents.map { .filter(.document("\($0)")) })])
  }

  /// The words that an abbreviation stands for.
  func spelledOut(_ entry: AbbreviationTable.Entry) -> Plan {
    let meaning = entry.meaning
    let terms = meaning.lemmas.map { lemma in
      QueryTerm(
        forms(
          at: Array(dictionary.lemmas.spans(of: lemma)) + dictionary.runs.spans(of: lemma), reason: .abbreviation,
          weight: ReasonWeights.abbreviation))
    }
    let long = Plan.group(
      Group(
        terms: terms, arrangement: .chain, level: .derived, reason: .abbreviation,
        bridge: .abbreviation(meaning.abbreviation, meaning: meaning.meaning),
        weight: ReasonWeights.abbreviation))
    return of(entry.municipalities, long)
  }

  /// A plan that only texts of some municipalities answer; nil for all.
  private func of(_ municipalities: [String]?, _ plan: Plan) -> Plan {
    guard let municipalities, !plan.isUnanswerable else { return plan }
    // A fact is of no municipality: it may stand in many plans.
    if isOfFacts { return .nothing }
    let conditions = municipalities.map { Plan.filter(.municipality($0)) }
    return .all([plan, conditions.count == 1 ? conditions[0] : .any(conditions)])
  }

  /// How often as it is written otherwise: "2 x" and "to gange"; nil where no number stands before such a word.
  func times(at index: Int, in clauses: [Clause]) -> Plan? {
    guard index + 1 < clauses.count, case .word(let number) = clauses[index], case .word(let sign) = clauses[index + 1],
      let other = Self.timesSigns[sign.exactKey], let digits = NumberParts.key(of: number.exactKey), Int(digits) != nil
    else { return nil }
    return .inOrder([number, other].flatMap { words(of: $0).map { term(of: $0) } })
  }

  private static let timesSigns = ["x": "gange", "gange": "x"]

  /// The second wording of a pair, as an answer to the first.
  func synonymous(_ synonym: Synonym) -> Plan {
    if synonym.isLearned { return learned(synonym) }
    let terms = analyzer.analyze(synonym.second.nfc).words.map { word in
      QueryTerm(
        term(of: word).forms.filter { $0.level.tier == 1 }.map {
          TermForm(span: $0.span, reason: .synonym, weight: $0.weight * ReasonWeights.synonym)
        })
    }
    if let only = terms.first, terms.count == 1 { return .term(only, bridge: nil) }
    return .group(
      Group(
        terms: terms, arrangement: .phrase, level: .derived, reason: .synonym, bridge: nil,
        weight: ReasonWeights.synonym))
  }

  /// The other word itself and its inflections: the texts exchanged whole words, no parts of compounds.
  private func learned(_ synonym: Synonym) -> Plan {
    let whole = analyzer.analyze(synonym.second.nfc).words.first.map { term(of: $0).forms } ?? []
    let near = whole.filter { $0.level == .literal }.map {
      TermForm(span: $0.span, reason: .synonym, isLearned: true, weight: $0.weight * ReasonWeights.learned)
    }
    return of(synonym.municipality.map { [$0] }, .term(QueryTerm(near), bridge: .learned(synonym)))
  }
}
