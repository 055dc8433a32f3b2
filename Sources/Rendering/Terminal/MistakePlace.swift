package import Search

extension TerminalRenderer {
  /// The query with a caret below the place of a mistake, in two lines; nil where the query as a whole is the mistake.
  ///
  ///     børn perode:abc læsning
  ///          ^
  ///
  /// Of a query wider than the terminal only the part around the place is shown.
  package func place(of mistake: QueryMistake, in query: String) -> String? {
    guard let place = mistake.place(in: query) else { return nil }
    let indent = 2
    let letters = query.map { PrintedLetter($0) }
    // The caret may stand behind the last letter.
    let cells = place < letters.count ? letters : letters + [PrintedLetter(text: "", width: 1)]
    let shown = cells.part(around: place, width: terminal.width - indent)
    let before = cells[shown.lowerBound..<place].map(\.width).reduce(0, +) + (shown.lowerBound > 0 ? 1 : 0)
    let text = Styled(cells[shown].map(\.text).joined())
    let line =
      (shown.lowerBound > 0 ? Styled("…", as: .faint) : Styled()) + text
      + (shown.upperBound < cells.count ? Styled("…", as: .faint) : Styled())
    var canvas = Canvas(terminal)
    canvas.add(line: Styled(spaces(indent)) + line)
    canvas.add(line: Styled(spaces(indent + before)) + Styled("^", as: .warning))
    return canvas.text
  }
}

/// A letter as it is printed, and its columns.
private struct PrintedLetter {
  let text: String
  let width: Int

  init(_ letter: Character) {
    text = visible(String(letter))
    width = text.displayWidth
  }

  init(text: String, width: Int) {
    self.text = text
    self.width = width
  }
}

extension [PrintedLetter] {
  /// The cells to show around one of them, with room for an ellipsis at each end that is cut.
  fileprivate func part(around place: Int, width: Int) -> Range<Int> {
    guard map(\.width).reduce(0, +) > width else { return indices }
    var room = width - 2 - self[place].width
    var part = place..<place + 1
    // First half of the room before the place, then all of it behind, then what is left before.
    for (goesBack, most) in [(true, room / 2), (false, room), (true, room)] {
      var share = Swift.min(most, room)
      while true {
        let next = goesBack ? part.lowerBound - 1 : part.upperBound
        guard indices.contains(next), self[next].width <= share else { break }
        share -= self[next].width
        room -= self[next].width
        part = goesBack ? next..<part.upperBound : part.lowerBound..<next + 1
      }
    }
    return part
  }
}
