import Model

/// A heading with all that stands under it.
struct Section {
  /// nil for what stands before the first heading.
  var heading: Heading?
  var parts: [StoryPart] = []
  var children: [Section] = []

  var paragraphs: [Paragraph] {
    parts.compactMap { if case .paragraph(let paragraph) = $0 { paragraph } else { nil } }
  }
  var tables: [Table] {
    parts.compactMap { if case .table(let table) = $0 { table } else { nil } }
  }

  /// List items right under the heading.
  var items: [Paragraph] { paragraphs.filter { $0.marker != nil } }

  /// All sections in it, itself first.
  var all: [Section] { [self] + children.flatMap(\.all) }

  /// Whether it is a long text that hardly ever comes to a list or a table, as a programme of principles is.
  var isMostlyText: Bool {
    var (text, listed) = (0, 0)
    for section in all {
      for paragraph in section.paragraphs {
        if paragraph.marker != nil { listed += paragraph.text.utf8.count } else { text += paragraph.text.utf8.count }
      }
      for cell in section.tables.flatMap({ $0.rows.flatMap(\.cells) }) {
        listed += cell.lines.reduce(0) { $0 + $1.text.utf8.count }
      }
    }
    return text > 20_000 && listed * 20 < text
  }

  /// How many list items stand in it and its children, those in tables among them.
  var itemCount: Int {
    items.count + tables.reduce(0) { $0 + $1.itemCount } + children.reduce(0) { $0 + $1.itemCount }
  }
}

extension Section {
  /// How many list items stand in forewords, reading guides and the like, which hold no actions.
  var itemsAroundThePlan: Int {
    heading.map { PlanWords.isFrame($0.name) } ?? false
      ? itemCount : children.reduce(0) { $0 + $1.itemsAroundThePlan }
  }

  /// Whether it is a heading with a number like "1.1" and a form without a list.
  var isNumberedForm: Bool {
    heading?.number?.contains(".") == true && itemCount == 0 && tables.count == 1 && tables[0].columnCount == 2
  }
}

extension Heading {
  /// Whether it is nothing but the number of the next heading, which stands out at least as much.
  fileprivate func isNumber(of next: Heading) -> Bool {
    number == nil && next.number == nil && next.label == nil && next.look <= look && Numbered.isBare(name)
  }
}

extension StoryPart {
  /// Whether it is running text.
  var isProse: Bool {
    if case .paragraph(let paragraph) = self { paragraph.marker == nil } else { false }
  }

  /// The list item that it is, if any.
  fileprivate var item: Paragraph? {
    if case .paragraph(let paragraph) = self, paragraph.marker != nil { paragraph } else { nil }
  }
}

extension Paragraph {
  /// Whether a list item stands further in than another, or on a deeper level.
  fileprivate func isInside(of outer: Paragraph) -> Bool {
    (marker?.level ?? 0) > (outer.marker?.level ?? 0) || indent > outer.indent + ParagraphBuilder.tolerance
  }
}

extension Section {
  /// Deeper than any plan's headings go.
  private static let deepest = 24

  /// The tree of a story's sections, under one without a heading.
  init(_ story: Story, from start: Int) {
    let headings = Self.headings(of: story, from: start)
    var open = [Section()]
    let hasStyles = headings.contains { $0.map { $0.look.letters == nil } ?? false }
    func close() {
      let done = open.removeLast()
      // Where headings have styles, bold words over nothing are what stands below a picture.
      if hasStyles, done.isBare, done.heading?.look.letters != nil { return }
      open[open.count - 1].children.append(done)
    }
    // A label with a number that stands alone above a heading.
    var label: Heading?
    for ((part, found), next) in zip(zip(story.parts.dropFirst(start), headings), headings.dropFirst() + [nil]) {
      var heading = found
      if let bare = label {
        heading?.number = bare.name
        heading?.kind = bare.name.split(separator: " ").first.map(String.init)
        heading?.places = bare.places + (found?.places ?? [])
        label = nil
      } else if let found, let next, found.isNumber(of: next) {
        label = found
        continue
      }
      guard let heading else {
        open[open.count - 1].parts.append(part)
        continue
      }
      while let last = open.last?.heading, last.look >= heading.look || open.count > Self.deepest { close() }
      open.append(Section(heading: heading))
    }
    while open.count > 1 { close() }
    self = open[0]
    dropCaptions(bodySize: story.bodySize ?? 0)
    openNames()
    foldLabels()
    dropOverviews(of: Set(all.compactMap { $0.heading?.name.inSmallLetters }))
  }

