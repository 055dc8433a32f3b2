import Files
import Library
import Model
import Rendering
import Workers

/// An import under way: what became of the files so far.
struct ImportBatch {
  let store: LibraryStore
  let given: Given
  /// Whether files are read and taken in whatever the library knows of them.
  let isAgain: Bool
  let keepsOriginals: Bool
  /// The files of the library, for a rehearsal; nil where results are kept.
  let knownFiles: Set<String>?
  private(set) var report = ImportReport()

  init(
    store: LibraryStore, given: Given, isAgain: Bool, keepsOriginals: Bool, knownFiles: Set<String>? = nil
  ) {
    self.store = store
    self.given = given
    self.isAgain = isAgain
    self.keepsOriginals = keepsOriginals
    self.knownFiles = knownFiles
    report.isRehearsal = knownFiles != nil
  }

  /// What a person says of a file, now or when the same bytes were imported before; nil for one that need not be read.
  func vouching(of file: InputFile, sha256: String) throws(LibraryError) -> Vouching? {
    let recognition = try store.recognise(
      path: file.absolutePath, sha256: sha256, given: given, isAgain: isAgain)
    return if case .unread(let vouching) = recognition { vouching } else { nil }
  }

  mutating func take(_ result: ReadResult) throws(LibraryError) {
    let hash = result.sha256 ?? ""
    switch result.answer {
    case .failure(let failure): report.failures.append(FileFailure(file: result.file.path, failure: failure))
    case nil: add(try known(result.file, sha256: hash) ?? ImportedFile(.unchanged, documents: []), of: result.file.path)
    case .success(let file) where knownFiles != nil: rehearse(file, of: result.file)
    case .success(let file):
      let path = result.file.absolutePath
      let written = (try? FileStatus(of: result.file.location)).map { $0.modified / 1_000_000_000 }
      let stored = try store.store(
        file, path: path, sha256: hash, given: given, written: written, isAgain: isAgain,
        original: keepsOriginals ? result.file.original : nil)
      if keepsOriginals, !stored.isKept { report.notKept.append(result.file.path) }
      add(stored, of: result.file.path)
    }
  }

  /// Takes in a library that was exported as lines, whole or not at all.
  ///
  /// - Returns: What became of its files.
  mutating func take(exported file: InputFile, sayingOn console: Console) -> [ImportReport.Entry] {
    do {
      let exported = try ExportedLibrary(readFrom: file.path)
      let received = try store.receive(exported, isRehearsal: knownFiles != nil)
      let first = report.entries.count
      for file in received.files { add(file, of: file.documents.first?.file ?? "") }
      report.corrections += received.corrections
      return Array(report.entries[first...])
    } catch {
      console.failure(error.sentence, file: file.path)
      report.rejected.append(ImportReport.Rejected(file: file.path, mistake: error))
      return []
    }
  }

  /// What became of a file that was not read.
  private func known(_ file: InputFile, sha256: String) throws(LibraryError) -> ImportedFile? {
    let path = file.absolutePath
    if knownFiles == nil {
      let known = try store.keepKnown(path: path, sha256: sha256, given: given)
      // A library of before has the file's bytes from now on.
      if keepsOriginals, let known, !known.isKept, known.outcome != .removed, let original = file.original,
        original.sha256 == sha256
      {
        try store.keep(original)
      }
      return known
    }
    let recognition = try store.recognise(path: path, sha256: sha256, given: given)
    return if case .known(let known) = recognition { known } else { nil }
  }

  private mutating func rehearse(_ read: ReadFile, of file: InputFile) {
    let isKnown = knownFiles?.contains(file.absolutePath) == true
    report.entries += read.documents.map { document in
      ImportReport.Entry(
        outcome: isKnown ? .replaced : .imported, file: file.path, document: nil,
        period: given.vouching.period ?? document.period,
        municipality: given.vouching.municipality ?? document.municipality, isVouched: document.isVouched,
        records: document.policies.reduce(0) { $0 + $1.recordCount })
    }
  }

  private mutating func add(_ imported: ImportedFile, of file: String) {
    report.entries += imported.documents.map { document in
      ImportReport.Entry(
        outcome: imported.outcome, file: file, elsewhere: imported.elsewhere, document: document.id,
        period: document.period, municipality: document.municipality, isVouched: document.isVouched,
        records: document.records)
    }
    guard imported.documents.isEmpty else { return }
    report.entries.append(
      ImportReport.Entry(outcome: imported.outcome, file: file, document: nil, period: nil, records: 0))
  }
}

extension Policy {
  /// How many activities and follow-ups it has.
  fileprivate var recordCount: Int { groups.reduce(followUps.count) { $0 + $1.activities.count } }
}
