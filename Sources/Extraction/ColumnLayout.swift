import Model

/// How the lists of a table's columns are set, seen over the whole table: which indents mean which level, and whether
/// items have markers at all.
struct ColumnLayout {
  private let activityIndents: [Double]
  private let followUpIndents: [Double]
  private let activitiesAreMarked: Bool

  /// - Parameters: the paragraphs of each policy.
  init(activities: [[Paragraph]], followUps: [[Paragraph]]) {
    let marked = Self.markedIndents(of: activities)
    activityIndents = Self.distinct(marked)
    followUpIndents = Self.distinct(Self.markedIndents(of: followUps))
    activitiesAreMarked = !marked.isEmpty
  }

  /// Parts a policy's paragraphs into groups: a heading, and the items up to the next.
  func groups(of paragraphs: [Paragraph]) -> [ActivityGroup] {
    var groups: [ActivityGroup] = []
    let filled = paragraphs.indices.filter { !paragraphs[$0].text.isEmpty }
    for (place, index) in filled.enumerated() {
      let next = place + 1 < filled.count ? filled[place + 1] : nil
      if isHeading(index, before: next, in: paragraphs) {
        groups.append(ActivityGroup(name: paragraphs[index].name.withoutSoftHyphens))
      } else {
        if groups.isEmpty { groups.append(ActivityGroup(name: nil)) }
        groups[groups.count - 1].activities.append(item(paragraphs[index], indents: activityIndents))
      }
    }
    return groups.filter { !$0.activities.isEmpty }
  }

  func followUps(_ paragraphs: [Paragraph]) -> [Item] {
    paragraphs.filter { !$0.text.isEmpty }.map { item($0, indents: followUpIndents) }
  }

  /// In a list with markers a heading is what stands unmarked before an item; in one without it has to stand out.
  private func isHeading(_ index: Int, before next: Int?, in paragraphs: [Paragraph]) -> Bool {
    guard let next else { return false }
    guard paragraphs[index].marker == nil else { return isNumberedHeading(paragraphs[index], before: paragraphs[next]) }
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
  private func isNumberedHeading(_ paragraph: Paragraph, before next: Paragraph) -> Bool {
    guard let sign = paragraph.marker?.sign, sign.isNumbering, let below = next.marker?.sign, !below.isNumbering else {
      return false
    }
    return paragraph.emphasis.contains(.bold) && !next.emphasis.contains(.bold)
  }

  private func item(_ paragraph: Paragraph, indents: [Double]) -> Item {
    var item = paragraph.item
    item.text = item.text.withoutSoftHyphens
    item.level =
      paragraph.marker?.level ?? indents.lastIndex { $0 <= paragraph.indent + ParagraphBuilder.tolerance } ?? 0
    return item
  }

  /// The indents of the paragraphs that have markers.
  private static func markedIndents(of policies: [[Paragraph]]) -> [Double] {
    var indents: [Double] = []
    for paragraphs in policies {
      for index in paragraphs.indices where paragraphs[index].marker != nil { indents.append(paragraphs[index].indent) }
    }
    return indents
  }

  /// Ascending, near ones taken once.
  private static func distinct(_ indents: [Double]) -> [Double] {
    indents.sorted().reduce(into: []) { indents, indent in
      if let last = indents.last, indent - last <= ParagraphBuilder.tolerance { return }
      indents.append(indent)
    }
  }
}

extension String {
  /// Whether a list's sign counts, and is no bullet.
  var isNumbering: Bool { self != "o" && contains { $0.isLetter || $0.isNumber } }
}
