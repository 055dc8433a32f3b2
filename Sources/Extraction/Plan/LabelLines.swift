import Model

/// What a label before a value says of it.
enum LabelUse: Hashable {
  case policy, activities, followUps
  case fact(Field)

  /// - Parameter label: without its colon; nil for a text that is no label of a plan.
  init?(_ label: String) {
    guard label.wordCount <= longestLabel, label.start(of: ". ") == nil, label.start(of: ", ") == nil else {
      // A question may have two clauses ("Hvordan kan vi se, at det virker?").
      guard label.last == "?", label.wordCount <= longestQuestion, let known = Label(label) else { return nil }
      self.init(known)
      return
    }
    let field = Field.heading(label)?.field
    if field == nil, HeaderWords.mayNamePolicy(label) {
      self = .policy
      return
    }
    switch HeaderWords.role(of: label) {
    case .activities where field == nil: self = .activities
    case .followUps where field != .status && field != .indicator: self = .followUps
    case .policy where field == nil: self = .policy
    default:
      if let field { self = .fact(field) } else if let label = Label(label) { self.init(label) } else { return nil }
    }
  }

  private init?(_ label: Label) {
    switch label {
    case .activities: self = .activities
    case .followUps: self = .followUps
    case .goals: self = .fact(.goal)
    case .background: self = .fact(.description)
    case .fact(let field): self = .fact(field)
    }
  }
}

/// The most words that a label has, and one that is a question.
private let longestLabel = 6
private let longestQuestion = 10

/// Labels with their values in a line of text ("Ansvarlig: Skolelederne  Hvordan følger vi op? Juni 2026").
struct LabelLine {
  private(set) var pairs: [(use: LabelUse, text: String)] = []

  /// - Returns: nil for a text that does not begin with a label.
  init?(_ text: String) {
    guard text.utf8.count < 2_000, text.mayBeginWithLabel, text.first(where: { $0 != " " })?.isUppercase == true else {
      return nil
    }
    let words = text.utf8.split(separator: UInt8(ascii: " ")).map { Substring($0) }
    // Where each label begins and ends, in words.
    var found: [(range: Range<Int>, use: LabelUse)] = []
    for (end, word) in words.enumerated() where word.utf8.last == UInt8(ascii: ":") || word.isQuestion {
      let earliest = max(found.last?.range.upperBound ?? 0, end - 4)
      // The shortest label: what stands before it is the value of the last one.
      let starts = found.isEmpty ? [0] : Array((earliest...end).reversed())
      for start in starts where start <= end && words[start].first?.isUppercase == true {
        guard let use = LabelUse(words[start...end].joined(separator: " ").trimmedColon) else { continue }
        // Prose begins with questions, too.
        if word.isQuestion, start == end || found.isEmpty && use != .followUps { continue }
        found.append((start..<end + 1, use))
        break
      }
      if found.isEmpty, !word.isQuestion { return nil }
    }
    guard !found.isEmpty else { return nil }
    for (index, label) in found.enumerated() {
      let end = index + 1 < found.count ? found[index + 1].range.lowerBound : words.count
      let value = words[label.range.upperBound..<end].joined(separator: " ")
      let isLast = index + 1 == found.count
      // Before another label a full stop only parts the two, but where it is that of "kr.".
      let isPart = !isLast && !value.endsShortened
      let text = String(value[...].trimming { " |·".contains($0) || isPart && ".,;".contains($0) })
      if !text.isEmpty { pairs.append((label.use, text)) }
    }
    if pairs.isEmpty { return nil }
  }
}

/// What was found out about the text of a paragraph: several steps of reading ask for the same.
final class ParsedText {
  /// nil until somebody has asked.
  var labels: LabelLine??
}

extension Paragraph {
  /// The labels with their values that the text is made of; nil for a text that does not begin with a label.
  var labelLine: LabelLine? {
    if let known = parsed.labels { return known }
    let labels = LabelLine(text)
    parsed.labels = .some(labels)
    return labels
  }

  var endsWithColon: Bool { text.last == ":" }
}

extension Section {
  /// Its label lines by the action that they are of ("Mål: …", "Indsats: …", "Ansvarlig: …", and again): where in its parts each
  /// card of several stands that names an action.
  var cards: [Range<Int>] {
    var cards: [Range<Int>] = []
    var (start, uses): (Int, Set<LabelUse>) = (0, [])
    func close(at end: Int) {
      if uses.contains(.activities), uses.count > 1, end - start > 1 { cards.append(start..<end) }
      uses = []
    }
    for (index, part) in parts.enumerated() {
      guard case .paragraph(let paragraph) = part, paragraph.marker == nil, let line = paragraph.labelLine else {
        close(at: index)
        continue
      }
      let own = Set(line.pairs.map(\.use))
      if !uses.isDisjoint(with: own) { close(at: index) }
      if uses.isEmpty { start = index }
      uses.formUnion(own)
    }
    close(at: parts.count)
    return cards
  }
}