  /// Leaves out words in bold letters of the text's own size over nothing, where headings are larger and nothing stands
  /// below any words that look so: they stand below pictures.
  private mutating func dropCaptions(bodySize: Double) {
    let filled = Set(all.filter { !$0.isBare }.compactMap { $0.heading?.look.letters })
    func isCaption(_ section: Section) -> Bool {
      guard section.isBare, let heading = section.heading, heading.number == nil, heading.label == nil,
        let look = heading.look.letters, Double(look.size) < 2 * bodySize + 1, !filled.contains(look)
      else { return false }
      return filled.contains { $0.size > look.size }
    }
    func drop(from section: inout Section) {
      section.children.removeAll(where: isCaption)
      for index in section.children.indices { drop(from: &section.children[index]) }
    }
    drop(from: &self)
  }

  private var isBare: Bool { parts.isEmpty && children.isEmpty }

  /// Makes sections of the names that stand as items in bold over items of their own, under a heading that names none ("Vores
  /// indsatsområder").
  private mutating func openNames() {
    for index in children.indices { children[index].openNames() }
    guard let heading, PlanWords.isChapter(heading.name), children.isEmpty else { return }
    let items = parts.compactMap(\.item)
    let names = items.filter { $0.emphasis.contains(.bold) }
    guard names.count > 1, items.count == parts.count, items.first?.emphasis.contains(.bold) == true,
      zip(items, items.dropFirst() + [names[0]]).allSatisfy({ item, next in
        !(item.emphasis.contains(.bold) && next.emphasis.contains(.bold))
      }),
      items.allSatisfy({ $0.emphasis.contains(.bold) || $0.isInside(of: names[0]) })
    else { return }
    for part in parts {
      if let name = part.item, name.emphasis.contains(.bold) {
        var look = heading.look
        (look.size, look.depth) = (0, HeadingLook.labelDepth)
        children.append(Section(heading: Heading(name: name.name, look: look, places: name.places)))
      } else {
        children[children.count - 1].parts.append(part)
      }
    }
    parts = []
  }

  /// Leaves out the lists that only say which headings come, as a table of contents does.
  private mutating func dropOverviews(of names: Set<String>) {
    var start = parts.startIndex
    while start < parts.endIndex {
      let end = parts[start...].firstIndex { $0.item == nil } ?? parts.endIndex
      let items = parts[start..<end].compactMap(\.item)
      let known = items.count { names.contains($0.name.inSmallLetters) }
      if known > 1, known * 3 > items.count * 2 {
        parts.removeSubrange(start..<end)
      } else {
        start = end + 1
      }
    }
    for index in children.indices { children[index].dropOverviews(of: names) }
  }

  /// The heading that each part is, if any.
  private static func headings(of story: Story, from start: Int) -> [Heading?] {
    let finder = HeadingFinder(bodySize: story.bodySize)
    var headings: [Heading?] = story.parts.indices.dropFirst(start).map { index in
      guard case .paragraph(let paragraph) = story.parts[index] else { return nil }
      return finder.heading(paragraph, before: index + 1 < story.parts.count ? story.parts[index + 1] : nil)
    }
    levelOutliers(&headings)
    raiseChapter(of: &headings)
    // A label in the letters of the outermost names stands below them, in others beside the names that look the same.
    let outermost = headings.compactMap { $0.flatMap { $0.label == nil ? $0.look.letters : nil } }.min()
    for index in headings.indices {
      guard let letters = headings[index]?.look.letters, let outermost, letters > outermost else { continue }
      if headings[index]?.look.depth == HeadingLook.labelDepth { headings[index]?.look.depth = 1 }
    }
    return headings
  }

  /// Sets the one label that opens the numbered names in smaller letters ("Initiativer" over "1. Læring", "2. Leg") beside the
  /// names in its own letters, below which it stands otherwise.
  private static func raiseChapter(of headings: inout [Heading?]) {
    let found = headings.indices.filter { headings[$0] != nil }
    let labels = found.indices.filter { headings[found[$0]]?.label == .activities }
    guard labels.count(where: { headings[found[$0]]?.look.depth == HeadingLook.labelDepth }) == 1 else { return }
    for label in labels where label + 1 < found.count {
      guard let next = headings[found[label + 1]], let own = headings[found[label]], next.look.size < own.look.size,
        next.number.map({ $0.trimmedSigns == "1" }) ?? false, next.label == nil
      else { continue }
      headings[found[label]]?.look.depth = 1
    }
  }

  /// Sets the one heading in slightly larger letters that comes between others beside them.
  private static func levelOutliers(_ headings: inout [Heading?]) {
    let looks = headings.map { $0?.look.letters }
    var counts: [HeadingLook: Int] = [:]
    for case let look? in looks { counts[look, default: 0] += 1 }
    for index in looks.indices {
      guard let own = looks[index], counts[own] == 1, let before = looks[..<index].last(where: { $0 != nil }),
        let like = before, counts[like, default: 0] > 2, looks[(index + 1)...].contains(like),
        like.weight == own.weight, like.size < own.size, own.size * 10 < like.size * 13
      else { continue }
      headings[index]?.look.size = like.size
    }
  }
}
