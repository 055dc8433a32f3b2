import Model
import Search

/// What is said around concordances and timelines.
enum OverviewPhrase {
  case concordance(Concordance)
  case timeline(Timeline)
  case policy

  var sentence: Sentence {
    switch self {
    case .concordance(let concordance):
      .name(concordance.query.trimmed.quoted + ": ")
        + .count(concordance.lines.count, Sentence("sted", "place"), Sentence("steder", "places"))
        + Sentence(" i ", " in ") + .records(concordance.records)
    case .timeline(let timeline) where timeline.total == 0:
      SearchPhrase.nothingFound(query: timeline.query.trimmed).sentence
    case .timeline(let timeline) where timeline.isOfHeadings:
      SearchPhrase.foundHeadings(timeline.total, query: timeline.query.trimmed).sentence
    case .timeline(let timeline):
      SearchPhrase.found(
        total: timeline.total, query: timeline.query.trimmed, periods: timeline.periods.count { $0.count > 0 }
      ).sentence
    case .policy: Sentence("Politik", "Policy")
    }
  }
}

/// What is said around the language chain's view of a text.
enum AnalysisPhrase {
  case noWords
  case columnWord, columnLemma, columnParts, columnFamily

  var sentence: Sentence {
    switch self {
    case .noWords: Sentence("Teksten har ingen ord.", "The text has no words.")
    case .columnWord: Sentence("Ord", "Word")
    case .columnLemma: Sentence("Opslagsord", "Lemma")
    case .columnParts: Sentence("Dele", "Parts")
    case .columnFamily: Sentence("Familie", "Family")
    }
  }
}
