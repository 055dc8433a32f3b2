package import Messages
package import Model

/// The formats of a report, named by their files' endings.
package enum ReportFormat: String, Hashable, Sendable, CaseIterable {
  case html, docx, pdf, xlsx
  case markdown = "md"
  case csv, json

  /// The format of a file's name, in any case ("Rapport.HTML"); nil for an ending that asks for none.
  package init?(ofFile file: String) {
    let name = file.lastComponent
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return nil }
    let ending = name[name.index(after: dot)...].lowercased()
    self.init(rawValue: ["htm": "html", "markdown": "md"][ending] ?? ending)
  }

  /// True for the first bytes of a file that a report of this format may take the place of.
  package func isOfItsKind(beginning bytes: [UInt8]) -> Bool {
    let text = String(decoding: bytes, as: UTF8.self).drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    return switch self {
    case .html: text.lowercased().hasPrefix("<!doctype html") || text.lowercased().hasPrefix("<html")
    case .docx, .xlsx: bytes.starts(with: Format.archiveHeader)
    case .pdf: bytes.starts(with: "%PDF-".utf8)
    case .json: text.hasPrefix("{") || text.hasPrefix("[")
    case .csv, .markdown: !bytes.contains { $0 < 0x20 && ![0x09, 0x0A, 0x0D].contains($0) }
    }
  }

  /// Whether terms are part of it; the other formats hold rows of items, or the difference as JSON.
  package var hasTerms: Bool {
    switch self {
    case .html, .docx, .pdf, .xlsx, .markdown: true
    case .csv, .json: false
    }
  }

  /// ".html, .docx, .pdf, .xlsx, .md, .csv, .json".
  package static var endings: String { allCases.map { "." + $0.rawValue }.joined(separator: ", ") }
}

/// Why a report could not be made; the cause is never in the documents.
package enum ReportError: Error, Hashable, Sendable {
  /// Memory, or the folder for temporary files, has run out.
  case noRoom
  /// The template of the page cannot be parsed.
  case badTemplate
  /// The process that makes pages gave none.
  case notPrinted(Failure)
  /// The command was cancelled meanwhile.
  case interrupted
}

/// What makes pages of a document.
package typealias Printer = (PrintedDocument) throws(ReportError) -> [UInt8]

/// For who has no such process.
package func withoutPrinter(_ document: PrintedDocument) throws(ReportError) -> [UInt8] {
  throw .notPrinted(Failure(.missingDependency(package: "traad-pages")))
}
