extension String {
  /// The text in lines of at most so many letters, those after the first indented; a word that is longer stands alone.
  ///
  /// Spaces inside of a line stay as they are. What is laid out in columns, with three spaces between them, breaks only there.
  func wrapped(at width: Int, indent: Int = 0, isFirstIndented: Bool = false) -> [String] {
    let own = prefix { $0 == " " }.count
    let margin = String(repeating: " ", count: own + indent)
    let gap = own > 0 && contains("   ") && count > width ? "   " : " "
    var lines: [String] = []
    var line = isFirstIndented ? margin : String(repeating: " ", count: own)
    var isEmpty = true
    for word in String(dropFirst(own)).split(separator: gap, omittingEmptySubsequences: gap != " ") {
      if !isEmpty, line.count + gap.count + word.count > width {
        lines.append(line.withoutTrailingSpaces)
        (line, isEmpty) = (margin, true)
      }
      line += isEmpty ? String(word) : gap + word
      isEmpty = false
    }
    return lines + [line.withoutTrailingSpaces]
  }

  /// Its lines, those that are not laid out joined to paragraphs.
  var paragraphs: [String] {
    var paragraphs: [String] = []
    var isOpen = false
    for line in split(separator: "\n", omittingEmptySubsequences: false) {
      let isRunning = !line.isEmpty && !line.hasPrefix("  ")
      if isOpen, isRunning {
        paragraphs[paragraphs.count - 1] += " " + line
      } else {
        paragraphs.append(String(line))
      }
      isOpen = isRunning
    }
    return paragraphs
  }

  private var withoutTrailingSpaces: String {
    String(reversed().drop { $0 == " " }.reversed())
  }
}

extension [(String, String)] {
  /// The lines of each pair, the second texts below each other; below a first text that is longer than half of the screen, and
  /// all of them where there is no room beside the first.
  func inColumns(apart gap: Int, width: Int) -> [[String]] {
    let first = map(\.0.count).filter { $0 <= width / 2 - gap }.max() ?? 0
    let isNarrow = width - first - gap < 28
    return map { left, right in
      if isNarrow {
        return left.wrapped(at: width, indent: 2) + right.wrapped(at: width, indent: 4, isFirstIndented: true)
      }
      let beside = right.wrapped(at: width - first - gap)
      let margin = String(repeating: " ", count: first + gap)
      if left.count > first { return left.wrapped(at: width) + beside.map { margin + $0 } }
      return [left + margin.dropFirst(left.count) + (beside.first ?? "")] + beside.dropFirst().map { margin + $0 }
    }
  }
}
