package import Model

/// Finds the strategy documents in what a reader made of a file.
package struct Extractor {
  private let isWord: (String) -> Bool
  private let isCut: (String, String) -> Bool

  /// - Parameters:
  ///   - isWord: whether the language has a word (lower case); asked only where a line's end leaves doubt.
  ///   - isCut: whether two words (lower case) are likelier one that was cut.
  package init(isWord: @escaping (String) -> Bool, isCut: @escaping (String, String) -> Bool = { _, _ in false }) {
    self.isWord = isWord
    self.isCut = isCut
  }

  /// - Parameters:
  ///   - fileName: the last source of the period.
  ///   - vouching: what a person says of the file.
  /// - Throws: `Failure(.noTable)` or `.noPlan` when the file holds no strategy document.
  package func extract(
    _ manuscript: Manuscript, fileName: String, vouching: Vouching = Vouching()
  ) throws(Failure) -> ReadFile {
    let ends = LineEnds(DocumentWords(lines: manuscript.lines.map(\.text), isWord: isWord, isCut: isCut))
    var tables = TableDocuments(ends)
    for block in manuscript.blocks {
      switch block {
      case .line(let line): tables.add(line)
      case .table(let table): tables.add(table)
      }
    }
    tables.close()
    var documents = tables.documents
    let unplaced = documents.isEmpty ? 0 : tables.unplaced
    if documents.isEmpty, let outline = Outline(tables.loose, ends: ends) { documents = [outline.document] }
    guard !documents.isEmpty else { throw manuscript.withoutTable }

    var notes = manuscript.notes
    if unplaced > 0 { notes.append(Note(.unplacedText(count: unplaced))) }
    setPeriods(of: &documents, heads: manuscript.runningHeads, fileName: fileName, &notes)
    // Headings over lists without any period are minutes or notes.
    if documents.allSatisfy({ $0.columns.isEmpty && $0.period == nil }) { throw manuscript.withoutTable }
    return ReadFile(format: manuscript.format, pageCount: manuscript.pageCount, documents: documents, notes: notes)
  }

  /// What the document says goes before the file's name, and the title before the rest.
  private func setPeriods(
    of documents: inout [StrategyDocument], heads: [String], fileName: String, _ notes: inout [Note]
  ) {
    for index in documents.indices {
      let said = [documents[index].title].compactMap { $0 } + documents[index].columns + heads
      documents[index].period = said.lazy.compactMap { PeriodSpelling.periods(in: $0).first }.first
      if documents[index].period == nil, documents.count == 1 {
        documents[index].period = PeriodSpelling.periods(in: fileName).first
        if documents[index].period != nil { notes.append(Note(.periodFromFileName)) }
      }
    }
  }
}

extension Table {
  /// How many of its lines look like list items.
  var itemCount: Int {
    rows.reduce(0) { $0 + $1.cells.reduce(0) { $0 + $1.lines.count { $0.marker != nil } } }
  }
}

extension Manuscript {
  /// Why there is no strategy document: perhaps it stands on pages that were not read.
  fileprivate var withoutTable: Failure {
    for note in notes {
      guard case .unreadPictures(let pages, let package) = note.kind else { continue }
      return Failure(package.map { .missingDependency(package: $0) } ?? .noTextLayer, page: pages.first)
    }
    return Failure(.noTable)
  }

  var lines: [Line] {
    blocks.flatMap { block in
      switch block {
      case .line(let line): [line]
      case .table(let table): table.rows.flatMap { $0.cells.flatMap(\.lines) }
      }
    }
  }
}
