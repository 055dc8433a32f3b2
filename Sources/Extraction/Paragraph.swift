import Model

/// Lines that belong together: a list item, a heading or a piece of running text.
struct Paragraph {
  var marker: Marker?
  var text: String { didSet { parsed = ParsedText() } }
  var places: [Place]
  var indent: Double
  var textIndent: Double
  var emphasis: Emphasis
  var size: Double?
  var headingLevel: Int?
  /// How many bytes of the text are bold at its beginning, where not all are.
  let boldLead: Int
  /// True when the paragraph stands in a row of its own that spans the table's columns.
  var isOwnRow = false
  /// The rows of the table whose cell it stands in; nil outside of tables.
  var rows: ClosedRange<Int>?
  /// What its rows say of it.
  var facts: Facts = []
  /// The last line, which says whether more could follow.
  var lastLine: Line
  /// What is known of the text, shared by copies with the same text.
  private(set) var parsed = ParsedText()

  init(_ line: Line) {
    (marker, text, places) = (line.marker, line.text, line.places)
    (indent, textIndent) = (line.indent, line.textIndent)
    (emphasis, size, headingLevel, boldLead) = (line.emphasis, line.size, line.headingLevel, line.boldLead)
    lastLine = line
  }

  /// The text as a heading's name: without its colon.
  var name: String {
    var name = Substring(text)
    while let last = name.last, last == ":" || last == " " { name.removeLast() }
    return String(name)
  }

  /// The text as an item: soft hyphens inside a line are invisible and so no text.
  var item: Item {
    Item(text: text, places: places, facts: facts, row: rows.flatMap { $0.count == 1 ? $0.lowerBound : nil })
  }

  mutating func append(_ line: Line, ends: LineEnds) {
    ends.append(line, after: lastLine, to: &text)
    if text.isEmpty || lastLine.text.isEmpty { textIndent = line.indent }
    places += line.places
    emphasis.formIntersection(line.emphasis)
    lastLine = line
  }
}

/// Puts lines together into paragraphs.
struct ParagraphBuilder {
  private(set) var paragraphs: [Paragraph] = []
  /// The row of the lines that are added.
  private var row: Int?
  private let ends: LineEnds
  /// False once something stands between the last paragraph and the next line, so that nothing is joined.
  private var isOpen = false
  /// The space above the wrapped lines of the cell that is read; nil where its lines are too few to tell.
  private var wrapSpace: Double?
  /// Whether no line of the table's items is a wrap: then a capital begins an item.
  private let isUnwrapped: Bool
  /// Whether the lines of a cell are one item.
  private let areSingle: Bool

  /// Indents nearer than this are one (points or letters).
  static let tolerance = 3.0
  /// The most space, in line heights, between the lines of running text.
  private static let widestLeading = 0.5
  /// How much more space, in line heights, stands above an item than above a wrapped line.
  private static let itemSpace = 0.25

  init(_ ends: LineEnds, isUnwrapped: Bool = false, areSingle: Bool = false) {
    (self.ends, self.isUnwrapped, self.areSingle) = (ends, isUnwrapped, areSingle)
  }

  /// Says in which row the lines stand that are added from now on.
  mutating func begin(row: Int) { self.row = row }

  /// Adds a row to the cell that the paragraphs of the row before stand in, which is merged over both.
  mutating func extendCell(to row: Int) {
    for index in paragraphs.indices.reversed() {
      guard let rows = paragraphs[index].rows, rows.upperBound == row - 1 else { return }
      paragraphs[index].rows = rows.lowerBound...row
    }
  }

  /// Gives every paragraph what its rows say of it, the number before its text among that.
  mutating func setFacts(_ facts: (ClosedRange<Int>) -> Facts) {
    for index in paragraphs.indices {
      paragraphs[index].facts = paragraphs[index].rows.map(facts) ?? []
      guard !paragraphs[index].facts.isEmpty, let sign = paragraphs[index].marker?.sign, sign.isNumbering else {
        continue
      }
      paragraphs[index].facts.addMissing([Fact(.field(.number), sign.trimmedSigns)])
    }
  }

  /// Ends the last paragraph: what follows is a new one.
  mutating func close() { isOpen = false }

