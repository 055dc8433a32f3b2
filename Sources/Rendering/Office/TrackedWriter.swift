import Archive
import Comparison
import Model

/// Writes paragraphs with a number, an author and a date on every change.
struct TrackedWriter {
  private let signature: String
  private var changes = 0
  private var markup = ""
  private var comments: [WordParts.Comment] = []

  init(made: String) {
    signature = "w:author=\"Traad\" w:date=\"\(escaped(made))\""
  }

  /// The whole Word file.
  func file(in tongue: Tongue) throws(ReportError) -> [UInt8] {
    let parts = [
      ("[Content_Types].xml", WordParts.contentTypes), ("_rels/.rels", WordParts.relationships),
      ("word/document.xml", WordParts.document(body: markup)), ("word/comments.xml", WordParts.comments(comments)),
      ("word/styles.xml", WordParts.styles(language: tongue == .danish ? "da-DK" : "en-GB")),
      ("word/numbering.xml", WordParts.numbering), ("word/_rels/document.xml.rels", WordParts.documentRelationships),
    ]
    do {
      return try ZipWriter.archive(parts.map { ZipWriter.Entry($0.0, bytes: Array($0.1.utf8)) })
    } catch {
      throw .noRoom
    }
  }

  mutating func add(_ paragraph: TrackedParagraph) {
    let mark: String =
      switch paragraph.fate {
      case .same: ""
      case .insert: "<w:rPr><w:ins \(nextChange())/></w:rPr>"
      case .delete: "<w:rPr><w:del \(nextChange())/></w:rPr>"
      }
    markup += "<w:p><w:pPr>\(paragraph.style.properties)\(mark)</w:pPr>"
    let number = paragraph.comment.isEmpty ? nil : comments.count
    if let number { markup += "<w:commentRangeStart w:id=\"\(number)\"/>" }
    for run in paragraph.runs where !run.text.isEmpty { add(run) }
    if let number {
      markup += "<w:commentRangeEnd w:id=\"\(number)\"/><w:r><w:commentReference w:id=\"\(number)\"/></w:r>"
      comments.append(.init(signature: signature, lines: paragraph.comment.map(escaped)))
    }
    markup += "</w:p>\n"
  }

  /// A table of numbers with names in the first row and the first column, which takes the room that the others leave.
  mutating func add(table rows: [[String]]) {
    guard let header = rows.first else { return }
    let narrow = min(1_300, (WordParts.textWidth - 1_800) / max(1, header.count - 1))
    let widths = [WordParts.textWidth - narrow * (header.count - 1)] + header.dropFirst().map { _ in narrow }
    add(table: rows, widths: widths, alignments: ["left"] + header.dropFirst().map { _ in "right" })
  }

  /// A table of texts whose columns share the width as told.
  mutating func add(table rows: [[String]], widths shares: [Int]) {
    let widths = shares.map { WordParts.textWidth * $0 / shares.reduce(0, +) }
    add(table: rows, widths: widths, alignments: shares.map { _ in "left" })
  }

  private mutating func add(table rows: [[String]], widths: [Int], alignments: [String]) {
    markup += WordParts.tableStart(widths: widths)
    for (place, row) in rows.enumerated() {
      markup +=
        place == 0 ? "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" : "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
      for (column, cell) in row.enumerated() {
        markup +=
          "<w:tc><w:tcPr><w:tcW w:w=\"\(widths[column])\" w:type=\"dxa\"/></w:tcPr><w:p><w:pPr><w:pStyle w:val=\""
          + (place == 0 ? "TableHead" : "TableText") + "\"/><w:jc w:val=\"\(alignments[column])\"/></w:pPr>"
        add(TrackedParagraph.Run(operation: .same, text: cell))
        markup += "</w:p></w:tc>"
      }
      markup += "</w:tr>\n"
    }
    markup += "</w:tbl>\n<w:p><w:pPr><w:pStyle w:val=\"TableText\"/></w:pPr></w:p>\n"
  }

  private mutating func add(_ run: TrackedParagraph.Run) {
    let text = escaped(run.text)
    switch run.operation {
    case nil:
      // Inserted and deleted again: there to be seen, and gone whether all is accepted or rejected.
      markup += "<w:ins \(nextChange())><w:del \(nextChange())><w:r><w:delText xml:space=\"preserve\">"
      markup += "\(text)</w:delText></w:r></w:del></w:ins>"
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
    case .fact: "<w:pStyle w:val=\"Fact\"/>"
    case .appendix: "<w:pStyle w:val=\"Appendix\"/>"
    }
  }
}
