import Model

/// Reads a strategy document that has no table: headings over lists.
///
/// The outermost heading is the title, the next level the policies, the one below the groups; a heading in the words of a
/// follow-up column starts a policy's follow-ups.
struct Outline {
  private(set) var document: StrategyDocument

  /// - Parameter lines: the document's lines, tables of other kinds left out.
  /// - Returns: nil when the headings make no strategy document: no policy or follow-up among them.
  init?(_ lines: [Line], ends: LineEnds) {
    var builder = ParagraphBuilder(ends)
    builder.add(lines)
    let paragraphs = builder.paragraphs.filter { !$0.text.isEmpty }
    guard let ranks = HeadingRanks(paragraphs) else { return nil }
    document = StrategyDocument(title: ranks.title?.name.withoutSoftHyphens)
    let layout = ColumnLayout(activities: [paragraphs], followUps: [paragraphs])
    var draft: Draft?
    for paragraph in paragraphs {
      switch ranks.rank(of: paragraph) {
      case .title: break
      case .policy:
        close(&draft, layout: layout)
        draft = Draft(name: paragraph.name.withoutSoftHyphens)
      case .followUps: draft?.isInFollowUps = true
      case .group:
        draft?.isInFollowUps = false
        draft?.activities.append(paragraph)
      case nil where paragraph.marker != nil: draft?.add(paragraph)
      case nil: break
      }
    }
    close(&draft, layout: layout)
    document.policies.removeAll(where: \.isEmpty)
    let names = document.policies.compactMap(\.name)
    let isStrategy =
      names.contains { HeaderWords.role(of: $0) == .policy } || document.policies.contains { !$0.followUps.isEmpty }
    guard isStrategy, document.policies.contains(where: { !$0.groups.isEmpty }) else { return nil }
  }

  private struct Draft {
    var name: String
    var activities: [Paragraph] = []
    var followUps: [Paragraph] = []
    var isInFollowUps = false

    mutating func add(_ paragraph: Paragraph) {
      if isInFollowUps { followUps.append(paragraph) } else { activities.append(paragraph) }
    }
  }

  private mutating func close(_ draft: inout Draft?, layout: ColumnLayout) {
    guard let done = draft else { return }
    document.policies.append(
      Policy(name: done.name, groups: layout.groups(of: done.activities), followUps: layout.followUps(done.followUps)))
    draft = nil
  }
}

/// Which headings of a document without a table are its title, policies and groups.
private struct HeadingRanks {
  enum Rank { case title, policy, group, followUps }

  private(set) var title: Paragraph?
  private var levels: [Double]

  init?(_ paragraphs: [Paragraph]) {
    let sizes = paragraphs.filter { $0.marker != nil }.compactMap(\.size).sorted()
    bodySize = sizes.isEmpty ? nil : sizes[sizes.count / 2]
    levels = []
    let headings = paragraphs.filter { level(of: $0) != nil }
    let ordinary = headings.filter { !Self.isFollowUp($0) }
    levels = Set(ordinary.compactMap { level(of: $0) }).sorted()
    if let first = ordinary.first, let top = level(of: first),
      top == levels.first || Self.isLargest(first, of: ordinary),
      ordinary.filter({ level(of: $0) == top }).count == 1, levels.count > 1
    {
      title = first
      levels.removeAll { $0 == top }
    }
    guard !levels.isEmpty, paragraphs.contains(where: { $0.marker != nil }) else { return nil }
  }

  private let bodySize: Double?

  /// The rank of a heading; nil for items and running text.
  func rank(of paragraph: Paragraph) -> Rank? {
    guard let level = level(of: paragraph) else { return nil }
    if let title, title.places == paragraph.places { return .title }
    if Self.isFollowUp(paragraph), level > (levels.first ?? 0) { return .followUps }
    return level == levels.first ? .policy : .group
  }

  /// Small numbers are outer levels: the file's own outline level, else larger letters before smaller ones.
  private func level(of paragraph: Paragraph) -> Double? {
    guard paragraph.marker == nil else { return nil }
    if let level = paragraph.headingLevel { return Double(level) }
    guard let size = paragraph.size, let bodySize, paragraph.text.split(separator: " ").count <= 20 else { return nil }
    let standsOut = size > bodySize * 1.04 || paragraph.emphasis.contains(.bold)
    return standsOut ? 1000 - (size * 2).rounded() : nil
  }

  /// Whether the letters of a heading without an outline level are larger than all others': a title above chapters.
  private static func isLargest(_ first: Paragraph, of headings: [Paragraph]) -> Bool {
    guard first.headingLevel == nil, let size = first.size else { return false }
    return headings.dropFirst().allSatisfy { ($0.size ?? size) < size }
  }

  private static func isFollowUp(_ paragraph: Paragraph) -> Bool {
    HeaderWords.role(of: paragraph.name) == .followUps
  }
}
