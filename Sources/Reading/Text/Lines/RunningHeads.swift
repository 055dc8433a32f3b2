/// Lines that a page repeats at its head or foot.
enum RunningHeads {
  /// Parts the lines into the body and the running heads, each text once.
  ///
  /// A running head is a first or last line of a page whose text, digits masked, stands so on at least two pages, or that
  /// is nothing but a page number. What reads as a table's header is none: the table goes on.
  static func split(_ lines: [PrintedLine]) -> (body: [PrintedLine], heads: [String]) {
    let edges = edges(of: lines)
    guard edges.count > 2 else { return (lines, []) }
    var counts: [String: Int] = [:]
    for edge in edges where lines[edge].length <= longest { counts[masked(lines[edge].text), default: 0] += 1 }
    var dropped: Set<Int> = []
    var heads: [String] = []
    for edge in edges where lines[edge].length <= longest {
      let text = lines[edge].text
      guard lines[edge].marker == nil, HeaderLine.cells(of: lines[edge]) == nil,
        counts[masked(text), default: 0] > 1 && text.count > 3 || isPageNumber(text)
      else { continue }
      dropped.insert(edge)
      if !heads.contains(text), heads.count < 100 { heads.append(text) }
    }
    return (body(lines, without: dropped), heads)
  }

  /// Longer lines are running text.
  private static let longest = 400

  /// The first and last line of every page.
  private static func edges(of lines: [PrintedLine]) -> [Int] {
    let starts = [0] + lines.indices.filter { lines[$0].opensPage }
    return Set(starts + starts.dropFirst().map { $0 - 1 } + [lines.count - 1]).filter { $0 >= 0 }.sorted()
  }

  /// The lines left, with the page's opening passed on to the first of each page.
  private static func body(_ lines: [PrintedLine], without dropped: Set<Int>) -> [PrintedLine] {
    var kept: [PrintedLine] = []
    var opensPage = false
    for (index, line) in lines.enumerated() {
      opensPage = opensPage || line.opensPage
      if dropped.contains(index) { continue }
      kept.append(line)
      kept[kept.count - 1].opensPage = opensPage && kept.count > 1
      opensPage = false
    }
    return kept
  }

  private static func masked(_ text: String) -> String {
    String(text.map { $0.isNumber ? "0" : $0 })
  }

  private static func isPageNumber(_ text: String) -> Bool {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    return !words.isEmpty && words.count <= 4 && words.contains { $0.allSatisfy(\.isNumber) }
      && words.allSatisfy { $0.allSatisfy(\.isNumber) && $0.count <= 3 || ["side", "af"].contains($0) }
  }
}
