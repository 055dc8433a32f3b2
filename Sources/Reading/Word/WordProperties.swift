/// What a run says of its looks; nil where it says nothing.
struct RunProperties {
  var style: String?
  var bold: Bool?
  var italic: Bool?
  var underlined: Bool?
  var hidden: Bool?
  /// Small letters above the line.
  var raised: Bool?
  /// Points.
  var size: Double?
  var font: String?

  init() {}

  /// - Parameter node: a `w:rPr` element.
  init(_ tree: XMLTree, node: Int) {
    for child in tree.children(of: node) {
      switch tree[child] {
      case .runStyle: style = tree.string(.value, of: child)
      case .bold: bold = tree.isOn(child)
      case .italic: italic = tree.isOn(child)
      case .underlined: underlined = tree.isOn(child)
      case .vanish: hidden = tree.isOn(child)
      case .verticalAlignment: raised = tree.string(.value, of: child) == "superscript"
      case .position: if raised == nil, let height = tree.integer(.value, of: child) { raised = height > 0 }
      case .size: size = tree.integer(.value, of: child).map { Double($0) / 2 }
      case .fonts: font = tree.string(.ascii, of: child) ?? tree.string(.highAnsi, of: child)
      default: break
      }
    }
  }

  /// These properties where they say something, else the others'.
  func over(_ other: RunProperties) -> RunProperties {
    var result = self
    result.bold = bold ?? other.bold
    result.italic = italic ?? other.italic
    result.underlined = underlined ?? other.underlined
    result.hidden = hidden ?? other.hidden
    result.raised = raised ?? other.raised
    result.size = size ?? other.size
    result.font = font ?? other.font
    return result
  }
}

/// Distances from the left edge of a cell or page, in points; nil where nothing is said.
struct Indentation {
  var left: Double?
  /// First line against the others: positive is further in, negative hangs out.
  var firstLine: Double?

  init() {}

  /// - Parameter node: an element that may have a `w:ind` child.
  init(_ tree: XMLTree, node: Int) {
    guard let indentation = tree.child(.indentation, of: node) else { return }
    left = tree.points(.left, of: indentation) ?? tree.points(.start, of: indentation)
    firstLine =
      tree.points(.hanging, of: indentation).map { -$0 } ?? tree.points(.firstLine, of: indentation)
  }

  func over(_ other: Indentation) -> Indentation {
    var result = self
    result.left = left ?? other.left
    result.firstLine = firstLine ?? other.firstLine
    return result
  }
}

/// What a paragraph or a paragraph style says of the paragraph; nil where it says nothing.
struct ParagraphProperties {
  var style: String?
  /// The list it belongs to: a `w:num`; 0 takes it out of the list of its style.
  var list: Int?
  /// Level in the list, from 0, as written.
  var level: Int?
  /// From 1; 0 for body text.
  var outlineLevel: Int?
  var indentation = Indentation()
  /// The paragraph mark was deleted, moved away or is hidden: what follows joins this paragraph.
  var joinsNext = false

  init() {}

  /// - Parameter node: a `w:pPr` element.
  init(_ tree: XMLTree, node: Int) {
    for child in tree.children(of: node) {
      switch tree[child] {
      case .paragraphStyle: style = tree.string(.value, of: child)
      case .numberingProperties:
        list = tree.integer(in: .numberingID, of: child)
        level = tree.integer(in: .numberingLevel, of: child)
      case .outlineLevel:
        outlineLevel = tree.integer(.value, of: child).map { (0...8).contains($0) ? $0 + 1 : 0 }
      case .runProperties:
        joinsNext =
          tree.child(.deleted, of: child) != nil || tree.child(.movedAway, of: child) != nil
          || tree.isOn(.vanish, of: child) == true
      default: break
      }
    }
    indentation = Indentation(tree, node: node)
  }

  func over(_ other: ParagraphProperties) -> ParagraphProperties {
    var result = self
    result.list = list ?? other.list
    result.level = level ?? other.level
    result.outlineLevel = outlineLevel ?? other.outlineLevel
    result.indentation = indentation.over(other.indentation)
    return result
  }
}
