import Files
import Model
import Search

extension Canvas {
  /// The lines of a concordance, the matches below each other in the middle, numbered for `show N`.
  mutating func add(concordance: Concordance) {
    guard !concordance.lines.isEmpty else {
      add(SearchPhrase.nothingFound(query: concordance.query.trimmed).sentence, as: .title)
      return add(suggestion: concordance.suggestion)
    }
    add(OverviewPhrase.concordance(concordance).sentence, as: .title)
    add(suggestion: concordance.suggestion)
    blank()
    let columns = ConcordanceColumns(concordance.lines, in: terminal)
    for (index, line) in concordance.lines.enumerated().untilCancelled {
      add(line: columns.laidOut(line, number: index + 1))
    }
    guard concordance.lines.count < concordance.places else { return }
    blank()
    add(OverviewPhrase.shown(concordance.lines.count, of: concordance.places).sentence, as: .faint)
  }
}

/// How wide the parts of a concordance's lines are.
private struct ConcordanceColumns {
  private let terminal: Terminal
  private let label: Int
  private let period: Int
  /// Whether the lines are of several municipalities' plans.
  private let hasSeveral: Bool
  private let left: Int
  private let match: Int
  private let right: Int

  init(_ lines: [ConcordanceLine], in terminal: Terminal) {
    self.terminal = terminal
    label = terminal.width < 40 ? 0 : max(4, "\(lines.count)".count + 2)
    let hasSeveral = Set(lines.map(\.record.municipality)).count > 1
    self.hasSeveral = hasSeveral
    let periods = lines.map { Self.plan(of: $0, named: hasSeveral)(terminal.tongue).displayWidth }.max() ?? 0
    period = terminal.width < 60 ? 0 : min(periods, terminal.width / 3) + 2
    let room = terminal.width - label - period
    match = min(lines.untilCancelled.map { visible($0.match).displayWidth }.max() ?? 0, room / 2)
    left = (room - match) / 2
    right = room - match - left
  }

  /// One line: no text of it is wider than its column; what is cut ends in an ellipsis.
  func laidOut(_ line: ConcordanceLine, number: Int) -> Styled {
    var text = Styled()
    if label > 0 { text += Styled(spaces(label - 2 - "\(number)".count) + "\(number). ", as: .number) }
    if period > 0 {
      let plan = Styled(Self.plan(of: line, named: hasSeveral)(terminal.tongue), as: .faint)
      text += padded(plan.shortened(to: period - 2), to: period)
    }
    // The paragraphs of a fact stand on one line.
    let pieces = [line.left, line.match, line.right].map { $0.inOneLine }
    let before = end(of: visible(pieces[0]), width: left)
    let match = Styled(pieces[1], as: .match).shortened(to: match)
    let room = right + self.match - match.displayWidth
    let after = Styled(pieces[2]).shortened(to: room)
    return text + Styled(spaces(left - before.displayWidth) + before) + match + after
  }

  /// "2018-2020", or "2018-2020 Aalund Kommune".
  private static func plan(of line: ConcordanceLine, named isNamed: Bool) -> Sentence {
    let municipality = isNamed ? line.record.municipality : nil
    return .period(line.record.period) + .name(municipality.map { " " + $0 } ?? "")
  }

  private func padded(_ text: Styled, to width: Int) -> Styled { text + Styled(spaces(width - text.displayWidth)) }

  /// The end of a text that fits, after an ellipsis where something is left out.
  private func end(of text: String, width: Int) -> String {
    guard text.displayWidth > width else { return text }
    var used = 1
    let kept = text.reversed().prefix { character in
      used += character.displayWidth
      return used <= width
    }
    return "…" + String(kept.reversed())
  }
}
