import Model

extension Block {
  /// The lines of a block from top to bottom, those of a table row by row.
  var lines: [Line] {
    switch self {
    case .line(let line): [line]
    case .table(let table): table.rows.flatMap(\.lines)
    }
  }

  /// Whether this is a table with rows and columns, and no list made of one.
  fileprivate var isGrid: Bool {
    guard case .table(let table) = self else { return false }
    return table.rows.count > 1 && table.columnCount > 1 && !table.rows.allSatisfy(\.isListItem)
  }

  fileprivate var isTable: Bool { if case .table = self { true } else { false } }
}

extension Row {
  /// The lines of a row's cells. A cell that holds nothing but signs gives them to the lines beside it: lists are often set
  /// as tables, the bullets left and the texts right.
  fileprivate var lines: [Line] {
    var lines: [Line] = []
    var signs: [Marker] = []
    for cell in cells {
      let own = cell.lines.compactMap(\.onlySign)
      if !own.isEmpty, own.count == cell.lines.count {
        signs = own
        continue
      }
      var texts = cell.lines
      for (index, sign) in signs.prefix(signs.count == texts.count ? texts.count : 1).enumerated() {
        guard texts.indices.contains(index), texts[index].marker == nil else { continue }
        texts[index].marker = sign
        texts[index].textIndent = texts[index].indent + 1
      }
      if !texts.isEmpty { signs = [] }
      lines += texts
    }
    return lines
  }

  /// Whether the first cell holds nothing but signs.
  fileprivate var isListItem: Bool {
    guard let first = cells.first, !first.lines.isEmpty else { return false }
    return first.lines.allSatisfy { $0.onlySign != nil }
  }
}

extension Line {
  /// The sign of a line that holds nothing else: a bullet, a number, or a marker without a text.
  fileprivate var onlySign: Marker? {
    if let marker { return text.isEmpty ? marker : nil }
    let isSign = MarkerSign.strength(of: text) != nil || MarkerSign.isPointingQuote(text, before: "")
    return isSign ? Marker(sign: text) : nil
  }
}

extension [Block] {
  /// Whether the blocks of a table of one column show that it is but a frame around other tables.
  /// - Parameter isOneCell: the frame has but one cell, which then needs no more than a table and no text.
  func areFramed(isOneCell: Bool) -> Bool {
    contains(where: \.isGrid)
      || isOneCell && contains(where: \.isTable) && allSatisfy { $0.isTable || $0.lines.isEmpty }
  }

  /// The blocks with the lines of a frame that holds most of the text in its one cell.
  var withoutFrame: [Block] {
    let texts = map { $0.lines.count }
    guard let frame = indices.max(by: { texts[$0] < texts[$1] }), case .table(let table) = self[frame],
      table.rows.count == 1, table.rows.first?.cells.count == 1, texts[frame] >= Self.frameLines,
      texts[frame] * 2 > texts.reduce(0, +)
    else { return self }
    return self[..<frame] + self[frame].lines.map { .line($0) } + self[(frame + 1)...]
  }

  /// A box of fewer lines is no frame around a text.
  private static var frameLines: Int { 10 }
}
