package import Model

/// Reads word-processing files in Office Open XML (ECMA-376, transitional and strict).
///
/// Every paragraph becomes one line, every table a table; tracked changes are taken as accepted. Notes, comments, text
/// boxes and hidden text are left out.
package enum WordReader {
  /// - Throws: why there is no document in the bytes; see `Failure.Reason`.
  package static func read(_ bytes: [UInt8]) throws(Failure) -> Manuscript {
    guard try Format(of: bytes) == format else { throw Failure(.notADocument(.unknown)) }
    return try read(OfficePackage(bytes))
  }

  private static func read(_ package: OfficePackage) throws(Failure) -> Manuscript {
    let main = try mainPart(of: package)
    guard let tree = try package.tree(of: main) else { throw Failure(.damaged(.missingPart(main))) }
    let relationships = try package.relationships(of: main)
    let styles = WordStyles(try part("styles", relationships: relationships, package: package))
    let lists = WordLists(try part("numbering", relationships: relationships, package: package), styles: styles)
    guard let body = tree.child(.body, of: XMLTree.root) else { throw Failure(.damaged(.missingPart(main))) }

    var story = WordStory(tree: tree, part: main, styles: styles, lists: lists)
    let blocks = story.blocks(of: body).withoutFrame
    if story.embeddedDocuments > 0, blocks.flatMap(\.lines).isEmpty { throw Failure(.embeddedText) }
    var heads = try runningHeads(relationships, package: package, styles: styles)
    for text in story.titleBoxes where !heads.contains(text) { heads.append(text) }
    return Manuscript(format: .docx, blocks: blocks, runningHeads: heads, notes: notes(of: story))
  }

  private static func notes(of story: WordStory) -> [Note] {
    let revisions = story.revisions > 0 ? [Note(.revisionsAccepted(count: story.revisions))] : []
    let embedded = story.embeddedDocuments
    return embedded > 0 ? revisions + [Note(.unreadEmbedded(count: embedded))] : revisions
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
