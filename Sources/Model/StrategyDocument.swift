/// One activity or follow-up as it was read.
package struct Item: Hashable, Sendable {
  /// Unwrapped, NFC, single spaces, the original punctuation, without its marker.
  package var text: String
  /// Nesting level, 0 outermost.
  package var level: Int
  /// Every piece of the item, in reading order; more than one when it goes on over a line, a page or a column.
  package var places: [Place]
  /// What the plan says of it beside its text.
  package var facts: Facts
  /// Its row in the tables of its document, counted from 1 without headers; nil outside of tables and in a cell that covers
  /// several rows.
  package var row: Int?

  package init(text: String, level: Int = 0, places: [Place] = [], facts: Facts = [], row: Int? = nil) {
    self.text = text
    self.level = level
    self.places = places
    self.facts = facts
    self.row = row
  }
}

/// Activities under one heading; the name is nil where they stand under the policy alone.
package struct ActivityGroup: Hashable, Sendable {
  package var name: String?
  /// What the plan says of the group, its description and number among it.
  package var facts: Facts
  package var activities: [Item]

  package init(name: String?, facts: Facts = [], activities: [Item] = []) {
    self.name = name
    self.facts = facts
    self.activities = activities
  }
}

/// A policy with its activities and follow-ups, which belong to the policy and not to a group.
package struct Policy: Hashable, Sendable {
  /// nil for items that no policy names.
  package var name: String?
  /// What the plan says of the policy, its description and number among it.
  package var facts: Facts
  package var groups: [ActivityGroup]
  package var followUps: [Item]

  package init(name: String?, facts: Facts = [], groups: [ActivityGroup] = [], followUps: [Item] = []) {
    self.name = name
    self.facts = facts
    self.groups = groups
    self.followUps = followUps
  }

  package var isEmpty: Bool { groups.allSatisfy { $0.activities.isEmpty } && followUps.isEmpty }
}

/// One strategy document: a title, a period and the policies of one plan. A file may hold several.
package struct StrategyDocument: Hashable, Sendable {
  package var title: String?
  package var period: Period?
  /// The year that the plan looks towards ("frem mod 2030") where it has no period.
  package var until: Int?
  /// The municipality or other body whose plan it is, as it names itself ("Aalund Kommune").
  package var municipality: String?
  /// The header texts as printed, in printed order; empty where there is no table.
  package var columns: [String]
  package var policies: [Policy]
  package var understood: Understanding
  /// Whether it was taken for a plan because a person said so.
  package var isVouched: Bool

  package init(
    title: String? = nil, period: Period? = nil, until: Int? = nil, municipality: String? = nil, columns: [String] = [],
    policies: [Policy] = [], understood: Understanding = Understanding(), isVouched: Bool = false
  ) {
    self.title = title
    self.period = period
    self.until = until
    self.municipality = municipality
    self.columns = columns
    self.policies = policies
    self.understood = understood
    self.isVouched = isVouched
  }
}

/// What was read from one file.
package struct ReadFile: Hashable, Sendable {
  package var format: Format
  package var pageCount: Int?
  /// At least one, in printed order.
  package var documents: [StrategyDocument]
  package var notes: [Note]

  package init(format: Format, pageCount: Int?, documents: [StrategyDocument], notes: [Note]) {
    self.format = format
    self.pageCount = pageCount
    self.documents = documents
    self.notes = notes
  }
}

extension ReadFile {
  /// What a person should know about one of its documents: the notes on the file, and why it may be misunderstood.
  package func notes(on document: StrategyDocument) -> [Note] {
    notes + document.understood.weak.map { Note(.weak($0)) }
  }

  /// The notes on the file and on its documents, each once.
  package var allNotes: [Note] {
    let weak = Set(documents.flatMap(\.understood.weak))
    return notes + Understanding.Weakness.allCases.filter(weak.contains).map { Note(.weak($0)) }
  }
}
