/// The formats that are read. A new one has a case here, which the compiler then leads through this file, a folder in
/// Reading with a reader, a line in `Readers.all`, and a document in `corpus/` with its golden.
package enum Format: String, Hashable, Sendable, CaseIterable {
  case pdf, docx, odt, text

  /// The endings of its files' names, in lower case.
  package var endings: [String] {
    switch self {
    case .pdf: ["pdf"]
    case .docx: ["docx", "docm", "dotx", "dotm"]
    case .odt: ["odt", "ott"]
    case .text: ["txt"]
    }
  }

  /// By what a file is known, whatever its name.
  package enum Signature: Sendable {
    /// Letters near its beginning.
    case header(String)
    /// It is a zip archive that states a content type for each part, for the main one one that holds any of these.
    case contentTypes([String])
    /// It is a zip archive whose entry `mimetype` begins so.
    case mediaType(String)
    /// It is text and nothing else.
    case text
  }

  package var signature: Signature {
    switch self {
    case .pdf: .header("%PDF-")
    case .docx: .contentTypes(["wordprocessingml.", "ms-word."])
    case .odt: .mediaType("application/vnd.oasis.opendocument.text")
    case .text: .text
    }
  }

  /// How a zip archive begins.
  package static let archiveHeader: [UInt8] = [0x50, 0x4B, 3, 4]

  /// Endings of documents that are refused, with a reason of their own.
  private static let refusedEndings = ["doc", "dot", "rtf"]

  /// True for the ending of a name, in capitals or not, that documents have, also those that are refused.
  package static func isEnding(_ ending: some StringProtocol) -> Bool {
    let ending = ending.lowercased()
    return refusedEndings.contains(ending) || allCases.contains { $0.endings.contains(ending) }
  }

  /// True where a file's name says that it is another kind of document than this.
  package func isBelied(byName name: String) -> Bool {
    guard let dot = name.lastIndex(of: ".") else { return false }
    let ending = name[name.index(after: dot)...]
    return Self.isEnding(ending) && !endings.contains(ending.lowercased())
  }
}
