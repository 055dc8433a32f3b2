import Model

/// What a document says one after the other, once its lines are put together.
enum StoryPart {
  case paragraph(Paragraph)
  case table(Table)
}

/// A document's paragraphs and tables in reading order, its contents list left out, and what tells its headings.
struct Story {
  private(set) var parts: [StoryPart] = []
  /// The size of most letters; nil where sizes are unknown.
  let bodySize: Double?

  init(_ blocks: [Block], ends: LineEnds) {
    let parts = Self.parts(blocks, ends: ends)
    bodySize = Self.mostUsedSize(parts)
    self.parts = Self.joined(parts, bodySize: bodySize ?? 0, ends: ends)
    dropContents()
    dropParagraphNumbers()
  }

  private static func parts(_ blocks: [Block], ends: LineEnds) -> [StoryPart] {
    var parts: [StoryPart] = []
    var lines: [Line] = []
    func add(_ lines: [Line]) {
      var builder = ParagraphBuilder(ends)
      builder.add(lines)
      parts += builder.paragraphs.filter { !$0.text.isEmpty }.map(StoryPart.paragraph)
    }
    for block in blocks {
      switch block {
      case .line(let line): lines.append(line)
      case .table(let table):
        add(lines)
        lines = []
        if let framed = table.framed ?? table.namesBesideLists(ends) {
          add(framed)
        } else {
          parts.append(.table(table))
        }
      }
    }
    add(lines)
    return parts
  }

  var paragraphs: [Paragraph] {
    parts.compactMap { if case .paragraph(let paragraph) = $0 { paragraph } else { nil } }
  }

  /// The short lines that stand apart from lists and text.
  var headingLines: [String] {
    paragraphs.filter { $0.marker == nil && !$0.isProse && $0.text.wordCount < 6 }.map(\.name)
  }

  /// The size of most letters of lists and running text; of all, those in tables too, where there is neither.
  private static func mostUsedSize(_ parts: [StoryPart]) -> Double? {
    var (letters, text): ([Double: Int], [Double: Int]) = ([:], [:])
    for part in parts {
      switch part {
      case .paragraph(let paragraph):
        guard let size = paragraph.size else { continue }
        letters[size, default: 0] += paragraph.text.utf8.count
        let isText = paragraph.marker != nil && paragraph.headingLevel == nil || paragraph.isProse
        if isText { text[size, default: 0] += paragraph.text.utf8.count }
      case .table(let table):
        for line in table.rows.flatMap({ $0.cells.flatMap(\.lines) }) {
          if let size = line.size { letters[size, default: 0] += line.text.utf8.count }
        }
      }
    }
    if !text.isEmpty { letters = text }
    return letters.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  // MARK: headings of several lines

  /// With the lines of headings and of quotations put together, whose wraps nothing tells: they are set ragged.
  private static func joined(_ parts: [StoryPart], bodySize: Double, ends: LineEnds) -> [StoryPart] {
    var joined: [StoryPart] = []
    for part in parts {
      if case .paragraph(let paragraph) = part, case .paragraph(var last)? = joined.last,
        last.goesOn(with: paragraph, bodySize: bodySize)
      {
        last.append(paragraph.line, ends: ends)
        joined[joined.count - 1] = .paragraph(last)
      } else {
        joined.append(part)
      }
    }
    return joined
  }

  // MARK: numbers of paragraphs

  /// Takes the numbers off the paragraphs of a text that counts them from its foreword on, as treaties do: they are no list.
  private mutating func dropParagraphNumbers() {
    var (runs, run): ([[Int]], [Int]) = ([], [])
    var opensInFrame = false
    var heading = ""
    for (index, part) in parts.enumerated() {
      guard case .paragraph(let paragraph) = part else { continue }
      guard let sign = paragraph.marker?.sign, let number = Int(sign.trimmedSigns) else {
        if paragraph.marker == nil, !paragraph.isProse { heading = paragraph.name }
        continue
      }
      if number == 1, run.count != 0 {
        runs.append(run)
        run = []
      }
      guard number == run.count + 1 else { continue }
      if number == 1, runs.isEmpty { opensInFrame = PlanWords.isFrame(heading) }
      run.append(index)
    }
    runs.append(run)
    let texts = runs.filter { $0.count > 4 && averageWords(of: $0) > 35 }
    guard opensInFrame, let first = texts.first, first == runs.first, first.count > 19 else { return }
    for index in texts.joined() {
      guard case .paragraph(var paragraph) = parts[index] else { continue }
      paragraph.marker = nil
      parts[index] = .paragraph(paragraph)
    }
  }

  private func averageWords(of run: [Int]) -> Int {
    run.reduce(0) { sum, index in
      if case .paragraph(let paragraph) = parts[index] { sum + paragraph.text.wordCount } else { sum }
    } / max(run.count, 1)
  }

  // MARK: contents

  /// Leaves out the table of contents: lines that end in a page's number and name what is a heading below, and the heading
  /// over them.
  private mutating func dropContents() {
    var isContents = [Bool](repeating: false, count: parts.count)
    var isBelowHeading = false
    for index in parts.indices {
      guard case .paragraph(let paragraph) = parts[index] else {
        isBelowHeading = false
        continue
      }
      if Self.opensContents(paragraph.text) {
        (isContents[index], isBelowHeading) = (true, true)
      } else if paragraph.isContentsLine {
        isContents[index] = isBelowHeading || ["...", "…", ". . ."].contains(where: paragraph.text.contains)
      } else {
        // An entry may take two lines.
        let goesOn = isBelowHeading && parts[(index + 1)...].prefix(2).contains { $0.isContentsLine }
        (isContents[index], isBelowHeading) = (goesOn, goesOn)
      }
    }
    // A heading "Indhold" over other text is a heading like others.
    for index in parts.indices where isContents[index] {
      guard case .paragraph(let paragraph) = parts[index], Self.opensContents(paragraph.text) else { continue }
      isContents[index] = index + 1 < parts.count && isContents[index + 1]
    }
    parts = zip(parts, isContents).filter { !$1 }.map(\.0)
  }

  private static func opensContents(_ text: String) -> Bool {
    guard let first = text.utf8.first, "IiCc".utf8.contains(first) else { return false }
    return ["indhold", "indholdsfortegnelse", "indholdsoversigt", "innhold", "innehåll", "contents"]
      .contains(text.trimmedColon.inSmallLetters)
  }
}

extension StoryPart {
  fileprivate var isContentsLine: Bool {
    if case .paragraph(let paragraph) = self { paragraph.isContentsLine } else { false }
  }
}

extension Paragraph {
  /// The paragraph as one line.
  fileprivate var line: Line {
    var line = lastLine
    (line.text, line.places, line.emphasis) = (text, places, emphasis)
    return line
  }

