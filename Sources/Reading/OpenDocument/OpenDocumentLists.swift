/// One level of a list style.
struct OpenDocumentListLevel {
  static let levelCount = 10

  /// The sign of a bullet, as a reader sees it; nil for numbers.
  var bullet: String?
  var format = NumberFormat.none
  var prefix = ""
  var suffix = ""
  var start = 1
  /// How many levels the number shows: "2.1" shows two.
  var displayLevels = 1
  var indentation = Indentation()

  /// The levels of a list style, from 0.
  static func levels(_ tree: XMLTree, node: Int) -> [OpenDocumentListLevel?] {
    var levels: [OpenDocumentListLevel?] = Array(repeating: nil, count: levelCount)
    for child in tree.children(of: node) {
      guard let number = tree.integer(.odfLevel, of: child), (1...levelCount).contains(number) else { continue }
      switch tree[child] {
      case .odfBulletLevel, .odfNumberLevel, .odfImageLevel:
        levels[number - 1] = OpenDocumentListLevel(tree, node: child)
      default: break
      }
    }
    return levels
  }

  private init(_ tree: XMLTree, node: Int) {
    prefix = tree.string(.odfNumberPrefix, of: node) ?? ""
    suffix = tree.string(.odfNumberSuffix, of: node) ?? ""
    switch tree[node] {
    case .odfBulletLevel:
      let font = tree.child(.odfTextProperties, of: node).flatMap { tree.string(.odfFontName, of: $0) }
      bullet = SymbolFont.text(tree.string(.odfBulletCharacter, of: node) ?? "", font: font, unknown: "•")
    case .odfImageLevel: bullet = "•"
    default:
      format = NumberFormat(odf: tree.string(.odfNumberFormat, of: node))
      start = tree.integer(.odfStartValue, of: node) ?? 1
      displayLevels = tree.integer(.odfDisplayLevels, of: node) ?? 1
    }
    guard let properties = tree.child(.odfLevelProperties, of: node) else { return }
    if let alignment = tree.child(.odfLabelAlignment, of: properties) {
      indentation = Indentation(odf: tree, node: alignment)
    } else {
      let width = tree.points(.odfLabelWidth, of: properties) ?? 0
      indentation.left = (tree.points(.odfSpaceBefore, of: properties) ?? 0) + width
      indentation.firstLine = -width
    }
  }
}

extension NumberFormat {
  /// The format ODF names by its first number: "1", "a", "I"; nothing for a list without signs.
  init(odf name: String?) {
    switch name {
    case "1": self = .decimal
    case "a": self = .lowerLetter
    case "A": self = .upperLetter
    case "i": self = .lowerRoman
    case "I": self = .upperRoman
    case nil, "": self = .none
    default: self = .decimal
    }
  }
}

/// Where in nested lists a text stands, and what they have counted.
struct OpenDocumentListCursor {
  /// Styles of the lists from the outermost in; an inner list without one has the outer one's.
  private(set) var styles: [String?] = []
  private var counters: [Int?] = []
  /// What the lists of a style had counted when they ended, for lists that go on.
  private var ended: [String: [Int?]] = [:]
  /// True until the first paragraph of an item has taken its sign.
  private var awaitsSign = false

  /// The level of the innermost list, from 0; nil outside lists.
  var level: Int? { styles.isEmpty ? nil : styles.count - 1 }
  var style: String? { styles.last ?? nil }

  mutating func enter(style: String?, continues: Bool) {
    let style = style ?? self.style
    styles.append(style)
    if styles.count == 1 { counters = continues ? style.flatMap { ended[$0] } ?? [] : [] }
    awaitsSign = false
  }

  mutating func leave() {
    let style = styles.popLast() ?? nil
    if styles.isEmpty, let style { ended[style] = counters }
    awaitsSign = false
  }

  mutating func beginItem(start: Int?) {
    awaitsSign = true
    guard let start, let level else { return }
    grow(to: level)
    counters[level] = start - 1
  }

  /// The sign of an item, for its first paragraph; nil for the others, and in lists without signs.
  mutating func takeSign(_ levels: (Int) -> OpenDocumentListLevel?) -> String? {
    guard awaitsSign, let level else { return nil }
    awaitsSign = false
    guard let definition = levels(level) else { return nil }
    grow(to: level)
    counters[level] = counters[level].map { $0 + 1 } ?? definition.start
    counters.removeSubrange((level + 1)...)
    if let bullet = definition.bullet { return bullet.isEmpty ? nil : definition.prefix + bullet + definition.suffix }
    let shown = min(max(1, definition.displayLevels), level + 1)
    let numbers = (level + 1 - shown...level).compactMap { number -> String? in
      guard let above = levels(number) else { return nil }
      let text = above.format.string(counters[number] ?? above.start)
      return text.isEmpty ? nil : text
    }
    return numbers.isEmpty ? nil : definition.prefix + numbers.joined(separator: ".") + definition.suffix
  }

  private mutating func grow(to level: Int) {
    while counters.count <= level { counters.append(nil) }
  }
}
