import Library
import Model
import Rendering
import Workers

/// An import under way: what became of the files so far.
struct ImportBatch {
  let store: LibraryStore
  let period: Period?
  let series: String?
  /// The files of the library, for a rehearsal; nil where results are kept.
  let knownFiles: Set<String>?
  private(set) var report = ImportReport()

  init(store: LibraryStore, period: Period?, series: String?, knownFiles: Set<String>? = nil) {
    self.store = store
    self.period = period
    self.series = series
    self.knownFiles = knownFiles
    report.isRehearsal = knownFiles != nil
  }

  func isKnown(_ file: InputFile, sha256: String) throws(LibraryError) -> Bool {
    try unchanged(file, sha256: sha256) != nil
  }

  mutating func take(_ result: ReadResult) throws(LibraryError) {
    let hash = result.sha256 ?? ""
    switch result.outcome {
    case .failed(let failure): report.failures.append(FileFailure(file: result.file.path, failure: failure))
    case .known: add(.unchanged(try unchanged(result.file, sha256: hash) ?? []), of: result.file)
    case .read(let file) where knownFiles != nil: rehearse(file, of: result.file)
    case .read(let file):
      let path = result.file.absolutePath
      add(try store.store(file, path: path, sha256: hash, period: period, series: series), of: result.file)
    }
  }

  private func unchanged(_ file: InputFile, sha256: String) throws(LibraryError) -> [StoredDocument]? {
    try store.unchanged(path: file.absolutePath, sha256: sha256, period: period, series: series)
  }

  private mutating func rehearse(_ read: ReadFile, of file: InputFile) {
    let isKnown = knownFiles?.contains(file.absolutePath) == true
    report.entries += read.documents.map { document in
      ImportReport.Entry(
        outcome: isKnown ? .replaced : .imported, file: file.path, document: nil, period: period ?? document.period,
        records: document.policies.reduce(0) { $0 + $1.recordCount })
    }
  }

  private mutating func add(_ outcome: ImportOutcome, of file: InputFile) {
    let kind: ImportReport.Outcome =
      switch outcome {
      case .imported: .imported
      case .unchanged: .unchanged
      case .replaced: .replaced
      }
    report.entries += outcome.documents.map { document in
      ImportReport.Entry(
        outcome: kind, file: file.path, document: document.id, period: document.period, records: document.records)
    }
  }
}

extension Policy {
  /// How many activities and follow-ups it has.
  fileprivate var recordCount: Int { groups.reduce(followUps.count) { $0 + $1.activities.count } }
}
