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

  /// How many list items stand in it and its children, those in tables among them.
  var itemCount: Int {
    items.count + tables.reduce(0) { $0 + $1.itemCount } + children.reduce(0) { $0 + $1.itemCount }
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
      if hasStyles, done.parts.isEmpty, done.children.isEmpty, done.heading?.look.letters != nil { return }
      open[open.count - 1].children.append(done)
    }
    for (part, heading) in zip(story.parts.dropFirst(start), headings) {
      guard let heading else {
        open[open.count - 1].parts.append(part)
        continue
      }
      while let last = open.last?.heading, last.look >= heading.look || open.count > Self.deepest { close() }
      open.append(Section(heading: heading))
    }
    while open.count > 1 { close() }
    self = open[0]
  }

  /// The heading that each part is, if any.
  private static func headings(of story: Story, from start: Int) -> [Heading?] {
    let finder = HeadingFinder(bodySize: story.bodySize)
    var headings: [Heading?] = story.parts.indices.dropFirst(start).map { index in
      guard case .paragraph(let paragraph) = story.parts[index] else { return nil }
      return finder.heading(paragraph, before: index + 1 < story.parts.count ? story.parts[index + 1] : nil)
    }
    // A label in the letters of the outermost names stands below them, in others beside the names that look the same.
    let outermost = headings.compactMap { $0.flatMap { $0.label == nil ? $0.look.letters : nil } }.min()
    for index in headings.indices {
      guard let letters = headings[index]?.look.letters, let outermost, letters > outermost else { continue }
      if headings[index]?.look.depth == HeadingLook.labelDepth { headings[index]?.look.depth = 1 }
    }
    return headings
  }
}
