import Model

/// What stands right under a plan's headings: lists, prose, labels, tables.
extension SectionReader {
  mutating func read(
    _ parts: [StoryPart], into draft: inout PolicyDraft, as label: Label? = nil, proseIsItems: Bool = false,
    group: String? = nil
  ) {
    var label = label
    var mayList = !isWary || isTrusted
    let areTold = (label == nil || label == .activities) && parts.haveLabelsBelowItems
    for (index, part) in parts.enumerated() {
      if isWary { mayList = isOfActions(part, after: mayList) }
      switch part {
      case .table(let table): tables.read(table, into: &draft, all: &drafts, isWary: isWary)
      case .paragraph(let paragraph):
        let next = index + 1 < parts.count ? parts[index + 1] : nil
        let isSmall = (paragraph.size ?? bodySize) < bodySize * (paragraph.marker == nil ? 0.96 : 0.88)
        if isSmall || paragraph.marker == nil && (paragraph.isQuotation || paragraph.isCaption) {
          leftOut.add(items: paragraph.marker == nil ? 0 : 1)
        } else if paragraph.marker != nil, let lead = Label(paragraph.name), next.map({ paragraph.isOver($0) }) ?? false
        {
          if lead == .activities, group == nil { draft.open(group: paragraph.name) }
          label = lead
        } else if paragraph.marker != nil {
          if mayList { add(paragraph, as: label, to: &draft) } else { leftOut.add(items: 1) }
        } else if let next, case .paragraph(let item) = next, item.marker != nil, let lead = Label(paragraph.name) {
          if lead == .activities, label != .activities, group == nil { draft.open(group: paragraph.name) }
          label = lead
        } else if let line = paragraph.labelLine {
          add(line, of: paragraph, mayList: !isWary || isTrusted, areTold: areTold, to: &draft)
        } else if proseIsItems {
          add(paragraph.asItem, as: label, to: &draft)
        } else if let next, case .paragraph(let item) = next, item.marker != nil, mayList, paragraph.isLeadIn {
          if label == nil || label == .activities { draft.open(group: paragraph.name) }
        } else if case .fact(let field)? = label {
          draft.facts.add(Fact(.field(field), paragraph.text.withoutSoftHyphens))
        } else {
          draft.describe(paragraph.text)
        }
      }
    }
  }

  /// Whether a list that a part begins, goes on with or leads to is one of actions.
  ///
  /// - Parameter wasOne: whether the list before it was.
  private func isOfActions(_ part: StoryPart, after wasOne: Bool) -> Bool {
    guard case .paragraph(let paragraph) = part else { return isTrusted }
    if paragraph.marker != nil {
      let kind = Numbered(paragraph.name).kind
      return wasOne
        || kind.map { Numbered.namesAction($0) || HeaderWords.role(ofWord: $0[...]) == .activities } ?? false
    }
    switch LeadIn(paragraph.text) {
    case .actions: return true
    case .others: return false
    case .nothing: return isTrusted
    }
  }

  private mutating func add(_ item: Paragraph, as label: Label?, to draft: inout PolicyDraft) {
    switch label {
    case .activities, nil: draft.activities.append(item)
    case .followUps: draft.followUps.append(item)
    case .goals: draft.facts.add(Fact(.field(.goal), item.text.withoutSoftHyphens))
    case .background: draft.describe(item.text)
    case .fact(let field): draft.facts.add(Fact(.field(field), item.text.withoutSoftHyphens))
    }
  }

  private mutating func add(
    _ line: LabelLine, of paragraph: Paragraph, mayList: Bool = true, areTold: Bool = false,
    to draft: inout PolicyDraft
  ) {
    if areTold, draft.activities.last?.marker != nil { return draft.tell(line) }
    for pair in line.pairs {
      var item = paragraph.asItem
      item.text = pair.text
      switch pair.use {
      case .policy: draft.describe(paragraph.text)
      case .activities where mayList: draft.activities.append(item)
      case .followUps where mayList: draft.followUps.append(item)
      case .activities, .followUps: leftOut.add(items: 1)
      case .fact(let field): draft.facts.add(Fact(.field(field), pair.text))
      }
    }
  }

