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
    let finder = HeadingFinder(bodySize: story.bodySize)
    var open = [Section()]
    func close() {
      let done = open.removeLast()
      open[open.count - 1].children.append(done)
    }
    for index in story.parts.indices.dropFirst(start) {
      let part = story.parts[index]
      let next = index + 1 < story.parts.count ? story.parts[index + 1] : nil
      guard case .paragraph(let paragraph) = part, let heading = finder.heading(paragraph, before: next) else {
        open[open.count - 1].parts.append(part)
        continue
      }
      while let last = open.last?.heading, last.look >= heading.look || open.count > Self.deepest { close() }
      open.append(Section(heading: heading))
    }
    while open.count > 1 { close() }
    self = open[0]
  }
}
