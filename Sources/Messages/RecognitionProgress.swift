/// Which page of a document is being recognised; it takes seconds, so somebody may want to see it.
///
/// The reader writes a line to standard error before each of them.
package struct RecognitionProgress: Hashable, Sendable {
  /// From 1.
  package var page: Int
  /// How many pages the document has.
  package var count: Int

  package init(page: Int, count: Int) { (self.page, self.count) = (page, count) }

  package var line: String { "page \(page) of \(count)" }

  /// - Parameter line: as `line` spells it; nil for any other.
  package init?(line: ArraySlice<UInt8>) {
    let words = String(decoding: line, as: UTF8.self).split(separator: " ")
    guard words.count == 4, words[0] == "page", words[2] == "of", let page = Int(words[1]), let count = Int(words[3]),
      page > 0, page <= count
    else { return nil }
    self.init(page: page, count: count)
  }
}
