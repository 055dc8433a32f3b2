import Language
package import Model
import Search
import Study

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
  case title
  case none
  case undated
  case count(Int)
  /// From when to when some of them are.
  case span([Deadline])

  var sentence: Sentence {
    switch self {
    case .title: Sentence("Frister", "Deadlines")
    case .span(let deadlines): Self.span(of: deadlines)
    case .none: Sentence("Ingen frister.", "No deadlines.")
    case .undated: Sentence("Uden dato", "Without a date")
    case .count(let count):
      .count(count, one: Sentence("frist", "deadline"), many: Sentence("frister", "deadlines"))
    }
  }

  /// "12 frister fra 30. juni 2024 til 31. december 2026; 3 er uden dato."
  private static func span(of deadlines: [Deadline]) -> Sentence {
    let days = deadlines.compactMap { $0.days?.last }
    let undated = deadlines.count - days.count
    var sentence = DeadlinePhrase.count(deadlines.count).sentence
    if let first = days.first, let last = days.last {
      let (from, to) = (Sentence.day(ofISO: first.description), Sentence.day(ofISO: last.description))
      sentence =
        first == last
        ? sentence + Sentence(" den ", " on ") + from
        : sentence + Sentence(" fra ", " from ") + from + Sentence(" til ", " to ") + to
    }
    guard undated > 0 else { return sentence + .name(".") }
    return sentence
      + Sentence(
        "; \(undated.grouped(.danish)) er uden dato.",
        "; \(undated.grouped(.english)) \(undated == 1 ? "has" : "have") no date.")
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

extension Sentence {
  /// What is said where no record has a deadline.
  package static var noDeadlineReport: Sentence {
    DeadlinePhrase.none.sentence + Sentence(" Der er ikke skrevet nogen fil.", " No file was written.")
  }
}
