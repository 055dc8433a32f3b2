import Model

/// Running headers and footers: lines that return at the same height on other pages, their numbers aside, and small print
/// in the margins, which is all that a document of one page has of them.
struct Furniture {
  /// What lines of one text share.
  private struct Lines {
    struct Standing {
      var height: Double
      var size: Double
      var page: Int
    }

    /// Where they stand, ascending by height.
    var standings: [Standing] = []
    /// On how many pages they stand, and the last of these.
    var pageCount = 0
    var lastPage = -1

    mutating func add(_ line: PageLine, on page: Int) {
      standings.append(Standing(height: line.box.middle, size: line.size, page: page))
      if page != lastPage { pageCount += 1 }
      lastPage = page
    }
  }

  private var lines: [LineKey: Lines] = [:]
  /// How many pages have a line in which a number stands apart that is so much more than the page's place.
  private var numbered: [Int: Int] = [:]
  /// How many pages have a line that is a number so much more than the page's place.
  private var alone: [Int: Int] = [:]
  /// Where the lowest line of each page stands.
  private let lowest: [Double]
  private let pageCount: Int
  /// The size of ordinary letters.
  private let bodySize: Double

  /// The share of a page's height at its top and at its bottom that is margin.
  private static let margin = 0.065
  /// The same for lines that return: a label that every page of a template has stands further in.
  private static let widestMargin = 0.13
  /// The share of a first page's height in which it says what the document is.
  private static let cover = 0.35
  /// How many lines at the top and at the bottom of a page may be running heads and feet.
  private static let edge = 3

  /// - Parameter pages: the lines of each page that stand in no table of drawn lines.
  init(pages: [[PageLine]], bodySize: Double) {
    (pageCount, self.bodySize) = (pages.count, bodySize)
    lowest = pages.map { $0.map(\.box.middle).max() ?? 0 }
    guard pageCount > 1 else { return }
    for (index, lines) in pages.enumerated() {
      // Rows of a table have numbers, too; those of two pages may be as far from the pages' own by chance.
      let outer = lines.sorted { $0.box.middle < $1.box.middle }
      let edges = outer.count > 2 * Self.edge ? outer.prefix(Self.edge) + outer.suffix(Self.edge) : outer[...]
      for offset in Set(edges.flatMap(Self.numbersApart).map { $0 - index }) { numbered[offset, default: 0] += 1 }
      for offset in Set(lines.compactMap(Self.number(of:)).map { $0 - index }) { alone[offset, default: 0] += 1 }
      for line in lines { self.lines[Self.key(line), default: Lines()].add(line, on: index) }
    }
    for index in self.lines.values.indices { self.lines.values[index].standings.sort { $0.height < $1.height } }
  }

  /// Whether a line stands on at least half of the pages, and on two at the same height; or is small and in the margin.
  ///
  /// - Parameters:
  ///   - page: the place of its page among the others.
  ///   - pageHeight: in points.
  func contains(_ line: PageLine, on page: Int, pageHeight: Double) -> Bool {
    let margin = Self.margin * pageHeight
    let isInMargin = line.box.middle < margin || line.box.middle > pageHeight - margin
    // Of a line that the page's edge cuts off the tallest letter may be left.
    if isInMargin, line.size < 0.95 * bodySize || line.isLetter { return true }
    let widest = Self.widestMargin * pageHeight
    guard line.box.middle < widest || line.box.middle > pageHeight - widest else { return false }
    let key = Self.key(line)
    if line.box.middle > pageHeight - widest, isNumber(line, on: page) || isNumbered(line, on: page) { return true }
    guard let alike = lines[key], alike.pageCount >= 2, alike.pageCount * 2 >= pageCount else { return false }
    // The header of a table returns on every page that the table goes on to.
    if OpenGrid.isHeader(line) { return false }
    let same = Self.count(of: line.box.middle, in: alike.standings)
    // A label of the text that opens some pages stands within others as well; the cover may say whose plan it is.
    let within = alike.standings.count { standing in
      standing.page > 0 && abs(standing.size - line.size) < 0.05 * line.size
        && widest < standing.height && standing.height < pageHeight - widest
    }
    if within * 2 >= same { return false }
    if isInMargin, isHeadBehindCover(line, on: page, alike.standings, pageHeight: pageHeight) { return true }
    // A heading in large letters that every chapter has opens some of the pages.
    return same >= 2 && (line.size <= 1.1 * bodySize || same * 2 >= pageCount)
  }

