import Model

/// One part's text on its way to blocks: the body, a header or a footer.
///
/// The tree is walked once, from top to bottom; what must be remembered on the way stands here.
struct WordStory {
  let tree: XMLTree
  let part: String
  let styles: WordStyles
  var lists: WordLists
  /// Tracked changes that were taken as accepted.
  var revisions = 0
  /// Documents that stand whole in the text, and how many of them cannot be read; nil where none may stand.
  var documents: EmbeddedDocuments?
  var unreadDocuments = 0
  var embeddedHeads: [String] = []
  /// The text boxes of the paragraph that is being read.
  var boxes: [Box] = []
  /// How deep in cells and in text boxes the reading stands.
  var cellDepth = 0
  var boxDepth = 0
  var opening = Opening.cover
  /// Short texts of boxes between the title and the text: no records, but the period may stand only there.
  var titleBoxes: [String] = []
  var fields: WordFields

  /// A text box: its node, and whether it stands before all text of its paragraph.
  struct Box {
    var node: Int
    var isAhead: Bool
  }

  /// Whether the reading stands in the body itself.
  var isBody: Bool { cellDepth == 0 && boxDepth == 0 }

  init(
    tree: XMLTree, part: String, styles: WordStyles, lists: WordLists, documents: EmbeddedDocuments? = nil
  ) {
    self.tree = tree
    self.part = part
    self.styles = styles
    self.lists = lists
    self.documents = documents
    fields = WordFields(tree)
  }

  /// The blocks of a cell. An open field and the boxes of a paragraph around it are none of its own.
  mutating func cellBlocks(of node: Int, path: String) -> [Block] {
    let (outer, outerBoxes) = (fields.setAside(), boxes)
    boxes = []
    cellDepth += 1
    defer {
      cellDepth -= 1
      (fields, boxes) = (outer, outerBoxes)
    }
    var container = Container(path: path)
    walk(node, into: &container)
    close(&container)
    // In a table inside a cell a list's sign may stand in a cell of its own.
    if container.blocks.isEmpty, cellDepth > 1, let sign = container.blankSign {
      container.blocks = [.line(Line(text: "", places: [], marker: sign, isParagraph: true))]
    }
    return container.blocks
  }

  /// The blocks of a container: a body, a header.
  mutating func blocks(of node: Int, path: String = "") -> [Block] {
    var container = Container(path: path)
    walk(node, into: &container)
    close(&container)
    return container.blocks
  }

  /// A container on the way.
  struct Container {
    /// Path of the container, with a "/" behind it if there is one.
    var path: String
    var paragraphs = 0
    var tables = 0
    var boxes = 0
    var blocks: [Block] = []
    /// A paragraph whose end was deleted, to which the next one is joined.
    var open: OpenParagraph?
    /// Empty paragraphs since the last line.
    var emptyParagraphs = 0
    /// The sign that a list gives a paragraph without a text.
    var blankSign: Marker?
  }

  /// A paragraph that is not over yet.
  struct OpenParagraph {
    var text = ParagraphText()
    var properties = ParagraphProperties()
    var places: [Place] = []
  }
}

extension WordStory {
  mutating func walk(_ node: Int, into container: inout Container) {
    for child in tree.children(of: node) {
      switch tree[child] {
      case .paragraph: paragraph(child, into: &container)
      case .table:
        close(&container)
        table(child, into: &container)
      case .deleted, .movedAway: revisions += 1
      case .embeddedDocument: embed(child, into: &container)
      case .inserted, .movedHere:
        revisions += 1
        walk(child, into: &container)
      case .contentControl: if let content = contentControl(child) { walk(content, into: &container) }
      case .alternateContent: if let choice = tree.child(.choice, of: child) { walk(choice, into: &container) }
      case .other: walk(child, into: &container)
      default: break
      }
    }
  }

  /// Puts an embedded document in its place.
  private mutating func embed(_ node: Int, into container: inout Container) {
    close(&container)
    guard let content = documents?.read(tree.string(.relationshipID, of: node)) else {
      unreadDocuments += 1
      return
    }
    if isBody { for block in content.blocks { for line in block.lines { opening.note(line) } } }
    container.blocks += content.blocks
    container.emptyParagraphs = 0
    embeddedHeads += content.runningHeads
    revisions += content.revisions
    unreadDocuments += content.unread
  }

