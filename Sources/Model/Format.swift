/// The formats that are read. A new one has a case here, which the compiler then leads through this file, a folder in
/// Reading with a reader, a line in `Readers.all`, and a document in `corpus/` or a test with its golden.
package enum Format: String, Hashable, Sendable, CaseIterable {
  case pdf, docx, odt, xlsx, html, text
  /// LibreOffice makes these into others (`Conversion`), which are read.
  case doc, rtf, pptx, ppt, odp, xls, ods

  /// The endings of its files' names, in lower case.
  package var endings: [String] {
    switch self {
    case .pdf: ["pdf"]
    case .docx: ["docx", "docm", "dotx", "dotm"]
    case .odt: ["odt", "ott"]
    case .xlsx: ["xlsx", "xlsm", "xltx", "xltm"]
    case .html: ["html", "htm", "xhtml", "mht", "mhtml"]
    case .text: ["txt"]
    case .doc: ["doc", "dot"]
    case .rtf: ["rtf"]
    case .pptx: ["pptx", "pptm", "ppsx", "ppsm", "potx", "potm"]
    case .ppt: ["ppt", "pps", "pot"]
    case .odp: ["odp", "otp"]
    case .xls: ["xls", "xlt"]
    case .ods: ["ods", "ots"]
    }
  }

  /// By what a file is known, whatever its name.
  package enum Signature: Sendable {
    /// Letters near its beginning.
    case header(String)
    /// The letters that it begins with.
    case opening(String)
    /// It is a zip archive that states a content type for each part, for the main one one that holds any of these.
    case contentTypes([String])
    /// It is a zip archive whose entry `mimetype` begins so.
    case mediaType(String)
    /// It is an envelope of old Office files with a stream of any of these names.
    case streams([String])
    /// It is text that begins with a tag of a web page, or holds one with its pictures.
    case page
    /// It is text and nothing else.
    case text
  }

  package var signature: Signature {
    switch self {
    case .pdf: .header("%PDF-")
    case .docx: .contentTypes(["wordprocessingml.", "ms-word."])
    case .odt: .mediaType("application/vnd.oasis.opendocument.text")
    case .xlsx: .contentTypes(["spreadsheetml.", "ms-excel."])
    case .html: .page
    case .text: .text
    case .doc: .streams(["WordDocument"])
    case .rtf: .opening("{\\rtf")
    case .pptx: .contentTypes(["presentationml.", "ms-powerpoint."])
    case .ppt: .streams(["PowerPoint Document"])
    case .odp: .mediaType("application/vnd.oasis.opendocument.presentation")
    case .xls: .streams(["Workbook", "Book"])
    case .ods: .mediaType("application/vnd.oasis.opendocument.spreadsheet")
    }
  }

  /// How a zip archive begins.
  package static let archiveHeader: [UInt8] = [0x50, 0x4B, 3, 4]
  /// How the envelope of old Office files begins ([MS-CFB], 2.2).
  package static let envelopeHeader: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  /// True for the ending of a name, in capitals or not, that documents have.
  package static func isEnding(_ ending: some StringProtocol) -> Bool {
    let ending = ending.lowercased()
    return allCases.contains { $0.endings.contains(ending) }
  }

  /// True where a file's name says that it is another kind of document than this.
  package func isBelied(byName name: String) -> Bool {
    guard let dot = name.lastIndex(of: ".") else { return false }
    let ending = name[name.index(after: dot)...]
    return Self.isEnding(ending) && !endings.contains(ending.lowercased())
  }
}

/// How LibreOffice makes a file into one of a format that has a reader.
package struct Conversion: Hashable, Sendable {
  /// A program of LibreOffice, by the name that Debian's packages have for it.
  package enum Program: String, Sendable, CaseIterable {
    case writer, calc, impress

    /// The Debian package that brings it without a screen.
    package var package: String { "libreoffice-\(rawValue)-nogui" }
  }

  package var program: Program
  /// The name of the filter that reads the file, so that no other is tried on it.
  package var importFilter: String
  /// What becomes of it.
  package var target: Format
  /// The name of the filter that writes that.
  package var exportFilter: String
}

extension Format {
  /// How a file of this format is made into one that can be read; nil for a format that has a reader.
  package var conversion: Conversion? {
    switch self {
    case .doc: .writer(reading: "MS Word 97")
    case .rtf: .writer(reading: "Rich Text Format")
    case .pptx: .impress(reading: "Impress MS PowerPoint 2007 XML")
    case .ppt: .impress(reading: "MS PowerPoint 97")
    case .odp: .impress(reading: "impress8")
    case .xls: .calc(reading: "MS Excel 97")
    case .ods: .calc(reading: "calc8")
    case .pdf, .docx, .odt, .xlsx, .html, .text: nil
    }
  }
}

extension Conversion {
  fileprivate static func writer(reading filter: String) -> Conversion {
    Conversion(program: .writer, importFilter: filter, target: .docx, exportFilter: "MS Word 2007 XML")
  }

  /// Slides become pages, which tell by the places of their texts what belongs together.
  fileprivate static func impress(reading filter: String) -> Conversion {
    Conversion(program: .impress, importFilter: filter, target: .pdf, exportFilter: "impress_pdf_Export")
  }

  fileprivate static func calc(reading filter: String) -> Conversion {
    Conversion(program: .calc, importFilter: filter, target: .xlsx, exportFilter: "Calc MS Excel 2007 XML")
  }
}
