import Model
import Search

extension Canvas {
  /// A bar for each period, what is near behind what was asked in a lighter shade, then a row for each policy.
  mutating func add(timeline: Timeline) {
    add(OverviewPhrase.timeline(timeline).sentence, as: timeline.total > 0 ? .title : .plain)
    add(suggestion: timeline.suggestion)
    guard timeline.periods.count > 0 else { return }
    blank()
    add(bars: timeline.periods)
    for columns in timeline.columnGroups(width: terminal.width) {
      blank()
      add(policies: timeline, columns)
    }
  }

  private mutating func add(bars counts: [Count<Period?>]) {
    let labels = counts.map { Sentence.period($0.value)(terminal.tongue) }
    let margin = (labels.map(\.displayWidth).max() ?? 0) + 2
    let most = counts.map(\.total).max() ?? 0
    let numbers = (counts.map { figures($0).displayWidth }.max() ?? 0) + 2
    // Few hits make short bars: four columns each at most.
    let room = min(40, 4 * most, terminal.width - margin - numbers)
    for (label, count) in zip(labels, counts) {
      let bar = Blocks.bar(count.count, of: most, width: room)
      let shade = Blocks.shade(count.near, of: most, width: room)
      var line = Styled(label + spaces(margin - label.displayWidth), as: .faint)
      if count.total > 0 { line += Styled(bar + shade, as: .bar) + Styled(" ") }
      add(line: line + figures(count))
    }
  }

  private mutating func add(policies timeline: Timeline, _ columns: Range<Int>) {
    let most = timeline.policies.flatMap(\.counts).max() ?? 0
    let header =
      [Styled(OverviewPhrase.policy.sentence(terminal.tongue), as: .faint)]
      + columns.map { Styled(Sentence.period(timeline.periods[$0].value)(terminal.tongue), as: .faint) }
    let rows = timeline.policies.map { row in
      [Styled((row.municipality.map { $0 + " › " } ?? "") + row.policy)]
        + columns.map { column in
          let count = Count(column, row.counts[column], near: row.near[column])
          return Styled(Blocks.level(count.count, of: most), as: .bar) + Styled(" ") + figures(count)
        }
    }
    add(table: [header] + rows, rightAligned: Set(1...columns.count), flexible: [0])
  }
}

extension Timeline {
  /// The periods that fit side by side beside the policies' names; none where no policy has a hit.
  fileprivate func columnGroups(width: Int) -> [Range<Int>] {
    guard !policies.isEmpty, !periods.isEmpty else { return [] }
    let size = max(1, (width - 18) / 13)
    return stride(from: 0, to: periods.count, by: size).map { $0..<min($0 + size, periods.count) }
  }
}

/// Numbers drawn with Unicode's block elements (U+2580–259F).
enum Blocks {
  private static let eighths = Array("▏▎▍▌▋▊▉█")
  private static let levels = Array("▁▂▃▄▅▆▇█")

  /// A bar in eighths of a column; at least one eighth for what is not 0, nothing for 0.
  static func bar(_ count: Int, of most: Int, width: Int) -> String {
    guard count > 0, most > 0, width > 0 else { return "" }
    let length = max(1, Int((Double(count) / Double(most) * Double(width * 8)).rounded()))
    let rest = length % 8
    return String(repeating: "█", count: length / 8) + (rest > 0 ? String(eighths[rest - 1]) : "")
  }

  /// Columns of light shade, at least one for what is not 0.
  static func shade(_ count: Int, of most: Int, width: Int) -> String {
    guard count > 0, most > 0, width > 0 else { return "" }
    return String(repeating: "░", count: max(1, Int((Double(count) / Double(most) * Double(width)).rounded())))
  }

  /// One block as high as the count; a space for 0.
  static func level(_ count: Int, of most: Int) -> String {
    guard count > 0, most > 0 else { return " " }
    let height = Int((Double(count) / Double(most) * Double(levels.count)).rounded(.up))
    return String(levels[min(levels.count, max(1, height)) - 1])
  }
}
