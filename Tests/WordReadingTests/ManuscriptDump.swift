import Model

/// A manuscript as text that a person can check: one line a paragraph, a table as rows and cells.
func dump(_ manuscript: Manuscript) -> String {
  var result = ["format \(manuscript.format.rawValue)"]
  result += manuscript.runningHeads.map { "running head \($0)" }
  result += manuscript.notes.map { "note \($0.kind)" }
  for block in manuscript.blocks {
    switch block {
    case .line(let line): result.append(dump(line))
    case .table(let table):
      result.append("table of \(table.columnCount) columns")
      result += table.rows.flatMap(dump)
    }
  }
  return result.joined(separator: "\n") + "\n"
}

private func dump(_ row: Row) -> [String] {
  var result = [row.isHeader ? "  header row" : "  row"]
  for cell in row.cells {
    let columns = cell.span == 1 ? "column \(cell.column)" : "columns \(cell.column)–\(cell.column + cell.span - 1)"
    result.append(
      "    \(columns)" + (cell.continuesAbove ? ", continues above" : "")
        + (cell.shade.map { ", on \($0)" } ?? ""))
    result += cell.lines.map { "      " + dump($0) }
  }
  return result
}

private func dump(_ line: Line) -> String {
  var looks: [String] = []
  if let level = line.headingLevel { looks.append("heading \(level)") }
  if line.emphasis.contains(.bold) { looks.append("bold") }
  if line.emphasis.contains(.italic) { looks.append("italic") }
  if line.emphasis.contains(.underlined) { looks.append("underlined") }
  if let size = line.size { looks.append("\(size) pt") }
  if line.indent != 0 || line.textIndent != 0 { looks.append("at \(tenths(line.indent))/\(tenths(line.textIndent))") }
  if line.spaceBefore != 0 { looks.append("space \(line.spaceBefore)") }
  let marker = line.marker.map { "‹\($0.sign)›" + ($0.level.map { "\($0)" } ?? "") + " " } ?? ""
  let places = line.places.map { place in
    if case .part(_, let path) = place { path } else { "?" }
  }
  return "\(places.joined(separator: "+")): \(marker)\(line.text)"
    + (looks.isEmpty ? "" : "   [\(looks.joined(separator: ", "))]")
}

/// Tenths of a point: what a person can see.
private func tenths(_ points: Double) -> Double { (points * 10).rounded() / 10 }
