import Model
import Search

/// What is said around concordances and timelines.
enum OverviewPhrase {
  case concordance(Concordance)
  case timeline(Timeline)
  case policy
  /// So many more that are not shown.
  case more(Int)
  /// The first of a list that is not ranked.
  case shown(Int, of: Int)

  var sentence: Sentence {
    switch self {
    case .concordance(let concordance):
      .name(concordance.query.trimmed.quoted + ": ")
        + .count(concordance.places, one: Sentence("sted", "place"), many: Sentence("steder", "places"))
        + Sentence(" i ", " in ") + .records(concordance.records) + .near(concordance.nearRecords)
    case .timeline(let timeline) where timeline.total == 0:
      SearchPhrase.nothingFound(query: timeline.query.trimmed).sentence
    case .timeline(let timeline) where timeline.isOfHeadings:
      SearchPhrase.foundHeadings(timeline.total, query: timeline.query.trimmed).sentence
    case .timeline(let timeline):
      SearchPhrase.found(
        timeline.count, near: timeline.near, query: timeline.query.trimmed,
        periods: timeline.periods.count { $0.total > 0 }
      ).sentence
    case .policy: Sentence("Politik", "Policy")
    case .more(let count): Sentence("\(count.grouped(.danish)) til", "\(count.grouped(.english)) more")
    case .shown(1, let total):
      Sentence(
        "Det første af \(total.grouped(.danish)) er vist. Alle: --limit 0",
        "The first of \(total.grouped(.english)) is shown. All: --limit 0")
    case .shown(let shown, let total):
      Sentence(
        "De første \(shown.grouped(.danish)) af \(total.grouped(.danish)) er vist. Alle: --limit 0",
        "The first \(shown.grouped(.english)) of \(total.grouped(.english)) are shown. All: --limit 0")
    }
  }
}

/// What is said around deadlines.
enum DeadlinePhrase {
  case none
  case undated
  case count(Int)

  var sentence: Sentence {
    switch self {
    case .none: Sentence("Ingen frister.", "No deadlines.")
    case .undated: Sentence("Uden dato", "Without a date")
    case .count(let count):
      .count(count, one: Sentence("frist", "deadline"), many: Sentence("frister", "deadlines"))
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
