package import Model

/// All readers there are.
package enum Readers {
  /// One for each format that LibreOffice need not make into another.
  package static var all: [any Reader.Type] {
    [
      PDFReader.self, WordReader.self, OpenDocumentReader.self, SheetReader.self, HTMLReader.self, TextReader.self,
    ]
  }

  /// Reads a file with the reader for what it is, whatever its name says.
  package static func read(_ bytes: [UInt8], options: ReadingOptions = ReadingOptions()) throws(Failure) -> Manuscript {
    let format = try Format(of: bytes)
    guard let reader = all.first(where: { $0.format == format }) else { throw Failure(.needsOffice(format)) }
    return try reader.read(bytes, options: options)
  }
}

extension WordReader: Reader {
  package static var format: Format { .docx }

  package static func read(_ bytes: [UInt8], options: ReadingOptions) throws(Failure) -> Manuscript {
    try read(bytes)
  }
}

extension OpenDocumentReader: Reader {
  package static var format: Format { .odt }

  package static func read(_ bytes: [UInt8], options: ReadingOptions) throws(Failure) -> Manuscript {
    try read(bytes)
  }
}

extension TextReader: Reader {
  package static var format: Format { .text }

  package static func read(_ bytes: [UInt8], options: ReadingOptions) throws(Failure) -> Manuscript {
    try read(bytes)
  }
}