  /// Whether a line heads the only page behind a cover, which says the same in larger letters: it returns on no other page.
  private func isHeadBehindCover(
    _ line: PageLine, on page: Int, _ standings: [Lines.Standing], pageHeight: Double
  ) -> Bool {
    pageCount == 2 && page == 1 && line.box.middle < 0.5 * pageHeight
      && standings.contains {
        $0.page == 0 && $0.height < Self.cover * pageHeight && $0.size > 1.05 * line.size
      }
  }

  /// Whether a line is the number of its page: a text may end with a number on a line of its own, above that of the page.
  private func isNumber(_ line: PageLine, on page: Int) -> Bool {
    guard Self.key(line) == .number else { return false }
    return line.box.middle >= lowest[page] || Self.number(of: line).map { alone[$0 - page, default: 0] > 1 } ?? false
  }

  private static func number(of line: PageLine) -> Int? { line.words.count == 1 ? Int(line.words[0].text) : nil }

  /// Whether a line has the number of its page beside the name of its chapter, which only some pages share, or is the lowest
  /// one of the only page with a number.
  private func isNumbered(_ line: PageLine, on page: Int) -> Bool {
    // Where more texts stand side by side, it is the row of a table.
    guard OpenGrid.columnTexts(of: line).count < 4 else { return false }
    return Self.numbersApart(in: line).contains { number in
      let count = numbered[number - page] ?? 0
      let isOnly = pageCount > 1 && number == page + 1 && line.box.middle >= lowest[page]
      return line.size < 1.05 * bodySize && count >= 2 && count * 2 >= pageCount
        || line.size < 1.25 * bodySize && isOnly
    }
  }

  /// The numbers that begin or end a line, with white space between them and the rest.
  private static func numbersApart(in line: PageLine) -> [Int] {
    guard line.words.count > 1 else { return [] }
    let (first, last) = (line.words.prefix(2), line.words.suffix(2))
    return [(first, first.first), (last, last.last)].compactMap { pair, word in
      let gap = pair[pair.endIndex - 1].box.left - pair[pair.startIndex].box.right
      return gap > line.size ? word.flatMap { Int($0.text) } : nil
    }
  }

  /// How many lines, ascending by height, stand within three points of this one.
  private static func count(of height: Double, in standings: [Lines.Standing]) -> Int {
    var (low, high) = (0, standings.count)
    while low < high {
      let middle = (low + high) / 2
      if standings[middle].height > height - 3 { high = middle } else { low = middle + 1 }
    }
    return standings[low...].prefix { $0.height < height + 3 }.count
  }

  /// The text with every run of digits as one sign: "Side 2 af 4" is "Side # af #"; without a page's number that stands apart,
  /// which the first page may not have.
  private static func key(_ line: PageLine) -> LineKey {
    var words = line.words[...]
    if let last = words.last, words.count > 1, Int(last.text) != nil,
      last.box.left - words[words.endIndex - 2].box.right > line.size
    {
      words.removeLast()
    }
    if let key = plainKey(words) { return key }
    var key = LineKey()
    for byte in PageLine.text(of: words).utf8 { key.add(byte) }
    return key
  }

  /// The same without making a text of the words; nil where their signs may have to be composed.
  private static func plainKey(_ words: ArraySlice<PageWord>) -> LineKey? {
    var key = LineKey()
    for index in words.indices {
      if index > words.startIndex, PageLine.isSpace(between: words[index - 1], words[index]) {
        key.add(UInt8(ascii: " "))
      }
      for byte in words[index].text.utf8 {
        if byte >= 0xCC { return nil }
        key.add(byte)
      }
    }
    return key
  }
}

/// What tells lines apart, their numbers aside: a hash of the text, for the lines of all pages are compared.
private struct LineKey: Hashable {
  private var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  private var count = 0
  private var last: UInt8 = 0

  /// That of a line which is nothing but a number.
  static var number: LineKey {
    var key = LineKey()
    key.add(UInt8(ascii: "0"))
    return key
  }

  /// Adds a byte of the text (FNV-1a).
  mutating func add(_ byte: UInt8) {
    let isDigit = UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
    if isDigit, last == UInt8(ascii: "#") { return }
    last = isDigit ? UInt8(ascii: "#") : byte
    hash = (hash ^ UInt64(last)) &* 0x100_0000_01B3
    count += 1
  }
}

extension PageLine {
  /// Whether it is a single letter.
  fileprivate var isLetter: Bool {
    words.count == 1 && words[0].glyphs.count == 1 && words[0].glyphs.allSatisfy { $0.scalar.isLetter }
  }
}
