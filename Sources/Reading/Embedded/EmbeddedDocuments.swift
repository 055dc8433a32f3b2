import Model

/// Documents that a Word file holds whole (`w:altChunk`, ECMA-376 part 1, 17.17.2.1) and that Word shows in their place.
///
/// Word files, web pages and plain texts are read. All that one file embeds shares one limit of number and size, and documents in
/// documents have a limit of depth, so that a small file cannot ask for much work.
struct EmbeddedDocuments {
  /// What an embedded document adds to the text.
  struct Content {
    var blocks: [Block] = []
    var runningHeads: [String] = []
    var revisions = 0
    /// Documents inside it that cannot be read.
    var unread = 0
  }

  private static let depthLimit = 3
  private static let largestPage = 8 << 20

  private let package: OfficePackage
  private let relationships: [OfficePackage.Relationship]
  private let path: String
  private let depth: Int
  /// What may still be read.
  private var documentsLeft = 64
  private var bytesLeft = 64 << 20

  /// - Parameters:
  ///   - outer: the documents this package is one of; nil for the file itself.
  ///   - path: of the package inside the file, with a "/" behind it; empty for the file itself.
  init(
    of package: OfficePackage, relationships: [OfficePackage.Relationship], in outer: EmbeddedDocuments?, path: String
  ) {
    self.package = package
    self.relationships = relationships
    self.path = path
    depth = outer.map { $0.depth + 1 } ?? 0
    guard let outer else { return }
    (documentsLeft, bytesLeft) = (outer.documentsLeft, outer.bytesLeft)
  }

  /// Reads the document that a relationship names; nil for one that is not there, is of another kind or is too much.
  mutating func read(_ relationship: String?) -> Content? {
    guard depth < Self.depthLimit, documentsLeft > 0,
      let target = relationships.first(where: { $0.id == relationship })?.target,
      let bytes = try? package.bytes(of: target), !bytes.isEmpty, bytes.count <= bytesLeft
    else { return nil }
    documentsLeft -= 1
    bytesLeft -= bytes.count
    switch kind(of: bytes, part: target) {
    case .word:
      guard let read = try? WordReader.content(of: OfficePackage(bytes), in: self, path: path + target + "/") else {
        return nil
      }
      (documentsLeft, bytesLeft) = (read.documents.documentsLeft, read.documents.bytesLeft)
      return read.content
    case .html: return page(bytes, part: path + target)
    case .mime: return MIMEPage.html(in: bytes).flatMap { page($0, part: path + target) }
    case .text:
      return (try? Decoding.text(of: bytes)).map { Content(blocks: Self.paragraphs(of: $0, part: path + target)) }
    case nil: return nil
    }
  }

  private enum Kind { case word, html, mime, text }

  /// By the first bytes; a part of a web page or plain text is known by its type or name alone.
  private func kind(of bytes: [UInt8], part: String) -> Kind? {
    if bytes.starts(with: [0x50, 0x4B, 3, 4]) { return (try? Format(of: bytes)) == .docx ? .word : nil }
    if (try? TextSniffing.format(of: bytes)) == .html { return MIMEPage.isOne(bytes) ? .mime : .html }
    let ending = part.split(separator: ".").last?.lowercased() ?? ""
    let types = (try? package.contentTypes()) ?? [:]
    let type = (types[part.lowercased()] ?? types["*." + ending] ?? "").lowercased()
    if type.contains("html") || ["htm", "html", "xhtml"].contains(ending) { return .html }
    if type.hasPrefix("message/") || type.hasPrefix("multipart/") || ["mht", "mhtml"].contains(ending) { return .mime }
    return type == "text/plain" || ending == "txt" ? .text : nil
  }

  private func page(_ bytes: [UInt8], part: String) -> Content? {
    guard bytes.count <= Self.largestPage, let page = try? HTMLReader.content(of: bytes, part: part) else { return nil }
    return Content(blocks: page.blocks)
  }

  private static func paragraphs(of text: String, part: String) -> [Block] {
    PrintedLine.lines(of: text).map { printed in
      var line = printed.outlineLine
      (line.isParagraph, line.places) = (true, [.part(part, path: "p\(printed.number)")])
      return .line(line)
    }
  }
}
