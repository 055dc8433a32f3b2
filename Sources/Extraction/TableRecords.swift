import Model

/// Reads the policies out of a strategy table, row by row.
struct TableRecords {
  /// A policy that is open before the table's first row.
  struct Opening {
    /// nil where nothing names it.
    var name: String?
  }

  private(set) var policies: [Policy] = []
  /// The number of the last row.
  private(set) var lastRow: Int
  /// How many lines below others show that none is a wrap.
  private static let fewestLines = 5
  private let columns: Columns
  private let ends: LineEnds
  private var facts: RowFacts
  /// How the rows look that name a policy, in a table where that takes a row of its own.
  private var policyLook: RowLook?
  /// Whether rows are shaded by turns, so that a shade tells no kind of row.
  private let isBanded: Bool
  /// Whether all lines of the items begin as items do, so that none is a wrap.
  private let isUnwrapped: Bool
  /// The last line of the last policy's name.
  private var lastNameLine: Line?
  /// Where in `policies` a name stands.
  private var positions: [String?: Int] = [:]

  /// A policy while its rows are collected: paragraphs cannot be told apart before all of them are there.
  private struct Draft {
    var name: String?
    var facts: Facts = []
    var activities: ParagraphBuilder
    var followUps: ParagraphBuilder
  }

  /// - Parameters:
  ///   - opening: the policy that the rows before the first name belong to, where something above the table says so, or
  ///     one without a name where nothing does.
  ///   - rows: how many rows the tables before this one have in their document.
  init(_ table: Table, columns: Columns, ends: LineEnds, opening: Opening? = nil, after rows: Int = 0) {
    (self.columns, self.ends, lastRow) = (columns, ends, rows)
    facts = RowFacts(columns, ends: ends)
    isBanded = Self.isBanded(table.rows.dropFirst(columns.headerRows))
    isUnwrapped = Self.isUnwrapped(table.rows.dropFirst(columns.headerRows), columns)
    var drafts = opening.map { [draft($0.name)] } ?? []
    for row in columns.wholeRows(of: table) where !columns.isHeader(row, ends: ends) {
      add(row, to: &drafts)
    }
    for index in drafts.indices {
      drafts[index].activities.setFacts { facts.facts(of: $0) }
      let withActivities = Set(drafts[index].activities.paragraphs.flatMap { $0.rows.map(Array.init) ?? [] })
      drafts[index].followUps.setFacts { withActivities.isDisjoint(with: $0) ? facts.facts(of: $0) : [] }
    }
    let layout = ColumnLayout(activities: drafts.map(\.activities.paragraphs))
    for draft in drafts { add(draft, layout: layout) }
    policies.removeAll(where: \.isEmpty)
  }

  private static func isBanded(_ rows: ArraySlice<Row>) -> Bool {
    let full = rows.filter { $0.cells.count { !$0.isEmpty } > 1 }
    return Set(full.map { $0.cells.last { !$0.isEmpty }?.shade }).count > 1
  }

  /// Whether the cells of items hold several lines, and none of them begins with a small letter or a marker.
  private static func isUnwrapped(_ rows: ArraySlice<Row>, _ columns: Columns) -> Bool {
    let cells = rows.flatMap { columns.cells(.activities, of: $0) + columns.cells(.followUps, of: $0) }
    let lines = cells.flatMap(\.lines)
    return lines.count >= cells.count + fewestLines
      && lines.allSatisfy { $0.marker == nil && $0.text.first?.isUppercase == true }
  }

  private func draft(_ name: String?) -> Draft {
    Draft(
      name: name,
      activities: ParagraphBuilder(
        ends, isUnwrapped: isUnwrapped, areSingle: columns.singleCells || columns.titledCells),
      followUps: ParagraphBuilder(ends, isUnwrapped: isUnwrapped))
  }

  private mutating func add(_ row: Row, to drafts: inout [Draft]) {
    if columns.isTotal(row, ends) || row.isCaption { return }
    let own = columns.ownRowCell(of: row)
    let continues = continueName(of: &drafts, with: row)
    let named = continues ? nil : columns.has(.policy) ? policyName(of: row) : policyName(ofOwnRow: own)
    if let named, drafts.isEmpty || drafts[drafts.count - 1].name != named.name {
      drafts.append(draft(named.name))
    }
    // Rows above the first name belong to no policy, and are read all the same.
    if drafts.isEmpty, columns.has(.policy), columns.hasItems(row) { drafts.append(draft(nil)) }
    guard let last = drafts.indices.last else { return }
    if let prose = named?.prose { drafts[last].facts.add(Fact(.field(.description), prose)) }
    // Only over a page break may a row go on with the last one's sentence.
    let isNew = !row.opensPage || named != nil
    let beginsItem = beginsItem(columns.cells(.activities, of: row), after: drafts[last].activities.paragraphs.last)
    if isNew || beginsItem { drafts[last].activities.close() }
    let follows = columns.cells(.followUps, of: row)
    if isNew || beginsItem && self.beginsItem(follows, after: drafts[last].followUps.paragraphs.last) {
      drafts[last].followUps.close()
    }
    if named != nil { lastNameLine = columns.cells(.policy, of: row).last?.lines.last }
    if named != nil, !columns.has(.policy) { return }
    if isNew || beginsItem || lastRow == 0 { lastRow += 1 }
    addCells(of: row, own: own, to: &drafts[last])
  }

