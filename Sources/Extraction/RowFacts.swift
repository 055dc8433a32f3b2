import Model

/// Collects what the rows of a table say of the items in them.
struct RowFacts {
  /// A row's cells of facts while their lines are collected, by the first grid column of the fact.
  private struct Draft {
    var cells: [Int: ParagraphBuilder] = [:]
    /// The columns whose cell is merged with the one above, so that the row says nothing new by them.
    var carried: Set<Int> = []
  }

  private let columns: Columns
  private let ends: LineEnds
  private var drafts: [Int: Draft] = [:]
  /// The columns that have had a cell over several rows.
  private var merged: Set<Int> = []

  init(_ columns: Columns, ends: LineEnds) {
    (self.columns, self.ends) = (columns, ends)
  }

  /// Adds the cells of a row, or of a piece of it behind a page break.
  mutating func add(_ row: Row, number: Int) {
    guard !columns.facts.isEmpty else { return }
    var draft = drafts[number] ?? Draft()
    merged.formUnion(row.cells.filter(\.continuesAbove).map(\.column))
    for fact in columns.facts {
      let cells = row.cells.filter { fact.columns.contains($0.column) }
      let key = fact.columns.lowerBound
      if cells.contains(where: { $0.continuesAbove || goesOn($0, in: row) }), draft.cells[key] == nil,
        let above = drafts[number - 1]?.cells[key]
      {
        draft.cells[key] = above
        draft.carried.insert(key)
      } else {
        for cell in cells where !cell.isEmpty {
          draft.cells[key, default: ParagraphBuilder(ends)].add(cell.lines)
        }
      }
    }
    drafts[number] = draft
  }

  /// Whether an empty cell goes on with one that a page break has cut: the name of the policy beside it does, too, and the
  /// column merges cells within policies.
  private func goesOn(_ cell: Cell, in row: Row) -> Bool {
    let names = columns.cells(.policy, of: row)
    return row.opensPage && cell.isEmpty && merged.contains(cell.column) && !names.isEmpty
      && names.allSatisfy(\.isEmpty)
  }

  /// Adds prose of a row's cell, which describes its activity.
  mutating func add(description lines: [Line], number: Int) {
    drafts[number, default: Draft()].cells[-1, default: ParagraphBuilder(ends)].add(lines)
  }

  /// - Parameter own: leaves out what cells say that are merged over rows before these.
  func facts(of rows: ClosedRange<Int>, own: Bool = false) -> Facts {
    var facts = Facts()
    for row in rows {
      guard let draft = drafts[row] else { continue }
      if let prose = draft.cells[-1] { facts.add(Fact(.field(.description), Self.text(prose))) }
      for fact in columns.facts {
        let key = fact.columns.lowerBound
        guard let cell = draft.cells[key], !own || !draft.carried.contains(key) else { continue }
        facts.add(Fact(fact.name, Self.text(cell)))
      }
    }
    return facts
  }

  /// The cell's paragraphs as printed, a line each: a bullet is left out, a number or a letter is a part of what it says
  /// ("1. kvartal 2024").
  static func text(_ cell: ParagraphBuilder) -> String {
    let paragraphs = cell.paragraphs.map { paragraph in
      let sign = paragraph.marker.map(\.sign) ?? ""
      let isText = sign.contains { $0.isLetter || $0.isNumber } && sign != "o"
      return [isText ? sign : "", paragraph.text.withoutSoftHyphens].filter { !$0.isEmpty }.joined(separator: " ")
    }
    return paragraphs.filter { !$0.isEmpty }.joined(separator: "\n")
  }
}
