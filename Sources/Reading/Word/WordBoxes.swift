import Model

/// Text boxes: those of a cell are the cell's, those on a cover hold the title and the period, others are remarks.
extension WordStory {
  /// The text boxes of a drawing, in DrawingML or VML.
  /// - Parameter isAhead: the drawing stands before all text of its paragraph.
  func boxes(in node: Int, isAhead: Bool) -> [Box] {
    var found: [Box] = []
    var isAhead = isAhead
    for child in tree.children(of: node) {
      switch tree[child] {
      case .textBox: found.append(Box(node: child, isAhead: isAhead))
      case .verticalPosition: isAhead = isAhead && !isBelowParagraph(child)
      case .alternateContent:
        if let choice = tree.child(.choice, of: child) { found += boxes(in: choice, isAhead: isAhead) }
      case .other: found += boxes(in: child, isAhead: isAhead)
      default: break
      }
    }
    return found
  }

  /// Whether a drawing is set down from the top of its paragraph by more than a line, in 12,700ths of a point.
  private func isBelowParagraph(_ position: Int) -> Bool {
    guard ["paragraph", "line"].contains(tree.string(.relativeFrom, of: position)),
      let offset = tree.child(.positionOffset, of: position),
      let digits = tree.children(of: offset).first(where: { tree[$0] == .text }).map({ tree.text(of: $0) })
    else { return false }
    return Int(String(decoding: digits.prefix(12), as: UTF8.self)) ?? 0 > 12 * 12_700
  }

  /// Whether the boxes of a paragraph are remarks beside the text: all but those in cells and, before the first heading, in
  /// paragraphs that hold nothing else.
  func isRemark(besides paragraph: OpenParagraph) -> Bool {
    isBody && !(opening == .cover && paragraph.text.isEmpty)
  }

  /// Reads a box where it stands.
  mutating func read(_ box: Box, into container: inout Container) {
    container.boxes += 1
    let blocks = blocks(of: box, path: container.path + "box\(container.boxes)/")
    if isBody { opening.noteBox(blocks) }
    container.blocks += blocks
    container.emptyParagraphs = 0
  }

  /// Reads the tables of a box that is a remark. What is short and stands between the title and the text may tell the period.
  mutating func readTables(of box: Box, into container: inout Container) {
    for child in tree.children(of: box.node) where tree[child] == .table { table(child, into: &container) }
    guard opening != .over else { return }
    let outerLists = lists
    let texts = blocks(of: box, path: container.path).flatMap(\.lines).map(\.text)
    lists = outerLists
    if Opening.mayTellPeriod(texts.joined(separator: " ")) { titleBoxes += texts }
  }

  private mutating func blocks(of box: Box, path: String) -> [Block] {
    let (outer, outerBoxes) = (fields.setAside(), boxes)
    boxes = []
    boxDepth += 1
    defer {
      boxDepth -= 1
      (fields, boxes) = (outer, outerBoxes)
    }
    return blocks(of: box.node, path: path)
  }
}