  /// Reads label lines that go through one action after the other, and what stands between them.
  mutating func readCards(of section: Section, into draft: inout PolicyDraft) {
    var end = 0
    for card in section.cards {
      read(Array(section.parts[end..<card.lowerBound]), into: &draft)
      var own = PolicyDraft()
      read(Array(section.parts[card]), into: &own)
      for action in own.activities {
        draft.activities.append(Paragraph(activity: action.text, facts: own.facts, places: action.places))
      }
      draft.followUps += own.followUps
      end = card.upperBound
    }
    read(Array(section.parts[end...]), into: &draft)
  }

  // MARK: initiatives

  /// A heading that is the activity itself, with the prose, the labels and the tables below it.
  mutating func addInitiative(_ section: Section, to draft: inout PolicyDraft) {
    guard let heading = section.heading else { return }
    if ranks.count == 1 { ranks.append(.init(.activity, by: heading.look.sign)) }
    var own = PolicyDraft(heading)
    for child in section.children { leftOut.add(child) }
    for (index, part) in section.parts.enumerated() {
      switch part {
      case .table(let table): tables.readFacts(table, into: &own)
      case .paragraph(let paragraph):
        if let line = paragraph.labelLine {
          add(line, of: paragraph, to: &own)
        } else if let fact = paragraph.factOfOwnName, section.hasLabel(beside: index) {
          own.facts.add(fact)
        } else if !paragraph.isQuotation, !paragraph.isCaption, (paragraph.size ?? bodySize) >= bodySize * 0.96 {
          own.describe(paragraph.text)
        }
      }
    }
    draft.activities.append(Paragraph(activity: heading.name, facts: own.facts, places: heading.places))
    draft.followUps += own.followUps
  }
}

extension [StoryPart] {
  /// Whether each of several list items has a line of labels below it, which so is of that item.
  fileprivate var haveLabelsBelowItems: Bool {
    var (items, told) = (0, 0)
    for (part, next) in zip(self, dropFirst().map(Optional.some) + [nil]) {
      guard case .paragraph(let item) = part, item.marker != nil else { continue }
      items += 1
      if case .paragraph(let below)? = next, below.marker == nil, below.labelLine != nil { told += 1 }
    }
    return told > 1 && told == items
  }
}

extension Section {
  /// Whether the paragraph before or behind a part begins with a label.
  fileprivate func hasLabel(beside index: Int) -> Bool {
    [index - 1, index + 1].contains { place in
      guard parts.indices.contains(place), case .paragraph(let paragraph) = parts[place] else { return false }
      return paragraph.labelLine != nil
    }
  }
}

extension Paragraph {
  /// What a line says under a label that no field has ("Reduktion: 410 ton").
  fileprivate var factOfOwnName: Fact? {
    guard marker == nil, !isCaption, let colon = text.firstIndex(of: ":") else { return nil }
    let (label, value) = (String(text[..<colon]), text[text.index(after: colon)...].drop { $0 == " " })
    guard label.wordCount < 4, label.first?.isUppercase == true, HeaderWords.isShaped(label), !value.isEmpty,
      String(value).wordCount < 15
    else { return nil }
    return Fact(.other(label), String(value).withoutSoftHyphens)
  }

  /// Whether a list item has the next one below it: further in, or in plain letters under bold ones.
  fileprivate func isOver(_ part: StoryPart) -> Bool {
    guard case .paragraph(let next) = part, let marker, let below = next.marker else { return false }
    if emphasis.contains(.bold), !next.emphasis.contains(.bold) { return true }
    return (below.level ?? 0) > (marker.level ?? 0) || next.indent > indent + ParagraphBuilder.tolerance
  }

  /// Whether it is a short line that says what the list below it is.
  fileprivate var isLeadIn: Bool {
    guard let last = text.last else { return false }
    return text.wordCount <= 9 && !".;!?".contains(last)
  }
}