extension Section {
  /// Puts headings that are nothing but labels of an action together with the text below them, as if they stood in one line
  /// ("Ansvarlig" over "Skolechefen"): where all that a heading has below it are such labels.
  mutating func foldLabels() {
    for index in children.indices { children[index].foldLabels() }
    joinSmallLabels()
    let labels = children.map(\.labelOfText)
    guard !labels.isEmpty, items.isEmpty, tables.isEmpty, heading != nil, labels.allSatisfy({ $0 != nil }),
      labels.contains(where: { $0?.isOfAction == true })
    else { return }
    for child in children {
      guard let heading = child.heading, var line = child.paragraphs.first else { continue }
      line.text = child.paragraphs.map(\.text).joined(separator: " ")
      // What is done under a label in an action's account describes it.
      if LabelUse(heading.name) != .activities { line.text = heading.name.trimmedQuestion + ": " + line.text }
      line.places = heading.places + child.paragraphs.flatMap(\.places)
      parts.append(.paragraph(line))
    }
    children = []
  }

  /// What its heading says of the text that is all it has; nil for any other section.
  private var labelOfText: LabelUse? {
    guard let heading, heading.number == nil, children.isEmpty, !parts.isEmpty, parts.allSatisfy(\.isProse),
      heading.name.wordCount < 5, let use = LabelUse(heading.name), use != .policy
    else { return nil }
    return use
  }

  /// Does the same with labels too small for headings, in bold or capitals over a short text.
  private mutating func joinSmallLabels() {
    var joined: [StoryPart] = []
    for part in parts {
      guard case .paragraph(var paragraph) = part, paragraph.marker == nil, paragraph.text.wordCount < 16,
        case .paragraph(let label)? = joined.last, label.isSmallLabel, !paragraph.isSmallLabel
      else {
        joined.append(part)
        continue
      }
      paragraph.text = label.text.trimmedQuestion + ": " + paragraph.text
      paragraph.places = label.places + paragraph.places
      joined[joined.count - 1] = .paragraph(paragraph)
    }
    parts = joined
  }
}

extension LabelUse {
  /// Whether it tells who does something, when, for what sum, for whom or with whom: that is said of actions.
  fileprivate var isOfAction: Bool {
    guard case .fact(let field) = self else { return false }
    return [.responsible, .deadline, .budget, .status, .targetGroup, .partner].contains(field)
  }
}

extension Paragraph {
  /// Whether it is nothing but a label of an action.
  fileprivate var isSmallLabel: Bool {
    guard marker == nil, headingLevel == nil, text.wordCount < 4, emphasis.contains(.bold) || text.isCapitals else {
      return false
    }
    return LabelUse(name.inSmallLetters)?.isOfAction == true
  }
}

extension String {
  /// Without the sign at its end that asks or leads to what follows.
  fileprivate var trimmedQuestion: String { last == "?" ? String(dropLast()) : trimmedColon }
}

extension String {
  /// Whether one of its first words ends in a colon or a question mark, which nearly no paragraph has.
  fileprivate var mayBeginWithLabel: Bool {
    var (words, last) = (0, UInt8(ascii: " "))
    for byte in utf8 {
      if byte == UInt8(ascii: " "), last == UInt8(ascii: ":") || last == UInt8(ascii: "?") { return true }
      if byte != UInt8(ascii: " "), last == UInt8(ascii: " ") { words += 1 }
      // A colon may stand apart from its label.
      if words > longestQuestion + 1 { return false }
      last = byte
    }
    return last == UInt8(ascii: ":") || last == UInt8(ascii: "?")
  }
}

extension String {
  /// Whether its last word is one that is always written short.
  fileprivate var endsShortened: Bool {
    [
      "kr.", "mio.", "mia.", "md.", "mdr.", "stk.", "pct.", "årl.", "kvt.", "m.fl.", "m.v.", "mv.", "osv.", "m.m.",
      "mm.",
    ]
    .contains { inSmallLetters.hasSuffix(" " + $0) }
  }
}

extension Substring {
  fileprivate var isQuestion: Bool { utf8.last == UInt8(ascii: "?") }
}
