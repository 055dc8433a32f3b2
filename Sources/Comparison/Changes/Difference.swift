package import Model

/// What became of a heading.
package struct HeadingChange: Hashable, Sendable {
  package enum Level: String, Sendable { case policy, group }
  package var level: Level
  /// `kept`, `reworded`, `added` or `removed`.
  package var relation: Relation
  /// `[policy]` or `[policy, group]`; empty for `added`.
  package var old: [String]
  /// As `old`; empty for `removed`.
  package var new: [String]

  package init(level: Level, relation: Relation, old: [String], new: [String]) {
    self.level = level
    self.relation = relation
    self.old = old
    self.new = new
  }
}

/// The differences between two periods of one series.
package struct Difference: Hashable, Sendable {
  package var old: Period
  package var new: Period
  package var series: String?
  package var headings: [HeadingChange]
  /// In the reading order of the new period, each removed item after the item it followed in the old one.
  package var items: [Change]
  /// Pairs below the threshold; among `items` their two sides count as removed and added.
  package var suggestions: [Change]

  package init(
    old: Period, new: Period, series: String?, headings: [HeadingChange], items: [Change], suggestions: [Change]
  ) {
    self.old = old
    self.new = new
    self.series = series
    self.headings = headings
    self.items = items
    self.suggestions = suggestions
  }

  /// How many items have a relation.
  package func count(of relation: Relation) -> Int { items.lazy.filter { $0.relation == relation }.count }
}
