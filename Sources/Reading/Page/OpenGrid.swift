import Model

/// The columns and rows of a table that has no upright lines, from its header's words and the white space below them.
///
/// Columns: the header line's texts stand apart; between two of them runs a gutter that no word of the table crosses. The
/// first line whose words leave no gutter ends the table. Rows: horizontal lines where there are some, else the starts of
/// the blocks in the policy column.
struct OpenGrid {
  private(set) var xs: [Double]
  /// What its header's texts name; empty where the header stands on an earlier page.
  private(set) var roles: Set<HeaderName> = []
  private(set) var header: PageLine?
  private(set) var body: [PageLine]
  let policyColumn: Int
  /// The column of its rows' numbers, as its header tells.
  private(set) var numberColumn: Int?

  /// Gutters narrower than this share of the font size are spaces between words; the widest, in typewriter fonts, are 0.6.
  private static let narrowest = 0.65
  private static let narrowestBeforeEdge = 0.2
  /// A line of letters larger than those of the table by this is a heading below it.
  private static let heading = 1.15

  /// White space of as many lines may stand between rows.
  private static let widestGap = 6.0

  /// Finds the first such table among lines of words that belong to no ruled one.
  init?(in lines: [PageLine]) {
    for (index, line) in lines.enumerated() {
      // Nearly every line is one text.
      guard Self.isParted(line) else { continue }
      let texts = Self.columnTexts(of: line)
      guard let roles = HeaderName.header(of: texts.map { PageLine.text(of: $0.words[...]) }),
        Self.heads(texts, lines[(index + 1)...])
      else {
        continue
      }
      guard let gutters = Self.gutters(between: texts, below: lines[(index + 1)...]) else { continue }
      (header, body) = (line, gutters.lines)
      policyColumn = roles.firstIndex(of: .role(.policy)) ?? 0
      numberColumn = roles.firstIndex(of: .field(.number))
      self.roles = Set(roles.compactMap { $0 })
      let all = [line] + body
      xs = [(all.map(\.box.left).min() ?? 0) - 1] + gutters.edges + [(all.map(\.box.right).max() ?? 0) + 1]
      return
    }
    return nil
  }

  /// All such tables, from top to bottom.
  static func tables(in lines: [PageLine]) -> [OpenGrid] {
    var (tables, rest) = ([OpenGrid](), lines[...])
    while let table = OpenGrid(in: Array(rest)), let last = table.lines.last {
      tables.append(table)
      rest = rest.drop { $0.box.middle <= last.box.middle }
    }
    return tables
  }

  /// Whether all text in a box stands in the table.
  func holds(_ text: [PageLine], in box: Box) -> Bool {
    let inside = text.filter { box.holdsMiddle(of: $0.box) }
    guard let first = inside.first, let last = inside.last, let top = lines.first, let bottom = lines.last else {
      return false
    }
    return top.box.middle <= first.box.middle && last.box.middle <= bottom.box.middle
  }

  /// Whether texts that stand side by side head columns: labels over the columns of a brochure are set in larger letters than
  /// the text below them, and what stands in running text has no header's shape.
  private static func heads(_ texts: [PageLine], _ below: ArraySlice<PageLine>) -> Bool {
    let sizes = below.prefix(8).map(\.size).sorted()
    let largest = texts.map(\.size).max() ?? 0
    if !sizes.isEmpty, largest > 1.25 * sizes[sizes.count / 2] { return false }
    // A bold label beside a line of the next column's text is no header, whatever word that line holds.
    let letters = texts.filter { $0.words.contains { $0.emphasis != nil } }
    if Set(letters.map { $0.emphasis.contains(.bold) }).count > 1 { return false }
    return texts.map { PageLine.text(of: $0.words[...]) }
      .allSatisfy { HeaderWords.isShaped($0) && !($0.last == "." && $0.wordCount > 4) }
      && (roles(of: texts).contains(.role(.policy)) || areShownTogether(texts, below))
  }

  /// Whether nothing of the lines below is shown between the texts, but for what looks like them: behind a heading over a
  /// column of text comes that column. Some programs show tables so, too; only those name their policies beside the rest.
  private static func areShownTogether(_ texts: [PageLine], _ below: ArraySlice<PageLine>) -> Bool {
    zip(texts, texts.dropFirst()).allSatisfy { text, next in
      guard let end = text.words.last?.order, let start = next.words.first?.order, end >= 0, start > end else {
        return true
      }
      return !below.contains { line in
        line.words.contains { word in
          end < word.order && word.order < start
            && (abs(word.size - text.size) > 0.5 || word.emphasis.map { !$0.isSuperset(of: text.emphasis) } ?? false)
        }
      }
    }
  }

  /// Whether a line names the columns of a table: such a line is no running head, though it may return on every page.
  static func isHeader(_ line: PageLine) -> Bool {
    isParted(line) && HeaderName.header(of: columnTexts(of: line).map { PageLine.text(of: $0.words[...]) }) != nil
  }

  /// What the texts of a line name.
  static func roles(of line: PageLine) -> Set<HeaderName> {
    isParted(line) ? Set(roles(of: columnTexts(of: line)).compactMap { $0 }) : []
  }

  private static func roles(of texts: [PageLine]) -> [HeaderName?] {
    guard texts.count > 1 else { return [] }
    return texts.map { HeaderName(PageLine.text(of: $0.words[...])) }
  }

