/// Why a file gave no records. Each case has one sentence in each language in Rendering/Sentences.
package struct Failure: Error, Hashable, Sendable {
  /// What a file turned out to be when it is no document that can be read.
  package enum Kind: String, Hashable, Sendable {
    case text, html, spreadsheet, zip, image, unknown
  }

  /// What is broken in a damaged file.
  package enum Damage: Hashable, Sendable {
    /// The file cannot be parsed at all, or its end is missing.
    case structure
    /// A part that must be there is not: its name.
    case missingPart(String)
    /// XML that is not well-formed: part and line (from 1).
    case xml(part: String, line: Int)
    /// Bytes that are no valid text in the encoding the part declares.
    case encoding(part: String)
    /// A packed part whose check sum or size does not agree.
    case checksum(part: String)
    /// A document type declaration, which such files never need.
    case documentType(part: String)
    /// The file has no pages.
    case noPages
    /// LibreOffice could make nothing of it; a password that was set in an old program is one reason.
    case conversion
  }

  /// A limit that protects the machine.
  package enum Limit: Hashable, Sendable {
    /// Unpacked size of a part, in mebibytes.
    case partSize(part: String, mebibytes: Int)
    /// Inflation ratio of a part.
    case ratio(part: String, times: Int)
    case entries(Int)
    case pages(Int)
    case fileSize(mebibytes: Int)
    /// Processor time that the contents of one page may take, in seconds.
    case pageTime(seconds: Int)
    /// What one page draws, written down, in mebibytes.
    case drawing(mebibytes: Int)
    /// One text, in mebibytes.
    case textLength(mebibytes: Int)
    /// Memory that the reader may use, in mebibytes.
    case memory(mebibytes: Int)
  }

  /// Why the file could not be opened.
  package enum Obstacle: Hashable, Sendable {
    case missing, permission, isFolder, notRegular, linkLoop
    /// errno of any other kind.
    case system(Int32)
  }

  package enum Reason: Hashable, Sendable {
    case empty
    case notADocument(Kind)
    /// A file of a format that LibreOffice has to make into another (`Format.conversion`), where it is not installed.
    case needsOffice(Format)
    /// A compression or encryption method that is not known.
    case unsupportedMethod
    case damaged(Damage)
    case needsPassword
    /// The password that was given opens no file like this.
    case wrongPassword
    /// A protected Word or OpenDocument file, which we open with no password at all.
    case lockedOffice
    case noTextLayer
    /// A PDF whose pages hold neither text nor pictures.
    case blankPages
    /// A Word file whose text stands in embedded documents, which only Word unpacks.
    case embeddedText
    case undecodableText
    case noTable
    /// Headings, list items or tables, but nothing that says that they are a plan.
    case noPlan(headings: Int, items: Int, tables: Int)
    case tooLarge(Limit)
    /// Nested deeper than this many levels.
    case tooDeep(levels: Int)
    case timedOut(seconds: Int)
    /// The reader process died of this signal, or left without an answer (0).
    case crashed(signal: Int32)
    case unreadable(Obstacle)
    /// The system had no process, open file or memory left to read it with.
    case shortage
    /// A Debian package that has to be installed.
    case missingDependency(package: String)
  }

  package var reason: Reason
  /// The page (from 1), where the failure is about one.
  package var page: Int?

  package init(_ reason: Reason, page: Int? = nil) {
    self.reason = reason
    self.page = page
  }

  /// The contract's name for the failure.
  package var code: String {
    switch reason {
    case .empty: "empty"
    case .notADocument: "not-a-document"
    case .unsupportedMethod: "unsupported"
    case .embeddedText: "unread-embedded"
    case .damaged: "damaged"
    case .needsPassword, .wrongPassword, .lockedOffice: "needs-password"
    case .noTextLayer, .blankPages: "no-text-layer"
    case .undecodableText: "undecodable-text"
    // One code for files without a plan, whatever else they hold: the sentence says what was seen.
    case .noTable, .noPlan: "no-table"
    case .tooLarge: "too-large"
    case .tooDeep: "too-deep"
    case .timedOut: "timed-out"
    case .crashed: "crashed"
    case .unreadable: "unreadable"
    case .shortage: "shortage"
    case .missingDependency, .needsOffice: "missing-dependency"
    }
  }
}
