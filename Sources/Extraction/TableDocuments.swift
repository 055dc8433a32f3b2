import Model

/// Gathers the tables of a file that name their policies themselves into strategy documents: nearly always a table is one, but
/// a plan may also be cut into a few, or one for every page.
struct TableDocuments {
  private(set) var documents: [StrategyDocument] = []
  /// Lines outside of tables since the last document's.
  private(set) var loose: [Line] = []
  private(set) var leftOut = LeftOut()
  private let ends: LineEnds
  /// Whether the headings above its tables name a document's policies, or goals that may be facts of what they name.
  private(set) var isWeak = false
  /// The columns of the last document's tables.
  private var columns: Columns?
  /// How many rows the last document's tables have.
  private var rows = 0

  init(_ ends: LineEnds) {
    self.ends = ends
  }

  mutating func add(_ line: Line) { loose.append(line) }

  mutating func add(_ table: Table) {
    guard let columns = Columns(table, ends: ends) ?? continued(table) else {
      leftOut.add(table)
      return
    }
    let last = goesOn(columns) ? documents.last?.policies.last?.name : nil
    let mayGoOn = columns.has(.policy) || columns.headerRows == 0
    let records = TableRecords(
      table, columns: columns, ends: ends, opening: mayGoOn ? last.map { .init(name: $0) } : nil,
      after: rowsBefore(columns))
    if records.policies.isEmpty {
      // Only a heading above can name its policy.
      isWeak = true
      leftOut.add(table)
    } else {
      place(records, columns: columns, isSpaced: table.isSpaced, above: loose)
      leftOut.add(items: columns.itemsBeside(table))
    }
  }

  /// Ends the file.
  mutating func close() {
    leftOut.add(items: loose.count { $0.marker != nil })
  }
}

extension TableDocuments {
  /// The columns of a table without a header that goes on where the last one ended.
  private func continued(_ table: Table) -> Columns? {
    guard let columns, columns.columnCount == table.columnCount, loose.allSatisfy(\.text.isEmpty),
      let first = table.rows.first, !first.isHeader
    else { return nil }
    // A first row in bold is a header that names something else.
    let filled = first.cells.filter { !$0.isEmpty }
    guard !filled.allSatisfy({ $0.lines.allSatisfy { $0.emphasis.contains(.bold) } }) else { return nil }
    return columns.continued(in: table)
  }

  /// Whether a table of these columns belongs to the last document: it has the same ones, and what stands above it names
  /// no other period.
  private func goesOn(_ columns: Columns) -> Bool {
    guard let last = self.columns, last.names == columns.names, columns.title == nil else { return false }
    let period = documents.last.flatMap { $0.title }.flatMap { PeriodSpelling.periods(in: $0).first }
    return loose.allSatisfy { line in
      guard let other = PeriodSpelling.periods(in: line.text).first else { return true }
      return line.marker != nil || other == period
    }
  }

  /// How many rows stand before a table of these columns in its document.
  private func rowsBefore(_ columns: Columns) -> Int { goesOn(columns) ? rows : 0 }

  private mutating func place(_ records: TableRecords, columns: Columns, isSpaced: Bool, above: [Line]) {
    guard !records.policies.isEmpty else { return }
    if !columns.namesPolicies { isWeak = true }
    if goesOn(columns), let last = documents.indices.last {
      for policy in records.policies { documents[last].add(policy) }
    } else {
      let title = columns.title ?? Titles.title(in: above, ends)
      documents.append(
        StrategyDocument(
          title: title, columns: columns.names, policies: records.policies,
          understood: Understanding(
            .table, columns: columns.understood, ranks: [.init(.policy, by: columns.has(.policy) ? .column : .row)])))
    }
    if isSpaced, let last = documents.indices.last, documents[last].understood.weak.isEmpty {
      documents[last].understood.weak = [.columnsFromSpace]
    }
    self.columns = columns
    rows = records.lastRow
    leftOut.add(items: loose.count { $0.marker != nil })
    loose = []
  }
}

extension StrategyDocument {
  /// Adds a policy; one that the document has goes on where it was.
  fileprivate mutating func add(_ policy: Policy) {
    if let known = policies.firstIndex(where: { $0.name == policy.name }) {
      policies[known].add(policy)
    } else {
      policies.append(policy)
    }
  }
}
