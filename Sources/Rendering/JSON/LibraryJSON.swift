import Library
import Model
import Study

extension JSONRenderer {
  func imported(_ report: ImportReport) -> JSON {
    .named(
      ImportOutcome.allCases.map { outcome in
        (outcome.rawValue, .list(report.entries.filter { $0.outcome == outcome }, of: entry))
      }) + [
        "failed": .array(report.failures.map(failure) + report.rejected.map(rejected)),
        "editions": .list(report.editions) { news in
          [
            "document": .string("\(news.document.id)"), "relation": .string(news.relation.rawValue),
            "other": .string("\(news.other.id)"), "equal": .int(news.equal),
          ]
        },
        "corrections": .int(report.corrections), "notKept": .list(report.notKept, of: JSON.string),
        "skipped": .list(report.skipped.sorted { $0.key < $1.key }) {
          ["ending": .string($0.key), "count": .int($0.value)]
        },
      ]
  }

  private func rejected(_ rejected: ImportReport.Rejected) -> JSON {
    [
      "file": .string(rejected.file), "code": .string(rejected.mistake.code),
      "message": .string(rejected.mistake.sentence(tongue)),
    ]
  }

  private func entry(_ entry: ImportReport.Entry) -> JSON {
    [
      "file": .string(entry.file), "elsewhere": .text(entry.elsewhere),
      "document": .text(entry.document.map { "\($0)" }),
      "period": .text(entry.period?.description), "municipality": .text(entry.municipality),
      "vouched": .bool(entry.isVouched), "records": .int(entry.records),
    ]
  }

  func document(_ document: StoredDocument) -> JSON {
    [
      "id": .string("\(document.id)"), "file": .string(document.file), "sha256": .string(document.sha256),
      "title": .text(document.title), "period": .text(document.period?.description),
      "until": .text(document.until.map { "\($0)" }), "municipality": .text(document.municipality),
      "series": .text(document.series), "format": .string(document.format.rawValue), "pages": .whole(document.pages),
      "records": .int(document.records), "imported": .string(document.imported), "vouched": .bool(document.isVouched),
      "edition": .whole(document.edition), "sameAs": .text(document.sameAs.map { "\($0)" }),
      "notes": .list(document.notes, of: note),
    ]
  }

  func editions(_ plan: PlanEditions) -> JSON {
    ["editions": .list(plan.editions) { edition in ["documents": .list(edition, of: document)] }]
  }

  func period(_ summary: PeriodSummary) -> JSON {
    [
      "period": .text(summary.period?.description), "municipality": .text(summary.municipality),
      "documents": .int(summary.documents),
      "policies": .int(summary.policies), "activities": .int(summary.activities),
      "followUps": .int(summary.followUps),
    ]
  }

  func checked(_ report: CheckReport) -> JSON {
    [
      "documents": .int(report.documents), "records": .int(report.records),
      "flaws": .list(report.flaws) {
        ["code": .string($0.code), "message": .string($0.sentence(tongue))]
      }, "withoutFacts": .list(report.withoutFacts) { .string("\($0)") },
      "findings": .list(report.findings) { finding in
        [
          "code": .string(finding.code), "documents": .list(finding.documents) { .string("\($0.id)") },
          "message": .string(finding.sentence(tongue)),
        ]
      },
    ]
  }

  /// The fields that a record has wherever it stands.
  func record(_ record: Record, of shelf: Shelf) -> JSON {
    [
      "id": .string(record.id), "kind": .string(record.kind.rawValue), "text": .string(record.text),
      "period": .text(record.period?.description), "municipality": .text(record.municipality),
      "series": .text(record.series),
      "policy": .text(record.isPolicyNamed ? record.policy : nil), "group": .text(record.group),
      "facts": facts(record.facts), "documents": documents(record.sources, of: shelf),
    ]
  }

  /// The documents of some sources, each with its page.
  func documents(_ sources: [Source], of shelf: Shelf) -> JSON {
    .list(shelf.sources(sources)) { source in
      [
        "document": .string("\(source.document.id)"), "file": .string(source.document.file),
        "page": .whole(source.page),
      ]
    }
  }

  func shown(_ exhibit: Exhibit) -> JSON {
    let places = exhibit.shelf.sources(of: exhibit.record).flatMap(\.places)
    return record(exhibit.record, of: exhibit.shelf)
      + [
        "places": .list(places, of: place), "before": .list(exhibit.before) { .string($0.text) },
        "after": .list(exhibit.after) { .string($0.text) },
        "beside": .list(exhibit.beside) {
          ["id": .string($0.id), "kind": .string($0.kind.rawValue), "text": .string($0.text)]
        },
        "headingFacts": facts(exhibit.headingFacts), "citation": .string(exhibit.citation(tongue)),
      ] + (exhibit.pageImages.map { ["pageImages": .list($0, of: pageImage)] } ?? [:])
  }

  private func pageImage(_ image: PageImageFile) -> JSON {
    ["file": .string(image.file), "document": .string(image.document), "page": .int(image.page)]
  }
}
