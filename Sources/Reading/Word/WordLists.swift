/// The list definitions of a document, and the numbers its lists have reached.
///
/// A paragraph names a list (`w:num`), which refers to a definition (`w:abstractNum`) and may override levels of it; all
/// lists of one definition count on together, except where an override starts anew (ECMA-376 part 1, 17.9).
struct WordLists {
  static let levelCount = 9

  /// One level of a definition.
  struct Level {
    var format = NumberFormat.decimal
    /// "%1.%2" for the numbers of levels 1 and 2.
    var text = ""
    var start = 1
    /// The sign of a bullet list, as a reader sees it; nil for numbers.
    var bullet: String?
    var indentation = Indentation()
    /// All numbers of the text in plain digits.
    var isLegal = false
    /// Restart after a level above this one (from 1); 0 never, nil after any.
    var restart: Int?
    /// The paragraph style that puts paragraphs on this level.
    var style: String?
  }

  private struct Definition {
    var levels = Levels(repeating: nil, count: levelCount)
    /// Set where the definition stands in a list style.
    var styleLink: String?
  }

  private struct List {
    var definition: Int
    /// The definition's levels with those that the list overrides.
    var levels = Levels(repeating: nil, count: levelCount)
    var starts: [Int: Int] = [:]
  }

  typealias Levels = [Level?]

  private var lists: [Int: List] = [:]
  /// By definition: the number each level has reached, nil before its first.
  private var counters: [Int: [Int?]] = [:]
  /// Overrides of a list's start that were used: they count once.
  private var usedStarts: Set<[Int]> = []

  /// - Parameter tree: the numbering part; nil gives a document without lists.
  init(_ tree: XMLTree?, styles: WordStyles) {
    guard let tree else { return }
    var definitions: [Int: Definition] = [:]
    for node in tree.children(of: XMLTree.root) where tree[node] == .abstractNumbering {
      guard let id = tree.integer(.abstractNumberingID, of: node), definitions[id] == nil else { continue }
      definitions[id] = Self.definition(tree, node: node)
    }
    for node in tree.children(of: XMLTree.root) where tree[node] == .numbering {
      guard let id = tree.integer(.numberingID, of: node), lists[id] == nil else { continue }
      lists[id] = Self.list(tree, node: node)
    }
    for (id, list) in lists { lists[id] = Self.resolve(list, lists: lists, definitions: definitions, styles: styles) }
  }

  /// The level a list's paragraph stands on (from 0): the one that names its style, or the one written.
  func level(list: Int, written: Int?, style: String?) -> Int {
    let named = style.flatMap { style in lists[list]?.levels.firstIndex { $0?.style == style } }
    return named ?? min(max(0, written ?? 0), Self.levelCount - 1)
  }

  /// A level with the list's overrides; nil where there is no such list or level.
  func definition(list: Int, level: Int) -> Level? { lists[list]?.levels[level] }

  /// Counts a paragraph of the list and returns the sign before it; nil where the list shows none.
  mutating func nextSign(list number: Int, level: Int) -> String? {
    guard let list = lists[number], let definition = list.levels[level] else { return nil }
    let reached = count(list, number: number, level: level, definition: definition)
    let sign = definition.bullet ?? numbers(definition, list: list, reached: reached)
    return sign.isEmpty ? nil : sign
  }
}

extension WordLists {
  /// Moves the counters of a list's definition on, and returns them.
  private mutating func count(_ list: List, number: Int, level: Int, definition: Level) -> [Int?] {
    var reached = counters[list.definition] ?? Array(repeating: nil, count: Self.levelCount)
    for above in 0..<level where reached[above] == nil { reached[above] = list.levels[above]?.start ?? 1 }
    if let start = list.starts[level], usedStarts.insert([number, level]).inserted {
      reached[level] = start
    } else {
      reached[level] = reached[level].map { $0 + 1 } ?? definition.start
    }
    for below in level + 1..<max(level + 1, Self.levelCount) {
      // A level restarts after every level above it, unless it names the one it waits for.
      if list.levels[below]?.restart.map({ level < $0 }) ?? true { reached[below] = nil }
    }
    counters[list.definition] = reached
    return reached
  }

