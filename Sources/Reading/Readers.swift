package import Model

/// All readers there are.
package enum Readers {
  /// A new format is a folder, and a line here.
  package static var all: [any Reader.Type] {
    [PDFReader.self, WordReader.self, OpenDocumentReader.self, TextReader.self]
  }

  /// Reads a file with the reader for what it is, whatever its name says.
  package static func read(_ bytes: [UInt8], _ options: ReadingOptions = ReadingOptions()) throws(Failure) -> Manuscript
  {
    let kind = FileKind.sniff(bytes)
    if let failure = kind.failure { throw failure }
    guard let reader = all.first(where: { $0.reads(kind) }) else { throw Failure(.notADocument(.unknown)) }
    return try reader.read(bytes, options)
  }
}

extension WordReader: Reader {
  package static func reads(_ kind: FileKind) -> Bool { kind == .word }

  package static func read(_ bytes: [UInt8], _ options: ReadingOptions) throws(Failure) -> Manuscript {
    try read(bytes)
  }
}

extension OpenDocumentReader: Reader {
  package static func reads(_ kind: FileKind) -> Bool { kind == .openDocument }

  package static func read(_ bytes: [UInt8], _ options: ReadingOptions) throws(Failure) -> Manuscript {
    try read(bytes)
  }
}

extension TextReader: Reader {
  package static func reads(_ kind: FileKind) -> Bool {
    if case .text = kind { true } else { false }
  }

  package static func read(_ bytes: [UInt8], _ options: ReadingOptions) throws(Failure) -> Manuscript {
    try read(bytes)
  }
}
