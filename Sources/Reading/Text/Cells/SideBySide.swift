import Model

/// Tables whose columns stand side by side, as a dump that keeps the page's layout prints them.
enum SideBySide {
  /// The tables of all headers; nil unless the columns of the first stand apart in its header and in the lines below.
  static func blocks(_ lines: [PrintedLine], headers: [HeaderLine]) -> [Block]? {
    let sections = zip(headers, headers.dropFirst().map(\.lines.lowerBound) + [lines.count]).map {
      (header: $0, body: $0.lines.upperBound..<$1)
    }
    guard let first = sections.first, standsApart(lines, header: first.header, body: first.body) else { return nil }
    var tables: [SideBySideRows] = []
    for (header, body) in sections {
      if tables.last?.header.cells != header.cells { tables.append(SideBySideRows(header: header, lines)) }
      for (number, page) in pages(of: lines[body]).enumerated() where !page.isEmpty {
        tables[tables.count - 1].add(page: page, under: number == 0 ? lines[header.lines.lowerBound] : nil)
      }
    }
    return tables.flatMap(\.blocks)
  }

  /// Whether the header's cells are parted by runs of spaces, and one in ten of the lines below has such parts too.
  private static func standsApart(_ lines: [PrintedLine], header: HeaderLine, body: Range<Int>) -> Bool {
    guard header.lines.count == 1, LinePiece.pieces(of: lines[header.lines.lowerBound].raw).count == header.cells.count
    else { return false }
    let parted = lines[body].count { LinePiece.pieces(of: $0.raw).count > 1 }
    return parted > 1 && parted * 10 >= body.count
  }

  private static func pages(of lines: ArraySlice<PrintedLine>) -> [ArraySlice<PrintedLine>] {
    let starts = [lines.startIndex] + lines.indices.dropFirst().filter { lines[$0].opensPage }
    return zip(starts, starts.dropFirst() + [lines.endIndex]).map { lines[$0..<$1] }
  }
}

/// A part of a line between runs of at least two spaces. A marker belongs to the text behind it.
struct LinePiece {
  /// In letters from the line's start.
  let start: Int
  var end: Int
  var text: String

  static func pieces(of raw: String) -> [LinePiece] {
    var pieces: [LinePiece] = []
    for word in PrintedWord.words(of: raw) {
      let last = pieces.count - 1
      if last >= 0, word.gap < 2 || isMarker(pieces[last].text) {
        pieces[last].text += " " + word.text
        pieces[last].end = word.columns.upperBound
      } else {
        pieces.append(LinePiece(start: word.columns.lowerBound, end: word.columns.upperBound, text: word.text))
      }
    }
    return pieces
  }

  private static func isMarker(_ text: String) -> Bool {
    guard text.utf8.count <= 32, text.count <= 8 else { return false }
    return TextMarker.prefix(of: Substring(text + " A")).map { text.count == $0.sign.count } ?? false
  }
}
