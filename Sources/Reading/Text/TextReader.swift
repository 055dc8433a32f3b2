package import Model

/// Reads a plain text: a dump of a document whose table has lost its columns, a dump that keeps them side by side, or an
/// outline of headings and bullets.
package enum TextReader {
  /// What stands in the text: lines, and a table for every header of one.
  ///
  /// Columns that stand side by side or between tabs are known. Those of a flattened table are inferred, which the note
  /// `.columnsInferred` says. A text without a table header is its lines alone.
  /// - Throws: `.empty` for a text without a letter, `.notADocument` for bytes that are no text, `.tooLarge` above 64 MiB,
  ///   `.noTable` for a dump that took the table apart, so that nothing tells which activities belong to which policy.
  package static func read(_ bytes: [UInt8]) throws(Failure) -> Manuscript {
    guard bytes.count <= largestFile << 20 else { throw Failure(.tooLarge(.fileSize(mebibytes: largestFile))) }
    let printed = PrintedLine.lines(of: try Decoding.text(of: bytes))
    guard !printed.isEmpty else { throw Failure(.empty) }
    let (lines, runningHeads) = RunningHeads.split(printed)
    var manuscript = Manuscript(format: .text, blocks: [], runningHeads: runningHeads)
    if let blocks = try KnownTables.blocks(lines) {
      manuscript.blocks = blocks
      return manuscript
    }
    let headers = HeaderLine.all(in: lines)
    if let blocks = SideBySide.blocks(lines, headers: headers) {
      manuscript.blocks = before(headers, lines: lines) + blocks
      return manuscript
    }
    guard !Columnwise.isRead(lines) else { throw Failure(.noTable) }
    guard !headers.isEmpty else {
      manuscript.blocks = lines.map { .line($0.outlineLine) }
      return manuscript
    }
    let attached = try LooseBullets.attached(lines)
    let found = HeaderLine.all(in: attached)
    manuscript.blocks = before(found, lines: attached) + FlatTable.blocks(attached, headers: found)
    manuscript.notes = [Note(.columnsInferred)]
    return manuscript
  }

  private static func before(_ headers: [HeaderLine], lines: [PrintedLine]) -> [Block] {
    lines[..<(headers.first?.lines.lowerBound ?? lines.count)].map { .line($0.outlineLine) }
  }

  private static let largestFile = 64
}
