import Model

/// What chapters of a plan tell of the actions that a table of it lists: below a heading that is the action's own text.
struct Details {
  /// By the action's text.
  private var sections: [String: [Section]] = [:]

  init(_ root: Section) {
    for section in root.all where section.children.isEmpty {
      guard let name = section.heading?.name, section.items.isEmpty, section.tables.isEmpty else { continue }
      sections[name.inSmallLetters, default: []].append(section)
    }
  }

  /// Adds prose and labels to the actions that have no description.
  func add(to documents: inout [StrategyDocument]) {
    guard !sections.isEmpty else { return }
    for index in documents.indices { add(to: &documents[index]) }
  }

  private func add(to document: inout StrategyDocument) {
    for policy in document.policies.indices {
      for group in document.policies[policy].groups.indices {
        for item in document.policies[policy].groups[group].activities.indices {
          add(to: &document.policies[policy].groups[group].activities[item])
        }
      }
    }
  }

  private func add(to item: inout Item) {
    // What stands twice may be of two actions.
    guard item.facts[.description] == nil, let found = sections[item.text.inSmallLetters], found.count == 1 else {
      return
    }
    var told = Facts()
    for paragraph in found[0].paragraphs where !paragraph.isQuotation && !paragraph.isCaption {
      let line = paragraph.labelLine
      for pair in line?.pairs ?? [] {
        if case .fact(let field) = pair.use { told.add(Fact(.field(field), pair.text)) }
      }
      if line == nil { told.add(Fact(.field(.description), paragraph.text.withoutSoftHyphens)) }
    }
    item.facts.addMissing(told)
  }
}
