import Model

/// Reads the policies out of a plan's sections: which rank of headings owns the lists and tables, and what they hold.
///
/// The rank that owns the items is the policy, ranks between it and the items are groups, and chapters over policies are
/// nothing; a heading that only says what stands below it ("Det vil vi") is no rank.
struct SectionReader {
  var drafts: [PolicyDraft] = []
  var tables: TableReader
  var ranks: [Understanding.Rank] = []
  /// What stands in parts of the document that are not read.
  var leftOut = LeftOut()
  /// Tells which headings are the activities themselves; nil where none is.
  let initiatives: Initiatives?
  /// Whether lists count only under headings that speak of actions.
  let isWary: Bool
  /// Whether lists count only under words that say so, as in committee papers.
  private let isStrict: Bool
  /// Whether such a heading stands above what is read.
  private(set) var isTrusted = false
  let bodySize: Double
  private let ends: LineEnds

  /// - Parameters:
  ///   - root: of the tree of sections.
  ///   - title: of the plan.
  ///   - isStrict: whether a heading that only names a plan is not enough for them: in committee papers, and in long texts.
  ///   - isWary: for papers around a plan: only tables, and lists under words that speak of actions, are read.
  init(_ root: Section, title: String?, bodySize: Double?, isStrict: Bool, isWary: Bool, ends: LineEnds) {
    (self.isStrict, self.isWary, self.ends, self.bodySize) = (isStrict, isStrict || isWary, ends, bodySize ?? 0)
    isTrusted = isStrict && title.map(LeadIn.opens) ?? false
    tables = TableReader(ends: ends)
    initiatives = self.isWary ? nil : Initiatives(in: root, title: title, bodySize: bodySize ?? 0)
    var whole = PolicyDraft()
    // What stands right under the title is the plan's where nothing else is.
    let isAlone = initiatives == nil && !root.children.contains { $0.itemCount > 0 || !$0.tables.isEmpty }
    if isAlone || self.isWary {
      read(root.parts, into: &whole)
    } else {
      readTables(of: root, into: &whole)
      leftOut.add(listsOf: root)
    }
    read(root.children, under: &whole)
    drafts.insert(whole, at: 0)
  }

  /// The policies, those of the same name put together, without empty ones.
  var policies: [Policy] {
    let layout = ColumnLayout(activities: drafts.map(\.activities))
    var found: [Policy] = []
    var positions: [String?: Int] = [:]
    for draft in drafts {
      let policy = draft.policy(layout)
      if policy.isEmpty { continue }
      if let same = positions[policy.name] {
        found[same].add(policy)
      } else {
        positions[policy.name] = found.count
        found.append(policy)
      }
    }
    return found
  }

  // MARK: ranks

  /// Reads sections that stand side by side above the policies.
  ///
  /// - Parameter whole: takes what belongs to no policy.
  private mutating func read(_ sections: [Section], under whole: inout PolicyDraft) {
    let wasTrusted = isTrusted
    defer { isTrusted = wasTrusted }
    for section in sections {
      guard let heading = section.heading else { continue }
      isTrusted = wasTrusted || speaksOfActions(heading)
      if isFrame(heading) {
        // A plan of forms may have no heading of its own behind the foreword.
        readTables(of: section, into: &whole)
        leftOut.add(listsOf: section)
        for child in section.children { leftOut.add(child) }
      } else if let label = heading.label, !(label == .activities && isNumberedName(heading, among: sections)) {
        if label == .activities, section.children.contains(where: { $0.heading?.label == nil && owns($0) }) {
          read(section.parts, into: &whole, as: label)
          read(section.children, under: &whole)
        } else {
          read(section, labelled: label, into: &whole)
        }
      } else if let initiatives, initiatives.isOne(section), initiatives.isNumbered(section) {
        addInitiative(section, to: &whole)
      } else if isPolicy(section, among: sections) {
        readPolicy(section)
      } else {
        readTables(of: section, into: &whole)
        leftOut.add(listsOf: section)
        read(section.children, under: &whole)
      }
    }
  }

  /// Whether a number says of a general word that it names something, as the numbered headings beside it do.
  private func isNumberedName(_ heading: Heading, among siblings: [Section]) -> Bool {
    heading.number != nil
      && siblings.count { $0.heading.map { $0.number != nil && $0.label == nil } ?? false && owns($0) } > 2
  }

  private func speaksOfActions(_ heading: Heading) -> Bool {
    isStrict ? LeadIn.heads(heading.name) : PlanWords.namesActions(heading.name)
  }

  private func isFrame(_ heading: Heading) -> Bool {
    PlanWords.isFrame(heading.name) || isWary && PlanWords.isCommittee(heading.name)
  }

  /// Whether a section owns items, tables or label headings with either.
  private func owns(_ section: Section) -> Bool {
    section.parts.contains { part in
      switch part {
      case .table: true
      case .paragraph(let paragraph): paragraph.marker != nil
      }
    } || !isWary && section.cards.count > 1
      || section.children.contains { $0.heading?.label != nil && ($0.itemCount > 0 || !$0.tables.isEmpty) }
  }

