import Archive

/// Builds word-processing files of the few parts a test is about.
struct WordDocument {
  /// The content of `w:body`.
  var body: String
  /// The content of `w:styles` and `w:numbering`; nil for a file without the part.
  var styles: String?
  var numbering: String?
  /// The content of a page header.
  var header: String?
  /// Documents that stand whole in the file, for `w:altChunk` elements with the ids c0, c1 and so on.
  var embedded: [(name: String, bytes: [UInt8])] = []
  var namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

  static let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  init(_ body: String, styles: String? = nil, numbering: String? = nil, header: String? = nil) {
    self.body = body
    self.styles = styles
    self.numbering = numbering
    self.header = header
  }

  var parts: [(name: String, xml: String)] {
    var parts = [
      ("[Content_Types].xml", Self.contentTypes),
      ("_rels/.rels", Self.relations([("officeDocument", "word/document.xml")])),
      ("word/document.xml", root("document", "<w:body>\(body)</w:body>")),
    ]
    var relations: [(String, String)] = []
    for (kind, root, content) in [
      ("styles", "styles", styles), ("numbering", "numbering", numbering), ("header", "hdr", header),
    ] {
      guard let content else { continue }
      relations.append((kind, kind + ".xml"))
      parts.append(("word/\(kind).xml", self.root(root, content)))
    }
    let chunks = embedded.enumerated().map { index, document in
      "<Relationship Id=\"c\(index)\" Type=\"\(Self.relationships)/aFChunk\" Target=\"\(document.name)\"/>"
    }
    parts.append(
      ("word/_rels/document.xml.rels", Self.relations(relations).replacing("</R", with: chunks.joined() + "</R")))
    return parts.map { (name: $0.0, xml: $0.1) }
  }

  func bytes() throws -> [UInt8] {
    try ZipWriter.archive(
      parts.map { .init($0.name, bytes: Array($0.xml.utf8)) }
        + embedded.map { .init("word/" + $0.name, bytes: $0.bytes) })
  }

  private func root(_ name: String, _ content: String) -> String {
    """
    <w:\(name) xmlns:w="\(namespace)" xmlns:r="\(Self.relationships)" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">\(content)\
    </w:\(name)>
    """
  }

  static let contentTypes = """
    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override \
    PartName="/word/document.xml" \
    ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
    """

  static func relations(_ relations: [(kind: String, target: String)]) -> String {
    let list = relations.enumerated().map { index, relation in
      "<Relationship Id=\"r\(index)\" Type=\"\(relationships)/\(relation.kind)\" Target=\"\(relation.target)\"/>"
    }
    return """
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\(list.joined())</Relationships>
      """
  }
}