  /// Whether the next paragraph of a page is a further line of this heading or quotation.
  fileprivate func goesOn(with next: Paragraph, bodySize: Double) -> Bool {
    guard !lastLine.isParagraph, next.marker == nil, next.headingLevel == nil, headingLevel == nil,
      let size, next.size == size, next.lastLine.spaceBefore < 0.7, text.utf8.count < 400
    else { return false }
    if let first = text.first, "»„“".contains(first) {
      return marker == nil && !text.dropFirst().contains { "«”“»".contains($0) }
    }
    // A caption may wrap before the photographer's name.
    if isCaption, text.last == ":" { return emphasis == next.emphasis }
    let standsOut = size > 1.04 * bodySize || emphasis.contains(.bold)
    guard standsOut, emphasis == next.emphasis, let last = text.last, !".:!?".contains(last) else { return false }
    return next.text.first?.isLowercase == true || "-–\u{AD}\u{2010}".contains(last) || text.isOpenEnded
      || isOneName(with: next, bodySize: bodySize)
  }

  /// Whether two lines in capitals, set as close as the lines of a text, are one name.
  private func isOneName(with next: Paragraph, bodySize: Double) -> Bool {
    guard text.isCapitals, next.text.isCapitals, (size ?? 0) > 1.2 * bodySize, next.lastLine.spaceBefore < 0.3 else {
      return false
    }
    // The last words of a label may stand alone ("SÅDAN FØLGER VI ⏎ OP").
    if next.text.wordCount < 3, Label(next.text) == nil, Label(text + " " + next.text) != nil { return true }
    return ![self, next].contains { Label($0.text) != nil || PlanWords.isFrame($0.text) || Numbered.isBare($0.text) }
  }

  /// Whether it ends in a page's number behind some words, or in the dots that lead to one.
  fileprivate var isContentsLine: Bool {
    if text.utf8.last == UInt8(ascii: "."),
      text.utf8.reversed().prefix(while: { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: " ") }).count > 8
    {
      return true
    }
    guard headingLevel == nil, text.mayEndInFigure else { return false }
    func parts(_ sign: Unicode.Scalar) -> Bool { sign == " " || sign == "\t" || sign == "." || sign == "…" }
    let signs = text.unicodeScalars
    guard let end = signs.lastIndex(where: { !parts($0) }) else { return false }
    let last = text[...end].suffix { !$0.unicodeScalars.contains(where: parts) }
    guard last.count <= 3, last.allSatisfy(\.isNumber) else { return false }
    var (words, before) = (0, Unicode.Scalar(" "))
    for sign in signs {
      if !parts(sign), parts(before) { words += 1 }
      before = sign
    }
    return (2...20).contains(words)
  }
}
