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
