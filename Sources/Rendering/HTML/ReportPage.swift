import Comparison
import Model
import Mustache

/// The values of the page's template. Every value is plain text, which the template escapes; an empty list shows nothing.
///
/// Mustache looks up a missing name in the enclosing values, so every name is used for one thing only.
struct ReportPage {
  var language: String
  var title: String
  var developments: [DevelopmentPicture]
  var parts: [Part]
  var sources: [SourceRow]
  var sourcesTitle: String
  var colophon: String

  /// The differences of one series.
  struct Part {
    var series: [String]
    var eyebrow: String
    var lead: String
    /// The columns that came and went.
    var fieldNotes: [String]
    var counts: [CountTable]
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
    var tooFew: [String]
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
    var flags: [String]
    var remarks: [String]
    var places: [String]
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

  struct SourceRow {
    var documentTitle: String
    var documentFile: String
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

  private var values: ReportPage {
    let span = differences.first.map { "\($0.old) → \((differences.last ?? $0).new)" } ?? ""
    return ReportPage(
      language: tongue.rawValue, title: "Traad: " + span, developments: developments,
      parts: parts.map { part($0, terms: $1) },
      sources: documents.map { document in
        .init(
          documentTitle: document.title ?? LibraryPhrase.untitled.sentence(tongue),
          documentFile: document.file.lastComponent)
      }, sourcesTitle: say(.documents), colophon: say(.made(String(made.prefix(10)))))
  }

  func say(_ phrase: ReportPhrase) -> String { phrase.sentence(tongue) }

  private func part(_ difference: Difference, terms: ReportTerms?) -> ReportPage.Part {
    let headings = difference.headings.filter { $0.relation != .kept }
    return ReportPage.Part(
      series: difference.area.map { [$0] } ?? [], eyebrow: span(of: difference),
      lead: say(.lead(difference)).withNumbersKept, fieldNotes: difference.openingSentences.map { $0(tongue) },
      counts: countTable(difference),
      flow: FlowPicture(difference, tongue: tongue).map { [$0] } ?? [],
      headings: headings.isEmpty
        ? [] : [.init(headingsTitle: say(.headings), changes: headings.map(headingRow))],
      ledgerTitle: say(.items), sections: sections(difference),
      suggestions: difference.suggestions.isEmpty
        ? []
        : [
          .init(
            suggestionsTitle: say(.suggestions), suggestionsNote: say(.suggestionsNote),
            pairs: difference.suggestions.map { suggestion($0, in: difference) })
        ], termLists: termLists(terms, of: difference))
  }
}
