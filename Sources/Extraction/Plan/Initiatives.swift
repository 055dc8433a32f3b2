import Model

/// Tells plans whose activities are headings over prose from plans of lists.
struct Initiatives {
  /// Whether the headings of activities say so by their numbers ("Initiativ 3"), so that others beside them are none.
  private var areNumbered = false
  /// Whether the title says that numbered headings right under it are activities ("7 anbefalinger om …").
  private let areTitled: Bool
  private let bodySize: Double
  /// The most words that stand below the headings of activities, on average, where nothing else tells them.
  private static let longest = 160

  /// - Parameter title: of the plan.
  /// - Returns: nil unless the innermost headings are activities: they have prose, labels or small tables below them and hardly
  ///   a list, and stand side by side under headings, or something says that they are.
  init?(in root: Section, title: String?, bodySize: Double) {
    (areTitled, self.bodySize) = (title.map(PlanWords.countsActions) ?? false, bodySize)
    var (leaves, told, numbered, lists, words) = (0, 0, 0, 0, 0)
    // How many headings have several of them below, and how many one alone.
    var (sideBySide, alone) = (0, 0)
    func visit(_ section: Section, below heading: Heading?) {
      var count = 0
      for child in section.children {
        guard let own = child.heading, !PlanWords.isFrame(own.name),
          own.label == nil || own.label == .activities && !child.children.isEmpty
        else { continue }
        if isOne(child) {
          let isTold = self.isTold(child)
          if heading != nil || isTold { count += 1 }
          words += child.paragraphs.reduce(0) { $0 + $1.text.wordCount }
          if isTold { told += 1 }
          if own.namesRank(.activities) { numbered += 1 }
        } else {
          if child.children.isEmpty, child.itemCount > 0 { lists += 1 }
          visit(child, below: own)
        }
        if child.children.contains(where: { $0.heading?.label != nil && $0.itemCount > 0 }) { lists += 1 }
      }
      leaves += count
      if count > 1 { sideBySide += 1 }
      if count == 1 { alone += 1 }
    }
    visit(root, below: nil)
    // A heading alone under another parts its text.
    guard sideBySide > 0, sideBySide >= alone || told > 0, lists == 0 || told > lists else { return nil }
    // A long text about something is no account of an action.
    guard told > 0 || words <= Self.longest * leaves else { return nil }
    areNumbered = numbered > 1
  }

  /// Whether a section is a heading with prose, and no list or plan in it, that is an activity.
  func isOne(_ section: Section) -> Bool {
    if areNumbered, section.heading?.namesRank(.activities) != true { return false }
    // Only what says of itself that it is an activity may have a caption's bold words or a box of facts below it.
    var hasParagraphs = false
    for part in section.parts {
      switch part {
      case .table(let table): if table.rows.count >= 12 || table.columnCount >= 4 { return false }
      case .paragraph(let paragraph):
        hasParagraphs = true
        if paragraph.marker != nil, (paragraph.size ?? bodySize) >= bodySize * 0.88 { return false }
      }
    }
    return hasParagraphs && section.cards.count < 2
      && (section.children.isEmpty || section.children.allSatisfy(\.isAside) && isTold(section))
  }

  /// Whether its number says of a heading that it is an activity.
  func isNumbered(_ section: Section) -> Bool {
    guard let heading = section.heading else { return false }
    return heading.namesRank(.activities)
      || areTitled && section.tables.allSatisfy { $0.columnCount == 1 } && heading.number.flatMap { Int($0) } != nil
  }

  /// Whether something says of a heading that it is an activity, so that it needs no heading above it.
  func isTold(_ section: Section) -> Bool {
    isNumbered(section) || section.paragraphs.contains { $0.labelLine != nil }
      || section.tables.contains { $0.columnCount == 2 }
  }

  /// Whether some of the sections in a section are activities.
  func stand(in section: Section) -> Bool { section.children.contains { isOne($0) || stand(in: $0) } }
}

extension Section {
  /// Makes sections of paragraphs that begin with a name in bold ("**Mentors.** They meet …"), where that makes the document one
  /// of activities under their headings, and nothing else does.
  mutating func openRunInNames(title: String?, bodySize: Double) {
    guard itemCount == 0, all.allSatisfy(\.tables.isEmpty) else { return }
    var parted = self
    let count = parted.partRunInNames()
    guard count > 2, Initiatives(in: self, title: title, bodySize: bodySize) == nil,
      Initiatives(in: parted, title: title, bodySize: bodySize) != nil
    else { return }
    self = parted
  }

  /// - Returns: how many names there were.
  private mutating func partRunInNames() -> Int {
    var count = 0
    for index in children.indices { count += children[index].partRunInNames() }
    guard let heading, children.isEmpty, paragraphs.count(where: { $0.runInName != nil }) > 1 else { return count }
    var own: [StoryPart] = []
    for part in parts {
      if case .paragraph(var paragraph) = part, let name = paragraph.runInName {
        var look = heading.look
        (look.size, look.depth) = (0, HeadingLook.labelDepth)
        let numbered = Numbered(name.trimmedSigns, takesLetters: true)
        let below = Heading(
          name: numbered.name, number: numbered.number, kind: numbered.kind, look: look, places: paragraph.places)
        let rest = Substring(paragraph.text.utf8.dropFirst(paragraph.boldLead))
        paragraph.text = String(rest.drop { " .:–—".contains($0) })
        children.append(Section(heading: below, parts: [.paragraph(paragraph)]))
      } else if children.isEmpty {
        own.append(part)
      } else {
        children[children.count - 1].parts.append(part)
      }
    }
    parts = own
    return count + children.count
  }

  /// Whether it only stands beside the text: bold words over nothing, or a box of facts.
  fileprivate var isAside: Bool {
    guard let heading else { return false }
    return PlanWords.isFrame(heading.name) || heading.number == nil && parts.isEmpty && children.isEmpty
  }
}

extension Paragraph {
  /// The words in bold before the rest of a text, where they name what that is about, and are no label.
  fileprivate var runInName: String? {
    guard marker == nil, boldLead > 0, boldLead < text.utf8.count, let lead = String(text.utf8.prefix(boldLead)),
      lead.wordCount < 11, lead.first?.isUppercase == true || lead.first?.isNumber == true,
      LabelUse(lead.trimmedSigns) == nil, !PlanWords.isFrame(lead.trimmedSigns)
    else { return nil }
    let rest = text.utf8.dropFirst(boldLead).drop { $0 == UInt8(ascii: " ") }
    // What a sentence begins with stands out and names nothing.
    let isClosed = ".:–—".contains(lead.last ?? " ") || rest.first.map { ":".utf8.contains($0) } ?? false
    return isClosed && rest.count > 15 ? lead : nil
  }
}
