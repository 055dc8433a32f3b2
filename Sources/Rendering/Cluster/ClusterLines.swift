import Language
import Model
package import Search

extension ClusterDocument {
  /// Two lines of a bulk file: the document's id and itself; into which index is said with the file.
  package var lines: [UInt8] {
    let action: JSON = ["index": ["_id": .string(id)]]
    return Array((action.compact + "\n" + json.compact + "\n").utf8)
  }

  /// True for the first bytes of a bulk file that an export may take the place of.
  package static func isBegun(by bytes: [UInt8]) -> Bool {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), maxSplits: 1)
    return lines.count == 2 && lines[0].starts(with: "{\"index\": {\"_id\": \"".utf8)
      && lines[1].starts(with: "{\"kind\": \"".utf8)
  }

  private var json: JSON {
    var fields: [(String, JSON)] = [("kind", .string(kind.rawValue))]
    func add(_ name: String, _ text: String?) { if let text { fields.append((name, .string(text))) } }
    add("period", period?.description)
    if let period { fields += [("from", .int(period.first)), ("to", .int(period.last))] }
    add("municipality", municipality)
    add("series", series)
    add("policy", policy)
    add("group", group)
    add("text", text)
    if !facts.isEmpty {
      let codes = Field.allCases.filter { field in facts.contains { $0.fact.name == .field(field) } }.map(\.code)
      let others = facts.contains { $0.fact.name.field == nil } ? ["other"] : []
      fields.append(("stated", .list(codes + others, of: JSON.string)))
      fields.append(
        ("facts", .list(facts) { ["name": .string($0.fact.name.key), "text": .string($0.fact.text)] }))
    }
    fields += [("documents", .list(documents) { .int(Int($0)) }), ("pages", .list(pages, of: JSON.int))]
    let names = [("policy", policy), ("group", group), ("series", series)].compactMap { name, text in
      text.map { (name, JSON.string($0.searchedWords.joined(separator: " "))) }
    }
    fields.append(("names", .named(names)))
    fields += Self.layers(of: [words])
    if !facts.isEmpty { fields += factFields }
    return .named(fields)
  }

  /// The words of the facts, all together and of each field, and what they stand for.
  private var factFields: [(String, JSON)] {
    let codes = Field.allCases.filter { field in facts.contains { $0.fact.name == .field(field) } }
    let words =
      [("any", JSON.named(Self.layers(of: facts.map(\.words))))]
      + codes.map { field in
        (field.code, .named(Self.layers(of: facts.filter { $0.fact.name == .field(field) }.map(\.words))))
      }
    let days = values(of: codes) { $0.days.map(Self.range) }
    let amounts = values(of: codes) { $0.amount.map { ["gte": .int($0.least), "lte": .int($0.greatest)] } }
    return [("fact", .named(words))] + (days.isEmpty ? [] : [("days", .named(days))])
      + (amounts.isEmpty ? [] : [("amount", .named(amounts))])
  }

  /// The layers of some texts of one field. Each text has its positions in every layer, so that they are the same in all;
  /// parts without a place come behind all of them. Layers without a token are left out.
  private static func layers(of texts: [Words]) -> [(String, JSON)] {
    ClusterLayer.allCases.compactMap { layer in
      let places = texts.compactMap { text in text.layers.first { $0.layer == layer }?.tokens }
      let values = places + (layer == .part ? texts.map(\.hiddenParts).filter { !$0.isEmpty } : [])
      guard values.contains(where: \.holdsTokens) else { return nil }
      return (layer.rawValue, values.count == 1 ? .string(values[0]) : .list(values, of: JSON.string))
    }
  }

  private func values(of fields: [Field], json: (FieldValue) -> JSON?) -> [(String, JSON)] {
    fields.compactMap { field in
      let values = facts.filter { $0.fact.name == .field(field) }.compactMap { $0.value.flatMap(json) }
      return values.isEmpty ? nil : (field.code, .array(values))
    }
  }

  private static func range(_ days: DaySpan) -> JSON {
    ["gte": .string(days.first.inDigits), "lte": .string(days.last.inDigits)]
  }
}

extension String {
  /// Whether a field has more than empty positions.
  fileprivate var holdsTokens: Bool { utf8.contains { $0 != UInt8(ascii: "|") && $0 != UInt8(ascii: " ") } }
}
