import Foundation
import Model

/// The records of a file of tab-separated lines: number, period, policy, page, text, and perhaps facts ("status=I gang|…").
func readRecords(_ path: String, most: Int) throws -> [Record] {
  let text = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
  return text.split(separator: "\n").prefix(most).enumerated().compactMap { number, line in
    let fields = line.split(separator: "\t", maxSplits: 5, omittingEmptySubsequences: false).map(String.init)
    guard fields.count >= 5 else { return nil }
    return Record(
      id: fields[0], kind: .activity, period: Period(fields[1]), series: nil, policy: fields[2], group: nil,
      text: fields[4], ordinal: number, facts: facts(fields.count > 5 ? fields[5] : ""))
  }
}

private func facts(_ written: String) -> Facts {
  written.split(separator: "|").reduce(into: Facts()) { facts, fact in
    let parts = fact.split(separator: "=", maxSplits: 1).map(String.init)
    if parts.count == 2 { facts.add(Fact(FactName(key: parts[0]), parts[1])) }
  }
}

/// Lists of queries by the name of their kind; other entries of the file are left out.
func readQueries(_ path: String) throws -> [String: [String]] {
  let data = try Data(contentsOf: URL(filePath: path))
  let lists = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
  return lists.compactMapValues { $0 as? [String] }
}

/// Prints a line of JSON.
func report(_ names: [String: String], figures: [String: Double]) {
  let names = names.sorted { $0.key < $1.key }.map { "\"\($0)\": \"\($1)\"" }
  let figures = figures.sorted { $0.key < $1.key }.map { "\"\($0)\": \($1)" }
  print("{" + (names + figures).joined(separator: ", ") + "}")
  fflush(nil)
}
