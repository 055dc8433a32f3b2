/// What a report can be written as, each by the endings that ask for it.
package enum ReportFormat: String, Hashable, Sendable, CaseIterable {
  case html, docx, xlsx
  case markdown = "md"
  case csv, json

  /// The format of a file's name, in any case ("Rapport.HTML"); nil for an ending that asks for none.
  package init?(ofFile file: String) {
    let name = file.lastComponent
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return nil }
    let ending = name[name.index(after: dot)...].lowercased()
    self.init(rawValue: ["htm": "html", "markdown": "md"][ending] ?? ending)
  }

  /// Whether it tells of terms too; the others are rows of items, or the difference as it is.
  package var hasTerms: Bool {
    switch self {
    case .html, .docx, .xlsx, .markdown: true
    case .csv, .json: false
    }
  }

  /// ".html, .docx, .xlsx, .md, .csv, .json".
  static var endings: String { allCases.map { "." + $0.rawValue }.joined(separator: ", ") }
}

/// A report could not be made; nothing of the documents can be the cause.
package enum ReportError: Error, Hashable, Sendable {
  /// Memory, or the folder for temporary files, has run out.
  case noRoom
  /// The program's own page does not hold together.
  case badTemplate
}
