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

/// The texts of a plan's activities.
func activities(_ plan: StrategyDocument?) -> [String] {
  plan?.policies.flatMap { $0.groups.flatMap { $0.activities.map(\.text) } } ?? []
}

/// A document as a person would type it, a paragraph a line: "# " before a heading (with as many signs as its level), "! " before
/// the large letters of a cover, "** " before bold words, "- " before an item; other lines are running text. "|" in a line makes
/// it a row of a table, whose first row is bold.
func document(_ text: String) -> [Block] {
  var blocks: [Block] = []
  var rows: [String] = []
  func flush() {
    if !rows.isEmpty { blocks.append(wordTable(rows)) }
    rows = []
  }
  for written in text.split(separator: "\n").map(String.init) {
    if written.contains("|") {
      rows.append(written)
      continue
    }
    flush()
    if written != "---" { blocks.append(.line(paragraph(written))) }
  }
  flush()
  return blocks
}

/// A paragraph of a word-processing file.
func paragraph(_ written: String) -> Line {
  let level = written.prefix { $0 == "#" }.count
  let signs = ["! ", "** ", "- "].first { written.hasPrefix($0) }
  let text = level > 0 ? String(written.dropFirst(level + 1)) : String(written.dropFirst(signs?.count ?? 0))
  var line = Line(
    text: text, places: [.part("", path: text)], marker: signs == "- " ? Marker(sign: "•", level: 0) : nil,
    emphasis: level > 0 || signs == "** " ? .bold : [], size: signs == "! " ? 24 : 11,
    headingLevel: level > 0 ? level : nil, isParagraph: true)
  if signs == "- " { line.textIndent = 18 }
  return line
}

/// A table of a word-processing file; "/" parts paragraphs, and a row with one cell in it spans the table.
private func wordTable(_ rows: [String]) -> Block {
  let cells = rows.map { $0.split(separator: "|", omittingEmptySubsequences: false).map(String.init) }
  let count = cells.map(\.count).max() ?? 0
  let parsed = cells.enumerated().map { index, row in
    let isOwn = row.dropFirst().allSatisfy(\.isEmpty) && row.count == 2 && count > 2
    return Row(
      cells: (isOwn ? Array(row.prefix(1)) : row).enumerated().map { column, cell in
        let lines = cell.split(separator: "/").map { paragraph((index == 0 ? "** " : "") + $0) }
        return Cell(column: column, span: isOwn ? count : 1, lines: lines)
      })
  }
  return .table(Table(columnCount: count, rows: parsed))
}
