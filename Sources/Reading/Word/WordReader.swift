package import Model

/// Reads word-processing files in Office Open XML (ECMA-376, transitional and strict).
///
/// Every paragraph becomes one line, every table a table; tracked changes are taken as accepted. Notes, comments, hidden
/// text and text boxes beside the text are left out.
package enum WordReader {
  /// - Throws: why there is no document in the bytes; see `Failure.Reason`.
  package static func read(_ bytes: [UInt8]) throws(Failure) -> Manuscript {
    guard try Format(of: bytes) == format else { throw Failure(.notADocument(.unknown)) }
    return try read(OfficePackage(bytes))
  }

  private static func read(_ package: OfficePackage) throws(Failure) -> Manuscript {
    let content = try content(of: package, in: nil, path: "").content
    if content.unread > 0, Opening.isAll(of: content.blocks) { throw Failure(.embeddedText) }
    var notes: [Note] = []
    if content.revisions > 0 { notes.append(Note(.revisionsAccepted(count: content.revisions))) }
    if content.unread > 0 { notes.append(Note(.unreadEmbedded(count: content.unread))) }
    return Manuscript(format: .docx, blocks: content.blocks, runningHeads: content.runningHeads, notes: notes)
  }

  /// What stands in a package, and what its embedded documents have left of their limits.
  /// - Parameters:
  ///   - outer: the embedded documents that the package is one of; nil for the file itself.
  ///   - path: of the package inside the file, with a "/" behind it; empty for the file itself.
  static func content(
    of package: OfficePackage, in outer: EmbeddedDocuments?, path: String
  ) throws(Failure) -> (content: EmbeddedDocuments.Content, documents: EmbeddedDocuments) {
    let main = try mainPart(of: package)
    guard let tree = try package.tree(of: main), let body = tree.child(.body, of: XMLTree.root) else {
      throw Failure(.damaged(.missingPart(main)))
    }
    let relationships = try package.relationships(of: main)
    let styles = WordStyles(try part("styles", relationships: relationships, package: package))
    let lists = WordLists(try part("numbering", relationships: relationships, package: package), styles: styles)
    let documents = EmbeddedDocuments(of: package, relationships: relationships, in: outer, path: path)
    var story = WordStory(tree: tree, part: path + main, styles: styles, lists: lists, documents: documents)
    let blocks = story.blocks(of: body).withoutFrame
    var heads = try runningHeads(relationships, package: package, styles: styles)
    for text in story.titleBoxes + story.embeddedHeads where !heads.contains(text) { heads.append(text) }
    let content = EmbeddedDocuments.Content(
      blocks: blocks, runningHeads: heads, revisions: story.revisions, unread: story.unreadDocuments)
    return (content, story.documents ?? documents)
  }

  /// The part that holds the text, as the package's relationships name it.
  private static func mainPart(of package: OfficePackage) throws(Failure) -> String {
    let named = try package.relationships(of: "").first { $0.kind == "officeDocument" }?.target
    if let named { return named }
    let typed = try package.contentTypes()?.filter {
      format.isMainPart(contentType: $0.value) && !$0.key.hasPrefix("*")
    }.keys
      .min()
    return typed ?? "word/document.xml"
  }

  /// The tree of the first part of a kind that the main part refers to; nil where there is none.
  private static func part(
    _ kind: String, relationships: [OfficePackage.Relationship], package: OfficePackage
  ) throws(Failure) -> XMLTree? {
    guard let relationship = relationships.first(where: { $0.kind == kind }) else { return nil }
    return try package.tree(of: relationship.target)
  }

  /// The paragraphs of all headers and footers, each text once, in the order the document names them.
  private static func runningHeads(
    _ relationships: [OfficePackage.Relationship], package: OfficePackage, styles: WordStyles
  ) throws(Failure) -> [String] {
    var heads: [String] = []
    for relationship in relationships where ["header", "footer"].contains(relationship.kind) {
      guard let tree = try package.tree(of: relationship.target) else { continue }
      var story = WordStory(
        tree: tree, part: relationship.target, styles: styles, lists: WordLists(nil, styles: styles))
      // Letterheads often stand in text boxes, which are no records, but may tell the period.
      let boxes = tree.nodes.indices.filter { tree[$0] == .textBox }
      let lines = ([XMLTree.root] + boxes).flatMap { story.blocks(of: $0).flatMap(\.lines) }
      for line in lines where !heads.contains(line.text) { heads.append(line.text) }
    }
    return heads
  }
}
