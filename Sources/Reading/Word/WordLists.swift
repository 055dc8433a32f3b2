/// The list definitions of a document, and the numbers its lists have reached.
///
/// A paragraph names a list (`w:num`), which refers to a definition (`w:abstractNum`) and may override levels of it; all
/// lists of one definition count on together, except where an override starts anew (ECMA-376 part 1, 17.9).
struct WordLists {
  static let levelCount = 9

  /// One level of a definition.
  struct Level {
    var format = NumberFormat.decimal
    /// "%1.%2" for the numbers of levels 1 and 2, or the bullet itself.
    var text = ""
    var start = 1
    var font: String?
    var indentation = Indentation()
    var isLegal = false
    var isPicture = false
    /// Restart after a level above this one (from 1); 0 never, nil after any.
    var restart: Int?
    /// The paragraph style that puts paragraphs on this level.
    var style: String?
  }

  private struct Definition {
    var levels: [Int: Level] = [:]
    /// Set where the definition stands in a list style.
    var styleLink: String?
  }

  private struct List {
    var definition: Int
    var levels: [Int: Level] = [:]
    var starts: [Int: Int] = [:]
  }

  private var definitions: [Int: Definition] = [:]
  private var lists: [Int: List] = [:]
  private let styles: WordStyles
  /// By definition: the number each level has reached, nil before its first.
  private var counters: [Int: [Int?]] = [:]
  /// Overrides of a list's start that were used: they count once.
  private var usedStarts: Set<[Int]> = []

  /// - Parameter tree: the numbering part; nil gives a document without lists.
  init(_ tree: XMLTree?, styles: WordStyles) {
    self.styles = styles
    guard let tree else { return }
    for node in tree.children(of: XMLTree.root) {
      switch tree[node] {
      case .abstractNumbering: readDefinition(tree, node)
      case .numbering: readList(tree, node)
      default: break
      }
    }
  }

  /// The level a list's paragraph stands on (from 0): the one that names its style, or the one written.
  func level(list: Int, written: Int?, style: String?) -> Int {
    if let style, let definition = resolved(list)?.definition,
      let level = definitions[definition]?.levels.filter({ $0.value.style == style }).keys.min()
    {
      return level
    }
    return min(max(0, written ?? 0), Self.levelCount - 1)
  }

  /// A level with the list's overrides; nil where there is no such list or level.
  func definition(list: Int, level: Int) -> Level? {
    guard let list = resolved(list) else { return nil }
    return list.levels[level] ?? definitions[list.definition]?.levels[level]
  }

  /// Counts a paragraph of the list and returns the sign before it; nil where the list shows none.
  mutating func nextSign(list number: Int, level: Int) -> String? {
    guard let list = resolved(number), let definition = definition(list: number, level: level) else { return nil }
    count(list, number, level, definition)
    if definition.isPicture { return "•" }
    let sign =
      definition.format == .bullet
      ? SymbolFont.text(definition.text, font: definition.font, unknown: "•")
      : numbers(definition, list: number, in: list.definition)
    let visible = sign.split { $0.isWhitespace }.joined(separator: " ")
    return visible.isEmpty ? nil : visible
  }
}

extension WordLists {
  private mutating func count(_ list: List, _ number: Int, _ level: Int, _ definition: Level) {
    var reached = counters[list.definition] ?? Array(repeating: nil, count: Self.levelCount)
    for above in 0..<level where reached[above] == nil {
      reached[above] = self.definition(list: number, level: above)?.start ?? 1
    }
    if let start = list.starts[level], usedStarts.insert([number, level]).inserted {
      reached[level] = start
    } else {
      reached[level] = reached[level].map { $0 + 1 } ?? definition.start
    }
    for below in level + 1..<max(level + 1, Self.levelCount) {
      let restart = self.definition(list: number, level: below)?.restart
      if restart.map({ level < $0 }) ?? true { reached[below] = nil }
    }
    counters[list.definition] = reached
  }

  /// A level's text with the numbers put in.
  private func numbers(_ level: Level, list: Int, in definition: Int) -> String {
    let reached = counters[definition] ?? []
    var result = ""
    var rest = level.text[...]
    while let character = rest.popFirst() {
      guard character == "%", let digit = rest.first?.wholeNumberValue, (1...Self.levelCount).contains(digit) else {
        result.append(character)
        continue
      }
      rest.removeFirst()
      let format = self.definition(list: list, level: digit - 1)?.format ?? .decimal
      let number = digit <= reached.count ? reached[digit - 1] ?? 1 : 1
      result += (level.isLegal ? .decimal : format).string(number)
    }
    return result
  }

  /// The list, with its definition looked up through list styles; a ring of them ends the search.
  private func resolved(_ number: Int) -> List? {
    guard var list = lists[number] else { return nil }
    var seen: Set<Int> = []
    while let link = definitions[list.definition]?.styleLink, definitions[list.definition]?.levels.isEmpty == true,
      seen.insert(list.definition).inserted, let next = styles[link].paragraph.list, let target = lists[next]
    {
      list.definition = target.definition
    }
    return list
  }

  private mutating func readDefinition(_ tree: XMLTree, _ node: Int) {
    guard let id = tree.integer(.abstractNumberingID, of: node), definitions[id] == nil else { return }
    var definition = Definition()
    definition.styleLink = tree.string(in: .numberingStyleLink, of: node)
    for child in tree.children(of: node) where tree[child] == .level {
      guard let level = tree.integer(.numberingLevel, of: child), (0..<Self.levelCount).contains(level) else {
        continue
      }
      definition.levels[level] = Level(tree, child)
    }
    definitions[id] = definition
  }

  private mutating func readList(_ tree: XMLTree, _ node: Int) {
    guard let id = tree.integer(.numberingID, of: node), lists[id] == nil,
      let definition = tree.integer(in: .abstractNumberingID, of: node)
    else { return }
    var list = List(definition: definition)
    for child in tree.children(of: node) where tree[child] == .levelOverride {
      guard let level = tree.integer(.numberingLevel, of: child), (0..<Self.levelCount).contains(level) else {
        continue
      }
      list.starts[level] = tree.integer(in: .startOverride, of: child)
      if let override = tree.child(.level, of: child) { list.levels[level] = Level(tree, override) }
    }
    lists[id] = list
  }
}

extension WordLists.Level {
  /// - Parameter node: a `w:lvl` element.
  init(_ tree: XMLTree, _ node: Int) {
    for child in tree.children(of: node) {
      switch tree[child] {
      case .start: start = tree.integer(.value, of: child) ?? 1
      case .numberFormat: format = NumberFormat(named: tree.string(.value, of: child))
      case .levelText: text = tree.string(.value, of: child) ?? ""
      case .levelRestart: restart = tree.integer(.value, of: child)
      case .levelPicture: isPicture = true
      case .isLegal: isLegal = tree.isOn(child)
      case .paragraphStyle: style = tree.string(.value, of: child)
      case .paragraphProperties: indentation = Indentation(tree, child)
      case .runProperties: font = RunProperties(tree, child).font
      default: break
      }
    }
  }
}
