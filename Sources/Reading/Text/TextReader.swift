package import Model

/// Reads a plain text: a dump of a document whose table has lost its columns, a dump that keeps them side by side, or an
/// outline of headings and bullets.
package enum TextReader {
  /// What stands in the text: lines, and a table for every header of one.
  ///
  /// Columns that stand side by side or between tabs are known. Those of a flattened table are inferred, which the note
  /// `.columnsInferred` says. A text without a table header is its lines alone.
  /// - Throws: `.empty` for a text without a letter, `.notADocument` for bytes that are no text, `.tooLarge` above 64 MiB.
  package static func read(_ bytes: [UInt8]) throws(Failure) -> Manuscript {
    guard bytes.count <= largestFile << 20 else { throw Failure(.tooLarge(.fileSize(mebibytes: largestFile))) }
    let printed = PrintedLine.lines(of: try Decoding.text(of: bytes))
    guard !printed.isEmpty else { throw Failure(.empty) }
    let (lines, runningHeads) = RunningHeads.split(printed)
    var manuscript = Manuscript(format: .text, blocks: [], runningHeads: runningHeads)
    let headers = HeaderLine.all(in: lines)
    guard let first = headers.first else {
      manuscript.blocks = lines.map { .line($0.outlineLine) }
      return manuscript
    }
    manuscript.blocks = lines[..<first.lines.lowerBound].map { .line($0.outlineLine) }
    if let blocks = SideBySide.blocks(lines, headers: headers) {
      manuscript.blocks += blocks
    } else {
      manuscript.blocks += FlatTable.blocks(lines, headers: headers)
      manuscript.notes = [Note(.columnsInferred)]
    }
    return manuscript
  }

  private static let largestFile = 64
}
