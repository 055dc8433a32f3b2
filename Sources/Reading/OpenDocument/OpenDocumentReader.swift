package import Model

/// Reads text documents in OpenDocument format (ISO/IEC 26300), as LibreOffice writes them.
///
/// Every paragraph becomes one line, every table a table. Deleted text stands apart in such a file, so that its changes
/// are as good as accepted. Notes, comments, frames and hidden text are left out.
package enum OpenDocumentReader {
  private static let contentPart = "content.xml"

  /// - Throws: why there is no document in the bytes; see `Failure.Reason`.
  package static func read(_ bytes: [UInt8]) throws(Failure) -> Manuscript {
    guard try Format(of: bytes) == format else { throw Failure(.notADocument(.unknown)) }
    return try read(OfficePackage(bytes))
  }

  private static func read(_ package: OfficePackage) throws(Failure) -> Manuscript {
    if let manifest = try package.tree(of: "META-INF/manifest.xml"),
      manifest.nodes.contains(where: { $0.name == .encryptionData })
    {
      throw Failure(.lockedOffice)
    }
    guard let tree = try package.tree(of: contentPart), let body = tree.child(.odfBody, of: XMLTree.root),
      let text = tree.child(.odfText, of: body)
    else { throw Failure(.damaged(.missingPart(contentPart))) }
    let common = try package.tree(of: "styles.xml")
    var story = OpenDocumentStory(tree: tree, part: contentPart, styles: OpenDocumentStyles(common, automatic: tree))
    let blocks = story.blocks(of: text).withoutFrame
    var heads = common.map(runningHeads) ?? []
    for text in story.titleBoxes where !heads.contains(text) { heads.append(text) }
    let changes = tree.nodes.count { $0.name == .odfChangedRegion }
    return Manuscript(
      format: .odt, blocks: blocks, runningHeads: heads,
      notes: changes > 0 ? [Note(.revisionsAccepted(count: changes))] : [])
  }

  /// The paragraphs of all headers and footers, each text once.
  private static func runningHeads(_ tree: XMLTree) -> [String] {
    let names: Set<XMLName> = [
      .odfHeader, .odfHeaderFirst, .odfHeaderLeft, .odfFooter, .odfFooterFirst, .odfFooterLeft,
    ]
    var story = OpenDocumentStory(tree: tree, part: "styles.xml", styles: OpenDocumentStyles(tree, automatic: tree))
    var heads: [String] = []
    for node in tree.nodes.indices where names.contains(tree[node]) {
      for line in story.blocks(of: node).flatMap(\.lines) where !heads.contains(line.text) { heads.append(line.text) }
    }
    return heads
  }
}
