import Model

/// The facts of a library with an index over their texts.
final class FactIndex: Sendable {
  let table: FactTable
  let searched: SearchedTexts

  init(_ table: FactTable, index: TextIndex) {
    self.table = table
    searched = SearchedTexts(index)
  }

  /// The records of which some facts are said, each with the score of its best one.
  ///
  /// - Parameters:
  ///   - facts: hits among the facts' texts. Only those of tier 1 count: what is near a word in a fact is far from the record.
  ///   - field: nil for facts of any name.
  func records(holding facts: HitList, of field: Field? = nil) -> HitList {
    var best: [UInt32: Float] = [:]
    for number in 0..<facts.count where facts.levels[number].tier == 1 {
      let fact = Int(facts.texts[number])
      guard field == nil || table.facts[fact].name.field == field else { continue }
      for record in table.records[fact] { best[record] = max(best[record] ?? 0, facts.scores[number]) }
    }
    let records = best.keys.sorted()
    return HitList(
      texts: records, levels: Array(repeating: .fact, count: records.count), scores: records.map { best[$0] ?? 0 })
  }
}
