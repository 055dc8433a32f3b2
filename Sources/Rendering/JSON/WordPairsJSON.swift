import Model
import Study

extension JSONRenderer {
  func pairs(_ report: WordPairs) -> JSON {
    let pairs = JSON.list(report.pairs) { pair in
      names(of: pair, in: report.kind) + [
        "origin": .string(pair.origin.rawValue),
        "municipality": .text(pair.municipality.flatMap { $0.isEmpty ? nil : $0 }),
        "records": .list(pair.records) { .string($0.id) },
      ]
    }
    return .named([(report.kind.rawValue, pairs)])
  }

  /// The two wordings of a pair.
  func names(of pair: WordPairs.Pair, in kind: WordPairs.Kind) -> JSON {
    switch kind {
    case .abbreviations: ["abbreviation": .string(pair.first), "meaning": .string(pair.second)]
    case .synonyms: ["words": .list([pair.first, pair.second], of: JSON.string)]
    }
  }
}
