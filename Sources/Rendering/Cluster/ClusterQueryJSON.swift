import Model
package import Search

extension ClusterQuestion {
  /// The body of a search, on one line: what was asked ranks before what is near it, and each hit says which it is.
  ///
  /// - Parameter limit: how many hits at most; 0 for all that a search engine gives at once.
  package func body(limit: Int = 20) -> String {
    let size = limit > 0 ? min(limit, Self.mostHits) : Self.mostHits
    let query = asked == near ? Self.named("asked", [asked.json]) : Self.ranked(asked, before: near)
    let body: JSON = [
      "query": query, "size": .int(size),
      "_source": ["includes": .list(Self.shown, of: JSON.string)],
    ]
    return body.compact
  }

  /// The question among others, as `_msearch` takes them: two lines.
  package var lines: [UInt8] {
    let header: JSON = ["index": .string(ClusterTemplate.index)]
    return Array((header.compact + "\n" + body() + "\n").utf8)
  }

  /// True for the first bytes of a file of questions that an export may take the place of.
  package static func isBegun(by bytes: [UInt8]) -> Bool {
    bytes.starts(with: "{\"index\": \"\(ClusterTemplate.index)\"}\n{\"query\": ".utf8)
  }

  /// index.max_result_window of OpenSearch.
  private static let mostHits = 10_000

  /// More than any score.
  private static let rank = 1_000

  private static let shown = ["kind", "period", "municipality", "series", "policy", "group", "text", "facts"]

  private static func ranked(_ asked: ClusterQuery, before near: ClusterQuery) -> JSON {
    let ahead: JSON = ["constant_score": ["filter": ["match_all": [:]], "boost": .int(rank)]]
    return [
      "bool": [
        "should": .array([named("asked", [asked.json, ahead]), named("near", [near.json])]),
        "minimum_should_match": .int(1),
      ]
    ]
  }

  private static func named(_ name: String, _ queries: [JSON]) -> JSON {
    ["bool": ["_name": .string(name), "must": .array(queries)]]
  }
}

extension ClusterQuery {
  var json: JSON {
    switch self {
    case .everything: ["match_all": [:]]
    case .nothing: ["match_none": [:]]
    case .token(let token, let field, let boost): ["term": .of(field, Self.term(token, boost))]
    case .tokens(let tokens, let field, let boost):
      ["terms": .of(field, .list(tokens, of: JSON.string)) + Self.boosted(boost)]
    case .beginning(let word, let field): ["prefix": .of(field, ["value": .string(word)])]
    case .present(let field): ["exists": ["field": .string(field)]]
    case .range(let from, let to, let field):
      ["range": .of(field, Self.ends(from, to))]
    case .spans(let spans): spans.json
    case .all(let queries, let conditions):
      [
        "bool": .named(
          [("must", queries), ("filter", conditions)].filter { !$1.isEmpty }.map { ($0, .list($1, of: \.json)) })
      ]
    case .any(let queries): ["bool": ["should": .list(queries, of: \.json), "minimum_should_match": .int(1)]]
    case .not(let query): ["bool": ["must_not": .array([query.json])]]
    }
  }

  private static func term(_ token: String, _ boost: Float) -> JSON {
    .of("value", .string(token)) + boosted(boost)
  }

  private static func boosted(_ boost: Float) -> JSON {
    boost == 1 ? [:] : ["boost": .number((Double(boost) * 1_000).rounded() / 1_000)]
  }

  private static func ends(_ from: String?, _ to: String?) -> JSON {
    (from.map { .of("gte", .string($0)) } ?? [:]) + (to.map { .of("lte", .string($0)) } ?? [:])
  }
}

extension JSON {
  /// An object of one field.
  fileprivate static func of(_ name: String, _ value: JSON) -> JSON { .named([(name, value)]) }
}

extension ClusterSpans {
  fileprivate var json: JSON {
    switch self {
    case .token(let token, let field, let base):
      let span: JSON = ["span_term": .of(field, ["value": .string(token)])]
      return field == base ? span : ["field_masking_span": ["query": span, "field": .string(base)]]
    case .any(let spans): return ["span_or": ["clauses": .list(spans, of: \.json)]]
    case .near(let spans, let slop, let inOrder):
      return [
        "span_near": ["clauses": .list(spans, of: \.json), "slop": .int(slop), "in_order": .bool(inOrder)]
      ]
    }
  }
}
