import Model

/// One part's text on its way to blocks: the body, a header or a footer.
struct OpenDocumentStory {
  let tree: XMLTree
  let part: String
  let styles: OpenDocumentStyles
  var lists = OpenDocumentListCursor()
  /// How deep in cells and in text boxes the reading stands.
  var cellDepth = 0
  var boxDepth = 0
  var opening = Opening.cover
  /// Short texts of boxes between the title and the text: no records, but the period may stand only there.
  var titleBoxes: [String] = []

  /// Whether the reading stands in the body itself.
  var isBody: Bool { cellDepth == 0 && boxDepth == 0 }

  init(tree: XMLTree, part: String, styles: OpenDocumentStyles) {
    self.tree = tree
    self.part = part
    self.styles = styles
  }

  /// A container on the way: the body, a cell, a header.
  struct Container {
    /// Path of the container, with a "/" behind it if there is one.
    var path: String
    var paragraphs = 0
    var tables = 0
    var boxes = 0
    var blocks: [Block] = []
    var emptyParagraphs = 0
    /// The sign that a list gives a paragraph without a text.
    var blankSign: Marker?
  }

  /// The blocks of a cell.
  mutating func cellBlocks(of node: Int, path: String) -> [Block] {
    cellDepth += 1
    defer { cellDepth -= 1 }
    let container = container(of: node, path: path)
    // In a table inside a cell a list's sign may stand in a cell of its own.
    guard container.blocks.isEmpty, cellDepth > 1, let sign = container.blankSign else { return container.blocks }
    return [.line(Line(text: "", places: [], marker: sign, isParagraph: true))]
  }

  /// The blocks of a container. Lists outside it do not reach into it.
  mutating func blocks(of node: Int, path: String = "") -> [Block] {
    container(of: node, path: path).blocks
  }

  private mutating func container(of node: Int, path: String) -> Container {
    let outer = lists
    lists = OpenDocumentListCursor()
    var container = Container(path: path)
    walk(node, into: &container)
    lists = outer
    return container
  }

  private mutating func walk(_ node: Int, into container: inout Container) {
    for child in tree.children(of: node) {
      switch tree[child] {
      case .odfParagraph, .odfHeading:
        paragraph(child, into: &container)
      case .odfTable: table(child, into: &container)
      case .odfList:
        let continues = tree.string(.odfContinueNumbering, of: child) == "true"
        lists.enter(
          style: tree.string(.odfStyleName, of: child),
          continues: continues || tree.value(.odfContinueList, of: child) != nil)
        walk(child, into: &container)
        lists.leave()
      case .odfListItem:
        lists.beginItem(start: tree.integer(.odfStartValue, of: child))
        walk(child, into: &container)
      case .odfSection where tree.string(.odfDisplay, of: child) == "none": break
      case .odfSection, .odfContents, .odfIndexBody, .odfIndexTitle, .odfListHeader, .odfNumberedParagraph:
        walk(child, into: &container)
      case .odfFrame, .odfShape, .odfGroup: pageBox(child, into: &container)
      default: break
      }
    }
  }

  private mutating func paragraph(_ node: Int, into container: inout Container) {
    container.paragraphs += 1
    let style = styles.style(family: "paragraph", name: tree.string(.odfStyleName, of: node))
    let list = lists.style ?? style.list
    let sign = lists.takeSign { [styles] in styles.level($0, of: list) }
    var text = ParagraphText()
    inline(node, into: &text, run: style.run)
    let marker = sign.map { Marker(sign: $0, level: lists.level.map { max($0, style.listDepth ?? 0) }) }
    let boxes = boxes(in: node)
    let isRemark = isRemark(besidesText: !text.isEmpty)
    if !isRemark { for box in boxes where box.isAhead { read(box, into: &container) } }
    if text.isEmpty {
      container.emptyParagraphs += boxes.isEmpty || isRemark ? 1 : 0
      container.blankSign = container.blankSign ?? marker
    } else {
      let outline = tree[node] == .odfHeading ? tree.integer(.odfOutlineLevel, of: node) ?? 1 : nil
      add(text, style: style, marker: marker, outline: outline, to: &container)
    }
    for box in boxes where isRemark || !box.isAhead {
      if isRemark { readTables(of: box, into: &container) } else { read(box, into: &container) }
    }
  }

