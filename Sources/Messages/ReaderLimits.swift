/// What the reader process may take, and what its parent waits for.
package enum ReaderLimits {
  /// Address space in mebibytes; a document of hundreds of pages stays far below.
  package static let memory = 1024
  /// Processor time, and apart from it the time without any, in seconds: for a document, again for each page that is
  /// recognised, and for drawing a page.
  package static let seconds = 30
  /// Processor time in seconds that recognition can never go beyond.
  package static let mostSeconds = 3600
  /// Processor time in seconds for what one page of a PDF draws; the fullest of pages takes a hundredth of it.
  package static let pageSeconds = 1
  /// The longest answer, in mebibytes.
  package static let answer = 64
  /// The largest document, in mebibytes.
  package static let document = 512
  /// The longest title, heading or item of a document, in mebibytes.
  package static let text = 1
  /// The longest password, in bytes: a pipe takes as much without anyone reading.
  package static let password = 4096
}
