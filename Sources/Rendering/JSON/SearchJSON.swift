import Hashing
import Library
import Model
import Search
import Study

extension JSONRenderer {
  func found(_ answer: Answer, of shelf: Shelf) -> JSON {
    [
      "query": .string(answer.query), "understood": .string(answer.understood), "count": .int(answer.count),
      "near": .int(answer.near), "total": .int(answer.total),
      "periods": .list(answer.periods) { ["period": .text($0.value?.description)] + counts($0) },
      "policies": .list(answer.policies) { ["policy": .string($0.value)] + counts($0) },
      "municipalities": .list(answer.municipalities) { ["municipality": .text($0.value)] + counts($0) },
      "headings": .list(answer.headings) {
        [
          "level": .string($0.level.rawValue), "name": .string($0.name), "period": .text($0.period?.description),
          "municipality": .text($0.municipality),
        ]
      },
      "suggestion": .text(answer.suggestion),
      "hits": answer.isOfHeadings
        ? .list(answer.headings) { hit($0, of: shelf) } : .list(answer.hits) { hit($0, of: shelf) },
    ]
  }

  /// What was asked, what is near, and both together.
  func counts<Value>(_ count: Count<Value>) -> JSON {
    ["count": .int(count.count), "near": .int(count.near), "total": .int(count.total)]
  }

  private func hit(_ hit: Hit, of shelf: Shelf) -> JSON {
    record(hit.record, of: shelf) + [
      "score": .number(hit.score.rounded(to: 3)), "tier": .int(hit.tier),
      "because": .list(hit.because.codes, of: JSON.string), "matches": .list(hit.matches, of: range),
      "factMatches": .list(hit.factMatches) {
        ["field": .string($0.fact.name.key), "ranges": .list($0.ranges, of: range)]
      },
    ]
  }

  /// A heading that was asked for, in the form of a hit.
  private func hit(_ heading: HeadingHit, of shelf: Shelf) -> JSON {
    [
      "id": .string(heading.id), "kind": .string(heading.level.rawValue), "text": .string(heading.name),
      "period": .text(heading.period?.description), "municipality": .text(heading.municipality),
      "series": .text(heading.series),
      "policy": .string(heading.policy), "group": heading.level == .group ? .string(heading.name) : .null,
      "documents": documents(heading.sources, of: shelf), "score": .number(heading.score.rounded(to: 3)),
      "tier": .int(heading.tier),
      "because": .list(heading.because.codes, of: JSON.string), "matches": .list(heading.matches, of: range),
      "factMatches": .array([]),
    ]
  }

  private func range(_ range: Range<Int>) -> JSON { .array([.int(range.lowerBound), .int(range.upperBound)]) }
}

extension HeadingHit {
  /// A hash like a record's id, over period, series, level, policy, name and, where it is known, the municipality.
  var id: String {
    let parts =
      [period?.description ?? "", series ?? "", level.rawValue, policy, name]
      + (municipality.map { [Municipality.key(ofName: $0)] } ?? [])
    return String(FileHash.sha256(of: parts.joined(separator: "\0").utf8).prefix(12))
  }
}