  /// The table of an earlier page as it goes on here: the lines down to the first that crosses its column edges.
  init?(continuing xs: [Double], policyColumn: Int, in lines: [PageLine]) {
    let size = lines.first?.size ?? 0
    body = Array(
      Self.upToGap(lines[...]).prefix { line in
        line.size < Self.heading * size
          && line.words.allSatisfy { word in
            !xs.dropFirst().dropLast().contains { word.box.left < $0 - 2 && word.box.right > $0 + 2 }
          }
      })
    guard !body.isEmpty, let left = xs.first, body.allSatisfy({ $0.box.left > left - 20 }) else { return nil }
    (self.xs, self.policyColumn) = (xs, policyColumn)
  }

  /// Whether a line is of several texts.
  static func isParted(_ line: PageLine) -> Bool {
    var right = Double.infinity
    for word in line.words {
      if word.box.left - right >= max(word.size, 8) { return true }
      right = right.isFinite ? max(right, word.box.right) : word.box.right
    }
    return false
  }

  /// The texts of a line that stand more than a wide space apart.
  static func columnTexts(of line: PageLine) -> [PageLine] {
    let words = line.words
    guard let first = words.first else { return [] }
    var texts: [PageLine] = []
    var (start, right) = (0, first.box.right)
    for index in words.indices.dropFirst() {
      let word = words[index]
      if word.box.left - right < max(word.size, 8) {
        right = max(right, word.box.right)
      } else {
        texts.append(PageLine(words[start..<index]))
        (start, right) = (index, word.box.right)
      }
    }
    return texts + [PageLine(words[start...])]
  }

  /// The lines down to where a header like this one begins another table, or a heading does.
  private static func upToNextTable(_ lines: ArraySlice<PageLine>, header: [PageLine]) -> ArraySlice<PageLine> {
    func names(_ texts: [PageLine]) -> [String] { texts.map { PageLine.text(of: $0.words[...]) } }
    let size = header.map(\.size).max() ?? 0
    let lines = upToGap(lines.prefix { $0.size < heading * size })
    let emphasis = header.reduce(Emphasis(rawValue: .max)) { $0.intersection($1.emphasis) }
    let next = lines.firstIndex { line in
      let texts = columnTexts(of: line)
      if names(texts) == names(header) { return true }
      // Another header names its columns in the same letters.
      return texts.count == header.count && !emphasis.isEmpty && line.emphasis == emphasis && isHeader(line)
        && !texts.contains(where: \.beginsWithMarker)
    }
    guard let next else { return lines }
    return withoutHeading(lines[..<next])
  }

  /// The lines down to far more white space than stands between rows: what follows is a note or a page's foot.
  private static func upToGap(_ lines: ArraySlice<PageLine>) -> ArraySlice<PageLine> {
    var (bottom, widest) = (Double.infinity, 0.0)
    for index in lines.indices {
      let (gap, size) = (lines[index].box.top - bottom, lines[index].size)
      if gap > max(widestGap * size, 3 * widest) { return lines[..<index] }
      widest = max(widest, gap)
      bottom = bottom.isFinite ? max(bottom, lines[index].box.bottom) : lines[index].box.bottom
    }
    return lines
  }

  /// The lines above a table without its heading, which may be no larger than the text of the table before, but stands apart.
  static func withoutHeading(_ lines: ArraySlice<PageLine>) -> ArraySlice<PageLine> {
    guard let last = lines.last, columnTexts(of: last).count == 1 else { return lines }
    let isApart = lines.dropLast().last.map { last.box.top - $0.box.bottom > 0.8 * last.box.height } ?? true
    return isApart ? lines.dropLast() : lines
  }

  /// Follows the white space between header texts downwards.
  ///
  /// - Returns: the edge left of each text but the first, and the lines that respect all of them; nil where a gutter is
  ///   closed at once.
  private static func gutters(
    between texts: [PageLine], below lines: ArraySlice<PageLine>
  ) -> (edges: [Double], lines: [PageLine])? {
    let size = texts.map(\.size).max() ?? 0
    let edges = texts.map(\.box.left)
    // Right before the header's own left edge less white space proves as much, if it is no mere space.
    let space = lines.map { $0.space(notBefore: edges) }.filter { $0 > 0 }.min() ?? 0
    let least = min(max(Self.narrowestBeforeEdge * size, 1.25 * space), Self.narrowest * size)
    var free = zip(texts, texts.dropFirst()).map { [Gap(start: $0.box.right, end: $1.box.left)] }
    var (taken, names): ([PageLine], [PageLine]) = ([], [])
    for line in upToNextTable(lines, header: texts) {
      let next = zip(free, edges.dropFirst()).map { gaps, edge in
        Self.cut(gaps, by: line.words) { $0.width >= (abs($0.end - edge) < 1 ? least : Self.narrowest * size) }
      }
      if next.allSatisfy({ !$0.isEmpty }) {
        free = next
        taken += names + [line]
        names = []
      } else if names.isEmpty, line.emphasis.contains(.bold), columnTexts(of: line).count == 1,
        abs(line.box.left - edges[0]) < size
      {
        // The name of the rows below may run across the columns.
        names = [line]
      } else {
        break
      }
    }
    let starts = zip(free, edges.dropFirst()).compactMap { gaps, edge in
      // Where more than one is left, columns begin where their headers do.
      (gaps.last { abs($0.end - edge) < 1 } ?? gaps.max { $0.width < $1.width }).map { $0.end - 1 }
    }
    // A header may be all that has room on its page.
    return taken.isEmpty && !lines.isEmpty || starts.count != free.count ? nil : (starts, taken)
  }
}
