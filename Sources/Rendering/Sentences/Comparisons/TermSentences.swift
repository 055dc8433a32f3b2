import Comparison
import Model

/// What is said about terms.
enum TermPhrase {
  case span(TermComparison)
  case tooFew(TermComparison)
  case status(TermChange.Status)
  case term
  case rest(Int)
  case none

  var sentence: Sentence {
    switch self {
    case .span(let comparison):
      .name("\(comparison.old.period) → \(comparison.new.period): ")
        + Sentence("i hvor mange punkter hvert udtryk står", "how many records contain each term")
    case .tooFew(let comparison):
      Sentence(
        "For lidt data til statistik: \(comparison.old.words.grouped(.danish)) og "
          + "\(comparison.new.words.grouped(.danish)) indholdsord, og der skal mindst "
          + "\(TermComparison.leastWords.grouped(.danish)) til i hver periode. Små forskelle kan være tilfældige.",
        "Too little data for statistics: \(comparison.old.words.grouped(.english)) and "
          + "\(comparison.new.words.grouped(.english)) content words, where each period needs at least "
          + "\(TermComparison.leastWords.grouped(.english)). Small differences may be chance.")
    case .status(.new): Sentence("Nye", "New")
    case .status(.gone): Sentence("Forsvundet", "Gone")
    case .status(.more): Sentence("Flere", "More")
    case .status(.fewer): Sentence("Færre", "Fewer")
    case .term: Sentence("udtryk", "term")
    case .rest(let count):
      .count(count, one: Sentence("til", "more"), many: Sentence("til", "more"))
        + Sentence(". Alle: --limit 0", ". All: --limit 0")
    case .none: Sentence("intet udtryk står i flere punkter", "no term is in several records")
    }
  }
}
