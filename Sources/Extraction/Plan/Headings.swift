import Model

/// A heading: what it names, its number, and its rank among the others of its document.
struct Heading {
  var name: String { didSet { label = Self.label(of: name, number: number) } }
  var number: String? { didSet { label = Self.label(of: name, number: number) } }
  /// The word of the genre beside the number ("Initiativ").
  var kind: String?
  var look: HeadingLook
  var places: [Place]

  /// What it only says of what stands below; nil where it names something.
  private(set) var label: Label?

  init(name: String, number: String? = nil, kind: String? = nil, look: HeadingLook, places: [Place]) {
    (self.name, self.number, self.kind, self.look, self.places) = (name, number, kind, look, places)
    label = Self.label(of: name, number: number)
  }

  private static func label(of name: String, number: String?) -> Label? {
    number?.allSatisfy { $0.isNumber || "IVX.".contains($0) } ?? true ? Label(name) : nil
  }
}

/// What tells a heading's rank; the least is the outermost.
struct HeadingLook: Hashable, Comparable {
  /// The outline level that the file states, before all others.
  var level = Int.max
  /// Half points, largest first.
  var size = 0
  /// Bold before capitals before others.
  var weight = 0
  /// How many figures its number has ("1.2" two), one without a number.
  var depth = 1

  /// A label in the letters of names stands below them.
  static let labelDepth = 9

  /// Its letters alone; nil where the file states the level.
  var letters: HeadingLook? { level == .max ? HeadingLook(size: size, weight: weight) : nil }

  static func < (left: HeadingLook, right: HeadingLook) -> Bool {
    (left.level, -left.size, left.depth, left.weight) < (right.level, -right.size, right.depth, right.weight)
  }

  var sign: Understanding.Rank.Sign {
    level < .max ? .style : depth > 1 ? .numbering : weight == 0 ? .bold : weight == 1 ? .capitals : .size
  }
}

/// Tells headings from the text below them.
struct HeadingFinder {
  /// The most words that a heading has.
  private static let longest = 20
  /// The same for one in larger letters than the text.
  private static let longestLarge = 26
  let bodySize: Double?

  /// - Parameter next: what follows it.
  func heading(_ paragraph: Paragraph, before next: StoryPart?) -> Heading? {
    let isStated = paragraph.headingLevel != nil && !paragraph.isText
    guard isStated || mayHead(paragraph, before: next), !paragraph.isQuotation, !paragraph.isCaption else { return nil }
    // Whose plan it is stands on covers in letters of any size.
    if !isStated, paragraph.marker == nil, MunicipalityNames.isAll(of: paragraph.text) { return nil }
    let printed = [paragraph.marker?.sign, paragraph.name].compactMap { $0 }.joined(separator: " ").withoutSoftHyphens
    var numbered = Numbered(printed, takesLetters: true)
    if let sign = paragraph.marker?.sign {
      numbered.number = numbered.number ?? (sign.contains { $0.isLetter || $0.isNumber } ? sign.trimmedSigns : nil)
      numbered.name = numbered.number == nil ? paragraph.name.withoutSoftHyphens : numbered.name
    }
    let look = look(of: paragraph, number: numbered.number, isLabel: Label(numbered.name) != nil)
    return Heading(
      name: numbered.name, number: numbered.number, kind: numbered.kind, look: look, places: paragraph.places)
  }

  private func look(of paragraph: Paragraph, number: String?, isLabel: Bool) -> HeadingLook {
    if let level = paragraph.headingLevel { return HeadingLook(level: level) }
    // "2.1 Delmål 1" stands where "2.2" does.
    let figures = number.map { $0.prefix { $0.isNumber || "IVX.".contains($0) }.split(separator: ".") } ?? []
    return HeadingLook(
      size: Int(((paragraph.size ?? bodySize ?? 0) * 2).rounded()),
      weight: paragraph.emphasis.contains(.bold) ? 0 : paragraph.text.isCapitals ? 1 : 2,
      depth: !figures.isEmpty ? figures.count : isLabel ? HeadingLook.labelDepth : 1)
  }

