import Model

/// How the lists of a table's columns are set, seen over the whole table: which indents mean which level, and whether
/// items have markers at all.
struct ColumnLayout {
  private let activityIndents: [Double]
  private let followUpIndents: [Double]
  private let activitiesAreMarked: Bool

  init(activities: [Paragraph], followUps: [Paragraph]) {
    activityIndents = Self.indents(of: activities)
    followUpIndents = Self.indents(of: followUps)
    activitiesAreMarked = activities.contains { $0.marker != nil }
  }

  /// Parts a policy's paragraphs into groups: a heading, and the items up to the next.
  func groups(of paragraphs: [Paragraph]) -> [ActivityGroup] {
    var groups: [ActivityGroup] = []
    for (index, paragraph) in paragraphs.enumerated() where !paragraph.text.isEmpty {
      let next = paragraphs[(index + 1)...].first { !$0.text.isEmpty }
      if isHeading(paragraph, before: next) {
        groups.append(ActivityGroup(name: paragraph.name.withoutSoftHyphens))
      } else {
        if groups.isEmpty { groups.append(ActivityGroup(name: nil)) }
        groups[groups.count - 1].activities.append(item(paragraph, activityIndents))
      }
    }
    return groups.filter { !$0.activities.isEmpty }
  }

  func followUps(_ paragraphs: [Paragraph]) -> [Item] {
    paragraphs.filter { !$0.text.isEmpty }.map { item($0, followUpIndents) }
  }

  /// In a list with markers a heading is what stands unmarked before an item; in one without it has to stand out.
  private func isHeading(_ paragraph: Paragraph, before next: Paragraph?) -> Bool {
    guard paragraph.marker == nil, let next else { return false }
    if paragraph.isOwnRow || paragraph.headingLevel != nil { return true }
    if activitiesAreMarked { return next.marker != nil }
    let standsOut = !paragraph.emphasis.subtracting(next.emphasis).isEmpty
    return paragraph.endsWithColon || standsOut
  }

  private func item(_ paragraph: Paragraph, _ indents: [Double]) -> Item {
    var item = paragraph.item
    item.text = item.text.withoutSoftHyphens
    item.level =
      paragraph.marker?.level ?? indents.lastIndex { $0 <= paragraph.indent + ParagraphBuilder.tolerance } ?? 0
    return item
  }

  /// The indents of the markers, ascending, near ones taken once.
  private static func indents(of paragraphs: [Paragraph]) -> [Double] {
    paragraphs.filter { $0.marker != nil }.map(\.indent).sorted().reduce(into: []) { indents, indent in
      if let last = indents.last, indent - last <= ParagraphBuilder.tolerance { return }
      indents.append(indent)
    }
  }
}
