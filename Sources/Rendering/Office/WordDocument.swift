import Archive
import Comparison
import Files
import Model

/// A report as WordprocessingML (ECMA-376, Part 1) whose changes Word and LibreOffice can accept or reject.
extension Report {
  func wordDocument() throws(ReportError) -> [UInt8] {
    let (body, comments) = contents
    let parts = [
      ("[Content_Types].xml", WordParts.contentTypes), ("_rels/.rels", WordParts.relationships),
      ("word/document.xml", body), ("word/comments.xml", comments),
      ("word/styles.xml", WordParts.styles(language: tongue == .danish ? "da-DK" : "en-GB")),
      ("word/numbering.xml", WordParts.numbering), ("word/_rels/document.xml.rels", WordParts.documentRelationships),
    ]
    do {
      return try ZipWriter.archive(parts.map { ZipWriter.Entry($0.0, bytes: Array($0.1.utf8)) })
    } catch {
      throw .noRoom
    }
  }

  private var contents: (body: String, comments: String) {
    var writer = TrackedWriter(made: made)
    let places = ReportPlaces(self)
    let all = parts
    for part in all {
      let difference = part.difference
      let name = area(of: difference).map { ", \($0)" } ?? ""
      writer.add(TrackedParagraph(.title, text: span(of: difference) + name))
      writer.add(TrackedParagraph(.lead, text: say(.lead(difference))))
      for sentence in difference.openingSentences { writer.add(TrackedParagraph(.note, text: sentence(tongue))) }
      add(ReportOpening(part), of: difference, to: &writer)
      writer.add(TrackedParagraph(.note, text: say(.trackedChanges)))
      for paragraph in (tracked(difference) + suggestionParagraphs(part)).untilCancelled { writer.add(paragraph) }
      if let terms = part.terms { add(terms, of: difference, to: &writer) }
    }
    add(places, of: all, to: &writer)
    return (WordParts.document(body: writer.markup), WordParts.comments(writer.comments))
  }

  /// What a reader has to know if nothing else is read.
  private func add(_ opening: ReportOpening, of difference: Difference, to writer: inout TrackedWriter) {
    for list in opening.promises {
      writer.add(TrackedParagraph(.appendix, text: list.title(tongue)))
      for change in list.members.map(\.change) {
        let texts = [change.old, change.new].map { $0.map(\.text).joined(separator: " | ") }.filter { !$0.isEmpty }
        let flags = change.flagSentences.map { $0(tongue) }.joined(separator: "; ")
        writer.add(TrackedParagraph(.item(level: 0), text: texts.joined(separator: " → ") + " (" + flags + ")"))
      }
    }
    if !opening.facts.isEmpty {
      let names = FactName.inOrder(opening.facts.map(\.change.name))
      writer.add(TrackedParagraph(.appendix, text: say(.changedFacts(names))))
      let heads = [say(.number), say(.field), "\(difference.old)", "\(difference.new)"]
      let texts = opening.facts.map { member, change in
        [
          (member.change.new.first ?? member.change.old.first)?.text.excerpt(of: 80) ?? "", change.name.title(tongue),
          change.old?.inOneLine ?? "–", change.new?.inOneLine ?? "–",
        ]
      }
      writer.add(table: [heads] + texts, widths: [4, 2, 2, 2])
    }
    let counts = countRows(difference)
    if !counts.isEmpty {
      writer.add(TrackedParagraph(.appendix, text: say(.counts)))
      writer.add(table: counts)
    }
    if let undecided = opening.undecidedInWords {
      writer.add(TrackedParagraph(.appendix, text: say(.undecided)))
      writer.add(TrackedParagraph(.note, text: undecided(tongue)))
    }
    guard !opening.gone.isEmpty else { return }
    writer.add(TrackedParagraph(.appendix, text: say(.gone)))
    for record in opening.gone.flatMap(\.change.old) {
      writer.add(TrackedParagraph(.item(level: 0), text: record.text + " (" + record.heading + ")"))
    }
  }

  /// The documents, and where each item stood and stands.
  private func add(_ places: ReportPlaces, of parts: [ReportPart], to writer: inout TrackedWriter) {
    let rows = parts.flatMap(\.members).untilCancelled.map { member in
      let change = member.change
      return [(change.new.first ?? change.old.first)?.text.excerpt(of: 80) ?? ""]
        + [change.old, change.new].map { places.places(of: $0) }
    }
    guard !rows.isEmpty else { return }
    let named = hasSteps ? nil : differences.first
    let heads = [say(.number), ReportColumn.oldPlace.title(named)(tongue), ReportColumn.newPlace.title(named)(tongue)]
    writer.add(TrackedParagraph(.appendix, text: say(.places)))
    for (place, document) in places.documents.enumerated() {
      writer.add(TrackedParagraph(.note, text: "[\(place + 1)] " + places.name(of: document)))
    }
    writer.add(table: [heads] + rows, widths: [4, 3, 3])
    writer.add(TrackedParagraph(.note, text: say(.made(made))))
  }

  /// The counts of each policy by relation under a header; empty where there are no items.
  private func countRows(_ difference: Difference) -> [[String]] {
    let counts = PolicyCounts(difference)
    guard !counts.rows.isEmpty else { return [] }
    let numbers = { (row: [Int]) in (row + [row.reduce(0, +)]).map { $0.grouped(tongue) } }
    let header = [say(.policy)] + counts.relations.map { "\($0.mark) \($0.word(tongue))" } + [say(.total)]
    return [header] + counts.rows.map { [$0.policy] + numbers($0.counts) } + [
      [say(.allPolicies)] + numbers(counts.totals)
    ]
  }

  /// The pairs below the threshold, at the end: they are no part of either text, so nothing in them is tracked.
  private func suggestionParagraphs(_ part: ReportPart) -> [TrackedParagraph] {
    let suggestions = part.difference.suggestions
    guard !suggestions.isEmpty else { return [] }
    return [TrackedParagraph(.appendix, text: say(.suggestions)), TrackedParagraph(.note, text: say(.suggestionsNote))]
      + suggestions.map { change in
        let texts = [change.old, change.new].map { $0.map(\.text).joined(separator: " | ") }
        return TrackedParagraph(.item(level: 0), text: texts.joined(separator: " → "))
      }
  }

  private func add(_ terms: ReportTerms, of difference: Difference, to writer: inout TrackedWriter) {
    let warning = terms.comparison.isEnough ? "" : " " + terms.warning(tongue)
    writer.add(TrackedParagraph(.appendix, text: say(.terms)))
    writer.add(TrackedParagraph(.note, text: say(.termsNote(difference)) + warning))
    for line in terms.lines(tongue) { writer.add(TrackedParagraph(.item(level: 0), text: line)) }
  }
}

/// Writes paragraphs with a number, an author and a date on every change.
private struct TrackedWriter {
  private let signature: String
  private var changes = 0
  private(set) var markup = ""
  private(set) var comments: [WordParts.Comment] = []

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

extension String {
  /// Its first words in so many letters, with an ellipsis where more follows.
  fileprivate func excerpt(of length: Int) -> String {
    guard count > length else { return self }
    let start = prefix(length)
    return (start.lastIndex(of: " ").map { start[..<$0] } ?? start) + " …"
  }
}
