import Model

/// What a document says of itself before its first chapter, on its running heads and in its file's name.
struct FrontPage {
  private(set) var title: String?
  /// The other lines of the cover.
  private(set) var lines: [String] = []
  /// Where in the story the body begins.
  private(set) var end = 0

  private let heads: [String]
  private let fileName: String

  init(_ story: Story, heads: [String], fileName: String) {
    (self.heads, self.fileName) = (heads, fileName)
    let finder = HeadingFinder(bodySize: story.bodySize)
    end = Self.endOfCover(story, finder: finder)
    var cover = story.parts[..<end].compactMap { part -> Paragraph? in
      if case .paragraph(let paragraph) = part { paragraph } else { nil }
    }
    var titles = Self.titles(in: cover)
    if let heading = Self.titleHeading(of: story, at: end, finder: finder),
      titles.isEmpty || isBetter(heading, than: titles)
    {
      titles = [heading]
      end += 1
      let below = story.parts.dropFirst(end).prefix { part in
        guard case .paragraph(let line) = part else { return false }
        return line.headingLevel == nil && line.marker == nil && !line.isProse && !line.emphasis.contains(.bold)
      }
      // What stands between the title and the next heading is of the cover only where it is no text of its own.
      if end + below.count < story.parts.count, case .paragraph(let next) = story.parts[end + below.count],
        finder.heading(next, before: nil) != nil
      {
        cover += below.compactMap { if case .paragraph(let line) = $0 { line } else { nil } }
        end += below.count
      }
    }
    let printed = titles.map { $0.name.withoutSoftHyphens }.joined(separator: " ")
    title = printed.isEmpty ? nil : printed
    lines = cover.filter { line in !titles.contains { $0.places == line.places && $0.text == line.text } }.map(\.text)
    // Where the title is a motto, the line that says what the document is names the series.
    if let title, !PlanWords.nameGenre(title),
      let better = lines.firstIndex(where: { PlanWords.nameGenre($0) && $0.isShort && !$0.isColophon })
    {
      self.title = lines[better].trimmedColon
      lines[better] = title
    }
  }

  /// Whether title, cover or running heads name a plan.
  var namesPlan: Bool {
    ([title].compactMap { $0 } + heads + lines.filter { $0.isShort && !$0.isColophon && !$0.isSentence }).contains {
      PlanWords.nameGenre($0) || PlanWords.nameActions($0)
    }
  }

  var namesPlanInTitle: Bool { title.map(PlanWords.nameGenre) ?? false }

  /// Whether the title speaks of a plan or of what is done.
  var isAboutActions: Bool {
    title.map { PlanWords.nameGenre($0) || PlanWords.nameActions($0) || PlanWords.countsActions($0) } ?? false
  }

  /// Whether the title, or what stands above it, names a document of another kind.
  var namesOtherKind: Bool {
    title.map(PlanWords.nameOtherKind) ?? false || lines.contains(where: PlanWords.opensOtherKind)
  }

  // MARK: period

  /// - Parameters:
  ///   - columns: the headers of the plan's table.
  ///   - isOnly: whether the document is the only one of its file, so that the front page speaks of it.
  func period(columns: [String], isOnly: Bool) -> (period: Period, source: Understanding.PeriodSource)? {
    func first(_ texts: [String], _ source: Understanding.PeriodSource) -> (Period, Understanding.PeriodSource)? {
      texts.lazy.compactMap { text in PeriodSpelling.periods(in: text).first.map { ($0, source) } }.first
    }
    let titles = isOnly ? [title].compactMap { $0 }.filter { !$0.isAim } : []
    let cover = isOnly ? lines.filter { !$0.isColophon && !$0.isAim } : []
    return first(titles, .title) ?? first(columns, .header) ?? first(cover, .cover) ?? first(heads, .runningHead)
  }

  var periodOfFileName: Period? { PeriodSpelling.periods(in: fileName).first }

  /// The year that a plan without a period looks towards.
  var until: Int? {
    ([title].compactMap { $0 } + lines).lazy.filter(\.isAim).compactMap { PeriodSpelling.periods(in: $0).last?.last }
      .first
  }

  /// - Parameter body: the document's other paragraphs.
  func municipality(body: @autoclosure () -> [String]) -> String? {
    let front = [title].compactMap { $0 } + lines
    return (front + heads).lazy.compactMap { MunicipalityNames.names(in: $0).first }.first
      ?? MunicipalityNames.mostNamed(in: body()) ?? MunicipalityNames.alone(in: body())
  }
}

extension FrontPage {
  /// Where the first thing stands that belongs to no cover.
  private static func endOfCover(_ story: Story, finder: HeadingFinder) -> Int {
    let looks = headingLooks(of: story, finder: finder)
    for index in story.parts.indices {
      guard case .paragraph(let paragraph) = story.parts[index] else { return index }
      if paragraph.headingLevel != nil || paragraph.marker != nil { return index }
      if paragraph.isProse, (paragraph.size ?? 0) >= (story.bodySize ?? 0) * 0.96, !paragraph.text.isColophon {
        return index
      }
      if index > 0, paragraph.text.isTerm { continue }
      // What leads to a list is no cover line.
      if index > 0, paragraph.endsWithColon, index + 1 < story.parts.count,
        case .paragraph(let next) = story.parts[index + 1], next.marker != nil
      {
        return index
      }
      // Without heading styles a heading is what stands out over text.
      guard index > 0, let heading = finder.heading(paragraph, before: nil), index + 1 < story.parts.count else {
        continue
      }
      // So is what looks as headings further down do.
      if let look = heading.look.letters, looks[look, default: 0] > 1 { return index }
      switch story.parts[index + 1] {
      // The heading of a table stands on its page; what stands alone on a cover heads nothing.
      case .table(let table): if !paragraph.isOnPage(before: table) { return index }
      case .paragraph(let next): if next.isProse && !next.text.isColophon || next.marker != nil { return index }
      }
      if Label(paragraph.text) != nil || PlanWords.isFrame(paragraph.text) { return index }
      if index > 15 { return index }
    }
    return story.parts.count
  }