  /// Adds the cells of a row that is not the name of a policy.
  private mutating func addCells(of row: Row, own: Cell?, to draft: inout Draft) {
    draft.activities.begin(row: lastRow)
    draft.followUps.begin(row: lastRow)
    for cell in columns.cells(.group, of: row) { draft.activities.add(heading: cell.text(ends), cell.lines) }
    if columns.continuesActivities(row) { draft.activities.extendCell(to: lastRow) }
    for cell in columns.cells(.activities, of: row) {
      if columns.titledCells,
        let titled = TitledText(cell.lines) ?? TitledText(rowItem: cell.lines) ?? TitledText(sentencesBelow: cell.lines)
      {
        draft.activities.add(titled.title)
        draft.activities.close()
        facts.add(description: titled.prose, number: lastRow)
      } else {
        draft.activities.add(cell.lines, isOwnRow: own == cell)
      }
    }
    for (index, cell) in columns.cells(.followUps, of: row).enumerated() {
      if index > 0 { draft.followUps.close() }
      draft.followUps.add(cell.lines)
    }
    if let own, own.columns.count == columns.columnCount { return }
    facts.add(row, number: lastRow)
    if !columns.hasItems(row), !columns.continuesActivities(row) { addFactsAlone(of: row, to: &draft) }
  }

  /// Gives the facts of a row without items to the policy that it names, or else to the row before it, which it goes on with.
  private mutating func addFactsAlone(of row: Row, to draft: inout Draft) {
    if columns.cells(.policy, of: row).contains(where: { !$0.isEmpty }) || draft.activities.paragraphs.isEmpty {
      draft.facts.add(facts.facts(of: lastRow...lastRow, own: true))
    } else {
      draft.activities.extendCell(to: lastRow)
    }
  }

  /// Whether the cells of a row that opens a page begin an item of their own: in a table with a row for each item, where none
  /// has a marker, that is what a capital says.
  private func beginsItem(_ cells: [Cell], after last: Paragraph?) -> Bool {
    guard let line = cells.first?.lines.first, line.marker == nil else { return false }
    // Below the name of a policy that ends the page before, nothing goes on.
    guard let last else { return true }
    return last.marker == nil && line.text.first { !"\"'»“”(".contains($0) }?.isUppercase == true
  }

  /// Adds what stands in the policy cell of a row that a page break has parted from its name: a name does not begin with a
  /// small letter.
  private mutating func continueName(of drafts: inout [Draft], with row: Row) -> Bool {
    guard row.opensPage, let last = drafts.indices.last, var name = drafts[last].name, let end = lastNameLine else {
      return false
    }
    let lines = columns.cells(.policy, of: row).flatMap(\.lines)
    guard let first = lines.first, first.marker == nil, first.text.first?.isLowercase == true else { return false }
    ends.append(first, after: end, to: &name)
    for (line, next) in zip(lines, lines.dropFirst()) { ends.append(next, after: line, to: &name) }
    drafts[last].name = name
    lastNameLine = lines.last
    return true
  }

  /// The policy that a row names, and the prose below the name; nil where the cell is empty or merged with the one above.
  private func policyName(of row: Row) -> (name: String, prose: String?)? {
    let cells = columns.cells(.policy, of: row).filter { !$0.isEmpty }
    if cells.count == 1, let titled = TitledText(cells[0].lines) {
      return (Cell.text(titled.title, ends).withoutSoftHyphens.trimmedColon, Cell.text(titled.prose, ends))
    }
    let text = cells.map { $0.text(ends) }.joined(separator: " ")
    return text.isEmpty ? nil : (ends.withoutCuts(text.withoutSoftHyphens.trimmedColon), nil)
  }

  /// In a table without a policy column the first row of its own names a policy, and so do those that look the same.
  private mutating func policyName(ofOwnRow cell: Cell?) -> (name: String, prose: String?)? {
    guard let cell, let line = cell.lines.first, line.marker == nil else { return nil }
    let look = RowLook(shade: isBanded ? nil : cell.shade, emphasis: line.emphasis, size: line.size)
    policyLook = policyLook ?? look
    return look == policyLook ? (cell.text(ends).withoutSoftHyphens.trimmedColon, nil) : nil
  }

  /// Adds a policy's groups and follow-ups; a policy named again goes on where it was.
  private mutating func add(_ draft: Draft, layout: ColumnLayout) {
    let policy = Policy(
      name: draft.name, facts: draft.facts, groups: layout.groups(of: draft.activities.paragraphs),
      followUps: layout.followUps(draft.followUps.paragraphs))
    if let known = positions[draft.name] {
      policies[known].add(policy)
    } else {
      positions[draft.name] = policies.count
      policies.append(policy)
    }
  }
}

extension Policy {
  /// Adds what another piece of the same policy holds.
  mutating func add(_ more: Policy) {
    facts.add(more.facts)
    for group in more.groups {
      if let same = groups.firstIndex(where: { $0.name == group.name }) {
        groups[same].activities += group.activities
      } else {
        groups.append(group)
      }
    }
    followUps += more.followUps
  }
}

extension Row {
  /// Whether all that it holds says what stands on a picture.
  fileprivate var isCaption: Bool {
    let filled = cells.filter { !$0.isEmpty }
    return filled.count == 1 && filled[0].lines.first.map { $0.marker == nil && $0.text.opensCaption } ?? false
  }
}

/// What a heading row looks like.
private struct RowLook: Equatable {
  var shade: String?
  var emphasis: Emphasis
  var size: Double?
}

extension String {
  /// Soft hyphens inside a line show nothing and are no text.
  var withoutSoftHyphens: String {
    utf8.contains(0xAD) && unicodeScalars.contains("\u{AD}")
      ? String(String.UnicodeScalarView(unicodeScalars.filter { $0 != "\u{AD}" })) : self
  }

  var trimmedColon: String {
    guard utf8.last == UInt8(ascii: ":") || utf8.last == UInt8(ascii: " ") else { return self }
    var text = Substring(self)
    while let last = text.last, last == ":" || last == " " { text.removeLast() }
    return String(text)
  }
}
