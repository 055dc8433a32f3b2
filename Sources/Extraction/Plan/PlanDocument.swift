import Model

/// A plan read by its headings, whatever stands under them.
struct PlanDocument {
  private(set) var document: StrategyDocument
  private(set) var leftOut: LeftOut

  /// - Parameters:
  ///   - root: its sections from the end of the front page on.
  ///   - isPaper: whether only the matter of a committee paper may hold it.
  ///   - isWary: whether only tables of actions, and lists under headings that speak of actions, are read.
  ///   - isVouched: whether a person says that it is a plan, so that it is one though hardly anything in it is a list.
  /// - Returns: nil for a document without any record.
  init?(_ story: Story, root: Section, front: FrontPage, isPaper: Bool, isWary: Bool, isVouched: Bool, ends: LineEnds) {
    var root = root
    if isPaper {
      guard let matter = Self.matter(in: root) else { return nil }
      root = Section(heading: nil, parts: matter.parts, children: matter.children)
    }
    root.openRunInNames(title: front.title, bodySize: story.bodySize ?? 0)
    let isText = root.isMostlyText && Initiatives(in: root, title: front.title, bodySize: story.bodySize ?? 0) == nil
    let reader = SectionReader(
      root, title: front.title, bodySize: story.bodySize, isStrict: isPaper || isText && !isVouched,
      isWary: isWary, ends: ends)
    let policies = reader.policies
    guard !policies.isEmpty else { return nil }
    // One line alone, under no name, is no list.
    if !isVouched, policies.count == 1, policies[0].name == nil, policies[0].followUps.isEmpty,
      policies[0].groups.allSatisfy({ $0.name == nil }),
      policies[0].groups.reduce(0, { $0 + $1.activities.count }) == 1,
      reader.tables.shapes.isEmpty
    {
      return nil
    }
    // What a paper only says of a plan's progress is none.
    if isPaper, policies.allSatisfy({ $0.groups.allSatisfy(\.activities.isEmpty) }) { return nil }
    leftOut = reader.leftOut + reader.tables.leftOut
    let shape = reader.initiatives != nil ? .initiatives : reader.tables.shapes.min { $0.order < $1.order } ?? .headings
    var ranks = reader.ranks
    if policies.contains(where: { $0.name == nil }) { ranks.append(.init(.policy, by: .title)) }
    var weak = reader.tables.weak
    if shape == .headings || shape == .initiatives,
      Self.areNearlyAlike(root.all.compactMap { $0.heading?.look.letters })
    {
      weak.insert(.ranksFromSize)
    }
    document = StrategyDocument(
      title: front.title, columns: reader.tables.columns, policies: policies,
      understood: Understanding(
        shape, columns: reader.tables.understood, ranks: ranks,
        weak: Understanding.Weakness.allCases.filter(weak.contains)))
  }

  /// Whether it says more of its actions than papers about other things do: who does something, what became of it, or which of
  /// several numbered policies it is part of.
  var standsAlone: Bool {
    let numbered = document.policies.count { policy in
      policy.facts.contains { $0.name == .field(.number) && $0.text.contains(where: \.isLetter) }
        && policy.groups.contains { !$0.activities.isEmpty }
    }
    if numbered > 2 { return true }
    let uses =
      [Field.responsible, .status, .indicator].map(\.code) + [ColumnUse.followUps.code, ColumnUse.policy.code]
    return document.understood.columns.contains { uses.contains($0.use) }
  }

  /// Whether two ranks of headings differ by less than a point in size, and in nothing else.
  private static func areNearlyAlike(_ letters: [HeadingLook]) -> Bool {
    let ordered = Set(letters).sorted { ($0.weight, $0.size) < ($1.weight, $1.size) }
    return zip(ordered, ordered.dropFirst()).contains { $0.weight == $1.weight && $1.size - $0.size < 2 }
  }

  /// What a committee paper is about: the part of it that may hold a plan.
  ///
  /// Headings within that part may look like its own: it goes on until the next one that papers have.
  private static func matter(in root: Section) -> Section? {
    var found: Section?
    for parent in root.all {
      for (index, section) in parent.children.enumerated() {
        guard let name = section.heading?.name, PlanWords.isMatter(name) else { continue }
        if found != nil, !name.inSmallLetters.hasPrefix("sags") { continue }
        var matter = section
        matter.children += parent.children[(index + 1)...].prefix {
          !PlanWords.isCommittee($0.heading?.name ?? "") && !PlanWords.isMatter($0.heading?.name ?? "")
        }
        if name.inSmallLetters.hasPrefix("sags") { return matter }
        found = matter
      }
    }
    return found
  }

  /// Whether a story is a committee paper: what it is about, and what is proposed or decided.
  static func isCommitteePaper(_ story: Story) -> Bool {
    var (hasMatter, hasDecision) = (false, false)
    for part in story.parts {
      // Few paragraphs begin as one of these words does.
      guard case .paragraph(let paragraph) = part, let first = paragraph.text.utf8.first,
        "SsIiBbRr".utf8.contains(first)
      else { continue }
      switch paragraph.name.inSmallLetters {
      case "sagsbeskrivelse", "sagsfremstilling": hasMatter = true
      case "indstilling", "beslutning", "resume", "resumé": hasDecision = true
      default: continue
      }
    }
    return hasMatter && hasDecision
  }
}

extension Understanding.Shape {
  /// The shape that tells most of a document of several goes first.
  fileprivate var order: Int { [.table, .actionList, .map, .forms, .headings, .initiatives].firstIndex(of: self) ?? 0 }
}
