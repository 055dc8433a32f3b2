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
      "series": .text(entry.series), "columns": .list(entry.document.columns, of: JSON.string),
      "policies": .list(entry.document.policies) { policy($0, places: places) },
      "file": .string(entry.file), "sha256": .string(entry.sha256), "format": .string(entry.format.rawValue),
      "pages": .whole(entry.pages), "notes": .list(entry.notes, of: note),
    ]
  }

  private func policy(_ policy: Policy, places: Bool) -> JSON {
    let groups = JSON.list(policy.groups) { group in
      ["name": .text(group.name)]
        + items(
          group.activities, texts: "activities", levels: "levels", places: places ? "activityPlaces" : nil)
    }
    return ["name": .string(policy.name), "groups": groups]
      + items(
        policy.followUps, texts: "followUps", levels: "followUpLevels", places: places ? "followUpPlaces" : nil)
  }

  /// Texts and levels under the names given, and where they stand if that has a name.
  private func items(_ items: [Item], texts: String, levels: String, places: String?) -> JSON {
    .named(
      [(texts, .list(items) { .string($0.text) }), (levels, .list(items) { .int($0.level) })]
        + (places.map { [($0, .list(items) { .list($0.places, of: place) })] } ?? []))
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
