import Model
import Search

/// The fields of an exported index: how a search engine has to read them.
///
/// All that traad knows of words stands in the documents as tokens, so that the engine needs no plugin: it divides a field at
/// white space into positions, and a position at `|` into tokens.
package struct ClusterTemplate: Sendable {
  package var records: Int
  package var headings: Int
  /// How many files the documents stand in.
  package var parts: Int

  package init(records: Int, headings: Int, parts: Int) {
    self.records = records
    self.headings = headings
    self.parts = parts
  }

  /// True for the first bytes of a template that an export may take the place of.
  package static func isBegun(by bytes: [UInt8]) -> Bool {
    bytes.starts(with: "{\n  \"index_patterns\": [\"\(index)-*\"]".utf8)
  }

  /// The alias by which the index is asked; the index itself has a number behind it.
  package static let index = "traad"

  /// Between two facts of a record lie more positions than NEAR may bridge.
  private static let gap = 10_000

  /// Search engines refuse longer ones.
  private static let longestName = 8_000

  private static let longestToken = 1_048_576

  package var json: [UInt8] { Array((template.written + "\n").utf8) }

  private var template: JSON {
    [
      "index_patterns": .list([Self.index + "-*"], of: JSON.string),
      "template": ["settings": ["index": ["number_of_shards": .int(2), "analysis": analysis]], "mappings": mappings],
    ]
  }

  private var analysis: JSON {
    [
      "tokenizer": ["positions": ["type": .string("whitespace"), "max_token_length": .int(Self.longestToken)]],
      "filter": [
        "tokens": [
          "type": .string("pattern_capture"), "preserve_original": .bool(false),
          "patterns": .array([.string("([^|]+)")]),
        ]
      ],
      "analyzer": [
        "layer": [
          "type": .string("custom"), "tokenizer": .string("positions"), "filter": .array([.string("tokens")]),
        ],
        "words": ["type": .string("custom"), "tokenizer": .string("positions"), "filter": .array([])],
      ],
    ]
  }

  private var mappings: JSON {
    let layers = ClusterLayer.allCases.map { ($0.rawValue, Self.layer) }
    let ofFact = Self.properties(ClusterDocuments.layersOfFacts.map { ($0.rawValue, Self.layer) })
    let names = ["policy", "group", "series"].map { ($0, Self.text(analyzer: "words")) }
    return [
      "_meta": [
        "program": .string("traad"), "records": .int(records), "headings": .int(headings), "parts": .int(parts),
      ],
      "dynamic": .bool(false),
      "properties": .named(
        Self.facets
          + layers + [
            ("names", Self.properties(names)),
            ("fact", Self.properties((["any"] + Field.allCases.map(\.code)).map { ($0, ofFact) })),
            ("days", Self.values(of: .date, type: "date_range")),
            ("amount", Self.values(of: .amount, type: "long_range")),
          ]),
    ]
  }

  private static let facets: [(String, JSON)] =
    ["kind", "period", "municipality", "series", "policy", "group", "stated"].map {
      ($0, ["type": .string("keyword"), "ignore_above": .int(longestName)])
    }
    + ["from", "to"].map { ($0, ["type": .string("integer")]) }
    + ["documents", "pages"].map { ($0, ["type": .string("long")]) }
    + [
      ("text", ["type": .string("text"), "index": .bool(false)]),
      ("facts", ["type": .string("object"), "enabled": .bool(false)]),
    ]

  private static let layer = text(analyzer: "layer")

  private static func text(analyzer: String) -> JSON {
    ["type": .string("text"), "analyzer": .string(analyzer), "position_increment_gap": .int(gap)]
  }

  private static func properties(_ fields: [(String, JSON)]) -> JSON { ["properties": .named(fields)] }

  private static func values(of kind: Field.Kind, type: String) -> JSON {
    let ofKind = Field.allCases.filter { $0.kind == kind }
    let format: JSON = kind == .date ? ["format": .string("strict_date")] : [:]
    return properties(ofKind.map { ($0.code, ["type": .string(type)] + format) })
  }
}
