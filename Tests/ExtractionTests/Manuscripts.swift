import Model

@testable import Extraction

/// A table as a person would type it: cells parted by "|", lines by "/", "* " before an item.
func table(_ rows: [String], opensPage: Set<Int> = []) -> Block {
  let parsed = rows.enumerated().map { index, row in
    Row(
      cells: row.split(separator: "|", omittingEmptySubsequences: false).enumerated().map { column, cell in
        Cell(column: column, lines: cell.split(separator: "/").map { line(String($0)) })
      }, page: 1, opensPage: opensPage.contains(index))
  }
  return .table(Table(columnCount: parsed.first?.cells.count ?? 0, rows: parsed))
}

/// Items stand at 0 with their text at 18; every line fills its cell.
func line(_ text: String) -> Line {
  let isItem = text.hasPrefix("* ")
  let text = isItem ? String(text.dropFirst(2)) : text
  let isHeading = text.hasSuffix(":")
  return Line(
    text: text, places: [.lines(1, count: 1)], marker: isItem ? Marker(sign: "•") : nil,
    indent: isItem || isHeading ? 0 : 18,
    textIndent: isHeading ? 0 : 18, emphasis: isHeading ? .bold : [], size: 11, room: 0, firstWord: 30)
}

func read(_ blocks: [Block], name: String = "", heads: [String] = []) throws(Failure) -> ReadFile {
  try Extractor(isWord: { _ in false })
    .extract(Manuscript(format: .pdf, blocks: blocks, runningHeads: heads), fileName: name)
}

func outline(_ document: StrategyDocument?) -> [String] {
  var lines: [String] = []
  let facts = { (facts: Facts, indent: String) in
    facts.map { indent + $0.name.key + ": " + $0.text.replacing("\n", with: " / ") }
  }
  for policy in document?.policies ?? [] {
    lines.append(policy.name ?? "–")
    lines += facts(policy.facts, "  ")
    for group in policy.groups {
      lines.append("  " + (group.name ?? "–"))
      for item in group.activities { lines += ["    " + item.text] + facts(item.facts, "      ") }
    }
    for item in policy.followUps { lines += ["  > " + item.text] + facts(item.facts, "    ") }
  }
  return lines
}
