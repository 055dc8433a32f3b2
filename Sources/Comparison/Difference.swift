package import Model

/// What became of an item from one period to another.
package enum Relation: String, Hashable, Sendable, CaseIterable {
  case kept, moved, reworded, split, merged, added, removed
}

/// How sure a pair is, in words.
package enum Confidence: String, Hashable, Sendable {
  case identical, certain, likely, maybe, confirmed
}

/// Why two items were paired.
package enum PairReason: Hashable, Sendable {
  /// The wording itself.
  case text
  /// An abbreviation in one whose initials stand in the other.
  case abbreviation(String)
  /// A person said so.
  case confirmed
}

/// A run of words that stayed, went or came.
package struct WordChange: Hashable, Sendable {
  package enum Operation: String, Sendable { case same, delete, insert }
  package var operation: Operation
  /// The words with single spaces between them; joined by spaces, `same` and `delete` give the old text, `same` and
  /// `insert` the new one.
  package var text: String

  package init(_ operation: Operation, _ text: String) {
    self.operation = operation
    self.text = text
  }
}

/// What a consultant looks for in a change.
package enum Flag: String, Hashable, Sendable, CaseIterable {
  case frequency, actor, number, date
  /// It says that it goes on ("fortsat") where the old text did not; of an added item: there is nothing that it continues.
  case continued
  /// A follow-up that still stands though the activity it follows up went.
  case orphaned
}

/// What became of one item, or of several that were split or merged.
package struct Change: Hashable, Sendable {
  package var kind: RecordKind
  package var relation: Relation
  /// True when it also stands under another policy or group, once the headings are aligned.
  package var moved: Bool
  package var confidence: Confidence
  /// Empty for `added`.
  package var old: [Record]
  /// Empty for `removed`.
  package var new: [Record]
  package var because: [PairReason]
  package var words: [WordChange]
  package var flags: [Flag]

  package init(
    kind: RecordKind, relation: Relation, moved: Bool = false, confidence: Confidence, old: [Record], new: [Record],
    because: [PairReason] = [], words: [WordChange] = [], flags: [Flag] = []
  ) {
    self.kind = kind
    self.relation = relation
    self.moved = moved
    self.confidence = confidence
    self.old = old
    self.new = new
    self.because = because
    self.words = words
    self.flags = flags
  }
}

/// What became of a heading.
package struct HeadingChange: Hashable, Sendable {
  package enum Level: String, Sendable { case policy, group }
  package var level: Level
  /// kept, reworded, added or removed.
  package var relation: Relation
  /// [policy] or [policy, group]; empty for `added`.
  package var old: [String]
  /// The same; empty for `removed`.
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
  /// Pairs below the threshold, whose two sides count as removed and added among `items`.
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
