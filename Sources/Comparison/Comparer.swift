package import Language
import Model

/// Compares two periods: which items were kept, moved, reworded, split, merged, added or removed.
package struct Comparer: Sendable {
  let analyzer: Analyzer
  private let abbreviations: Abbreviations
  private let ofMunicipalities: [String: Abbreviations]

  /// - Parameter ofMunicipalities: what abbreviations mean in the plans of each, where there are those of several; the
  ///   empty name stands for plans of which it is not known.
  package init(
    analyzer: Analyzer, abbreviations: Abbreviations, ofMunicipalities: [String: Abbreviations] = [:]
  ) {
    self.analyzer = analyzer
    self.abbreviations = abbreviations
    self.ofMunicipalities = ofMunicipalities
  }

  /// Compares the records of two periods.
  ///
  /// The order of the records changes nothing. Exchanging the periods changes no pair: it exchanges added with removed
  /// and split with merged.
  ///
  /// - Parameter decisions: what a person decided on pairs, which wins over any similarity.
  package func compare(_ pair: PeriodPair, decisions: Decisions = Decisions()) -> Difference {
    compare(pair, decisions: decisions, looksAgain: true)
  }

  /// - Parameter looksAgain: whether what is left after the first pass is looked at again.
  func compare(_ pair: PeriodPair, decisions: Decisions, looksAgain: Bool) -> Difference {
    let (old, new) = (pair.old.inDocumentOrder, pair.new.inDocumentOrder)
    let abbreviations = ofMunicipalities[pair.municipality ?? ""] ?? self.abbreviations
    let space = FeatureSpace(
      old: old.map(\.text), new: new.map(\.text), analyzer: analyzer, abbreviations: abbreviations)
    let reading = MentionReading(
      scanner: MentionScanner(analyzer: analyzer), actors: ActorNames(old + new, abbreviations: abbreviations))
    let similarity = Similarity(space: space)
    var alignment = Alignment(old: old, new: new)
    alignment.pairIdentical()
    alignment.pairSimilar(by: similarity, reading: reading, looksAgain: looksAgain)
    let own = decisions.found(in: old, and: new)
    if !own.isEmpty {
      alignment = Alignment(old: old, new: new, decisions: own, since: alignment)
      alignment.pairIdentical()
      alignment.pairSimilar(by: similarity, reading: reading, looksAgain: looksAgain)
      alignment.keepWhatNoDecisionTouches()
    }
    let changes = ChangeList(alignment, space: space, reading: reading)
    let fields = changes.fields
    return Difference(
      old: pair.oldPeriod, new: pair.newPeriod, municipality: pair.municipality, series: pair.series,
      headings: alignment.headings.changes, items: changes.items, suggestions: changes.suggestions,
      newFields: fields.came, goneFields: fields.gone)
  }
}
