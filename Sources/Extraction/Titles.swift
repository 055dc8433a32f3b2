import Model

/// Finds a document's title among the lines before its table.
enum Titles {
  /// The most words a title has; longer lines are running text.
  private static let longest = 20

  /// - Returns: nil where none is printed.
  static func title(in lines: [Line], _ ends: LineEnds) -> String? {
    let candidates = paragraphs(lines, ends: ends).filter { isHeadingLike($0) }
    let ordinary = lines.compactMap(\.size).sorted()
    let median = ordinary.isEmpty ? 0 : ordinary[ordinary.count / 2]
    let standing = candidates.filter { paragraph in
      paragraph.headingLevel != nil || paragraph.emphasis.contains(.bold) || (paragraph.size ?? 0) > 1.15 * median
    }
    // The nearest heading that names a period, else the nearest heading; plain lines only when they name a period.
    let dated = standing.last { !PeriodSpelling.periods(in: $0.text).isEmpty }
    let plain = candidates.last { !PeriodSpelling.periods(in: $0.text).isEmpty }
    return (dated ?? standing.last ?? plain)?.name.withoutSoftHyphens
  }

  private static func paragraphs(_ lines: [Line], ends: LineEnds) -> [Paragraph] {
    var builder = ParagraphBuilder(ends)
    builder.add(lines)
    return builder.paragraphs
  }

  private static func isHeadingLike(_ paragraph: Paragraph) -> Bool {
    paragraph.marker == nil && !paragraph.text.isEmpty && paragraph.text.last != "."
      && paragraph.text.wordCount <= longest
  }
}
