import Model

/// How the cells of a spreadsheet look, and how they show numbers.
struct SheetStyles {
  /// What a cell's style says.
  struct Style {
    var number = CellFormat.general
    var look = ParagraphText.Look()
    /// The colour behind the text: "RRGGBB", or a name for one of the theme.
    var shade: String?
  }

  private var styles: [Style] = []

  /// The style of that number; the plain one where there is none.
  subscript(number: Int) -> Style { styles.indices.contains(number) ? styles[number] : Style() }

  init(_ tree: XMLTree?) {
    guard let tree else { return }
    let codes = Self.formatCodes(tree)
    let fonts = tree.entries(.sheetFonts).map { tree.look(of: $0) }
    let fills = tree.entries(.sheetFills).map { tree.shade(of: $0) }
    var formats: [Int: CellFormat] = [:]
    for entry in tree.entries(.cellFormats) {
      let id = tree.number(.numberFormatID, of: entry) ?? 0
      let format = formats[id] ?? CellFormat(codes[id] ?? CellFormat.builtIn[id] ?? "")
      formats[id] = format
      let (font, fill) = (tree.number(.fontID, of: entry) ?? -1, tree.number(.fillID, of: entry) ?? -1)
      styles.append(
        Style(
          number: format, look: fonts.indices.contains(font) ? fonts[font] : ParagraphText.Look(),
          shade: fills.indices.contains(fill) ? fills[fill] : nil))
    }
  }

  private static func formatCodes(_ tree: XMLTree) -> [Int: String] {
    var codes: [Int: String] = [:]
    for entry in tree.entries(.numberFormats) {
      if let id = tree.number(.numberFormatID, of: entry) { codes[id] = tree.string(.formatCode, of: entry) }
    }
    return codes
  }
}

extension XMLTree {
  /// The children of the first child of the root with a name.
  fileprivate func entries(_ name: XMLName) -> [Int] {
    child(name, of: Self.root).map { Array(children(of: $0)) } ?? []
  }

  /// How a font, or the properties of a run, has letters look.
  func look(of font: Int, before: ParagraphText.Look = ParagraphText.Look()) -> ParagraphText.Look {
    var look = before
    look.emphasis = []
    for property in children(of: font) {
      switch self[property] {
      case .sheetBold: if !["0", "false"].contains(string(.sheetValue, of: property)) { look.emphasis = .bold }
      case .sheetSize: look.size = string(.sheetValue, of: property).flatMap { Double($0) } ?? look.size
      default: break
      }
    }
    return look
  }

  fileprivate func shade(of fill: Int) -> String? {
    guard let pattern = child(.patternFill, of: fill), string(.patternType, of: pattern) == "solid",
      let colour = child(.foreground, of: pattern)
    else { return nil }
    if let code = string(.colour, of: colour), code.count >= 6 {
      let digits = code.suffix(6).uppercased()
      return digits == "FFFFFF" ? nil : digits
    }
    guard let theme = string(.themeColour, of: colour) else { return nil }
    let tint = string(.tint, of: colour) ?? "0"
    // The first of the theme is that of the page.
    return theme == "0" && tint == "0" ? nil : "theme \(theme) \(tint)"
  }
}

/// The texts that the cells of a spreadsheet share, each with its lines.
struct SharedTexts {
  private let tree: XMLTree?
  private let items: [Int]

  init(_ tree: XMLTree?, styles: SheetStyles) {
    self.tree = tree
    items = tree.map { tree in tree.children(of: XMLTree.root).filter { tree[$0] == .sharedString } } ?? []
  }

  /// The lines of the text of that number.
  func lines(_ number: Int, look: ParagraphText.Look) -> [ParagraphText] {
    guard let tree, items.indices.contains(number) else { return [] }
    return tree.lines(of: items[number], look: look)
  }
}

extension XMLTree {
  /// The lines of a text that stands in one piece or in runs, each with a look of its own.
  func lines(of text: Int, look: ParagraphText.Look) -> [ParagraphText] {
    var lines = SheetLines()
    for child in children(of: text) {
      switch self[child] {
      case .sheetText: lines.append(letters(of: child), look: look)
      case .sheetRun:
        let own = self.child(.sheetRunProperties, of: child).map { self.look(of: $0, before: look) } ?? look
        if let text = self.child(.sheetText, of: child) { lines.append(letters(of: text), look: own) }
      // How to pronounce it.
      default: break
      }
    }
    return lines.finished
  }

  /// The text in an element.
  func letters(of element: Int) -> ArraySlice<UInt8> {
    var bytes: [UInt8] = []
    for child in children(of: element) { bytes += text(of: child) }
    return bytes[...]
  }
}

/// The lines of a cell as they grow. A line that goes on in small letters was divided by hand.
struct SheetLines {
  private var lines: [ParagraphText] = []
  private var line = ParagraphText()

  mutating func append(_ letters: ArraySlice<UInt8>, look: ParagraphText.Look) {
    // "_x000A_" is how files spell signs that XML cannot hold, or that it would change.
    let plain = String(decoding: letters, as: UTF8.self).replacing("_x000D_", with: "").replacing("_x000A_", with: "\n")
    let pieces = plain.utf8.split(omittingEmptySubsequences: false) { $0 == 0x0A }
    for (index, piece) in pieces.enumerated() {
      if index > 0 { endLine() }
      line.append(Array(piece)[...], look: look)
    }
  }

  private mutating func endLine() {
    if !line.isEmpty { lines.append(line) }
    line = ParagraphText()
  }

  /// The lines, those that were divided by hand in one.
  var finished: [ParagraphText] {
    var all = self
    all.endLine()
    var finished: [ParagraphText] = []
    for line in all.lines {
      let goesOn = line.leadingSign == nil && line.text.first?.isLowercase == true
      if goesOn, var last = finished.popLast() {
        last.append(
          Array((" " + line.text).utf8)[...], look: ParagraphText.Look(emphasis: line.emphasis, size: line.size))
        finished.append(last)
      } else {
        finished.append(contentsOf: line.texts())
      }
    }
    return finished
  }
}