  /// A level's text with the numbers put in.
  private func numbers(_ level: Level, list: List, reached: [Int?]) -> String {
    var result = ""
    var rest = level.text[...]
    while let character = rest.popFirst() {
      guard character == "%", let digit = rest.first?.wholeNumberValue, (1...Self.levelCount).contains(digit) else {
        result.append(character)
        continue
      }
      rest.removeFirst()
      let format = list.levels[digit - 1]?.format ?? .decimal
      result += (level.isLegal ? .decimal : format).string(reached[digit - 1] ?? 1)
    }
    return Level.visible(result)
  }

  private static func definition(_ tree: XMLTree, node: Int) -> Definition {
    var definition = Definition()
    definition.styleLink = tree.string(in: .numberingStyleLink, of: node)
    for child in tree.children(of: node) where tree[child] == .level {
      guard let level = levelNumber(tree, node: child) else { continue }
      definition.levels[level] = Level(tree, node: child)
    }
    return definition
  }

  private static func list(_ tree: XMLTree, node: Int) -> List? {
    guard let definition = tree.integer(in: .abstractNumberingID, of: node) else { return nil }
    var list = List(definition: definition)
    for child in tree.children(of: node) where tree[child] == .levelOverride {
      guard let level = levelNumber(tree, node: child) else { continue }
      list.starts[level] = tree.integer(in: .startOverride, of: child)
      if let override = tree.child(.level, of: child) { list.levels[level] = Level(tree, node: override) }
    }
    return list
  }

  private static func levelNumber(_ tree: XMLTree, node: Int) -> Int? {
    tree.integer(.numberingLevel, of: node).flatMap { (0..<levelCount).contains($0) ? $0 : nil }
  }

  /// The list with the levels of its definition, looked up through list styles; a ring of them ends the search.
  private static func resolve(
    _ list: List, lists: [Int: List], definitions: [Int: Definition], styles: WordStyles
  ) -> List {
    var result = list
    var seen: Set<Int> = []
    while let definition = definitions[result.definition], definition.levels.allSatisfy({ $0 == nil }),
      let link = definition.styleLink, seen.insert(result.definition).inserted,
      let target = styles[link].paragraph.list.flatMap({ lists[$0] })
    {
      result.definition = target.definition
    }
    for (number, level) in (definitions[result.definition]?.levels ?? []).enumerated() {
      result.levels[number] = result.levels[number] ?? level
    }
    return result
  }
}

extension WordLists.Level {
  /// - Parameter node: a `w:lvl` element.
  init(_ tree: XMLTree, node: Int) {
    var isPicture = false
    var font: String?
    for child in tree.children(of: node) {
      switch tree[child] {
      case .start: start = tree.integer(.value, of: child) ?? 1
      case .numberFormat: format = NumberFormat(named: tree.string(.value, of: child))
      case .levelText: text = tree.string(.value, of: child) ?? ""
      case .levelRestart: restart = tree.integer(.value, of: child)
      case .levelPicture: isPicture = true
      case .isLegal: isLegal = tree.isOn(child)
      case .paragraphStyle: style = tree.string(.value, of: child)
      case .paragraphProperties: indentation = Indentation(tree, node: child)
      case .runProperties: font = RunProperties(tree, node: child).font
      default: break
      }
    }
    if isPicture {
      bullet = "•"
    } else if format == .bullet {
      bullet = Self.visible(SymbolFont.text(text, font: font, unknown: "•"))
    }
  }

  /// The text with single spaces, and none around it.
  static func visible(_ text: String) -> String {
    text.split { $0.isWhitespace }.joined(separator: " ")
  }
}
