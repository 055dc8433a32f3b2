import Files
import Model

extension TableDocument {
  /// The document as Markdown.
  func markdown() -> String {
    let opening = ["# " + plainMarkdown(heading)] + ([lead].compactMap(\.self) + notes).map(plainMarkdown)
    let tables = sections.flatMap { section in
      (section.heading.map { ["## " + plainMarkdown($0)] } ?? []) + [section.table.markdown]
    }
    let documents = sources.enumerated().map { "\($0 + 1). " + plainMarkdown($1) }.joined(separator: "\n")
    let ending = (sources.isEmpty ? [] : ["## " + sourcesTitle, documents]) + [plainMarkdown(colophon)]
    return (opening + tables + ending).joined(separator: "\n\n") + "\n"
  }

  /// The document as a Word file.
  func wordDocument() throws(ReportError) -> [UInt8] {
    var writer = TrackedWriter(made: made)
    writer.add(TrackedParagraph(.title, text: heading))
    if let lead { writer.add(TrackedParagraph(.lead, text: lead)) }
    for note in notes { writer.add(TrackedParagraph(.note, text: note)) }
    for section in sections {
      if let heading = section.heading { writer.add(TrackedParagraph(.appendix, text: heading)) }
      let rows = section.table.rows.untilCancelled.map { $0.map(\.text) }
      let widths = section.table.columns.map { column in
        switch column.kind {
        case .text: 5
        case .label: 3
        case .number, .heat: 2
        }
      }
      writer.add(table: [section.table.columns.map(\.title)] + rows, widths: widths)
    }
    if !sources.isEmpty { writer.add(TrackedParagraph(.appendix, text: sourcesTitle)) }
    for (number, source) in sources.enumerated() {
      writer.add(TrackedParagraph(.note, text: "[\(number + 1)] " + source))
    }
    writer.add(TrackedParagraph(.note, text: colophon))
    return try writer.file(in: tongue)
  }
}

extension TableDocument.Table {
  fileprivate var markdown: String {
    let rule = columns.map { $0.kind == .number || $0.kind == .heat ? "--:" : ":--" }
    let lines = [columns.map { plainMarkdown($0.title) }, rule] + rows.map { $0.map { plainMarkdown($0.text) } }
    return lines.map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
  }
}
