import Model

@testable import Reading

/// A page drawn with letters: every letter is 6 points wide and 10 high, every line 12 points below the last.
func words(_ picture: [String], size: Double = 10) -> [PageWord] {
  let glyphs = picture.enumerated().flatMap { row, line in
    line.unicodeScalars.enumerated().compactMap { column, scalar -> Glyph? in
      guard scalar != " " else { return nil }
      let (x, y) = (Double(column) * 6, Double(row) * 12)
      return Glyph(scalar: scalar, box: Box(left: x, top: y, right: x + 6, bottom: y + 10), size: size)
    }
  }
  return PageWord.words(of: glyphs)
}

func texts(_ table: PageTable?) -> [[String]] {
  table?.rows.map { $0.cells.map { cell in cell.continuesAbove ? "^" : cell.lines.map(\.text).joined(separator: "/") } }
    ?? []
}

func across(_ y: Double, _ start: Double, _ end: Double) -> Ruling {
  Ruling(.horizontal, position: y, start: start, end: end)
}
func upright(_ x: Double, _ start: Double, _ end: Double) -> Ruling {
  Ruling(.vertical, position: x, start: start, end: end)
}
