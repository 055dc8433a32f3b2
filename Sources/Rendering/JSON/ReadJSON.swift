import Model

extension JSONRenderer {
  func read(_ report: ReadReport) -> JSON {
    [
      "documents": .list(report.entries) { document($0, places: report.showsPlaces) },
      "failures": .list(report.failures, failure),
    ]
  }

  private func document(_ entry: ReadReport.Entry, places: Bool) -> JSON {
    [
      "title": .text(entry.document.title), "period": .text(entry.document.period?.description),
      "series": .text(entry.series), "columns": .list(entry.document.columns, JSON.string),
      "policies": .list(entry.document.policies) { policy($0, places: places) },
      "file": .string(entry.file), "sha256": .string(entry.sha256), "format": .string(entry.format.rawValue),
      "pages": .whole(entry.pages), "notes": .list(entry.notes, note),
    ]
  }

  private func policy(_ policy: Policy, places: Bool) -> JSON {
    .object(
      [
        .init("name", .string(policy.name)),
        .init(
          "groups",
          .list(policy.groups) { group in
            .object(
              [.init("name", .text(group.name))]
                + items(group.activities, named: "activities", "levels", places ? "activityPlaces" : nil))
          }),
      ] + items(policy.followUps, named: "followUps", "followUpLevels", places ? "followUpPlaces" : nil))
  }

  /// Texts and levels beside each other, and where they stand if that was asked for.
  private func items(_ items: [Item], named texts: String, _ levels: String, _ places: String?) -> [JSON.Field] {
    var fields = [
      JSON.Field(texts, .list(items) { .string($0.text) }), JSON.Field(levels, .list(items) { .int($0.level) }),
    ]
    if let places { fields.append(.init(places, .list(items) { .list($0.places, place) })) }
    return fields
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