  /// How many headings look alike, by size and weight; the lines of a title of several are one.
  private static func headingLooks(of story: Story, finder: HeadingFinder) -> [HeadingLook: Int] {
    var (looks, last): ([HeadingLook: Int], HeadingLook?) = ([:], nil)
    for part in story.parts {
      guard case .paragraph(let paragraph) = part else { continue }
      let look = finder.heading(paragraph, before: part)?.look.letters
      if let look, look != last { looks[look, default: 0] += 1 }
      last = look
    }
    return looks
  }

  /// The cover's largest lines.
  private static func titles(in cover: [Paragraph]) -> [Paragraph] {
    let short = cover.filter { $0.text.wordCount <= 20 && !$0.text.isColophon }
    let sizes = short.compactMap(\.size)
    guard let largest = sizes.max(), let first = short.firstIndex(where: { $0.size == largest }) else {
      return Array(short.prefix(1))
    }
    if Set(sizes).count == 1 {
      let standing = short.first { $0.emphasis.contains(.bold) } ?? short.first { PlanWords.nameGenre($0.text) }
      return [standing ?? short[0]]
    }
    return Array(short[first...].prefix { $0.size == largest }.prefix(3))
  }

  /// The heading behind the cover where it is the only one of its rank, and so the title.
  private static func titleHeading(of story: Story, at index: Int, finder: HeadingFinder) -> Paragraph? {
    guard index < story.parts.count, case .paragraph(let paragraph) = story.parts[index] else { return nil }
    guard let first = finder.heading(paragraph, before: nil), first.number == nil, first.label == nil else {
      return nil
    }
    // A title may have the style of the headings below it, with nothing under itself.
    if PlanWords.nameGenre(paragraph.text), index + 1 < story.parts.count,
      case .paragraph(let next) = story.parts[index + 1],
      finder.heading(next, before: nil) != nil
    {
      return paragraph
    }
    var others = 0
    for (place, part) in story.parts.enumerated().dropFirst(index + 1) {
      guard case .paragraph(let below) = part else { continue }
      let next = place + 1 < story.parts.count ? story.parts[place + 1] : nil
      guard let heading = finder.heading(below, before: next) else { continue }
      if heading.look <= first.look { return nil }
      others += 1
    }
    return others > 0 || PlanWords.nameGenre(paragraph.text) || index == 0 ? paragraph : nil
  }

  /// Whether a heading is likelier the title than the lines before it.
  private func isBetter(_ heading: Paragraph, than titles: [Paragraph]) -> Bool {
    let areNamed = titles.contains { PlanWords.nameGenre($0.text) || PlanWords.nameActions($0.text) }
    let isLarger = (heading.size ?? 0) >= (titles.compactMap(\.size).max() ?? 0)
    return !areNamed && (isLarger || heading.headingLevel != nil && PlanWords.nameGenre(heading.text))
  }
}

extension Paragraph {
  /// Whether it ends on a page before the one on which a table begins.
  fileprivate func isOnPage(before table: Table) -> Bool {
    guard case .page(let own, _)? = places.last, let first = table.rows.first?.page else { return false }
    return own < first
  }

  /// Whether it is a piece of running text.
  var isProse: Bool {
    guard marker == nil, headingLevel == nil, let last = text.last else { return false }
    let words = text.wordCount
    return words > 20 || words > 6 && ".!?".contains(last)
  }
}

extension String {
  var isShort: Bool { wordCount <= 14 }

  /// Whether it says something, and names nothing.
  var isSentence: Bool {
    last == "."
      || plainWords(of: self).contains { ["kan", "skal", "vil", "har", "bliver", "findes", "se"].contains($0) }
  }

  /// Whether it says when the document was decided, printed or changed, so that its years are no period.
  var isColophon: Bool {
    let words = plainWords(of: self)
    guard let year = words.firstIndex(where: { $0.count == 4 && $0.allSatisfy(\.isNumber) }) else {
      return words.contains { ["oplag", "layout", "tryk", "isbn", "sagsnr", "dok"].contains($0) }
    }
    let signs: Set<String> = [
      "vedtaget", "godkendt", "udgivet", "trykt", "revideret", "opdateret", "sagsnr", "oplag", "dato", "behandlet",
      "copyright",
      "den", "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november",
      "december", "kl",
    ]
    return contains("©") || words[..<year].contains(where: signs.contains)
  }

  /// Whether it says for which years something is ("Gældende for perioden 2015").
  var isTerm: Bool {
    guard isShort, let period = PeriodSpelling.periods(in: self).first else { return false }
    let words = plainWords(of: self).filter { !$0.allSatisfy(\.isNumber) }
    let terms: Set<String> = ["gældende", "gælder", "perioden", "planperioden", "strategiperioden"]
    return words.isEmpty && period.first != period.last || words.contains(where: terms.contains)
  }

  /// Whether it names a year only as what the plan looks towards ("frem mod 2030").
  var isAim: Bool {
    let periods = PeriodSpelling.periods(in: self)
    guard periods.count == 1, periods[0].first == periods[0].last else { return false }
    let words = plainWords(of: self)
    guard let year = words.firstIndex(of: String(periods[0].first)), year > 0 else { return false }
    return ["mod", "mot", "hen"].contains(words[year - 1])
  }
}
