import Model

extension Canvas {
  /// What was read, as the outline that the document is: policies, groups, activities, follow-ups.
  mutating func add(read report: ReadReport) {
    for entry in report.entries {
      blank()
      add(entry: entry)
    }
    guard report.entries.count > 1 else { return }
    blank()
    let policies = report.entries.flatMap(\.document.policies)
    let phrase = LibraryPhrase.readSummary(
      documents: report.entries.count, activities: policies.reduce(0) { $0 + $1.activityCount },
      followUps: policies.reduce(0) { $0 + $1.followUps.count })
    add(phrase.sentence, as: .title)
  }

  private mutating func add(entry: ReadReport.Entry) {
    let document = entry.document
    let title = document.title ?? LibraryPhrase.untitled.sentence(terminal.tongue)
    add(Styled(title, as: document.title == nil ? .faint : .title))
    var facts = [Sentence.name(entry.file.lastComponent), .period(document.period, until: document.until)]
    if let pages = entry.pages { facts.append(.pages(pages)) }
    facts.append(.policies(document.policies.count))
    facts.append(.activities(document.policies.reduce(0) { $0 + $1.activityCount }))
    facts.append(.followUps(document.policies.reduce(0) { $0 + $1.followUps.count }))
    add(Styled(facts.map { $0(terminal.tongue) }.joined(separator: " · "), as: .faint))
    add(document.understandingSentence, as: .faint)
    for note in entry.notes { add(note: note, file: entry.file) }
    for policy in document.policies {
      blank()
      add(policy: policy, title: document.title)
    }
  }

  private mutating func add(policy: Policy, title: String?) {
    add(Styled(policy.name ?? title ?? LibraryPhrase.untitled.sentence(terminal.tongue), as: .heading))
    add(facts: policy.facts, indent: 2)
    for group in policy.groups {
      if let name = group.name { add(Styled(name, as: .title), indent: 2) }
      add(facts: group.facts, indent: 4)
      for item in group.activities { add(item: item) }
    }
    guard !policy.followUps.isEmpty else { return }
    add(LibraryPhrase.followUpHeading.sentence, as: .faint, indent: 2)
    for item in policy.followUps { add(item: item) }
  }

  private mutating func add(item: Item) {
    let level = min(max(item.level, 0), 6)
    add(Styled(item.text), label: Styled(level == 0 ? "• " : "– ", as: .sign), indent: 4 + 2 * level)
    add(facts: item.facts, indent: 6 + 2 * level)
  }

  /// What the plan says of an item or a heading, each fact behind its name.
  mutating func add(facts: Facts, indent: Int) {
    for fact in facts {
      let name = fact.name.title(terminal.tongue)
      add(Styled("\(name): " + fact.text.inOneLine, as: .faint), indent: indent)
    }
  }
}

extension Policy {
  var activityCount: Int { groups.reduce(0) { $0 + $1.activities.count } }
}
