package import Language
package import Model

/// Compares what two periods say: which items stayed, moved, were reworded, split, merged, came or went.
package struct Comparer: Sendable {
  let analyzer: Analyzer
  private let abbreviations: Abbreviations

  package init(analyzer: Analyzer, abbreviations: Abbreviations) {
    self.analyzer = analyzer
    self.abbreviations = abbreviations
  }

  /// Compares the records of one series.
  ///
  /// Neither the order of the records nor which period is called old changes what is paired: exchanging the two
  /// exchanges added with removed and split with merged.
  ///
  /// - Parameters: `decisions` of a person, which win over any likeness.
  package func compare(
    old: [Record], new: [Record], periods: (Period, Period), series: String?, decisions: Decisions = Decisions()
  ) -> Difference {
    let (old, new) = (old.inReadingOrder, new.inReadingOrder)
    var matching = Matching(old: old, new: new, decisions: decisions)
    matching.pairLinked()
    matching.pairIdentical()
    let vocabulary = Vocabulary(
      old: old.map(\.text), new: new.map(\.text), analyzer: analyzer, abbreviations: abbreviations)
    matching.pairAlike(Similarity(vocabulary: vocabulary))
    let changes = Changes(matching, vocabulary: vocabulary)
    return Difference(
      old: periods.0, new: periods.1, series: series, headings: matching.headings.changes, items: changes.items,
      suggestions: changes.suggestions)
  }
}

extension [Record] {
  /// By document, position and id, so that the order they were handed in does not matter.
  fileprivate var inReadingOrder: [Record] {
    let keyed = map { (document: $0.sources.map(\.document).min() ?? 0, record: $0) }
    return keyed.sorted { left, right in
      let (one, two) = (left.record, right.record)
      return (left.document, one.ordinal, one.id) < (right.document, two.ordinal, two.id)
    }.map(\.record)
  }
}
