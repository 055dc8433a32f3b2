// Measures `find` in process, after parsing: search-benchmark RECORDS.tsv QUERIES.json COUNT [LINE…]. A JSON line a figure;
// see Benchmarks/searching.py, which runs it beside its peer. A line is `=term` without the language chain, `term` with it.
import Files
import Foundation
import Language
import Model
import Search

guard CommandLine.arguments.count >= 4, let count = Int(CommandLine.arguments[3]) else {
  print("usage: search-benchmark RECORDS.tsv QUERIES.json COUNT [LINE…]")
  exit(64)
}
let wanted = CommandLine.arguments.dropFirst(4)
let records = try readRecords(CommandLine.arguments[1], most: count)
let queries = try readQueries(CommandLine.arguments[2])
let analyzer = Analyzer(lexicon: LexiconFile.standard.open().lexicon)
let abbreviations = Abbreviations(learningFrom: [], with: analyzer)

giveBackMemory()
let before = (memory: residentMebibytes, wall: ContinuousClock.now, processor: processorTime())
let index = try await SearchIndex.made(records: records, analyzer: analyzer, abbreviations: abbreviations, periods: [])
let built = (wall: (ContinuousClock.now - before.wall) / .seconds(1), processor: processorTime() - before.processor)
// Memory that only building needs is given back before it is measured.
giveBackMemory()
report(
  ["engine": "traad"],
  figures: [
    "build_s": built.wall, "build_cpu_s": built.processor, "rss_mb": residentMebibytes - before.memory,
  ])

/// How a list of words is asked for, with the language chain or without.
struct Line {
  var name: String
  var isExact: Bool
  var query: (String) -> String

  var label: String { (isExact ? "=" : "") + name }
}

var lines: [Line] = []
for (isExact, sign) in [(true, "="), (false, "")] {
  func joined(_ words: String, by separator: String) -> String {
    words.split(separator: " ").map { sign + $0 }.joined(separator: separator)
  }
  for name in ["term", "term_hi"] { lines.append(Line(name: name, isExact: isExact) { sign + $0 }) }
  for name in ["and", "and_hi"] { lines.append(Line(name: name, isExact: isExact) { joined($0, by: " ") }) }
  for name in ["or", "or_hi"] { lines.append(Line(name: name, isExact: isExact) { joined($0, by: " | ") }) }
  lines.append(Line(name: "phrase", isExact: isExact) { sign + "\"" + $0 + "\"" })
  lines.append(Line(name: "prefix", isExact: isExact) { sign + $0 + "*" })
}
lines.append(Line(name: "fuzzy", isExact: true) { $0 + "~1" })
// Words that stand in facts, by their field and bare; where the records have any.
lines.append(Line(name: "field", isExact: false) { "ansvarlig:" + $0 })
lines.append(Line(name: "fact", isExact: false) { $0 })

for line in lines where (wanted.isEmpty || wanted.contains(line.label)) && queries[line.name] != nil {
  let parsed = try (queries[line.name] ?? []).map { Question(try QueryParser.parse(line.query($0))) }
  let first = Latency(parsed, runs: 1) { index.find($0, limit: 20).total }
  let again = Latency(parsed, runs: 2) { index.find($0, limit: 20).total }
  report(
    ["engine": line.isExact ? "traad =" : "traad", "cls": line.name],
    figures: again.figures.merging(first.figures.map { ("first_" + $0.key, $0.value) }) { again, _ in again })
}
