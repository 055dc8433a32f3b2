/// A question as a search engine understands it: the part of its query language that ours needs.
package indirect enum ClusterQuery: Hashable, Sendable {
  case everything
  case nothing
  /// Documents with a token in a field, which weighs as much as `boost`.
  case token(String, field: String, boost: Float)
  /// Documents with any of the tokens.
  case tokens([String], field: String, boost: Float)
  /// Documents with a word that begins so.
  case beginning(String, field: String)
  /// Documents in which the field is.
  case present(field: String)
  /// Documents of which a number or date of the field, or a range of these, has something in common with the range; nil is
  /// open.
  case range(from: String?, to: String?, field: String)
  case spans(ClusterSpans)
  /// All of the questions; the conditions only narrow down.
  case all([ClusterQuery], under: [ClusterQuery])
  case any([ClusterQuery])
  case not(ClusterQuery)

  static func value(_ value: String, field: String) -> ClusterQuery { .token(value, field: field, boost: 1) }

  static func values(_ values: [String], field: String) -> ClusterQuery {
    switch values.count {
    case 0: .nothing
    case 1: .value(values[0], field: field)
    default: .tokens(values, field: field, boost: 1)
    }
  }

  static func every(_ queries: [ClusterQuery], under conditions: [ClusterQuery] = []) -> ClusterQuery {
    if queries.contains(.nothing) || conditions.contains(.nothing) { return .nothing }
    let (queries, conditions) = (queries.filter { $0 != .everything }, conditions.filter { $0 != .everything })
    if conditions.isEmpty, queries.count < 2 { return queries.first ?? .everything }
    return .all(queries, under: conditions)
  }

  static func without(_ query: ClusterQuery) -> ClusterQuery {
    switch query {
    case .nothing: .everything
    case .everything: .nothing
    default: .not(query)
    }
  }

  static func either(_ queries: [ClusterQuery]) -> ClusterQuery {
    let flat = queries.flatMap { query -> [ClusterQuery] in
      if case .any(let inner) = query { inner } else { [query] }
    }
    let queries = flat.filter { $0 != .nothing }
    return queries.count < 2 ? queries.first ?? .nothing : .any(queries)
  }
}

/// Places in one field of a document.
package indirect enum ClusterSpans: Hashable, Sendable {
  /// A token of a field whose positions are those of another, in which the places are looked at.
  case token(String, field: String, in: String)
  case any([ClusterSpans])
  /// Places with at most so many positions between, in order where that is asked.
  case near([ClusterSpans], slop: Int, inOrder: Bool)

  /// nil for none.
  static func either(_ spans: [ClusterSpans]) -> ClusterSpans? { spans.count < 2 ? spans.first : .any(spans) }
}
