import Language
import Model
import Search
import Study

extension JSONRenderer {
  func concordance(_ concordance: Concordance) -> JSON {
    [
      "lines": .list(concordance.lines) {
        [
          "id": .string($0.record.id), "period": .text($0.record.period?.description),
          "municipality": .text($0.record.municipality), "left": .string($0.left), "match": .string($0.match),
          "right": .string($0.right), "field": .text($0.fact?.key), "tier": .int($0.tier),
        ]
      },
      "suggestion": .text(concordance.suggestion),
    ]
  }

  /// Records with their deadline, and the days that it states.
  func deadlines(_ deadlines: [Deadline], of shelf: Shelf) -> JSON {
    [
      "deadlines": .list(deadlines) { deadline in
        record(deadline.record, of: shelf) + [
          "first": .text(deadline.days?.first.description),
          "last": .text(deadline.days?.last.description),
        ]
      }
    ]
  }

  /// Hits without a period count under the empty name.
  func timeline(_ timeline: Timeline) -> JSON {
    let names = timeline.periods.map { $0.value?.description ?? "" }
    return [
      "count": .int(timeline.count), "near": .int(timeline.near), "total": .int(timeline.total),
      "periods": .list(timeline.periods) { ["period": .text($0.value?.description)] + counts($0) },
      "policies": .list(timeline.policies) { row in
        [
          "municipality": .text(row.municipality), "policy": .string(row.policy),
          "counts": .named(zip(names, row.counts).map { ($0, .int($1)) }),
          "near": .named(zip(names, row.near).map { ($0, .int($1)) }),
          "totals": .named(zip(names, zip(row.counts, row.near)).map { ($0, .int($1.0 + $1.1)) }),
        ]
      },
      "suggestion": .text(timeline.suggestion),
    ]
  }

  /// A row without a plan of a period has null there.
  func matrix(_ matrix: Matrix) -> JSON {
    [
      "periods": .list(matrix.periods) { .text($0?.description) },
      "terms": .list(matrix.terms) { term in
        [
          "query": .string(term.query), "count": .int(term.count), "near": .int(term.near),
          "rows": .list(Array(zip(matrix.rows, term.cells))) { row, cells in
            [
              "municipality": .text(row.municipality), "series": .text(row.series),
              "cells": .list(cells) { cell in
                cell.map { cell in
                  [
                    "count": .int(cell.asked.count), "near": .int(cell.near.count),
                    "records": .list(cell.records) { .string($0.id) },
                  ]
                } ?? .null
              },
            ]
          }, "suggestion": .text(term.suggestion),
        ]
      },
    ]
  }

  func analysis(_ report: AnalysisReport) -> JSON {
    [
      "words": .list(report.analysis.words) { word in
        [
          "text": .string(report.text(word.range)),
          "range": .array([.int(word.range.lowerBound), .int(word.range.upperBound)]),
          "lemmas": .list(word.lemmas, of: JSON.string),
          // A word that is no compound has itself as its only part.
          "parts": .list(word.parts.isEmpty ? [word.range] : word.parts.map(\.range)) { .string(report.text($0)) },
          "family": .text(word.family),
        ]
      },
      "expansions": .list(report.analysis.expansions) {
        ["surface": .string(report.text($0.range)), "full": .string($0.full)]
      },
      "abbreviations": .list(report.abbreviations) {
        ["abbreviation": .string($0.abbreviation), "meaning": .string($0.meaning)]
      },
    ]
  }
}
