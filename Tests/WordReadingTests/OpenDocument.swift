import Archive

/// Builds text documents in OpenDocument format.
struct OpenDocument {
  /// The content of `office:text`, of the automatic styles beside it, and of the common styles.
  var text: String
  var automaticStyles: String
  var styles: String
  /// The content of a page header.
  var header = ""
  var manifest = ""

  init(_ text: String, automaticStyles: String = "", styles: String = "") {
    self.text = text
    self.automaticStyles = automaticStyles
    self.styles = styles
  }

  func bytes() throws -> [UInt8] {
    let content = """
      <office:automatic-styles>\(automaticStyles)</office:automatic-styles>\
      <office:body><office:text>\(text)</office:text></office:body>
      """
    let common = """
      <office:styles>\(styles)</office:styles><office:master-styles><style:master-page>\
      <style:header>\(header)</style:header></style:master-page></office:master-styles>
      """
    return try ZipWriter.archive([
      .init("mimetype", bytes: Array("application/vnd.oasis.opendocument.text".utf8), isCompressed: false),
      .init("content.xml", bytes: root("document-content", content)),
      .init("styles.xml", bytes: root("document-styles", common)),
      .init(
        "META-INF/manifest.xml",
        bytes: Array("<m:manifest xmlns:m=\"\(Self.prefix)manifest:1.0\">\(manifest)</m:manifest>".utf8)),
    ])
  }

  private static let prefix = "urn:oasis:names:tc:opendocument:xmlns:"

  private func root(_ name: String, _ content: String) -> [UInt8] {
    let namespaces = [
      "office": "office", "text": "text", "table": "table", "style": "style", "draw": "drawing",
      "fo": "xsl-fo-compatible", "svg": "svg-compatible",
    ]
    let declarations = namespaces.map { "xmlns:\($0.key)=\"\(Self.prefix)\($0.value):1.0\"" }.sorted()
    return Array("<office:\(name) \(declarations.joined(separator: " "))>\(content)</office:\(name)>".utf8)
  }
}
