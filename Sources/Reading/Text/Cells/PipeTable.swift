import Model

/// Markdown's pipe tables: a header, a line of dashes, and a row a line.
enum PipeTable {
  /// The table whose header is this line.
  static func table(at index: Int, in lines: [PrintedLine]) -> KnownTables.Found? {
    guard index + 1 < lines.count, isRow(lines[index]), isRule(lines[index + 1].raw) else { return nil }
    let names = cells(of: lines[index].raw).map(plain)
    guard names.count == cells(of: lines[index + 1].raw).count,
      let header = KnownTables.header(names, of: lines[index])
    else { return nil }
    var rows = [header]
    var end = index + 2
    while end < lines.count, lines[end].blanksBefore == 0, isRow(lines[end]) {
      rows.append(row(lines[end], columnCount: names.count))
      end += 1
    }
    return KnownTables.Found(rows: rows, end: end)
  }

  private static func isRow(_ line: PrintedLine) -> Bool { line.raw.utf8.contains(UInt8(ascii: "|")) }

  /// "|---|:--:|": dashes in every cell, perhaps between colons.
  private static func isRule(_ raw: String) -> Bool {
    let cells = cells(of: raw)
    return raw.utf8.contains(UInt8(ascii: "|"))
      && cells.allSatisfy { cell in cell.utf8.contains(UInt8(ascii: "-")) && cell.allSatisfy { "-: ".contains($0) } }
  }

  /// What stands between the bars, without those at the line's ends; "\|" is no bar.
  private static func cells(of raw: String) -> [String] {
    var cells = [""]
    var isEscaped = false
    for sign in raw {
      if sign == "|", !isEscaped {
        cells.append("")
      } else {
        if isEscaped, sign != "|" { cells[cells.count - 1].append("\\") }
        if sign != "\\" { cells[cells.count - 1].append(sign) }
      }
      isEscaped = sign == "\\" && !isEscaped
    }
    if cells.count > 1, isBlank(cells[cells.count - 1]) { cells.removeLast() }
    if cells.count > 1, isBlank(cells[0]) { cells.removeFirst() }
    return cells
  }

  private static func isBlank(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }

  /// Cells that a row has too many belong to its last one, so that no text is lost.
  private static func row(_ line: PrintedLine, columnCount: Int) -> Row {
    var texts = cells(of: line.raw)
    if texts.count > columnCount {
      texts[columnCount - 1] = texts[(columnCount - 1)...].joined(separator: "|")
      texts.removeSubrange(columnCount...)
    }
    let cells = (0..<columnCount).map { column in
      Cell(column: column, lines: column < texts.count ? Self.lines(of: texts[column], in: line) : [])
    }
    return Row(cells: cells, opensPage: line.opensPage)
  }

  /// Lines end in "<br>", the only way Markdown has in a table.
  private static func lines(of text: String, in source: PrintedLine) -> [Line] {
    breaks(in: text).flatMap { part in
      KnownTables.lines(of: plain(part), in: source).map { line in
        var line = line
        if isBold(part) { line.emphasis = .bold }
        return line
      }
    }
  }

  private static func breaks(in text: String) -> [String] {
    var parts = [""]
    var rest = Substring(text)
    while let sign = rest.first {
      let tag = sign == "<" ? ["<br>", "<br/>", "<br />"].first { rest.prefix(6).lowercased().hasPrefix($0) } : nil
      if tag == nil { parts[parts.count - 1].append(sign) } else { parts.append("") }
      rest = rest.dropFirst(tag?.count ?? 1)
    }
    return parts
  }

  /// Whether all of the text is between signs of strong emphasis.
  private static func isBold(_ text: String) -> Bool {
    let words = text.split(separator: " ").joined(separator: " ")
    return ["**", "__"].contains { words.count > 4 && words.hasPrefix($0) && words.hasSuffix($0) }
  }

  /// The text without the signs of strong emphasis.
  private static func plain(_ text: String) -> String {
    var plain = ""
    var pending: Character?
    for sign in text {
      if let held = pending {
        pending = nil
        if sign == held { continue }
        plain.append(held)
      }
      if sign == "*" || sign == "_" { pending = sign } else { plain.append(sign) }
    }
    if let pending { plain.append(pending) }
    return plain
  }
}
