import Archive
package import Model

/// What a file is, by its first bytes and what stands in it. Its name is never asked.
package enum FileKind: Hashable, Sendable {
  case empty
  case pdf
  /// Office Open XML text, with or without macros, or an archive so damaged that only its reader can say more.
  case word
  case openDocument
  /// Office Open XML behind a password.
  case encryptedOffice
  /// Word 97–2003.
  case oldWord
  case spreadsheet, presentation
  /// A zip archive that is no document.
  case zip
  /// The envelope of old Office files with nothing sound in it.
  case damagedCompound
  case html, rtf, image
  case text(TextEncoding)
  case unknown

  /// How the bytes of a plain text spell it.
  package enum TextEncoding: Hashable, Sendable {
    case utf8, utf16LittleEndian, utf16BigEndian, latin1
  }

  /// How far into a file the header of a PDF may stand (ISO 32000, appendix H).
  private static let headerRange = 1024

  package static func sniff(_ bytes: [UInt8]) -> FileKind {
    let head = bytes.prefix(headerRange)
    if bytes.isEmpty { return .empty }
    if head.starts(with: [0x50, 0x4B, 3, 4]) || head.starts(with: [0x50, 0x4B, 5, 6]) { return archive(bytes) }
    if head.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) { return CompoundFile.kind(of: bytes) }
    if head.starts(with: Array("{\\rtf".utf8)) { return .rtf }
    if isImage(head) { return .image }
    if contains(Array("%PDF-".utf8), in: head) { return .pdf }
    return text(bytes)
  }

  /// Why a file of this kind cannot be read; nil for kinds that have a reader.
  package var failure: Failure? {
    switch self {
    case .pdf, .word, .openDocument, .text: nil
    case .empty: Failure(.empty)
    case .encryptedOffice: Failure(.lockedOffice)
    case .oldWord: Failure(.unsupported(.oldWord))
    case .spreadsheet: Failure(.notADocument(.spreadsheet))
    case .presentation: Failure(.notADocument(.presentation))
    case .zip: Failure(.notADocument(.zip))
    case .damagedCompound: Failure(.damaged(.structure))
    case .html: Failure(.notADocument(.html))
    case .rtf: Failure(.notADocument(.rtf))
    case .image: Failure(.notADocument(.image))
    case .unknown: Failure(.notADocument(.unknown))
    }
  }
}

extension FileKind {
  /// The kind of a zip archive, by the types it states for its parts.
  private static func archive(_ bytes: [UInt8]) -> FileKind {
    guard let archive = try? ZipArchive(bytes) else { return .word }
    if let type = try? archive.read("mimetype") {
      let name = String(decoding: type.prefix(80), as: UTF8.self)
      let office = "application/vnd.oasis.opendocument."
      if name.hasPrefix(office + "text") { return .openDocument }
      if name.hasPrefix(office + "spreadsheet") { return .spreadsheet }
      if name.hasPrefix(office + "presentation") { return .presentation }
    }
    guard archive.contains("[Content_Types].xml") else { return .zip }
    guard let types = try? OfficePackage(bytes).contentTypes() else { return .word }
    if types.values.contains(where: isWordMain) { return .word }
    if types.values.contains(where: { $0.contains("spreadsheetml") || $0.contains("ms-excel") }) { return .spreadsheet }
    if types.values.contains(where: { $0.contains("presentationml") || $0.contains("ms-powerpoint") }) {
      return .presentation
    }
    return .zip
  }

  /// True for the content type of the main part of a document or template, with or without macros.
  static func isWordMain(_ contentType: String) -> Bool {
    let type = contentType.lowercased()
    return (type.contains("wordprocessingml.") || type.contains("ms-word.")) && type.hasSuffix(".main+xml")
  }

  private static func isImage(_ head: ArraySlice<UInt8>) -> Bool {
    let signatures: [[UInt8]] = [
      [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], Array("GIF8".utf8), [0x49, 0x49, 0x2A, 0], [0x4D, 0x4D, 0, 0x2A],
    ]
    if signatures.contains(where: head.starts(with:)) { return true }
    let isRIFF = head.starts(with: Array("RIFF".utf8)) && head.dropFirst(8).starts(with: Array("WEBP".utf8))
    let isHEIF = head.dropFirst(4).starts(with: Array("ftyp".utf8))
    // "BM" alone may open a text; the four reserved zeros of a bitmap may not.
    let isBitmap = head.starts(with: Array("BM".utf8)) && head.dropFirst(6).starts(with: [0, 0, 0, 0])
    return isRIFF || isHEIF || isBitmap
  }

  static func contains(_ pattern: [UInt8], in bytes: ArraySlice<UInt8>) -> Bool {
    bytes.indices.contains { bytes[$0...].starts(with: pattern) }
  }
}
