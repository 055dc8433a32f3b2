import Model

extension JSONRenderer {
  func read(_ report: ReadReport) -> JSON {
    [
      "documents": .list(report.entries) { document($0, places: report.showsPlaces) },
      "failures": .list(report.failures, of: failure),
    ]
  }

  private func document(_ entry: ReadReport.Entry, places: Bool) -> JSON {
    [
      "title": .text(entry.document.title), "period": .text(entry.document.period?.description),
      "until": .text(entry.document.until.map { "\($0)" }), "municipality": .text(entry.document.municipality),
      "series": .text(entry.series), "vouched": .bool(entry.document.isVouched),
      "understood": understanding(entry.document.understood), "columns": .list(entry.document.columns, of: JSON.string),
      "policies": .list(entry.document.policies) { policy($0, places: places) },
      "file": .string(entry.file), "sha256": .string(entry.sha256), "format": .string(entry.format.rawValue),
      "pages": .whole(entry.pages), "notes": .list(entry.notes, of: note),
    ]
  }

  private func understanding(_ understood: Understanding) -> JSON {
    [
      "shape": .string(understood.shape.rawValue),
      "columns": .list(understood.columns) { ["header": .string($0.header), "as": .string($0.use)] },
      "ranks": .list(understood.ranks) { ["as": .string($0.role.rawValue), "by": .string($0.sign.rawValue)] },
      "periodFrom": .text(understood.periodFrom?.rawValue),
      "weak": .list(understood.weak) { .string($0.rawValue) },
    ]
  }

  private func policy(_ policy: Policy, places: Bool) -> JSON {
    let groups = JSON.list(policy.groups) { group in
      ["name": .text(group.name)] + heading(group.facts)
        + items(group.activities, keys: .activities, places: places)
    }
    return ["name": .text(policy.name)] + heading(policy.facts) + ["groups": groups]
      + items(policy.followUps, keys: .followUps, places: places)
  }

  /// What the plan says of a policy or a group: its description and number have keys of their own.
  private func heading(_ facts: Facts) -> JSON {
    var others = facts
    let (description, number) = (others.remove(.description), others.remove(.number))
    return ["description": .text(description), "number": .text(number), "facts": self.facts(others)]
  }

  /// The keys of a list of items.
  private struct ItemKeys {
    var texts, levels, facts, rows, places: String

    static let activities = ItemKeys(
      texts: "activities", levels: "levels", facts: "activityFacts", rows: "activityRows", places: "activityPlaces")
    static let followUps = ItemKeys(
      texts: "followUps", levels: "followUpLevels", facts: "followUpFacts", rows: "followUpRows",
      places: "followUpPlaces")
  }

  /// Texts, levels, facts and rows under the keys given, and where they stand if that is asked for.
  private func items(_ items: [Item], keys: ItemKeys, places: Bool) -> JSON {
    .named(
      [
        (keys.texts, .list(items) { .string($0.text) }), (keys.levels, .list(items) { .int($0.level) }),
        (keys.facts, .list(items) { facts($0.facts) }), (keys.rows, .list(items) { .whole($0.row) }),
      ] + (places ? [(keys.places, .list(items) { .list($0.places, of: place) })] : []))
  }

  /// Facts by the code of their field, or by the header of their column.
  func facts(_ facts: Facts) -> JSON {
    .named(facts.map { ($0.name.key, .string($0.text)) })
  }

  func place(_ place: Place) -> JSON {
    switch place {
    case .page(let page, let box):
      ["page": .int(page), "box": .list([box.left, box.top, box.right, box.bottom]) { .number($0.rounded(to: 2)) }]
    case .part(let part, let path): ["part": .string(part), "path": .string(path)]
    case .lines(let line, let count): ["line": .int(line), "lines": .int(count)]
    }
  }
}
