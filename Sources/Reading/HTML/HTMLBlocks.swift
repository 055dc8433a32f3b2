import Model

/// The blocks of a web page as they grow element by element: headings, paragraphs, lists and tables.
struct HTMLBlocks {
  /// More levels than any program writes.
  static let depthLimit = 256

  /// What an open element changes, to be undone at its end.
  private struct Element {
    var name: String
    var look: ParagraphText.Look
    var isLink: Bool
    /// How many blocks stood before it, for the main part of the page.
    var firstBlock: Int?
  }

  /// The body, or a cell.
  struct Container {
    var path: String
    var blocks: [Block] = []
    var paragraphs = 0
    var tables = 0
    var text = ParagraphText()
    var heading: Int?
    var marker: Marker?
    var lists: [HTMLList] = []
    var emptyParagraphs = 0
  }

  private let part: String
  private var elements: [Element] = []
  /// Levels below an element that shows nothing; 0 outside.
  private var hiddenDepth = 0
  private(set) var isTooDeep = false
  /// Of the page, as it grows; nil before its element.
  private var titleText: ParagraphText?
  private var isInTitle = false
  /// The blocks of the page's main part, once it has ended.
  private var mainBlocks: Range<Int>?
  var container = Container(path: "")
  var tables: [HTMLTable] = []
  var containers: [Container] = []

  /// - Parameter part: the name of the package's part that holds the page.
  init(part: String) { self.part = part }

  /// What the page says its title is; nil where it says nothing.
  var title: String? {
    let text = titleText.map { $0.texts().map(\.text).joined(separator: " ") } ?? ""
    return text.isEmpty ? nil : text
  }

  /// All blocks, at the end of the page; of one that marks its main part those, and the headings of the first rank before it.
  mutating func finish() -> [Block] {
    while let last = elements.last { end(last.name) }
    endParagraph()
    guard let main = mainBlocks, !main.isEmpty else { return container.blocks }
    let titles = container.blocks[..<main.lowerBound].filter { block in
      if case .line(let line) = block { line.headingLevel == 1 } else { false }
    }
    return titles + container.blocks[main]
  }

  mutating func start(_ name: String, attributes: [String: String]) {
    guard !isTooDeep else { return }
    if name == "title", titleText == nil { (titleText, isInTitle) = (ParagraphText(), true) }
    let style = HTMLStyle(name, attributes: attributes)
    if hiddenDepth > 0 || style.isHidden {
      hiddenDepth += 1
      return
    }
    guard elements.count < Self.depthLimit else {
      isTooDeep = true
      return
    }
    let outer = elements.last
    elements.append(
      Element(
        name: name, look: style.applied(to: outer?.look ?? ParagraphText.Look()),
        isLink: outer?.isLink ?? false || name == "a"))
    if HTMLStyle.blocks.contains(name) { endParagraph() }
    if containers.isEmpty, name == "main" || attributes["role"] == "main" {
      elements[elements.count - 1].firstBlock = container.blocks.count
    }
    open(name, attributes: attributes)
  }

  mutating func end(_ name: String) {
    guard !isTooDeep else { return }
    if name == "title" { isInTitle = false }
    if hiddenDepth > 0 {
      hiddenDepth -= 1
      return
    }
    guard let last = elements.last, last.name == name else { return }
    elements.removeLast()
    if HTMLStyle.blocks.contains(name) { endParagraph() }
    if let first = last.firstBlock, first <= container.blocks.count {
      // What shows the same page in several parts has them one after the other.
      mainBlocks = (mainBlocks?.lowerBound ?? first)..<container.blocks.count
    }
    close(name)
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isInTitle { titleText?.append(Array(bytes)[...], look: ParagraphText.Look()) }
    guard hiddenDepth == 0, !isTooDeep else { return }
    var text = Array(bytes)[...]
    // Space that only lays out the page's source.
    if container.text.lineIsEmpty { text = text.drop { $0 <= 0x20 } }
    guard !text.isEmpty else { return }
    var look = elements.last?.look ?? ParagraphText.Look()
    if elements.last?.isLink ?? false { look.emphasis.remove(.underlined) }
    container.text.append(text, look: look)
  }

  private mutating func open(_ name: String, attributes: [String: String]) {
    switch name {
    case "br": container.text.breakLine()
    case "h1", "h2", "h3", "h4", "h5", "h6": container.heading = name.last?.wholeNumberValue
    case "ul", "ol": container.lists.append(HTMLList(name, attributes: attributes))
    case "li":
      guard !container.lists.isEmpty else { return }
      let level = container.lists.count - 1
      container.marker = Marker(sign: container.lists[level].nextSign(attributes["value"]), level: level)
    case "table":
      container.tables += 1
      tables.append(HTMLTable(path: container.path + "tbl\(container.tables)/"))
    case "thead": if !tables.isEmpty { tables[tables.count - 1].isHead = true }
    case "tr": if !tables.isEmpty { tables[tables.count - 1].beginRow() }
    case "td", "th":
      guard !tables.isEmpty else { return }
      let path = tables[tables.count - 1].beginCell(attributes, isHeader: name == "th")
      containers.append(container)
      container = Container(path: path)
    default: break
    }
  }

  private mutating func close(_ name: String) {
    switch name {
    case "p": if container.text.isEmpty { container.emptyParagraphs += 1 }
    case "ul", "ol": _ = container.lists.popLast()
    case "li": container.marker = nil
    case "thead": if !tables.isEmpty { tables[tables.count - 1].isHead = false }
    case "tr": if !tables.isEmpty { tables[tables.count - 1].endRow() }
    case "td", "th":
      guard !tables.isEmpty, let outer = containers.popLast() else { return }
      tables[tables.count - 1].endCell(container.blocks)
      container = outer
    case "table":
      guard let table = tables.popLast() else { return }
      container.blocks += table.blocks
      container.emptyParagraphs = 0
    default: break
    }
  }

  /// Ends the paragraph that the text so far is.
  private mutating func endParagraph() {
    defer { container.heading = nil }
    guard !container.text.isEmpty else {
      container.text = ParagraphText()
      return
    }
    container.paragraphs += 1
    let place = Place.part(part, path: container.path + "p\(container.paragraphs)")
    let left = HTMLList.indent * Double(container.lists.count)
    for (index, text) in container.text.texts().enumerated() {
      let marker = (index == 0 ? container.marker : nil) ?? text.leadingSign.map { Marker(sign: $0) }
      let first = left + text.leadingSpace - (marker == nil || left == 0 ? 0 : HTMLList.indent)
      container.blocks.append(
        .line(
          Line(
            text: text.text, places: [place], marker: marker, indent: first,
            textIndent: marker == nil ? first : max(first, left), emphasis: text.emphasis, size: text.size,
            headingLevel: container.heading, isParagraph: true,
            spaceBefore: index == 0 ? Double(container.emptyParagraphs) : 0, boldLead: text.boldLead)))
    }
    (container.text, container.marker, container.emptyParagraphs) = (ParagraphText(), nil, 0)
  }
}
