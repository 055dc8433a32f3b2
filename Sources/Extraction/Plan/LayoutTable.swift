import Model

/// Tables that only set text: it is read as if it stood outside of them.
extension Table {
  /// The lines of a table of one cell that serves as a frame around a part of the document; nil for a box beside the text.
  var framed: [Line]? {
    guard rows.count == 1, rows[0].cells.count == 1 else { return nil }
    let lines = rows[0].cells[0].lines
    let headings = lines.count { $0.headingLevel != nil || $0.emphasis.contains(.bold) && $0.marker == nil }
    return headings > 1 && lines.contains { $0.marker != nil } ? lines : nil
  }

  /// The lines of a table without a header whose left column names what the text and the lists to the right are of, in letters
  /// that stand out; nil for any other table.
  func namesBesideLists(_ ends: LineEnds) -> [Line]? {
    guard columnCount == 2, !rows.isEmpty else { return nil }
    var (lines, listed): ([Line], Int) = ([], 0)
    for row in rows {
      let filled = row.cells.filter { !$0.isEmpty }
      guard filled.count == 2, filled[0].column == 0, filled[1].column == 1,
        filled[0].stands(outFrom: filled[1]), LabelUse(filled[0].text(ends).trimmedColon) == nil
      else { return nil }
      listed += filled[1].lines.contains { $0.marker != nil } ? 1 : 0
      lines += filled.flatMap(\.lines)
    }
    return listed * 2 > rows.count ? lines : nil
  }
}

extension Cell {
  /// Whether it holds a short name in bold or larger letters beside text that is neither.
  fileprivate func stands(outFrom text: Cell) -> Bool {
    let (own, other) = (lines.filter { !$0.text.isEmpty }, text.lines.filter { !$0.text.isEmpty && $0.marker != nil })
    guard own.allSatisfy({ $0.marker == nil }), own.reduce(0, { $0 + $1.text.wordCount }) < 13 else { return false }
    let isBold = own.allSatisfy { $0.emphasis.contains(.bold) } && !other.contains { $0.emphasis.contains(.bold) }
    let isLarge = zip(own, other).allSatisfy { ($0.size ?? 0) > 1.1 * ($1.size ?? 0) && $1.size != nil }
    return isBold || isLarge && !other.isEmpty
  }
}
