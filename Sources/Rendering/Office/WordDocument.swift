import Archive
import Comparison
import Model

/// A report as WordprocessingML (ECMA-376, Part 1) whose changes Word and LibreOffice can accept or reject.
extension Report {
  func wordDocument() throws(ReportError) -> [UInt8] {
    let parts = [
      ("[Content_Types].xml", WordParts.contentTypes), ("_rels/.rels", WordParts.relationships),
      ("word/document.xml", body),
      ("word/styles.xml", WordParts.styles(language: tongue == .danish ? "da-DK" : "en-GB")),
      ("word/numbering.xml", WordParts.numbering), ("word/_rels/document.xml.rels", WordParts.documentRelationships),
    ]
    do {
      return try ZipWriter.archive(parts.map { ZipWriter.Entry($0.0, Array($0.1.utf8)) })
    } catch {
      throw .noRoom
    }
  }

  private var body: String {
    let paragraphs = differences.flatMap { difference in
      let area = difference.series.map { ", \($0)" } ?? ""
      return [
        TrackedParagraph(.title, "\(difference.old) → \(difference.new)" + area),
        TrackedParagraph(.lead, say(.lead(difference))), TrackedParagraph(.note, say(.trackedChanges)),
      ] + tracked(difference)
    }
    var writer = TrackedWriter(made: made)
    for paragraph in paragraphs { writer.add(paragraph) }
    return WordParts.document(body: writer.markup)
  }
}

/// Writes paragraphs with a number, an author and a date on every change.
private struct TrackedWriter {
  private let signature: String
  private var changes = 0
  private(set) var markup = ""

  init(made: String) {
    signature = "w:author=\"Traad\" w:date=\"\(escaped(made))\""
  }

  mutating func add(_ paragraph: TrackedParagraph) {
    let mark: String =
      switch paragraph.fate {
      case .same: ""
      case .insert: "<w:rPr><w:ins \(nextChange())/></w:rPr>"
      case .delete: "<w:rPr><w:del \(nextChange())/></w:rPr>"
      }
    markup += "<w:p><w:pPr>\(paragraph.style.properties)\(mark)</w:pPr>"
    for run in paragraph.runs where !run.text.isEmpty { add(run) }
    markup += "</w:p>\n"
  }

  private mutating func add(_ run: TrackedParagraph.Run) {
    let text = escaped(run.text)
    switch run.operation {
    case .same: markup += "<w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r>"
    case .insert:
      markup += "<w:ins \(nextChange())><w:r><w:t xml:space=\"preserve\">\(text)</w:t></w:r></w:ins>"
    case .delete:
      markup += "<w:del \(nextChange())><w:r><w:delText xml:space=\"preserve\">\(text)</w:delText></w:r></w:del>"
    }
  }

  private mutating func nextChange() -> String {
    changes += 1
    return "w:id=\"\(changes)\" \(signature)"
  }
}

extension TrackedParagraph.Style {
  /// The style by its id, and the list's level.
  fileprivate var properties: String {
    switch self {
    case .title: "<w:pStyle w:val=\"Title\"/>"
    case .lead: "<w:pStyle w:val=\"Lead\"/>"
    case .note: "<w:pStyle w:val=\"Note\"/>"
    case .policy: "<w:pStyle w:val=\"Heading1\"/>"
    case .group: "<w:pStyle w:val=\"Heading2\"/>"
    case .item(let level):
      "<w:pStyle w:val=\"ListBullet\"/><w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"1\"/></w:numPr>"
    case .source: "<w:pStyle w:val=\"Source\"/>"
    }
  }
}
