import Model
import Study

extension JSONRenderer {
  func pairs(_ report: WordPairs) -> JSON {
    .object([
      .init(
        report.kind.rawValue,
        .list(report.pairs) { pair in
          .object(
            names(of: pair, report.kind) + [
              .init("origin", .string(pair.origin.rawValue)),
              .init("records", .list(pair.records) { .string($0.id) }),
            ])
        })
    ])
  }

  /// The two wordings of a pair.
  func names(of pair: WordPairs.Pair, _ kind: WordPairs.Kind) -> [JSON.Field] {
    switch kind {
    case .abbreviations: [.init("abbreviation", .string(pair.first)), .init("meaning", .string(pair.second))]
    case .synonyms: [.init("words", .list([pair.first, pair.second], JSON.string))]
    }
  }
}

extension CSVRenderer {
  /// A row for each record of a pair, and one for a pair without.
  func rows(_ report: WordPairs) -> String {
    let header = report.kind == .abbreviations ? ["abbreviation", "meaning"] : ["first", "second"]
    return rows(
      header + ["origin", "record", "period", "text"],
      report.pairs.flatMap { pair -> [[String]] in
        let start = [pair.first, pair.second, pair.origin.rawValue]
        guard !pair.records.isEmpty else { return [start + ["", "", ""]] }
        return pair.records.map { start + [$0.id, text($0.period), $0.text] }
      })
  }
}
