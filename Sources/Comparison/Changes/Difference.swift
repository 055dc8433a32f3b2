package import Model

/// What became of a heading.
package struct HeadingChange: Hashable, Sendable {
  package enum Level: String, Sendable { case policy, group }
  package var level: Level
  /// `kept`, `reworded`, `split`, `merged`, `added` or `removed`.
  package var relation: Relation
  /// `[policy]` or `[policy, group]`; empty for `added`.
  package var old: [String]
  /// As `old`; empty for `removed`.
  package var new: [String]
  /// The other headings that were merged, in reading order; empty unless the relation is `merged`.
  package var furtherOld: [[String]]
  /// The other headings that it was split into; empty unless the relation is `split`.
  package var furtherNew: [[String]]

  package init(
    level: Level, relation: Relation, old: [String], new: [String], furtherOld: [[String]] = [],
    furtherNew: [[String]] = []
  ) {
    self.level = level
    self.relation = relation
    self.old = old
    self.new = new
    self.furtherOld = furtherOld
    self.furtherNew = furtherNew
  }
}

/// Two editions of one plan, counted from 1.
package struct EditionSpan: Hashable, Sendable {
  package var old: Int
  package var new: Int

  package init(old: Int, new: Int) {
    self.old = old
    self.new = new
  }
}

/// Another series of the new period that has most of what is gone from one.
package struct RenamedSeries: Hashable, Sendable {
  package var old: String
  package var new: String
  /// How many items are gone from `old`.
  package var gone: Int
  /// How many of these stand in `new`, with the same words or others.
  package var found: Int
  /// A file of `new`.
  package var file: String

  package init(old: String, new: String, gone: Int, found: Int, file: String) {
    self.old = old
    self.new = new
    self.gone = gone
    self.found = found
    self.file = file
  }
}

/// The differences between two periods of one series.
package struct Difference: Hashable, Sendable {
  package var old: Period
  package var new: Period
  /// Whose plans they are, where the library holds those of several municipalities.
  package var municipality: String?
  package var series: String?
  /// Which editions of one plan are compared, counted from 1; nil where periods are.
  package var editions: EditionSpan?
  package var headings: [HeadingChange]
  /// In the reading order of the new period, each removed item after the item it followed in the old one.
  package var items: [Change]
  /// Pairs below the threshold; among `items` their two sides count as removed and added.
  package var suggestions: [Change]
  /// What the new documents say of their items and the old ones of none, and the other way round. Such a column is no
  /// change of any item.
  package var newFields: [FactName]
  package var goneFields: [FactName]
  /// What the series may be called now, where nearly all of it is gone.
  package var renamed: RenamedSeries?

  package init(
    old: Period, new: Period, municipality: String? = nil, series: String?, headings: [HeadingChange], items: [Change],
    suggestions: [Change], newFields: [FactName] = [], goneFields: [FactName] = []
  ) {
    self.old = old
    self.new = new
    self.municipality = municipality
    self.series = series
    self.headings = headings
    self.items = items
    self.suggestions = suggestions
    self.newFields = newFields
    self.goneFields = goneFields
  }

  /// Whose plans are compared and of what area, the municipality named once; nil where neither is told.
  package var area: String? {
    let name = municipality?.lowercased() ?? ""
    let own = series.map { $0.replacing(" for " + name, with: "").replacing(" i " + name, with: "") }
    let names = [municipality, name.isEmpty ? series : own].compactMap(\.self)
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }

  /// How many items have a relation.
  package func count(of relation: Relation) -> Int { items.lazy.filter { $0.relation == relation }.count }

  /// How many items have one of some flags.
  package func count(of flags: Set<ChangeFlag>) -> Int {
    items.lazy.filter { change in change.flags.contains(where: flags.contains) }.count
  }

  /// How many items have facts that changed.
  package var factsChanged: Int { items.lazy.filter { !$0.factChanges.isEmpty }.count }

  /// Whether an item, or what is said of one, is not as it was.
  package var isChanged: Bool {
    !newFields.isEmpty || !goneFields.isEmpty || items.contains { $0.relation != .kept || !$0.factChanges.isEmpty }
  }
}
