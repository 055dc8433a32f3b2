import Model

/// Rebuilds tables of which only the order of the cells is left.
enum FlatTable {
  /// A header, the lines under it, and whether it repeats the header before it.
  private struct Section {
    let header: HeaderLine
    let lines: Range<Int>
  }

  /// The tables of all headers, with the lines that turn out to stand between or behind them.
  static func blocks(_ lines: [PrintedLine], headers: [HeaderLine]) -> [Block] {
    var blocks: [Block] = []
    var start = 0
    while start < headers.count {
      // Tables of the same columns are inferred together: the more lines, the surer.
      var end = start + 1
      while end < headers.count, headers[end].roles == headers[start].roles { end += 1 }
      let ends = headers[start..<end].indices.map {
        $0 + 1 < headers.count ? headers[$0 + 1].lines.lowerBound : lines.count
      }
      let sections = zip(headers[start..<end], ends).map { Section(header: $0, lines: $0.lines.upperBound..<$1) }
      blocks += Self.blocks(lines, sections: sections)
      start = end
    }
    return blocks
  }

  private static func blocks(_ lines: [PrintedLine], sections: [Section]) -> [Block] {
    guard let first = sections.first else { return [] }
    var (kept, openings, starts): ([PrintedLine], Set<Int>, [(header: HeaderLine, at: Int)]) = ([], [], [])
    for section in sections {
      var body = Array(lines[section.lines])
      if let last = starts.last, last.header.cells == section.header.cells {
        // The same header again: the table goes on, on another page.
        if !body.isEmpty { body[0].opensPage = true }
      } else {
        openings.insert(kept.count)
        starts.append((section.header, kept.count))
      }
      kept += body
    }
    let slots = ColumnSlot.slots(of: first.header.roles)
    let reading = ColumnInference.read(.init(lines: kept, openings: openings), slots: slots)
    let ends = starts.dropFirst().map(\.at) + [kept.count]
    return zip(starts, ends).flatMap { start, end in
      var rows = RowBuilder(slots: slots, widths: reading.widths, columnCount: start.header.cells.count)
      for index in start.at..<end { rows.add(kept[index], label: reading.labels[index]) }
      return rows.blocks(under: start.header, lines)
    }
  }
}