  /// - Parameters:
  ///   - lines: of one cell, from top to bottom.
  ///   - isOwnRow: whether the cell spans the table.
  mutating func add(_ lines: [Line], isOwnRow: Bool = false) {
    var sign: String?
    wrapSpace = Self.wrapSpace(of: lines)
    for line in lines where !line.text.isEmpty || line.marker != nil {
      var line = line.isParagraph ? line.withTypedMarker() : demoted(continued(line))
      if row == nil, line.isKey { line = line.withoutMarker() }
      // A number that stands in a paragraph of its own is of the one behind it.
      if line.isParagraph || line == lines[0], line.marker == nil, lines.count > 1, line.text.isNumbering,
        MarkerSign.strength(of: line.text) != nil
      {
        sign = line.text
        continue
      }
      if let number = sign, line.marker == nil { line.marker = Marker(sign: number) }
      sign = nil
      if line.marker == nil, isOpen, let last = paragraphs.last, continues(last, with: line) {
        paragraphs[paragraphs.count - 1].append(line, ends: ends)
      } else {
        var paragraph = Paragraph(line)
        paragraph.isOwnRow = isOwnRow
        paragraph.rows = row.map { $0...$0 }
        paragraphs.append(paragraph)
      }
      isOpen = !line.isParagraph
    }
  }

  /// Adds a heading that stands in a column of its own, whatever its lines look like.
  mutating func add(heading text: String, _ lines: [Line]) {
    guard var line = lines.first, !text.isEmpty else { return }
    (line.text, line.marker, line.places) = (text, nil, lines.flatMap(\.places))
    var paragraph = Paragraph(line)
    paragraph.isOwnRow = true
    paragraphs.append(paragraph)
    isOpen = false
  }

  /// A typed sign (-, 1.) that stands where wrapped text stands is text: when it cannot begin a list, and when the line
  /// before had no room for it. "o" is no Danish word and so always a sign.
  private func demoted(_ line: Line) -> Line {
    if isWithinSentence(line) { return line.withoutMarker() }
    guard isOpen, let marker = line.marker, marker.sign != "o", MarkerSign.strength(of: marker.sign) == .typed,
      let last = paragraphs.last, let lastMarker = last.marker, let room = last.lastLine.room
    else { return line }
    let (width, size) = (line.textIndent - line.indent, line.size ?? 2)
    let isTight = room < min(width, 1.2 * size) + 1
    let follows = MarkerSign.follows(marker.sign, after: lastMarker.sign)
    // Items that begin with capitals go on with small letters.
    let isLower = line.text.first?.isLowercase == true && last.text.first?.isUppercase == true
    // No sentence goes on with a dash behind its full stop.
    let isDash = ["-", "–", "—"].contains(marker.sign)
    if isDash, last.text.last == ".", line.text.first?.isUppercase == true { return line }
    guard hangs(line, under: last) else {
      let isBelow = abs(line.indent - last.indent) <= Self.tolerance
      return isLower && isTight && isBelow && marker.sign.allSatisfy({ !$0.isLetter }) ? line.withoutMarker() : line
    }
    // Behind a sign that is text stands a space, wide only where the line is stretched to both edges.
    let isSpace = width < (0.6 * Double(marker.sign.count) + 0.4) * size || line.room.map { $0 < 3 } ?? false
    let isNumber = marker.sign.first?.isNumber == true && isLower && room < width + (line.firstWord ?? 0)
    let isAligned = isDash && isLower && abs(line.indent - last.textIndent) < 1
    // A dash may be kept with the word behind it.
    let isFull = room < max(2 * size, width + (line.firstWord ?? 0) + 1)
    let isText =
      isSpace && (isTight || isAligned && isFull) || isNumber && !follows
      || !follows && !MarkerSign.opensList(marker.sign)
    return isText ? line.withoutMarker() : line
  }

