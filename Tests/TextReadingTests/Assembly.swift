import Model

/// Puts the cells of tables together in the plainest way that shows whether the lines stand in the right cells.
enum Assembly {
  static func documents(of manuscript: Manuscript) -> [Gold] {
    manuscript.blocks.compactMap { block in
      if case .table(let table) = block { document(of: table) } else { nil }
    }
  }

  private static func document(of table: Table) -> Gold {
    let header = table.rows.first { $0.isHeader }?.cells ?? []
    var document = Gold(columns: header.map { $0.lines.map(\.text).joined(separator: " ") }, policies: [])
    let roles = document.columns.map { HeaderWords.role(of: $0) }
    for row in table.rows where !row.isHeader {
      for cell in row.cells where cell.span > 1 || roles[cell.column] == .policy {
        let name = cell.lines.reduce("") { joined($0, $1.text) }
        if !name.isEmpty { document.policies.append(.init(name: name, groups: [], followUps: [])) }
      }
      if document.policies.isEmpty { document.policies.append(.init(name: "", groups: [], followUps: [])) }
      for cell in row.cells where cell.span == 1 {
        switch roles[cell.column] {
        case .activities: addActivities(cell.lines, to: &document.policies[document.policies.count - 1])
        case .followUps: document.policies[document.policies.count - 1].followUps += items(cell.lines).map(\.text)
        default: break
        }
      }
    }
    return document
  }

  private static func addActivities(_ lines: [Line], to policy: inout Gold.Policy) {
    for (isHeading, text) in items(lines) {
      if isHeading {
        policy.groups.append(.init(name: text.hasSuffix(":") ? String(text.dropLast()) : text, activities: []))
      } else {
        if policy.groups.isEmpty { policy.groups.append(.init(name: nil, activities: [])) }
        policy.groups[policy.groups.count - 1].activities.append(text)
      }
    }
  }

  /// An item is a line with a marker and those behind it; a line before which a word would have fitted is a heading.
  private static func items(_ lines: [Line]) -> [(isHeading: Bool, text: String)] {
    var items: [(isHeading: Bool, text: String)] = []
    for (index, line) in lines.enumerated() {
      let word = Double(line.text.prefix { $0 != " " }.count)
      let wraps = index > 0 && (lines[index - 1].room ?? 0) <= word && line.spaceBefore == 0
      if line.marker == nil, wraps, let last = items.last {
        items[items.count - 1].text = joined(last.text, line.text)
      } else {
        items.append((line.marker == nil, line.text))
      }
    }
    return items
  }

  /// Joins a wrapped line on; a hyphen behind a digit takes no space ("1:1-samtaler").
  private static func joined(_ text: String, _ next: String) -> String {
    if text.isEmpty { return next }
    let glued = text.hasSuffix("-") && text.dropLast().last?.isNumber == true
    return text + (glued ? "" : " ") + next
  }
}
