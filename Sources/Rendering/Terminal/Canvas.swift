package import Model

/// The terminal that an answer is laid out for.
package struct Terminal: Hashable, Sendable {
  /// Columns, at least 20.
  package var width: Int
  package var color: Bool
  package var tongue: Tongue

  package init(width: Int = 80, color: Bool = false, tongue: Tongue) {
    self.width = max(20, width)
    self.color = color
    self.tongue = tongue
  }
}

/// Lines of text being laid out for a terminal.
struct Canvas {
  let terminal: Terminal
  private(set) var text = ""

  init(_ terminal: Terminal) {
    self.terminal = terminal
  }

  /// Adds a paragraph: its first line after a label (a number, a sign), the others under the first line's text.
  mutating func add(_ paragraph: Styled, label: Styled = Styled(), indent: Int = 0) {
    let margin = indent + label.displayWidth
    for (index, line) in paragraph.wrapped(width: terminal.width - margin).enumerated() {
      let head = index == 0 ? label : Styled(spaces(label.displayWidth))
      let whole = line.isEmpty && index > 0 ? Styled() : Styled(spaces(indent)) + head + line
      text += whole.written(color: terminal.color) + "\n"
    }
  }

  mutating func add(_ sentence: Sentence, as style: Style = .plain, indent: Int = 0) {
    add(Styled(sentence(terminal.tongue), as: style), indent: indent)
  }

  /// Adds one line as it is, whatever its width.
  mutating func add(line: Styled) { text += line.written(color: terminal.color) + "\n" }

  /// One empty line; never two, and none at the top.
  mutating func blank() {
    if !text.isEmpty, !text.hasSuffix("\n\n") { text += "\n" }
  }

  /// Adds the lines of a table: columns as wide as their texts. Where the lines get too wide, the flexible columns shrink
  /// to 16 at least, in the order given.
  mutating func add(table rows: [[Styled]], rightAligned: Set<Int> = [], flexible: [Int] = []) {
    let count = rows.map(\.count).max() ?? 0
    var widths = (0..<count).map { column in
      rows.map { column < $0.count ? $0[column].displayWidth : 0 }.max() ?? 0
    }
    var excess = widths.reduce(0, +) + 2 * (count - 1) - terminal.width
    for column in flexible where excess > 0 {
      let given = min(excess, max(0, widths[column] - 16))
      widths[column] -= given
      excess -= given
    }
    for row in rows { add(row: row, widths: widths, rightAligned: rightAligned) }
  }

  private mutating func add(row: [Styled], widths: [Int], rightAligned: Set<Int>) {
    var line = Styled()
    for (column, cell) in row.enumerated() {
      let cell = cell.shortened(to: widths[column])
      let gap = Styled(spaces(widths[column] - cell.displayWidth))
      let isLast = column == row.count - 1
      line += rightAligned.contains(column) ? gap + cell : cell + (isLast ? Styled() : gap)
      if !isLast { line += Styled("  ") }
    }
    text += line.written(color: terminal.color) + "\n"
  }
}

extension Styled {
  /// The text itself where it fits, else its beginning with an ellipsis.
  func shortened(to width: Int) -> Styled {
    guard displayWidth > width else { return self }
    var short = Styled()
    var used = 1
    for run in runs {
      for character in run.text {
        guard used + character.displayWidth <= width else { return short + Styled("…") }
        used += character.displayWidth
        short += Styled(String(character), as: run.style)
      }
    }
    return short
  }
}