  /// Adds the lines of a paragraph: nearly always one.
  private mutating func add(
    _ text: ParagraphText, style: OpenDocumentStyles.Style, marker: Marker?, outline: Int?,
    to container: inout Container
  ) {
    let list = lists.style ?? style.list
    let definition = lists.level.flatMap { styles.level($0, of: list) }
    let indentation = definition?.indentation.over(style.indentation) ?? style.indentation
    let place = Place.part(part, path: container.path + "p\(container.paragraphs)")
    for (index, text) in text.texts().enumerated() {
      let left = indentation.left ?? 0
      // Paragraphs of an item after its first begin where its text does.
      let hangs = marker != nil || definition == nil
      let first = left + (hangs ? indentation.firstLine ?? 0 : 0) + text.leadingSpace
      let marker = (index == 0 ? marker : nil) ?? text.leadingSign.map { Marker(sign: $0) }
      let line = Line(
        text: text.text, places: [place], marker: marker, indent: first,
        textIndent: marker == nil ? first : max(first, left), emphasis: text.emphasis, size: text.size,
        headingLevel: outline.map { min(max(1, $0), 10) }, isParagraph: true,
        spaceBefore: index == 0 ? Double(container.emptyParagraphs) : 0, boldLead: text.boldLead)
      if isBody { opening.note(line) }
      container.blocks.append(.line(line))
    }
    container.emptyParagraphs = 0
  }
}

extension OpenDocumentStory {
  /// Adds the text of a paragraph or of an element that wraps text; fields count with what they show.
  private func inline(_ node: Int, into text: inout ParagraphText, run: RunProperties, isLink: Bool = false) {
    let look = look(run, isLink: isLink)
    for child in tree.children(of: node) {
      switch tree[child] {
      case .text: if run.hidden != true { text.append(tree.text(of: child), look: look) }
      case .odfSpan:
        let style = styles.style(family: "text", name: tree.string(.odfStyleName, of: child))
        inline(child, into: &text, run: style.run.over(run), isLink: isLink)
      case .odfLink: inline(child, into: &text, run: run, isLink: true)
      case .odfSpaces:
        for _ in 0..<min(max(1, tree.integer(.odfCount, of: child) ?? 1), 100) { text.appendSpace() }
      case .odfTab: text.appendSpace(tab: true)
      case .odfLineBreak: text.breakLine()
      case .odfFieldMark: if let box = ballot(child) { text.appendBallot(box) }
      case .odfNote, .odfAnnotation, .odfPlaceholder, .odfRubyText, .odfFrame, .odfShape, .odfGroup: break
      case .odfDescription, .odfTitle: break
      case .other: inline(child, into: &text, run: run, isLink: isLink)
      default: break
      }
    }
  }

  /// The box that a form's check box shows; nil for other fields of forms.
  private func ballot(_ node: Int) -> String? {
    guard tree.string(.odfFieldType, of: node)?.hasSuffix("FORMCHECKBOX") ?? false else { return nil }
    let isChecked = tree.children(of: node).contains {
      tree[$0] == .odfFieldParameter && tree.string(.odfFieldName, of: $0) == "Checkbox_Checked"
        && tree.string(.odfFieldValue, of: $0) == "true"
    }
    return isChecked ? "☒" : "☐"
  }

  private func look(_ run: RunProperties, isLink: Bool) -> ParagraphText.Look {
    var look = ParagraphText.Look(
      size: run.size, font: SymbolFont(named: run.font), isRaised: run.raised ?? false)
    if run.bold == true { look.emphasis.insert(.bold) }
    if run.italic == true { look.emphasis.insert(.italic) }
    // A link is underlined because it is a link, not because it stands out.
    if run.underlined == true, !isLink { look.emphasis.insert(.underlined) }
    return look
  }
}