  private func isPolicy(_ section: Section, among siblings: [Section]) -> Bool {
    guard let heading = section.heading else { return false }
    let named = section.children.filter { $0.heading.map { $0.label == nil && !isFrame($0) } ?? false }
    if owns(section), !(PlanWords.isChapter(heading.name) && named.contains(where: owns)) { return true }
    if named.isEmpty {
      return section.children.contains { $0.heading?.label != nil && !$0.paragraphs.isEmpty } && !isWary
    }
    if PlanWords.isChapter(heading.name) { return false }
    if heading.namesRank(.policy) { return true }
    if named.contains(where: { $0.heading?.namesRank(.policy) == true }) { return false }
    // "Strategisk mål 1" over "Delmål 1.1": the outer goals gather the inner ones.
    if heading.namesGoal, named.contains(where: { $0.heading?.namesGoal == true }) { return true }
    if named.contains(where: { $0.children.contains { $0.heading?.label == .followUps } }) { return false }
    if named.contains(where: { $0.heading?.namesGoal == true }) { return true }
    if let initiatives { return named.contains(where: initiatives.isOne) }
    guard named.contains(where: { $0.itemCount > 0 || !$0.tables.isEmpty }) else { return false }
    // "1.1" over a form of one action stands in what "1" names.
    if named.allSatisfy(\.isNumberedForm) { return true }
    // Beside policies that own their items stand policies.
    if siblings.contains(where: { $0.heading.map { $0.label == nil && !isFrame($0) } ?? false && owns($0) }) {
      return true
    }
    let like = siblings.filter { $0.heading.map { $0.label == nil && !isFrame($0) } ?? false && !$0.children.isEmpty }
    if like.count < 2 { return false }
    let own = [section] + section.children.filter { $0.heading?.label == .background }
    return own.contains { $0.paragraphs.contains(where: \.isProse) } || repeats(named, in: like)
  }

  /// Whether names of groups stand under several sections, as "Børn og unge" does under every theme.
  private func repeats(_ named: [Section], in siblings: [Section]) -> Bool {
    let names = Set(named.compactMap { $0.heading?.name })
    let others = siblings.flatMap(\.children).compactMap { $0.heading?.name }
    return names.contains { name in others.count { $0 == name } > 1 }
  }

  private mutating func readTables(of section: Section, into whole: inout PolicyDraft) {
    for table in section.tables { tables.read(table, into: &whole, all: &drafts, isWary: isWary) }
  }

  private mutating func readPolicy(_ section: Section) {
    var draft = PolicyDraft(section.heading)
    if let heading = section.heading, ranks.isEmpty { ranks.append(.init(.policy, by: heading.look.sign)) }
    if !isWary, section.cards.count > 1 {
      readCards(of: section, into: &draft)
    } else {
      read(section.parts, into: &draft)
    }
    readChildren(of: section, into: &draft, group: nil)
    drafts.append(draft)
  }

  private mutating func readChildren(of section: Section, into draft: inout PolicyDraft, group: String?) {
    let wasTrusted = isTrusted
    defer { isTrusted = wasTrusted }
    // A group whose list stands under a label in the same letters.
    var open = group
    let areListed = section.children.contains { $0.heading?.label == .activities && $0.itemCount > 0 }
    for (child, next) in zip(section.children, section.children.dropFirst().map(Optional.some) + [nil]) {
      guard let heading = child.heading else { continue }
      isTrusted = wasTrusted || speaksOfActions(heading)
      if isFrame(heading) {
        leftOut.add(child)
      } else if let label = heading.label ?? Label(field: heading.name) {
        // Beside a list of what is done, prose says what is wanted ("Hvad vil vi?" above "Hvordan gør vi?").
        let isProse = label == .activities && areListed && child.parts.allSatisfy(\.isProse) && child.children.isEmpty
        read(child, labelled: isProse ? .background : label, into: &draft, group: label == .activities ? open : group)
        open = group
      } else if child.children.isEmpty, !owns(child), next?.heading?.label == .activities {
        draft.open(group: heading.name, places: heading.places)
        open = heading.name
      } else if initiatives?.isOne(child) == true {
        addInitiative(child, to: &draft)
      } else if child.itemCount > 0 || !child.tables.isEmpty || initiatives?.stand(in: child) == true {
        readGroup(child, into: &draft)
      }
    }
  }

  private mutating func readGroup(_ section: Section, into draft: inout PolicyDraft) {
    guard let heading = section.heading else { return }
    if ranks.count == 1 { ranks.append(.init(.group, by: heading.look.sign)) }
    let before = draft.pieces.count
    draft.open(group: heading.name, places: heading.places)
    read(section.parts, into: &draft, group: heading.name)
    for index in draft.pieces.indices.dropFirst(before) {
      for group in draft.pieces[index].groups.indices where draft.pieces[index].groups[group].name == nil {
        draft.pieces[index].groups[group].name = heading.name
      }
    }
    readChildren(of: section, into: &draft, group: heading.name)
  }

  /// Reads what stands under a heading that only says what it is.
  private mutating func read(
    _ section: Section, labelled label: Label, into draft: inout PolicyDraft, group: String? = nil
  ) {
    if label == .activities, group == nil, let heading = section.heading,
      section.items.count > 0 || !section.children.isEmpty
    {
      draft.open(group: heading.name, places: heading.places)
    }
    let hasItems = section.itemCount > 0 || !section.tables.isEmpty || !section.children.isEmpty
    let isList = !isWary && !hasItems && (label == .activities || label == .followUps)
    read(section.parts, into: &draft, as: label, proseIsItems: isList, group: group)
    if label == .activities {
      readChildren(of: section, into: &draft, group: nil)
    } else {
      for child in section.children { read(child, labelled: label, into: &draft) }
    }
  }
}
