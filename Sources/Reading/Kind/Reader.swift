package import Model

/// What a person said about how to read.
package struct ReadingOptions {
  /// The password of a protected PDF.
  package var password: String?
  /// Whether pages that are pictures go through text recognition.
  package var recognisesText: Bool
  /// Told before a page (from 1, of how many) is recognised, which takes seconds.
  package var onRecognition: (_ page: Int, _ count: Int) -> Void
  /// Told the page (from 1) that the PDF library begins with, and nil when it is done with it: it cannot be interrupted, so
  /// whoever will not wait for ever has to end the process.
  package var onPage: (Int?) -> Void
  /// Whether the language has a word (lower case); asked only where a PDF says wrongly which letters its signs are.
  package var isWord: (String) -> Bool

  package init(
    password: String? = nil, recognisesText: Bool = true,
    onRecognition: @escaping (_ page: Int, _ count: Int) -> Void = { _, _ in },
    onPage: @escaping (Int?) -> Void = { _ in }, isWord: @escaping (String) -> Bool = { _ in false }
  ) {
    self.password = password
    self.recognisesText = recognisesText
    self.onRecognition = onRecognition
    self.onPage = onPage
    self.isWord = isWord
  }
}

/// Reads files of one format into a manuscript.
package protocol Reader {
  static var format: Format { get }

  /// - Parameter bytes: the whole file.
  /// - Throws: `Failure` when nothing can be read; what can be survived comes back as notes.
  static func read(_ bytes: [UInt8], options: ReadingOptions) throws(Failure) -> Manuscript
}
