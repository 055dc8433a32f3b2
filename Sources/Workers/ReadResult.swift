import Messages
package import Model

/// What became of one file that was to be read.
package struct ReadResult: Hashable, Sendable {
  package enum Outcome: Hashable, Sendable {
    case read(ReadFile)
    case failed(Failure)
    /// The caller knows these bytes, so they were not parsed.
    case known

    init(_ answer: ReaderAnswer<ReadFile>) {
      switch answer {
      case .success(let file): self = .read(file)
      case .failure(let failure): self = .failed(failure)
      }
    }
  }

  package var file: InputFile
  /// Hex SHA-256 of the file's bytes; nil when it could not be opened.
  package var sha256: String?
  package var outcome: Outcome

  package init(file: InputFile, sha256: String?, outcome: Outcome) {
    self.file = file
    self.sha256 = sha256
    self.outcome = outcome
  }
}
