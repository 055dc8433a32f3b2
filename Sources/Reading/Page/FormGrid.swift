import Model

/// A form: labels below each other at the left, and their values beside them, whatever is drawn between the rows.
///
/// A line that opens with a known label, with its value behind white space, begins one. Above and below it belong all lines
/// that keep to its two columns, and bold lines right above are its title.
struct FormGrid {
  /// Column edges, three, and the upper edges of the rows, ascending, in points.
  private(set) var xs: [Double]
  private(set) var ys: [Double] = []
  private(set) var bottom: Double
  /// Whether the first row is one cell.
  private(set) var hasTitle = false
  private var rows: [FormRow] = []
  /// The lines it covers, by their place on the page.
  private var lines: Range<Int>

  /// The forms of a page.
  ///
  /// - Parameter lines: of the words of no other table, as `PageLine.rows` gives them.
  static func grids(in lines: [PageLine]) -> [FormGrid] {
    var grids: [FormGrid] = []
    var index = 0
    while index < lines.count {
      if let grid = FormGrid(lines, at: index, above: grids.last?.lines.upperBound ?? 0) {
        grids.append(grid)
        index = grid.lines.upperBound
      } else {
        index += 1
      }
    }
    return grids
  }

  private init?(_ all: [PageLine], at seed: Int, above first: Int) {
    guard let value = Self.value(in: all[seed]) else { return nil }
    let xs = [all[seed].box.left - 1, value.box.left - 1, all[seed].box.right + 1]
    // Beside a label that fills its column stands no white space: the rows below it tell where its value begins.
    let starts = stride(from: max(first, seed - Self.mostAbove), through: seed, by: 1)
    let found = starts.lazy.compactMap { FormGrid(all, from: $0, to: seed, xs: xs, above: first) }.first
    guard let found else { return nil }
    self = found
  }

  /// How many lines above the first known label may belong to rows of the form.
  private static let mostAbove = 6

  private init?(_ all: [PageLine], from start: Int, to seed: Int, xs: [Double], above first: Int) {
    self.xs = xs
    (lines, bottom) = (start..<start, all[start].box.bottom)
    while lines.upperBound < all.count, takes(all[lines.upperBound], of: all) {
      lines = lines.lowerBound..<lines.upperBound + 1
    }
    guard lines.upperBound > seed, Self.isLabel(rows[0].labelText),
      isForm(endingBefore: all.dropFirst(lines.upperBound).first)
    else { return nil }
    extend(above: all[first..<start])
    let taken = all[lines]
    self.xs[1] = taken.compactMap { parts(of: $0)?.value?.box.left }.reduce(xs[1]) { min($0, $1 - 1) }
    self.xs[2] = (taken.map(\.box.right).max() ?? xs[2]) + 1
    bottom = (taken.map(\.box.bottom).max() ?? bottom) + 2
    ys += rows.map { $0.top - 2 }
  }

  // MARK: lines

  /// How far left of the first value others may begin, in points: text without a sign beside lists.
  private static let hanging = 3.0

  /// The value that a line has behind a known label; nil where it has none.
  private static func value(in line: PageLine) -> PageLine? {
    guard let first = line.words.first, OpenGrid.isParted(line),
      first.glyphs.first?.scalar.properties.isUppercase == true
    else { return nil }
    let texts = OpenGrid.columnTexts(of: line)
    guard texts.count > 1, isLabel(texts[0]),
      !texts.dropFirst().contains(where: { isLabel($0) && FormRow.isBold($0) == FormRow.isBold(texts[0]) }),
      // Larger letters beside it are a quotation's.
      texts[0].size < 1.1 * texts[1].size, texts[1].size < 1.2 * texts[0].size,
      texts[1].beginsWithMarker || texts[1].words.contains(where: { $0.glyphs.contains { $0.scalar.isLetter } })
    else { return nil }
    // The spaces of text that is set to both edges, and behind a list's sign, are narrower than those between columns.
    let gaps = zip(texts, texts.dropFirst()).map { $1.box.left - $0.box.right }
    let isSign = texts[1].words.count == 1 && texts[1].beginsWithMarker
    let widest = gaps.dropFirst(isSign ? 2 : 1).max() ?? 0
    return widest < min(gaps[0], 2 * line.size) ? texts[1] : nil
  }

  /// Whether a text names what a plan says of its items.
  private static func isLabel(_ line: PageLine) -> Bool { isLabel(PageLine.text(of: line.words[...])) }

  static func isLabel(_ text: String) -> Bool {
    // A label with its value is none.
    HeaderWords.isShaped(text) && text.start(of: ": ") == nil && text.split(separator: " ").count < 6
      && !text.contains(where: \.isNumber)
      && (Field.heading(text) != nil || HeaderWords.isGeneric(text)
        || [.activities, .followUps].contains(HeaderWords.role(of: text)))
  }

  /// A line's words left and right of the edge; nil where it does not keep to the columns.
  private func parts(of line: PageLine) -> (label: PageLine?, value: PageLine?)? {
    let edge = xs[1] - Self.hanging
    let (label, value) = (line.words.filter { $0.box.left < edge }, line.words.filter { $0.box.left >= edge })
    guard label.allSatisfy({ $0.box.right < edge }) else { return nil }
    if let first = label.first, abs(first.box.left - xs[0] - 1) > 3 { return nil }
    func joined(_ words: [PageWord]) -> PageLine? {
      words.first.map { words.dropFirst().reduce(PageLine($0)) { $0.adding($1) } }
    }
    return (joined(label), joined(value))
  }