  /// The content of a content control; nil where it shows but a placeholder.
  func contentControl(_ node: Int) -> Int? {
    if let properties = tree.child(.contentControlProperties, of: node),
      tree.isOn(.showsPlaceholder, of: properties) == true
    {
      return nil
    }
    return tree.child(.contentControlContent, of: node)
  }

  private mutating func paragraph(_ node: Int, into container: inout Container) {
    container.paragraphs += 1
    var open = container.open ?? OpenParagraph()
    container.open = nil
    if open.text.isEmpty { open.places = [] }
    open.places.append(.part(part, path: container.path + "p\(container.paragraphs)"))
    let properties = tree.child(.paragraphProperties, of: node).map { ParagraphProperties(tree, node: $0) }
    open.properties = properties ?? ParagraphProperties()
    inline(node, into: &open.text, style: styles[open.properties.style ?? styles.defaultParagraphStyle])
    fields.endParagraph()
    let boxes = boxes
    self.boxes = []
    let isRemark = isRemark(besides: open)
    if !isRemark { for box in boxes where box.isAhead { read(box, into: &container) } }
    // The mark of a paragraph whose end lies in a field's instruction is not shown.
    if open.properties.joinsNext || fields.isInInstruction {
      container.open = open
    } else {
      finish(open, in: &container)
    }
    if !isRemark, !boxes.isEmpty { container.emptyParagraphs = 0 }
    for box in boxes where isRemark || !box.isAhead {
      close(&container)
      if isRemark { readTables(of: box, into: &container) } else { read(box, into: &container) }
    }
  }

  /// Ends a paragraph whose mark was deleted but which nothing follows.
  mutating func close(_ container: inout Container) {
    guard let open = container.open else { return }
    container.open = nil
    if !open.text.isEmpty { finish(open, in: &container) }
  }

  private mutating func finish(_ open: OpenParagraph, in container: inout Container) {
    let lines = lines(open, in: &container)
    if isBody { for line in lines { opening.note(line) } }
    container.blocks += lines.map { .line($0) }
    container.emptyParagraphs = lines.isEmpty ? container.emptyParagraphs + 1 : 0
  }

  /// The lines of a paragraph: one, or none where it shows no text; its list counts it all the same. Only bullets typed
  /// on several lines of the paragraph give more.
  private mutating func lines(_ open: OpenParagraph, in container: inout Container) -> [Line] {
    let spaceBefore = container.emptyParagraphs
    let style = styles[open.properties.style ?? styles.defaultParagraphStyle]
    let item = item(open.properties, style: style)
    guard !open.text.isEmpty else {
      container.blankSign = container.blankSign ?? item.marker
      return []
    }
    let left = item.indentation.left ?? 0
    let outlineLevel = open.properties.outlineLevel ?? style.paragraph.outlineLevel ?? 0
    return open.text.texts().enumerated().map { index, text in
      let first = left + (item.indentation.firstLine ?? 0) + text.leadingSpace
      let marker = (index == 0 ? item.marker : nil) ?? text.leadingSign.map { Marker(sign: $0) }
      return Line(
        text: text.text, places: open.places, marker: marker, indent: first,
        textIndent: marker == nil ? first : max(first, left), emphasis: text.emphasis, size: text.size,
        headingLevel: outlineLevel > 0 ? outlineLevel : nil, isParagraph: true,
        spaceBefore: index == 0 ? Double(spaceBefore) : 0, boldLead: text.boldLead)
    }
  }

  /// The marker a paragraph's list gives it, and where its lines begin.
  ///
  /// What the paragraph says itself goes before its list, and its list before its style; but a list that only the style
  /// names goes behind the style.
  private mutating func item(
    _ own: ParagraphProperties, style: WordStyles.Style
  ) -> (marker: Marker?, indentation: Indentation) {
    let inherited = own.over(style.paragraph)
    guard let list = inherited.list, list > 0 else { return (nil, inherited.indentation) }
    let level = lists.level(list: list, written: inherited.level, style: own.list == nil ? style.listStyle : nil)
    let shown = max(level, style.listDepth)
    guard let definition = lists.definition(list: list, level: level) else { return (nil, inherited.indentation) }
    let sign = lists.nextSign(list: list, level: level)
    let indentation =
      own.list == nil
      ? inherited.indentation.over(definition.indentation)
      : own.indentation.over(definition.indentation).over(style.paragraph.indentation)
    return (sign.map { Marker(sign: $0, level: shown) }, indentation)
  }
}
