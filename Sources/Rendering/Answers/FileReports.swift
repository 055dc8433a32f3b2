package import Library
package import Model

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
  /// One strategy document and the facts of its file.
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
  /// One document of one file.
  package struct Entry: Hashable, Sendable {
    package var outcome: ImportOutcome
    package var file: String
    /// Where the same bytes were before, or where the library has them from.
    package var elsewhere: String?
    package var document: Int64?
    package var period: Period?
    package var municipality: String?
    /// Whether only a person's word made it a plan.
    package var isVouched: Bool
    package var records: Int

    package init(
      outcome: ImportOutcome, file: String, elsewhere: String? = nil, document: Int64?, period: Period?,
      municipality: String? = nil, isVouched: Bool = false, records: Int
    ) {
      self.outcome = outcome
      self.file = file
      self.elsewhere = elsewhere
      self.document = document
      self.period = period
      self.municipality = municipality
      self.isVouched = isVouched
      self.records = records
    }
  }

  package var entries: [Entry]
  package var failures: [FileFailure]
  /// Whether nothing was changed, because `--dry-run` was asked for.
  package var isRehearsal: Bool
  /// What turned out to be editions of one plan.
  package var editions: [EditionNews] = []
  /// An exported library that was not taken in, and why.
  package struct Rejected: Hashable, Sendable {
    package var file: String
    package var mistake: TransferMistake

    package init(file: String, mistake: TransferMistake) {
      self.file = file
      self.mistake = mistake
    }
  }

  package var rejected: [Rejected] = []
  /// How many corrections came with exported libraries.
  package var corrections = 0
  /// How many of the files that were named did not come in.
  package var failureCount: Int { failures.count + rejected.count }
  /// The files that came in, but whose bytes the library has no room for.
  package var notKept: [String] = []
  /// How many files of kinds that are not read stand in the folders, by the ending of their names.
  package var skipped: [String: Int]

  package init(
    entries: [Entry] = [], failures: [FileFailure] = [], isRehearsal: Bool = false, skipped: [String: Int] = [:]
  ) {
    self.skipped = skipped
    self.entries = entries
    self.failures = failures
    self.isRehearsal = isRehearsal
  }
}
