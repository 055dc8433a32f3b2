import Archive
package import Model

extension Format {
  /// How far into a file the header of a PDF may stand (ISO 32000, appendix H).
  private static let headerRange = 1024

  /// The format of a file, by its first bytes and what stands in it. Its name is never asked.
  /// - Throws: why a file like this cannot be read.
  package init(of bytes: [UInt8]) throws(Failure) {
    let head = bytes.prefix(Self.headerRange)
    if bytes.isEmpty { throw Failure(.empty) }
    if head.starts(with: Self.archiveHeader) || head.starts(with: [0x50, 0x4B, 5, 6]) {
      self = try Self.archive(bytes)
    } else if head.starts(with: Self.envelopeHeader) {
      self = try CompoundFile.format(of: bytes)
    } else if Self.isImage(head) {
      throw Failure(.notADocument(.image))
    } else if let format = Self.allCases.first(where: { $0.hasHeader(in: head) }) {
      self = format
    } else {
      self = try TextSniffing.format(of: bytes)
    }
  }

  private func hasHeader(in head: ArraySlice<UInt8>) -> Bool {
    switch signature {
    case .header(let letters): head.contains(Array(letters.utf8))
    case .opening(let letters): head.starts(with: letters.utf8)
    case .contentTypes, .mediaType, .streams, .page, .text: false
    }
  }

  /// The format of a zip archive, by the types it states for its parts; that of Word for an archive so damaged that only its
  /// reader can say more.
  private static func archive(_ bytes: [UInt8]) throws(Failure) -> Format {
    guard let archive = try? ZipArchive(bytes) else { return .docx }
    if let type = try? archive.read("mimetype") {
      let name = String(decoding: type.prefix(80), as: UTF8.self)
      if let format = allCases.first(where: { $0.isNamed(byMediaType: name) }) { return format }
    }
    guard archive.contains("[Content_Types].xml") else { throw Failure(.notADocument(.zip)) }
    guard let types = try? OfficePackage(bytes).contentTypes()?.values else { return .docx }
    if let format = allCases.first(where: { types.contains(where: $0.isMainPart(contentType:)) }) { return format }
    if types.contains(where: { $0.contains("spreadsheetml") || $0.contains("ms-excel") }) {
      throw Failure(.notADocument(.spreadsheet))
    }
    throw Failure(.notADocument(.zip))
  }

  private func isNamed(byMediaType name: String) -> Bool {
    if case .mediaType(let beginning) = signature { name.hasPrefix(beginning) } else { false }
  }

  /// True for the content type of the main part of a document or template, with or without macros.
  func isMainPart(contentType: String) -> Bool {
    guard case .contentTypes(let families) = signature else { return false }
    let type = contentType.lowercased()
    return type.hasSuffix(".main+xml") && families.contains { type.contains($0) }
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
}

extension ArraySlice<UInt8> {
  /// Whether the bytes stand in these, one after the other.
  func contains(_ pattern: [UInt8]) -> Bool { indices.contains { self[$0...].starts(with: pattern) } }
}
