import Model

/// How the lists of a table's columns are set, seen over the whole table: whether items have markers at all.
struct ColumnLayout {
  private let activitiesAreMarked: Bool

  /// - Parameter activities: the paragraphs of each policy.
  init(activities: [[Paragraph]]) {
    activitiesAreMarked = activities.contains { $0.contains { $0.marker != nil } }
  }

  /// Parts a policy's paragraphs into groups: a heading, and the items up to the next.
  func groups(of paragraphs: [Paragraph]) -> [ActivityGroup] {
    var groups: [ActivityGroup] = []
    let filled = paragraphs.indices.filter { !paragraphs[$0].text.isEmpty }
    var nesting = ListNesting()
    for (place, index) in filled.enumerated() {
      let next = place + 1 < filled.count ? filled[place + 1] : nil
      if isHeading(index, before: next, in: paragraphs) {
        groups.append(ActivityGroup(name: paragraphs[index].name.withoutSoftHyphens))
        nesting = ListNesting()
      } else {
        if groups.isEmpty { groups.append(ActivityGroup(name: nil)) }
        groups[groups.count - 1].activities.append(nesting.item(paragraphs[index]))
      }
    }
    return groups.filter { !$0.activities.isEmpty }
  }

  func followUps(_ paragraphs: [Paragraph]) -> [Item] {
    var nesting = ListNesting()
    return paragraphs.filter { !$0.text.isEmpty }.map { nesting.item($0) }
  }

  /// In a list with markers a heading is what stands unmarked before an item; in one without it has to stand out.
  private func isHeading(_ index: Int, before next: Int?, in paragraphs: [Paragraph]) -> Bool {
    guard let next else { return false }
    guard paragraphs[index].marker == nil else {
      return Self.isNumberedHeading(paragraphs[index], before: paragraphs[next])
    }
    // A row that says something of its one item has an item.
    if !paragraphs[index].facts.isEmpty, paragraphs[index].rows != paragraphs[next].rows,
      index == 0 || paragraphs[index].rows != paragraphs[index - 1].rows
    {
      return false
    }
    if paragraphs[index].isOwnRow || paragraphs[index].headingLevel != nil { return true }
    if activitiesAreMarked { return paragraphs[next].marker != nil }
    let standsOut = !paragraphs[index].emphasis.subtracting(paragraphs[next].emphasis).isEmpty
    return paragraphs[index].endsWithColon || standsOut
  }

  /// Whether a number or letter stands before the name of a group: it stands out, and what follows has bullets.
  private static func isNumberedHeading(_ paragraph: Paragraph, before next: Paragraph) -> Bool {
    guard let sign = paragraph.marker?.sign, sign.isNumbering, let below = next.marker?.sign, !below.isNumbering else {
      return false
    }
    return paragraph.emphasis.contains(.bold) && !next.emphasis.contains(.bold)
  }
}

/// The levels of a list's items, which their indents tell: no list begins with an inner level, wherever on the page it stands.
private struct ListNesting {
  /// The indents of the last item and of those that it stands below, outermost first.
  private var indents: [Double] = []

  mutating func item(_ paragraph: Paragraph) -> Item {
    var item = paragraph.item
    item.text = item.text.withoutSoftHyphens
    item.level = paragraph.marker?.level ?? level(of: paragraph)
    return item
  }

  private mutating func level(of paragraph: Paragraph) -> Int {
    guard paragraph.marker != nil else { return 0 }
    while let last = indents.last, paragraph.indent <= last + ParagraphBuilder.tolerance { indents.removeLast() }
    indents.append(paragraph.indent)
    return indents.count - 1
  }
}

extension String {
  /// Whether a list's sign counts, and is no bullet.
  var isNumbering: Bool { self != "o" && contains { $0.isLetter || $0.isNumber } }
}
