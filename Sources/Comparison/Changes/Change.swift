package import Model

/// What became of an item from one period to another.
package enum Relation: String, Hashable, Sendable, CaseIterable {
  case kept, moved
  /// The same words: only case, punctuation, hyphens or the spelling differ.
  case spelling
  case reworded
  /// An activity that became a follow-up, or the other way round, with the same text or another.
  case kindChanged
  case split, merged
  /// Added, and an earlier period than the one before had it; only where three periods and more are compared.
  case resumed
  case added, removed
}

/// How sure it is that two items belong together.
///
/// `maybe` is a suggestion below the threshold; `confirmed` is what a person said.
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

/// A change of content that the reader of a comparison looks for.
package enum ChangeFlag: String, Hashable, Sendable, CaseIterable {
  /// The promise is turned: one text denies what the other affirms, or one increases what the other reduces.
  case negation, direction
  /// It binds more or less than before ("skal", "kan"), or holds for more or fewer ("alle", "udvalgte").
  case modality, scope
  case frequency, actor, number
  /// The same number of something else: weeks became months.
  case unit
  case date
  /// The new text says that it goes on with something ("fortsat") and the old one did not; an added item says so though
  /// it has no predecessor.
  case continued
  /// A follow-up that stands in the new period though the activity it follows up was removed.
  case orphaned

  /// The flags that turn a promise, make it more or less binding, or change for whom it holds.
  package static let turning: Set<ChangeFlag> = [.negation, .direction, .modality, .scope]
}

/// What became of one item, or of several that were split or merged.
package struct Change: Hashable, Sendable {
  package var kind: RecordKind
  /// What it was before; nil unless the relation is `kindChanged`.
  package var oldKind: RecordKind?
  package var relation: Relation
  /// Whether it stands under another policy or group than before, renamed headings aside. True for the relation
  /// `moved`, and for others that moved as well.
  package var moved: Bool
  package var confidence: Confidence
  /// Empty for `added`.
  package var old: [Record]
  /// Empty for `removed`.
  package var new: [Record]
  /// The records of an earlier period that it takes up again; empty unless the relation is `resumed`.
  package var resumes: [Record] = []
  package var because: [PairReason]
  package var words: [WordChange]
  package var flags: [ChangeFlag]
  /// Whether the promise binds more or less than before, and whether it holds for more or for fewer; nil where it is as it was or the
  /// words do not tell.
  package var binding: Shift?
  package var reach: Shift?
  /// What the plans say of it otherwise than before, whether or not its text is the same.
  package var factChanges: [FactChange]

  package init(
    kind: RecordKind, relation: Relation, moved: Bool = false, confidence: Confidence, old: [Record], new: [Record],
    because: [PairReason] = [], words: [WordChange] = [], flags: [ChangeFlag] = [], factChanges: [FactChange] = []
  ) {
    self.kind = kind
    oldKind = relation == .kindChanged ? old.first?.kind : nil
    self.relation = relation
    self.moved = moved
    self.confidence = confidence
    self.old = old
    self.new = new
    self.because = because
    self.words = words
    self.flags = flags
    self.factChanges = factChanges
  }

  /// True for a rewording that kept some words, so that its word difference reads well as one text.
  package var readsAsOneText: Bool {
    [.reworded, .spelling, .kindChanged].contains(relation) && words.contains { $0.operation == .same }
      && words.contains { $0.operation != .same }
  }
}

/// Whether something became more than it was, or less.
package enum Shift: Hashable, Sendable { case more, less }
