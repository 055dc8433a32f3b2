import Model

/// How far a text has come from its first line: a text box there shows the title and the period, one behind the first heading
/// is a remark beside the text.
enum Opening {
  /// Nothing yet but lines of a cover.
  case cover
  /// One heading or a title with its year, and nothing else that a cover has not.
  case title
  /// A list, a table or prose has begun.
  case over

  /// A cover's line has no more words, and a box that tells the period has not.
  private static let wordLimit = 12

  mutating func note(_ line: Line) {
    let isHeading = line.headingLevel != nil
    if isHeading && self != .cover || line.marker != nil || !isHeading && !Self.isCoverLine(line.text) {
      self = .over
    } else if isHeading || self == .cover && Self.isTitle(line.text) {
      self = .title
    }
  }

  /// A box on the cover is the title where it has a year.
  mutating func noteBox(_ blocks: [Block]) {
    if self == .cover, blocks.contains(where: { $0.lines.contains { Self.isTitle($0.text) } }) { self = .title }
  }

  /// Whether a document is a cover and no more.
  static func isAll(of blocks: [Block]) -> Bool {
    var opening = cover
    for case .line(let line) in blocks { opening.note(line) }
    return opening != .over && blocks.count <= wordLimit
      && !blocks.contains { if case .table = $0 { true } else { false } }
  }

  /// Whether the text of a box beside the title may tell the period: a few words with a year.
  static func mayTellPeriod(_ text: String) -> Bool { isCoverLine(text) && hasYear(text) }

  /// Whether a line names something and its year; a year alone may stand above the title.
  private static func isTitle(_ text: String) -> Bool {
    hasYear(text) && text.split { !$0.isLetter }.contains { $0.count > 3 }
  }

  private static func hasYear(_ text: String) -> Bool {
    text.split { !("0"..."9").contains($0) }.contains { $0.count == 4 && ($0.hasPrefix("19") || $0.hasPrefix("20")) }
  }

  /// Whether a text is as short as the lines of a cover, and no sentence.
  private static func isCoverLine(_ text: String) -> Bool {
    !text.hasSuffix(".") && text.split(separator: " ", maxSplits: wordLimit).count <= wordLimit
  }
}
