package import Comparison
package import Model
package import Search
package import Study

/// What a command answers, whatever form it is printed in.
package enum Reply: Sendable {
  case read(ReadReport)
  case imported(ImportReport)
  case documents([StoredDocument])
  case periods([PeriodSummary])
  /// Those to show, and how many there are in all.
  case records([Record], of: Shelf, total: Int)
  case found(Answer, of: Shelf)
  case shown(Exhibit)
  /// One difference, or several where there are several series.
  case differences([Difference])
  /// The differences of three periods and more, with what became of each item.
  case developed(Development)
  case traced(Trace, of: Shelf)
  case corrected(CorrectionReport)
  case terms(TermReport)
  case checked(CheckReport)
  case concordance(Concordance)
  case timeline(Timeline)
  case analysis(AnalysisReport)
  case pairs(WordPairs)
}

/// The form of an answer: the terminal's, JSON or CSV.
package protocol Renderer: Sendable {
  /// The whole answer, ending in a line break; nil where the answer has no such form.
  func render(_ reply: Reply) -> String?
}

/// A file that gave no records, and why.
package struct FileFailure: Hashable, Sendable {
  package var file: String
  package var failure: Failure

  package init(file: String, failure: Failure) {
    self.file = file
    self.failure = failure
  }
}

/// What `read` found in some files.
package struct ReadReport: Hashable, Sendable {
  /// One strategy document with what is known of its file.
  package struct Entry: Hashable, Sendable {
    package var document: StrategyDocument
    package var series: String?
    package var file: String
    package var sha256: String
    package var format: Format
    package var pages: Int?
    package var notes: [Note]

    package init(
      document: StrategyDocument, series: String?, file: String, sha256: String, format: Format, pages: Int?,
      notes: [Note]
    ) {
      self.document = document
      self.series = series
      self.file = file
      self.sha256 = sha256
      self.format = format
      self.pages = pages
      self.notes = notes
    }
  }

  package var entries: [Entry]
  package var failures: [FileFailure]
  /// Whether `--places` was asked for.
  package var showsPlaces: Bool

  package init(entries: [Entry] = [], failures: [FileFailure] = [], showsPlaces: Bool = false) {
    self.entries = entries
    self.failures = failures
    self.showsPlaces = showsPlaces
  }
}

/// What became of the files of an import.
package struct ImportReport: Hashable, Sendable {
  package enum Outcome: String, Hashable, Sendable, CaseIterable { case imported, unchanged, replaced }

  /// One document of one file.
  package struct Entry: Hashable, Sendable {
    package var outcome: Outcome
    package var file: String
    package var document: Int64?
    package var period: Period?
    package var records: Int

    package init(outcome: Outcome, file: String, document: Int64?, period: Period?, records: Int) {
      self.outcome = outcome
      self.file = file
      self.document = document
      self.period = period
      self.records = records
    }
  }

  package var entries: [Entry]
  package var failures: [FileFailure]
  /// Whether nothing was changed, because `--dry-run` was asked for.
  package var isRehearsal: Bool

  package init(entries: [Entry] = [], failures: [FileFailure] = [], isRehearsal: Bool = false) {
    self.entries = entries
    self.failures = failures
    self.isRehearsal = isRehearsal
  }
}

/// What the library holds of one period.
package struct PeriodSummary: Hashable, Sendable {
  /// nil for documents whose period is not known.
  package var period: Period?
  package var documents: Int
  package var policies: Int
  package var activities: Int
  package var followUps: Int

  package init(period: Period?, documents: Int, policies: Int, activities: Int, followUps: Int) {
    self.period = period
    self.documents = documents
    self.policies = policies
    self.activities = activities
    self.followUps = followUps
  }
}

/// One record with what stands around it.
package struct Exhibit: Sendable {
  package var record: Record
  package var shelf: Shelf
  /// The records before and after it under the same policy and of the same kind, in reading order.
  package var before: [Record]
  package var after: [Record]
  /// The pictures of its pages, where they were asked for.
  package var pageImages: [PageImageFile]?

  package init(
    record: Record, shelf: Shelf, before: [Record], after: [Record], pageImages: [PageImageFile]? = nil
  ) {
    self.pageImages = pageImages
    self.record = record
    self.shelf = shelf
    self.before = before
    self.after = after
  }
}

/// A picture of a page that was written to a file.
package struct PageImageFile: Hashable, Sendable {
  package var file: String
  /// The document's file and the page of it, from 1.
  package var document: String
  package var page: Int

  package init(file: String, document: String, page: Int) {
    self.file = file
    self.document = document
    self.page = page
  }
}
