package import Language

/// The result of the language chain for a text.
package struct AnalysisReport: Hashable, Sendable {
  package var text: String
  package var analysis: Analysis
  /// The meanings of the abbreviations in the text, in its order.
  package var abbreviations: [AbbreviationMeaning]

  package init(text: String, analysis: Analysis, abbreviations: [AbbreviationMeaning]) {
    self.text = text
    self.analysis = analysis
    self.abbreviations = abbreviations
  }

  /// The text of a byte range.
  func text(_ range: Range<Int>) -> String {
    let bytes = text.utf8
    let range = range.clamped(to: 0..<bytes.count)
    return String(decoding: bytes.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self)
  }
}
