/// The styles of a document: common ones, and those made for single paragraphs ("automatic").
struct OpenDocumentStyles {
  /// A style, or what it inherits.
  struct Style {
    var run = RunProperties()
    var indentation = Indentation()
    var list: String?
    /// How deep the built-in list style lies that this one is or comes from, from 0; nil for no such style.
    var listDepth: Int?
    /// The colour behind a cell, as "RRGGBB".
    var shade: String?
  }

  private struct Definition {
    var style = Style()
    var parent: String?
  }

  private var definitions: [String: Definition] = [:]
  private var lists: [String: [OpenDocumentListLevel?]] = [:]

  /// - Parameters:
  ///   - common: the styles part; nil gives a document with automatic styles alone.
  ///   - automatic: the part whose automatic styles count.
  init(_ common: XMLTree?, automatic: XMLTree) {
    if let common, let node = common.child(.odfStyles, of: XMLTree.root) { read(common, node: node) }
    if let node = automatic.child(.odfAutomaticStyles, of: XMLTree.root) { read(automatic, node: node) }
  }

  /// A style of a family ("paragraph", "text") with all it inherits; a ring of styles ends where it closes.
  func style(family: String, name: String?) -> Style {
    var result = Style()
    var seen: Set<String> = []
    var next = name
    while let name = next, seen.insert(name).inserted, let definition = definitions[family + " " + name] {
      result.run = result.run.over(definition.style.run)
      result.indentation = result.indentation.over(definition.style.indentation)
      result.list = result.list ?? definition.style.list
      result.listDepth = result.listDepth ?? WordStyles.listDepth(ofStyle: name.replacing("_20_", with: " "))
      result.shade = result.shade ?? definition.style.shade
      next = definition.parent
    }
    guard let base = definitions[family + " "] else { return result }
    result.run = result.run.over(base.style.run)
    return result
  }

  /// A level of a list style, from 0.
  func level(_ number: Int, of list: String?) -> OpenDocumentListLevel? {
    guard let list, let levels = lists[list], levels.indices.contains(number) else { return nil }
    return levels[number]
  }

  private mutating func read(_ tree: XMLTree, node: Int) {
    for child in tree.children(of: node) {
      switch tree[child] {
      case .odfStyle: readStyle(tree, node: child, name: tree.string(.odfName, of: child) ?? "")
      case .odfDefaultStyle: readStyle(tree, node: child, name: "")
      case .odfListStyle:
        if let name = tree.string(.odfName, of: child) { lists[name] = OpenDocumentListLevel.levels(tree, node: child) }
      default: break
      }
    }
  }

  private mutating func readStyle(_ tree: XMLTree, node: Int, name: String) {
    guard let family = tree.string(.odfStyleFamily, of: node) else { return }
    var definition = Definition(parent: tree.string(.odfParentStyle, of: node))
    definition.style.list = tree.string(.odfListStyleName, of: node)
    if let run = tree.child(.odfTextProperties, of: node) { definition.style.run = RunProperties(odf: tree, node: run) }
    if let paragraph = tree.child(.odfParagraphProperties, of: node) {
      definition.style.indentation = Indentation(odf: tree, node: paragraph)
    }
    if let cell = tree.child(.odfCellProperties, of: node) {
      definition.style.shade = tree.colour(.odfBackground, of: cell)
    }
    definitions[family + " " + name] = definition
  }
}

extension RunProperties {
  /// - Parameter node: a `style:text-properties` element.
  init(odf tree: XMLTree, node: Int) {
    self.init()
    bold = tree.string(.odfFontWeight, of: node).map { $0 == "bold" || (Int($0) ?? 0) >= 600 }
    italic = tree.string(.odfFontStyle, of: node).map { $0 != "normal" }
    underlined = tree.string(.odfUnderlineStyle, of: node).map { $0 != "none" }
    hidden = tree.string(.odfDisplay, of: node).map { $0 == "none" }
    raised = tree.value(.odfTextPosition, of: node).map(Self.isRaised)
    // A size in percent is one of the parent's, which is near enough.
    if tree.value(.odfFontSize, of: node)?.last != 0x25 { size = tree.points(.odfFontSize, of: node) }
    font = tree.string(.odfFontName, of: node)
  }

  /// A position is "super", "sub" or a height in percent, with or without a size behind it: "33% 58%".
  private static func isRaised(_ position: ArraySlice<UInt8>) -> Bool {
    position.starts(with: Array("super".utf8))
      || (0x31...0x39).contains(position.first ?? 0) && position.prefix { $0 != 0x20 }.last == 0x25
  }
}

extension Indentation {
  /// - Parameter node: an element with `fo:margin-left` and `fo:text-indent`.
  init(odf tree: XMLTree, node: Int) {
    self.init()
    left = tree.points(.odfMarginLeft, of: node)
    firstLine = tree.points(.odfTextIndent, of: node)
  }
}