  /// Adds a line to the last row or begins a row with it; false where it is none of the form's.
  private mutating func takes(_ line: PageLine, of all: [PageLine]) -> Bool {
    guard let (label, value) = parts(of: line) else { return false }
    guard let last = rows.last else {
      rows = [FormRow(top: line.box.top, bottom: line.box.bottom, label: label, value: value)]
      return label != nil && value != nil
    }
    let gap = (line.box.top - last.bottom) / line.box.height
    guard gap < 2.5, abs(line.size - last.size) < 0.15 * last.size else { return false }
    guard let label else {
      guard value.map({ $0.box.left < xs[1] + 3 * last.size }) ?? false else { return false }
      rows[rows.count - 1].bottom = line.box.bottom
      return true
    }
    if let whole = last.labelContinued(by: label), last.isBold == FormRow.isBold(label) {
      rows[rows.count - 1].add(label, whole: whole)
      return true
    }
    let text = PageLine.text(of: label.words[...])
    // A label is known, or looks as the known ones do; one that returns begins the next form.
    guard value != nil, last.isBold == FormRow.isBold(label), !rows.contains(where: { $0.labelText == text }),
      Self.isLabel(text) || last.isBold && value.map(FormRow.isBold) != true && HeaderWords.isShaped(text)
        || isDivided(label, before: all.dropFirst(lines.upperBound + 1).first)
    else { return false }
    rows.append(FormRow(top: line.box.top, bottom: line.box.bottom, label: label, value: value))
    return true
  }

  /// Whether a known label is divided at the end of its line.
  private func isDivided(_ label: PageLine, before next: PageLine?) -> Bool {
    let row = FormRow(top: label.box.top, bottom: label.box.bottom, label: label, value: nil)
    guard let rest = next.flatMap(parts(of:))?.label else { return false }
    return row.labelContinued(by: rest).map(Self.isLabel) ?? false
  }

  /// Whether the rows are a form, given the line that is none of it.
  private func isForm(endingBefore next: PageLine?) -> Bool {
    guard let first = rows.first, first.label != nil else { return false }
    let known = rows.count { Self.isLabel($0.labelText) }
    guard known * 5 >= rows.count * 4, first.isBold && !first.hasBoldValue || known > 1 else { return false }
    // Beside columns of text, a label stands over text of its own.
    guard let next, Self.value(in: next) == nil, let word = next.words.first, word.box.left < xs[0] + 1.5 * first.size,
      !FormRow.isBold(PageLine(word))
    else { return true }
    return next.box.top - (rows.last?.bottom ?? 0) > 1.6 * next.box.height
  }

  // MARK: above

  /// Takes the rest of a value whose label stands on the page before, or the title of the form.
  private mutating func extend(above: ArraySlice<PageLine>) {
    guard let first = rows.first else { return }
    var top = first.top
    let rest = above.reversed().prefix { line in
      guard let (label, value) = parts(of: line), label == nil, let value,
        value.box.left < xs[1] + 3 * first.size, abs(line.size - first.size) < 0.15 * first.size
      else { return false }
      defer { top = line.box.top }
      return top - line.box.bottom < 2.5 * line.box.height
    }
    if let start = rest.last {
      let before = above.dropLast(rest.count).last
      // A list's sign of another font may be taller than the text behind it.
      let height = min(start.box.height, first.bottom - first.top)
      guard before.map({ start.box.top - $0.box.bottom > 1.6 * height }) ?? true else { return }
      take(rest.count, from: start.box.top)
      return
    }
    top = first.top
    let title = above.reversed().prefix { line in
      let isNear = top - line.box.bottom < (top == first.top ? 1.6 : 0.6) * line.box.height
      defer { top = line.box.top }
      return isNear && FormRow.isBold(line) && first.isBold && line.size < 1.15 * first.size
        && abs(line.box.left - xs[0] - 1) < 3
    }
    if let start = title.last {
      take(title.count, from: start.box.top)
      hasTitle = true
    }
  }

  private mutating func take(_ count: Int, from top: Double) {
    lines = lines.lowerBound - count..<lines.upperBound
    ys = [top - 2]
  }
}

/// A label with its value.
private struct FormRow {
  var top: Double
  var bottom: Double
  var label: PageLine?
  var labelText = ""
  let isBold: Bool
  let hasBoldValue: Bool
  let size: Double

  init(top: Double, bottom: Double, label: PageLine?, value: PageLine?) {
    (self.top, self.bottom, self.label) = (top, bottom, label)
    labelText = label.map { PageLine.text(of: $0.words[...]) } ?? ""
    isBold = label.map(Self.isBold) ?? false
    hasBoldValue = value.map(Self.isBold) ?? false
    size = label?.size ?? 0
  }

  static func isBold(_ line: PageLine) -> Bool { line.emphasis.contains(.bold) }

  /// The label with a further line; nil where that begins another one.
  func labelContinued(by line: PageLine) -> String? {
    guard let label, line.box.top - label.box.bottom < 0.6 * line.box.height else { return nil }
    let text = PageLine.text(of: line.words[...])
    let isDivided = labelText.last == "-" || labelText.last == "/"
    guard isDivided || text.first?.isLowercase == true else { return nil }
    let undivided = labelText.dropLast() + text
    if isDivided, FormGrid.isLabel(String(undivided)) { return String(undivided) }
    // A word that its cell was too narrow for is cut without a hyphen.
    let isCut = !FormGrid.isLabel(labelText) && FormGrid.isLabel(labelText + text)
    return labelText + (isDivided || isCut ? "" : " ") + text
  }

  mutating func add(_ label: PageLine, whole: String) {
    (self.label, labelText, bottom) = (label, whole, max(bottom, label.box.bottom))
  }
}
