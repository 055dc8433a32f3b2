import Model

/// Tells plans whose activities are headings over prose from plans of lists.
enum Initiatives {
  /// Whether the innermost headings are activities: they have prose, labels or small tables below them and hardly a list, and
  /// stand side by side under headings, or say themselves what they are.
  static func are(in root: Section) -> Bool {
    var (leaves, told, lists) = (0, 0, 0)
    var sideBySide = false
    func visit(_ section: Section, below heading: Heading?) {
      var count = 0
      for child in section.children {
        guard let own = child.heading, !PlanWords.isFrame(own.name), own.label == nil else { continue }
        if isOne(child) {
          let isTold = own.namesRank(.activities) || hasLabels(child)
          if heading != nil || isTold { count += 1 }
          if isTold { told += 1 }
        } else {
          if child.children.isEmpty, child.itemCount > 0 { lists += 1 }
          visit(child, below: own)
        }
        if child.children.contains(where: { $0.heading?.label != nil && $0.itemCount > 0 }) { lists += 1 }
      }
      leaves += count
      if count > 1 { sideBySide = true }
    }
    visit(root, below: nil)
    return sideBySide && leaves > 1 && (lists == 0 || told > lists)
  }

  /// Whether a section is a heading with prose, and no list or plan in it.
  static func isOne(_ section: Section) -> Bool {
    guard section.children.isEmpty, section.items.isEmpty else { return false }
    return !section.paragraphs.isEmpty && section.tables.allSatisfy { $0.rows.count < 12 && $0.columnCount < 4 }
  }

  private static func hasLabels(_ section: Section) -> Bool {
    section.paragraphs.contains { LabelLine($0.text) != nil } || section.tables.contains { $0.columnCount == 2 }
  }
}
