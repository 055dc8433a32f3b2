/// Something a person should know about a file that was read all the same.
package struct Note: Hashable, Sendable, Codable {
  package enum Kind: Hashable, Sendable, Codable {
    /// The text was recognised from a picture; mean confidence in percent.
    case recognised(confidence: Int)
    /// The text lies hidden behind pictures of the pages, where another program's recognition has put it.
    case hiddenText
    /// The columns of a flattened table were inferred, not known.
    case columnsInferred
    /// The file is damaged but could be read whole after repair.
    case recovered
    /// Tracked changes were read as accepted.
    case revisionsAccepted(count: Int)
    /// List items belong to no record.
    case unplacedText(count: Int)
    /// Tables without lists belong to no record: nothing told what their columns are.
    case unreadTables(count: Int)
    /// These pages (from 1, ascending) are pictures that were not read, because a Debian package is missing or, with nil,
    /// because recognition was turned off.
    case unreadPictures([Int], package: String?)
    /// These pages (from 1, ascending) were read without the lines and areas they draw, which could not be found.
    case unreadLines([Int])
    /// These pages (from 1, ascending) were left out: they draw more than any page of text does.
    case unreadPages([Int])
    /// Words have signs of which the PDF does not say which letters they are.
    case unknownLetters(words: Int)
    /// Documents that are embedded in the text (`altChunk`) were not read.
    case unreadEmbedded(count: Int)
    /// Rows of a spreadsheet are hidden and were left out.
    case hiddenRows(count: Int)
    /// Only the file's name tells the period.
    case periodFromFileName
    /// How the document was understood may be wrong.
    case weak(Understanding.Weakness)
  }

  package enum Severity: String, Sendable { case info, warning, error }

  package var kind: Kind
  /// The page (from 1), where the note is about one.
  package var page: Int?

  package init(_ kind: Kind, page: Int? = nil) {
    self.kind = kind
    self.page = page
  }

  /// The contract's name for the note.
  package var code: String {
    switch kind {
    case .recognised, .hiddenText: "recognised"
    case .columnsInferred: "columns-inferred"
    case .recovered: "recovered"
    case .revisionsAccepted: "revisions-accepted"
    case .unplacedText: "unplaced-text"
    case .unreadTables: "unread-tables"
    case .unreadPictures: "unread-pictures"
    case .unreadLines: "unread-lines"
    case .unreadPages: "unread-pages"
    case .unknownLetters: "unknown-letters"
    case .unreadEmbedded: "unread-embedded"
    case .hiddenRows: "hidden-rows"
    case .periodFromFileName: "period-from-file-name"
    case .weak: "weak-reading"
    }
  }

  package var severity: Severity {
    switch kind {
    case .recognised, .hiddenText, .columnsInferred, .recovered, .unplacedText, .unreadTables, .unreadPictures,
      .unreadLines, .unreadPages, .unknownLetters, .unreadEmbedded, .hiddenRows, .weak:
      .warning
    case .revisionsAccepted, .periodFromFileName: .info
    }
  }
}