  /// Whether a dash, a number ("1. marts") or the word "i." at a line's start stands in a sentence that the line before began.
  private func isWithinSentence(_ line: Line) -> Bool {
    guard isOpen, let sign = line.marker?.sign,
      ["–", "-", "—", "i."].contains(sign) || sign.first?.isNumber == true,
      let last = paragraphs.last, last.marker == nil, abs(line.indent - last.lastLine.indent) <= Self.tolerance,
      line.text.first?.isLowercase == true || sign == "i."
    else { return false }
    // Behind other labels with their values the last one has its own in the next line.
    if last.text.hasSuffix(":"), last.labelLine != nil { return true }
    return !last.text.endsSentence && last.text.wordCount > 3
  }

  private func continues(_ last: Paragraph, with line: Line) -> Bool {
    // A sign with nothing behind it has its text to the right of it, if anywhere.
    if last.text.isEmpty { return last.marker == nil || line.indent > last.indent - Self.tolerance }
    if areSingle, last.rows == row.map({ $0...$0 }), last.emphasis == line.emphasis {
      return line.spaceBefore < 0.5 || last.text.isOpenEnded || line.text.first?.isLowercase == true
    }
    // No sentence goes on with a capital on the next page.
    if line.page != last.lastLine.page, line.text.first?.isUppercase == true, last.text.last != "-" { return false }
    if line.headingLevel != nil || last.headingLevel != line.headingLevel { return false }
    // A heading in other letters is no continuation, however well it stands.
    if line.emphasis != last.emphasis, line.emphasis.contains(.bold) != last.emphasis.contains(.bold) { return false }
    if let size = line.size, let before = last.lastLine.size, abs(size - before) > 0.08 * before { return false }
    // In running text a label with its value is a paragraph of its own, and so is a sentence with much space above it.
    if row == nil, last.text.endsSentence {
      if LabelLine(line.text) != nil { return false }
      if line.spaceBefore > Self.widestLeading, line.text.first?.isUppercase == true { return false }
    }
    let isWrapped = last.lastLine.isWrapped(to: line)
    if last.marker != nil {
      // Beside a picture the rest of a text may go on far below.
      if hangs(line, under: last) {
        return line.spaceBefore < 1.5 || isWrapped || last.text.isOpenEnded || line.isWithin(last)
      }
      // Left of where the item's text stands is also where the next heading does, which looks otherwise or begins as names do.
      if line.emphasis != last.emphasis { return false }
      if line.indent < last.indent + 1, line.text.hasSuffix(":") { return false }
      if line.indent < last.indent - 1.5, line.text.first?.isUppercase == true { return false }
      if line.goesOn(below: last.lastLine) { return true }
    }
    if beginsItem(line), last.marker == nil, !isValue(line, of: last) { return false }
    return isWrapped && line.spaceBefore < 0.8
  }

  /// Whether a line of text goes on with the value of a label at the end of the line before.
  private func isValue(_ line: Line, of last: Paragraph) -> Bool {
    row == nil && (line.text.first?.isNumber == true || last.text.hasSuffix(":")) && last.labelLine != nil
  }

  /// Whether a line without a marker is an item of its own, as its capital and the space above it tell.
  private func beginsItem(_ line: Line) -> Bool {
    guard let first = line.text.first, !first.isLowercase else { return false }
    return first.isUppercase && isUnwrapped || wrapSpace.map { line.spaceBefore > $0 + Self.itemSpace } ?? false
  }

  /// The space above the lines of a cell that go on with a text: the second least, for letters of another font may lower the
  /// least.
  private static func wrapSpace(of lines: [Line]) -> Double? {
    guard lines.count > 3, lines.allSatisfy({ $0.marker == nil && !$0.isParagraph }) else { return nil }
    return lines.dropFirst().map(\.spaceBefore).sorted()[1]
  }

  /// Whether the line begins where the item's text does, right of its marker. A dump's indents are counted in letters, and
  /// often lost.
  private func hangs(_ line: Line, under item: Paragraph) -> Bool {
    if line.size == nil { return line.indent > item.indent && line.indent == item.textIndent }
    if item.textIndent > item.indent, abs(line.indent - item.textIndent) <= Self.tolerance { return true }
    // A hanging indent is set for the list and not for the width of the item's sign, so the two may differ.
    return line.indent > item.indent + Self.tolerance && line.indent < item.textIndent + (line.size ?? 0)
  }
}
