import Messages
import Model

/// An answer as a document of its own: a few sentences, then tables under headings, and the documents that it was read from.
struct TableDocument {
  struct Section {
    /// nil where the document has one section that its title names.
    var heading: String?
    var picture: Picture?
    var table: Table
  }

  struct Table {
    /// What it is called where it has no heading of its own.
    var caption: String
    var columns: [Column]
    /// Each as long as the columns.
    var rows: [[Cell]]
  }

  struct Column {
    var title: String
    var kind: Setting
  }

  enum Setting {
    /// Texts that share the room, texts that are as broad as they are, numbers, and numbers whose ground says how many.
    case text, label, number, heat
  }

  struct Cell {
    var text: String
    /// From 0, the palest; nil where nothing is counted.
    var heat: Int?
    /// What stands behind a number, for who points at it.
    var hint = ""

    init(_ text: String, heat: Int? = nil, hint: String = "") { (self.text, self.heat, self.hint) = (text, heat, hint) }
  }

  /// Bars for numbers that the table beside it has too.
  struct Picture {
    var title: String
    var description: String
    var bars: [Bar]

    struct Bar {
      var label: String
      var figure: String
      /// What was asked and what is near, of the longest bar.
      var asked: Double
      var near: Double
    }
  }

  /// Names the file.
  var title: String
  /// Whether the first sentence opens the document in large letters.
  var lead: String?
  var heading: String
  var notes: [String]
  var sections: [Section]
  /// The documents by number, and how they are called together.
  var sources: [String] = []
  var sourcesTitle: String
  var tongue: Tongue
  /// In ISO 8601 and UTC.
  var made: String

  var colophon: String { ReportPhrase.made(made).sentence(tongue) }

  /// Wider than a page that stands upright can hold.
  var isWide: Bool { sections.contains { $0.table.columns.count > 6 } }
}

extension TableDocument {
  /// The whole file in a form that people read.
  /// - Throws: `ReportError` where the system does not let it be made.
  func bytes(as format: ReadingFormat, printer: Printer) throws(ReportError) -> [UInt8] {
    switch format {
    case .html: Array(try page().utf8)
    case .docx: try wordDocument()
    case .pdf: try printer(printed)
    case .markdown: Array(markdown().utf8)
    }
  }
}

/// The forms that are read from the first line to the last.
enum ReadingFormat { case html, docx, pdf, markdown }
