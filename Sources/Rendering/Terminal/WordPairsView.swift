import Model
import Study

extension Canvas {
  /// Each pair with its origin and the records that it was learned from, numbered for `show N`.
  mutating func add(pairs report: WordPairs) {
    guard !report.pairs.isEmpty else { return add(WordPairPhrase.none(report.kind).sentence) }
    var number = 0
    for pair in report.pairs {
      blank()
      let sign = report.kind == .abbreviations ? " = " : " ≈ "
      let style: Style = pair.origin == .rejected ? .deleted : .title
      add(
        Styled(pair.first, as: style) + Styled(sign, as: .faint) + Styled(pair.second, as: style)
          + Styled(" · " + WordPairPhrase.origin(pair.origin).sentence(terminal.tongue), as: .faint)
          + Styled(pair.municipality.map { " · " + name(ofMunicipality: $0) } ?? "", as: .faint))
      for record in pair.records.prefix(WordPairs.mostShown) {
        number += 1
        let period = Styled(Sentence.period(record.period)(terminal.tongue) + ": ", as: .faint)
        add(period + Styled(record.text), label: numberLabel(number))
      }
      let more = pair.records.count - WordPairs.mostShown
      if more > 0 { add(WordPairPhrase.more(more).sentence, as: .faint, indent: 7) }
    }
    add(hintsOn: report)
  }

  private func name(ofMunicipality name: String) -> String {
    name.isEmpty ? LibraryPhrase.noMunicipality.sentence(terminal.tongue) : name
  }

  private mutating func add(hintsOn report: WordPairs) {
    let hints: [(WordPairs.Origin, WordPairPhrase)] = [
      (.learned, .learnedAreNear), (.suggested, .suggestionsAreNotUsed),
    ]
    for (origin, phrase) in hints
    where report.kind == .synonyms && report.pairs.contains(where: { $0.origin == origin }) {
      blank()
      add(phrase.sentence, as: .faint)
    }
  }
}
