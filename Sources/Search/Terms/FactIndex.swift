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
    var numbers: [Int] = []
    for number in 0..<facts.count where facts.levels[number].tier == 1 {
      if field == nil || table.names[Int(facts.texts[number])].field == field { numbers.append(number) }
    }
    if numbers.count == 1, let only = numbers.first {
      return hits(Array(table.records[Int(facts.texts[only])])) { _ in facts.scores[only] }
    }
    // One "I gang" may be said of a third of all records: a place for each record is quicker than a dictionary of them.
    var best = [Float](repeating: -1, count: table.factsOfRecords.count)
    for number in numbers {
      for record in table.records[Int(facts.texts[number])] {
        best[Int(record)] = max(best[Int(record)], facts.scores[number])
      }
    }
    let records = best.indices.compactMap { best[$0] < 0 ? nil : UInt32(truncatingIfNeeded: $0) }
    return hits(records) { best[Int($0)] }
  }

  private func hits(_ records: [UInt32], score: (UInt32) -> Float) -> HitList {
    HitList(texts: records, levels: Array(repeating: .fact, count: records.count), scores: records.map(score))
  }
}
