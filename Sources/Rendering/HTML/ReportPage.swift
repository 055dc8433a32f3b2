import Comparison
import Model
import Mustache

/// The values of the page's template. Every value is plain text, which the template escapes; an empty list shows nothing.
///
/// Mustache looks up a missing name in the enclosing values, so every name is used for one thing only.
struct ReportPage {
  var language: String
  var title: String
  var sheets: [Sheet]
  var developments: [DevelopmentPicture]
  var parts: [Part]
  var sources: [String]
  var sourcesTitle: String
  var placeLists: [PlaceList]
  var colophon: String

  /// The differences of one series.
  struct Part {
    var series: [String]
    var eyebrow: String
    var lead: String
    /// The columns that came and went.
    var fieldNotes: [String]
    var promiseLists: [PromiseList]
    var factTables: [FactTable]
    var counts: [CountTable]
    var openQuestions: [OpenQuestion]
    var goneLists: [GoneList]
    var flow: [FlowPicture]
    var headings: [HeadingList]
    var ledgerTitle: String
    var sections: [LedgerSection]
    var suggestions: [SuggestionList]
    var termLists: [TermList]
  }

  struct TermList {
    var termsTitle: String
    var termsNote: String
    var termGroups: [TermGroup]
  }

  struct TermGroup {
    var termStatus: String
    var termStyle: String
    var termRows: [TermRow]
    var moreTerms: [String]
  }

  struct TermRow {
    var term: String
    var before: String
    var after: String
  }

  struct CountTable {
    var countsTitle: String
    var policyTitle: String
    var totalTitle: String
    var columns: [Column]
    var rows: [Row]
    var totals: [Cell]
    var grandTotal: String
    var allTitle: String

    struct Column {
      var columnSign: String
      var columnWord: String
      var columnStyle: String
    }
    struct Row {
      var policy: String
      var cells: [Cell]
      var sum: String
      var bar: [Segment]
    }
    struct Cell {
      var number: String
      var isZero: Bool
    }
    /// A piece of a row's bar, in percent of its width.
    struct Segment {
      var share: String
      var offset: String
      var segmentStyle: String
    }
  }

  struct HeadingList {
    var headingsTitle: String
    var changes: [HeadingRow]
  }

  struct HeadingRow {
    var headingSign: String
    var headingStyle: String
    var deleted: [String]
    var inserted: [String]
  }

  struct LedgerSection {
    var policyName: [String]
    var groupName: [String]
    var entries: [Entry]
  }

  struct SuggestionList {
    var suggestionsTitle: String
    var suggestionsNote: String
    var pairs: [Entry]
  }

  struct Entry {
    /// The number in the report, or of both sides of a suggestion.
    var itemNumber: String
    /// The place of the page that others lead to; none where it is shown again.
    var anchor: [String]
    /// The place of the page where it stands with the others; none where it is there.
    var target: [String]
    var style: String
    var sign: String
    var status: String
    /// One text with its words marked, or the texts of each side.
    var isMixed: Bool
    var words: [Run]
    var plain: [String]
    var removed: [String]
    var added: [String]
    var facts: [FactRow]
    var views: [View] = []
    var flags: [String]
    var remarks: [String]
  }

  /// What the plans say of an item: as it is, or what went and came, or the words of it that changed.
  struct FactRow {
    var factName: String
    var isChangedFact: Bool
    var factSame: [String] = []
    var factWent: [String] = []
    var factCame: [String] = []
    var factWords: [Run] = []
  }

  struct Run {
    var isSame: Bool
    var isDeleted: Bool
    var isInserted: Bool
    var text: String

    init(_ change: WordChange) {
      isSame = change.operation == .same
      isDeleted = change.operation == .delete
      isInserted = change.operation == .insert
      text = change.text
    }
  }
}

extension Report {
  /// The whole page, self-contained.
  func page() throws(ReportError) -> String {
    guard let template = Self.template else { throw .badTemplate }
    return template.render(values)
  }

  private static let template: MustacheTemplate? = {
    MustacheContentTypes.register(MarkupEscaping(), named: MarkupEscaping.name)
    return try? MustacheTemplate(string: pageTemplate)
  }()

  var values: ReportPage {
    let span = differences.first.map { "\($0.old) → \((differences.last ?? $0).new)" } ?? ""
    let (parts, places) = (parts, ReportPlaces(self))
    return ReportPage(
      language: tongue.rawValue, title: "Traad: " + span, sheets: sheets, developments: developments,
      parts: parts.map(part),
      sources: places.documents.map(places.name), sourcesTitle: say(.documents),
      placeLists: placeLists(of: parts, in: places), colophon: say(.made(made)))
  }

  func say(_ phrase: ReportPhrase) -> String { phrase.sentence(tongue) }

  private func part(_ part: ReportPart) -> ReportPage.Part {
    let (difference, opening) = (part.difference, ReportOpening(part))
    let headings = difference.headings.filter { $0.relation != .kept }
    return ReportPage.Part(
      series: area(of: difference).map { [$0] } ?? [], eyebrow: span(of: difference),
      lead: say(.lead(difference)).withNumbersKept, fieldNotes: difference.openingSentences.map { $0(tongue) },
      promiseLists: promiseLists(opening), factTables: factTables(opening, of: difference),
      counts: countTable(difference), openQuestions: openQuestions(opening), goneLists: goneLists(opening),
      flow: FlowPicture(difference, tongue: tongue).map { [$0] } ?? [],
      headings: headings.isEmpty
        ? [] : [.init(headingsTitle: say(.headings), changes: headings.map(headingRow))],
      ledgerTitle: say(.items), sections: sections(part),
      suggestions: difference.suggestions.isEmpty
        ? []
        : [
          .init(
            suggestionsTitle: say(.suggestions), suggestionsNote: say(.suggestionsNote),
            pairs: difference.suggestions.map { suggestion($0, numbers: part.numbers(of: $0)) })
        ], termLists: termLists(part.terms, of: difference))
  }
}
