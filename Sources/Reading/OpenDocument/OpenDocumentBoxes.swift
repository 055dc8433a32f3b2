import Model

/// Text boxes: those of a cell are the cell's, those on a cover hold the title and the period, others are remarks.
extension OpenDocumentStory {
  /// A text box: the node that holds its paragraphs, and whether it stands before all text of its own paragraph.
  struct Box {
    var node: Int
    var isAhead: Bool
  }

  /// The text boxes of a paragraph or drawing.
  func boxes(in node: Int) -> [Box] {
    var found: [Box] = []
    var isAhead = true
    for child in tree.children(of: node) {
      switch tree[child] {
      case .odfTextBox, .odfShape: found.append(Box(node: child, isAhead: isAhead))
      case .odfFrame, .odfGroup, .odfSpan, .odfLink, .other:
        let inner = boxes(in: child)
        found += inner.map { Box(node: $0.node, isAhead: $0.isAhead && isAhead) }
        if inner.isEmpty, [.odfSpan, .odfLink].contains(tree[child]) { isAhead = false }
      case .text: if tree.text(of: child).contains(where: { $0 > 0x20 }) { isAhead = false }
      default: break
      }
    }
    return found
  }

  /// Reads a drawing that is tied to a page, all of which stand before the paragraphs: only those of the first page, which may
  /// be a cover.
  mutating func pageBox(_ node: Int, into container: inout Container) {
    guard tree.integer(.odfAnchorPage, of: node) ?? 1 <= 1, opening == .cover || !isBody else { return }
    let found = tree[node] == .odfShape ? [Box(node: node, isAhead: true)] : boxes(in: node)
    for box in found { read(box, into: &container) }
  }

  /// Whether the boxes of a paragraph are remarks beside the text: all but those in cells and, before the first heading, in
  /// paragraphs that hold nothing else.
  func isRemark(besidesText hasText: Bool) -> Bool { isBody && (opening != .cover || hasText) }

  /// Reads a box where it stands.
  mutating func read(_ box: Box, into container: inout Container) {
    boxDepth += 1
    container.boxes += 1
    let blocks = blocks(of: box.node, path: container.path + "box\(container.boxes)/")
    boxDepth -= 1
    if isBody { opening.noteBox(blocks) }
    container.blocks += blocks
    container.emptyParagraphs = 0
  }

  /// Reads the tables of a box that is a remark. What is short and stands between the title and the text may tell the period.
  mutating func readTables(of box: Box, into container: inout Container) {
    for child in tree.children(of: box.node) where tree[child] == .odfTable { table(child, into: &container) }
    guard opening != .over else { return }
    boxDepth += 1
    let texts = blocks(of: box.node).flatMap(\.lines).map(\.text)
    boxDepth -= 1
    if Opening.mayTellPeriod(texts.joined(separator: " ")) { titleBoxes += texts }
  }
}