  /// Whether a paragraph that the file calls no heading stands out as one does.
  private func mayHead(_ paragraph: Paragraph, before next: StoryPart?) -> Bool {
    let body = bodySize ?? 0
    let size = paragraph.size ?? body
    // Small print is none, however bold.
    guard size >= body * 0.96 else { return false }
    let isLarge = size > body * 1.04
    let isBold = paragraph.emphasis.contains(.bold)
    // Nearly every paragraph is neither, nor in capitals, nor numbered.
    let isNumbered = !isLarge && !isBold && paragraph.isNumberedName
    guard isLarge || isBold || isNumbered || paragraph.text.isCapitals && paragraph.text.count > 3 else {
      return false
    }
    let words = paragraph.text.wordCount
    let isLong = words > Self.longest && (words > Self.longestLarge || (paragraph.size ?? 0) <= body * 1.04)
    guard !isLong, isLarge || isBold || isNumbered || words <= 12, let last = paragraph.text.last, !".,;".contains(last)
    else {
      return false
    }
    guard paragraph.marker != nil else { return true }
    // A numbered line that stands out is a heading where what follows is its list or its text.
    guard isLarge || isBold, paragraph.marker.map({ $0.sign.contains { $0.isLetter || $0.isNumber } }) == true,
      paragraph.marker?.sign != "o"
    else { return false }
    switch next {
    case .table: return true
    case .paragraph(let below): return !isBold || isLarge || !below.emphasis.contains(.bold) || below.marker == nil
    case nil: return false
    }
  }
}

extension Paragraph {
  /// Whether it repeats in large letters what somebody says.
  var isQuotation: Bool {
    // All these marks begin with one of three bytes.
    guard let byte = text.utf8.first, byte == UInt8(ascii: "\"") || byte == 0xC2 || byte == 0xE2, headingLevel == nil,
      let first = text.unicodeScalars.first
    else { return false }
    guard "»«\"“”„".unicodeScalars.contains(first),
      let end = text.unicodeScalars.lastIndex(where: { [0xBB, 0xAB, 0x22, 0x201C, 0x201D].contains($0.value) }),
      end > text.unicodeScalars.startIndex
    else { return false }
    // Behind what somebody says there stands who says it; a name may begin with a word in such marks.
    let rest = text.unicodeScalars[end...].dropFirst()
    return rest.count * 2 < text.unicodeScalars.count
      || rest.first { $0 != " " }.map { ",–—-".unicodeScalars.contains($0) } ?? true
  }

  /// Whether a number of the genre says of a line in sloped or underlined letters that it heads something ("Spor 2: Læring").
  fileprivate var isNumberedName: Bool {
    marker == nil && !emphasis.isDisjoint(with: [.italic, .underlined]) && Numbered(text).kind != nil
  }

  /// Whether it is running text, whatever style it has.
  fileprivate var isText: Bool { text.last == "." && text.wordCount > 26 }

  /// Whether it stands below a picture.
  var isCaption: Bool {
    guard headingLevel == nil else { return false }
    return text.start(of: "Foto:") != nil || text.opensCaption
  }
}

extension String {
  /// Whether it begins as what stands below a picture does.
  var opensCaption: Bool { ["Foto: ", "Figur ", "Billede ", "Kilde:"].contains(where: hasPrefix) }

  /// Whether all its letters are capitals, and it has some.
  var isCapitals: Bool {
    !hasPlainSmallLetter && contains(where: \.isLetter) && !contains(where: \.isLowercase) && count > 1
  }
}

extension Heading {
  /// Whether its number says what rank it has ("Tema 2: …").
  func namesRank(_ role: ColumnRole) -> Bool {
    guard let kind, !(role == .policy && namesGoal) else { return false }
    if HeaderWords.mayNamePolicy(kind) { return role == .policy }
    return HeaderWords.role(ofWord: kind[...]) == role || role == .activities && Numbered.namesAction(kind)
  }

  /// Whether its number says that it is a goal ("Mål 1: …"), which gathers some of a policy's actions.
  var namesGoal: Bool {
    kind.flatMap { Field.heading($0)?.field } == .goal
  }
}
