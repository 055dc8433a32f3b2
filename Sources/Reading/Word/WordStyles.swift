/// The styles of a document, each with all it inherits.
struct WordStyles {
  /// A style after its chain of ancestors was followed; a ring of styles ends where it closes.
  struct Style {
    var name = ""
    var run = RunProperties()
    var paragraph = ParagraphProperties()
    /// The style of the chain that puts paragraphs into a list, which levels of the list may name.
    var listStyle: String?

    /// How deep a built-in list style lies, from 0.
    var listDepth: Int { WordStyles.listDepth(ofStyle: name) ?? 0 }
  }

  private var definitions: [String: Style] = [:]
  private var parents: [String: String] = [:]
  private var resolved: [String: Style] = [:]
  private(set) var defaultParagraphStyle: String?
  private(set) var defaults = RunProperties()

  /// - Parameter tree: the styles part; nil gives a document without styles.
  init(_ tree: XMLTree?) {
    guard let tree else { return }
    for node in tree.children(of: XMLTree.root) {
      switch tree[node] {
      case .documentDefaults: readDefaults(tree, node: node)
      case .style: readStyle(tree, node: node)
      default: break
      }
    }
    for id in definitions.keys { resolved[id] = resolve(id) }
  }

  /// The style with all it inherits; an unknown one says nothing.
  subscript(id: String?) -> Style {
    id.flatMap { resolved[$0] } ?? Style()
  }

  private mutating func readDefaults(_ tree: XMLTree, node: Int) {
    guard let runs = tree.child(.runDefaults, of: node), let properties = tree.child(.runProperties, of: runs) else {
      return
    }
    defaults = RunProperties(tree, node: properties)
  }

  private mutating func readStyle(_ tree: XMLTree, node: Int) {
    guard let id = tree.string(.styleID, of: node), definitions[id] == nil else { return }
    var style = Style()
    style.name = tree.string(in: .name, of: node) ?? ""
    if let run = tree.child(.runProperties, of: node) { style.run = RunProperties(tree, node: run) }
    if let paragraph = tree.child(.paragraphProperties, of: node) {
      style.paragraph = ParagraphProperties(tree, node: paragraph)
      if style.paragraph.list != nil { style.listStyle = id }
    }
    definitions[id] = style
    parents[id] = tree.string(in: .basedOn, of: node)
    let isDefault = ["1", "true", "on"].contains(tree.string(.isDefault, of: node))
    if isDefault, tree.string(.styleType, of: node) == "paragraph" { defaultParagraphStyle = id }
    if style.paragraph.outlineLevel == nil {
      definitions[id]?.paragraph.outlineLevel = Self.headingLevel(named: style.name) ?? Self.headingLevel(named: id)
    }
  }

  /// Several times as many as a program makes; a chain of all styles of a hostile file would be followed from each of them.
  private static let mostAncestors = 100

  private func resolve(_ id: String) -> Style {
    var style = definitions[id] ?? Style()
    var seen: Set<String> = [id]
    var next = parents[id]
    while seen.count <= Self.mostAncestors, let parent = next, let definition = definitions[parent],
      seen.insert(parent).inserted
    {
      style.run = style.run.over(definition.run)
      style.paragraph = style.paragraph.over(definition.paragraph)
      style.listStyle = style.listStyle ?? definition.listStyle
      next = parents[parent]
    }
    return style
  }

  /// The level of a built-in heading style by its name, English or Danish: "heading 1", "Overskrift2".
  static func headingLevel(named name: String) -> Int? {
    let folded = name.lowercased().filter { $0 != " " }
    for word in ["heading", "overskrift"] where folded.hasPrefix(word) {
      guard let level = Int(folded.dropFirst(word.count)), (1...9).contains(level) else { return nil }
      return level
    }
    return nil
  }

  /// How deep a built-in list style lies, from 0: "List Bullet 2" is a list of its own, set further in. Nil for other names.
  static func listDepth(ofStyle name: String) -> Int? {
    let folded = name.lowercased()
    guard ["list bullet ", "list number ", "list "].contains(where: folded.hasPrefix),
      let depth = folded.split(separator: " ").last.flatMap({ Int($0) }), (2...5).contains(depth)
    else { return nil }
    return depth - 1
  }
}
