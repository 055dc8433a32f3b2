// Measures the search alone: search-benchmark RECORDS.tsv QUERIES.json COUNT [RUNS [LINE…]]. A JSON line a figure; see
// Benchmarks/searching.py, which runs it beside its peers. A line is `=term` without the language chain, `term` with it.
import Foundation
import Language
import Model
import Search

guard CommandLine.arguments.count >= 4, let count = Int(CommandLine.arguments[3]) else {
  print("usage: search-benchmark RECORDS.tsv QUERIES.json COUNT [RUNS [LINE…]]")
  exit(64)
}
let runs = CommandLine.arguments.dropFirst(4).first.flatMap { Int($0) } ?? 3
let wanted = CommandLine.arguments.dropFirst(5)
let records = try readRecords(CommandLine.arguments[1], most: count)
let queries = try readQueries(CommandLine.arguments[2])
let analyzer = Analyzer(lexicon: LexiconFile.standard.open().lexicon)
let abbreviations = Abbreviations(learningFrom: [], with: analyzer)

giveBackMemory()
let before = (memory: residentMebibytes, wall: wallSeconds, processor: processorSeconds)
let index = await SearchIndex.made(records: records, analyzer: analyzer, abbreviations: abbreviations, periods: [])
let built = (wall: wallSeconds - before.wall, processor: processorSeconds - before.processor)
// What was needed only to build is given back before memory is measured.
giveBackMemory()
report(
  [("engine", "traad")],
  [
    ("build_s", built.wall), ("build_cpu_s", built.processor),
    ("rss_mb", residentMebibytes - before.memory), ("records", Double(records.count)),
  ])

/// How a list of words is asked for, with the language chain or without.
struct Line {
  var name: String
  var isExact: Bool
  /// Whether reading the query is a part of what is measured, as it is for the peers.
  var reads: Bool
  var query: (String) -> String
}

func joined(_ words: String, _ sign: String, by separator: String) -> String {
  words.split(separator: " ").map { sign + $0 }.joined(separator: separator)
}

var lines: [Line] = []
for (isExact, sign) in [(true, "="), (false, "")] {
  for name in ["term", "term_hi"] { lines.append(Line(name: name, isExact: isExact, reads: false) { sign + $0 }) }
  for name in ["and", "and_hi"] {
    lines.append(Line(name: name, isExact: isExact, reads: true) { joined($0, sign, by: " ") })
  }
  for name in ["or", "or_hi"] {
    lines.append(Line(name: name, isExact: isExact, reads: true) { joined($0, sign, by: " | ") })
  }
  lines.append(Line(name: "phrase", isExact: isExact, reads: true) { sign + "\"" + $0 + "\"" })
  lines.append(Line(name: "prefix", isExact: isExact, reads: false) { sign + $0 + "*" })
}
lines.append(Line(name: "fuzzy", isExact: true, reads: false) { $0 + "~1" })

let empty = try QueryParser.parse("=x")
for line in lines where wanted.isEmpty || wanted.contains((line.isExact ? "=" : "") + line.name) {
  let asked = (queries[line.name] ?? []).map(line.query)
  let parsed = Dictionary(asked.map { ($0, (try? QueryParser.parse($0)) ?? empty) }) { first, _ in first }
  let latency = Latency(asked, runs: runs) { text in
    let query = line.reads ? (try? QueryParser.parse(text)) ?? empty : parsed[text] ?? empty
    return index.best(query, limit: 10).count
  }
  report([("engine", line.isExact ? "traad =" : "traad"), ("cls", line.name)], latency.figures)
}

func total(_ name: String, _ query: (String) -> String) throws -> Double {
  try (queries[name] ?? []).prefix(100).reduce(0) { $0 + Double(index.count(try QueryParser.parse(query($1)))) }
}
report(
  [("engine", "traad ="), ("cls", "count_term_total")],
  [
    ("hits", try total("term") { "=" + $0 }), ("hits_and", try total("and") { joined($0, "=", by: " ") }),
    ("hits_phrase", try total("phrase") { "=\"" + $0 + "\"" }), ("hits_prefix", try total("prefix") { "=" + $0 + "*" }),
  ])
