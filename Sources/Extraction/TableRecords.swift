import Model

/// Reads the policies out of a strategy table, row by row.
struct TableRecords {
  private(set) var policies: [Policy] = []
  private let columns: Columns
  private let ends: LineEnds
  /// How the rows look that name a policy, in a table where that takes a row of its own.
  private var policyLook: RowLook?
  /// The last line of the last policy's name.
  private var lastNameLine: Line?
  /// Where in `policies` a name stands.
  private var positions: [String: Int] = [:]

  /// A policy while its rows are collected: paragraphs cannot be told apart before all of them are there.
  private struct Draft {
    var name: String
    var activities: ParagraphBuilder
    var followUps: ParagraphBuilder
  }

  /// - Parameter opening: the policy that the rows before the first name belong to, where something above the table says
  ///   so.
  init(_ table: Table, columns: Columns, ends: LineEnds, opening: String? = nil) {
    (self.columns, self.ends) = (columns, ends)
    var drafts = opening.map { [draft($0)] } ?? []
    for row in table.rows.dropFirst(columns.headerRows) where !columns.isHeader(row, ends: ends) {
      add(row, to: &drafts)
    }
    let layout = ColumnLayout(
      activities: drafts.map(\.activities.paragraphs), followUps: drafts.map(\.followUps.paragraphs))
    for draft in drafts { add(draft, layout: layout) }
    policies.removeAll(where: \.isEmpty)
  }

  private func draft(_ name: String) -> Draft {
    Draft(name: name, activities: ParagraphBuilder(ends), followUps: ParagraphBuilder(ends))
  }

  private mutating func add(_ row: Row, to drafts: inout [Draft]) {
    let own = columns.ownRowCell(of: row)
    let continues = continueName(of: &drafts, with: row)
    let name = continues ? nil : columns.has(.policy) ? policyName(of: row) : policyName(ofOwnRow: own)
    if let name, drafts.last?.name != name {
      drafts.append(draft(name))
    }
    guard let last = drafts.indices.last else { return }
    // Only over a page break may a row go on with the last one's sentence.
    if !row.opensPage || name != nil {
      drafts[last].activities.close()
      drafts[last].followUps.close()
    } else if beginsItem(row, after: drafts[last].activities.paragraphs.last) {
      drafts[last].activities.close()
    }
    if name != nil { lastNameLine = columns.cells(.policy, of: row).last?.lines.last }
    if name != nil, !columns.has(.policy) { return }
    for cell in columns.groupCells(of: row) { drafts[last].activities.add(heading: cell.text(ends), cell.lines) }
    for cell in columns.cells(.activities, of: row) { drafts[last].activities.add(cell.lines, isOwnRow: own == cell) }
    for cell in columns.cells(.followUps, of: row) { drafts[last].followUps.add(cell.lines) }
  }

  /// Whether a row that opens a page begins an item of its own: in a table with a row for each item, where none has a
  /// marker, that is what a capital says.
  private func beginsItem(_ row: Row, after last: Paragraph?) -> Bool {
    guard let last, last.marker == nil, let line = columns.cells(.activities, of: row).first?.lines.first else {
      return false
    }
    return line.marker == nil && line.text.first?.isUppercase == true
  }

  /// Adds what stands in the policy cell of a row that a page break has parted from its name: a name does not begin with a
  /// small letter.
  private mutating func continueName(of drafts: inout [Draft], with row: Row) -> Bool {
    guard row.opensPage, let last = drafts.indices.last, let end = lastNameLine else { return false }
    let lines = columns.cells(.policy, of: row).flatMap(\.lines)
    guard let first = lines.first, first.marker == nil, first.text.first?.isLowercase == true else { return false }
    ends.append(first, after: end, to: &drafts[last].name)
    for (line, next) in zip(lines, lines.dropFirst()) { ends.append(next, after: line, to: &drafts[last].name) }
    lastNameLine = lines.last
    return true
  }

  /// The policy that a row names; nil where the cell is empty or merged with the one above.
  private func policyName(of row: Row) -> String? {
    let text = columns.cells(.policy, of: row).map { $0.text(ends) }.filter { !$0.isEmpty }.joined(separator: " ")
    return text.isEmpty ? nil : text.withoutSoftHyphens.trimmedColon
  }

  /// In a table without a policy column the first row of its own names a policy, and so do those that look the same.
  private mutating func policyName(ofOwnRow cell: Cell?) -> String? {
    guard let cell, let line = cell.lines.first, line.marker == nil else { return nil }
    let look = RowLook(shade: cell.shade, emphasis: line.emphasis, size: line.size)
    policyLook = policyLook ?? look
    return look == policyLook ? cell.text(ends).withoutSoftHyphens.trimmedColon : nil
  }

  /// Adds a policy's groups and follow-ups; a policy named again goes on where it was.
  private mutating func add(_ draft: Draft, layout: ColumnLayout) {
    let index = positions[draft.name] ?? policies.count
    if index == policies.count {
      policies.append(Policy(name: draft.name))
      positions[draft.name] = index
    }
    for group in layout.groups(of: draft.activities.paragraphs) {
      if let known = policies[index].groups.firstIndex(where: { $0.name == group.name }) {
        policies[index].groups[known].activities += group.activities
      } else {
        policies[index].groups.append(group)
      }
    }
    policies[index].followUps += layout.followUps(draft.followUps.paragraphs)
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
    unicodeScalars.contains("\u{AD}")
      ? String(String.UnicodeScalarView(unicodeScalars.filter { $0 != "\u{AD}" })) : self
  }

  var trimmedColon: String {
    var text = Substring(self)
    while let last = text.last, last == ":" || last == " " { text.removeLast() }
    return String(text)
  }
}
