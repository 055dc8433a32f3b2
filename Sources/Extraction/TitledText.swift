import Model

/// A cell that holds a title in bold and prose below it.
struct TitledText {
  var title: [Line]
  var prose: [Line]

  /// - Returns: nil where the cell does not begin in bold, or holds nothing else, or where what follows is a list.
  init?(_ lines: [Line]) {
    let filled = lines.filter { !$0.text.isEmpty }
    title = Array(filled.prefix { $0.emphasis.contains(.bold) })
    prose = Array(filled.dropFirst(title.count))
    guard !title.isEmpty, !prose.isEmpty,
      filled.allSatisfy({ $0.marker == nil }), prose.allSatisfy({ !$0.emphasis.contains(.bold) }),
      prose.last?.text.last.map({ ".?!".contains($0) }) ?? false
    else { return nil }
  }

  /// Whether nearly all cells of a column are so: one alone might be the heading of a group over its only item.
  static func areTitled(_ cells: [Cell]) -> Bool {
    let filled = cells.filter { !$0.isEmpty }
    let titled = filled.count { TitledText($0.lines) != nil }
    return titled > 0 && titled * 5 >= filled.count * 4
  }
}
