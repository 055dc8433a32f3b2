import Model
import Study

extension JSONRenderer {
  func imported(_ report: ImportReport) -> JSON {
    .object(
      ImportReport.Outcome.allCases.map { outcome in
        JSON.Field(outcome.rawValue, .list(report.entries.filter { $0.outcome == outcome }, entry))
      } + [.init("failed", .list(report.failures, failure))])
  }

  private func entry(_ entry: ImportReport.Entry) -> JSON {
    [
      "file": .string(entry.file), "document": .text(entry.document.map { "\($0)" }),
      "period": .text(entry.period?.description), "records": .int(entry.records),
    ]
  }

  func document(_ document: StoredDocument) -> JSON {
    [
      "id": .string("\(document.id)"), "file": .string(document.file), "sha256": .string(document.sha256),
      "title": .text(document.title), "period": .text(document.period?.description), "series": .text(document.series),
      "format": .string(document.format.rawValue), "pages": .whole(document.pages), "records": .int(document.records),
      "imported": .string(document.imported), "notes": .list(document.notes, note),
    ]
  }

  func period(_ summary: PeriodSummary) -> JSON {
    [
      "period": .text(summary.period?.description), "documents": .int(summary.documents),
      "policies": .int(summary.policies), "activities": .int(summary.activities),
      "followUps": .int(summary.followUps),
    ]
  }

  func checked(_ report: CheckReport) -> JSON {
    [
      "documents": .int(report.documents), "records": .int(report.records),
      "flaws": .list(report.flaws) {
        ["code": .string($0.code), "message": .string($0.sentence(tongue))]
      },
    ]
  }

  /// The fields that a record has wherever it stands.
  func record(_ record: Record, of shelf: Shelf) -> [JSON.Field] {
    [
      .init("id", .string(record.id)), .init("kind", .string(record.kind.rawValue)),
      .init("text", .string(record.text)), .init("period", .text(record.period?.description)),
      .init("series", .text(record.series)), .init("policy", .string(record.policy)),
      .init("group", .text(record.group)),
      .init("documents", documents(record.sources, of: shelf)),
    ]
  }

  /// The documents that hold something, each with its page.
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
    return .object(
      record(exhibit.record, of: exhibit.shelf) + [
        .init("places", .list(places, place)),
        .init("before", .list(exhibit.before) { .string($0.text) }),
        .init("after", .list(exhibit.after) { .string($0.text) }),
        .init("citation", .string(exhibit.citation(tongue))),
      ] + (exhibit.pageImages.map { [.init("pageImages", .list($0, pageImage))] } ?? []))
  }

  private func pageImage(_ image: PageImageFile) -> JSON {
    ["file": .string(image.file), "document": .string(image.document), "page": .int(image.page)]
  }
}
