import Model

/// Runs of a paragraph: the text a reader sees, after revisions, fields and hidden text.
extension WordStory {
  /// Adds the text of a paragraph, or of an element that wraps runs.
  mutating func inline(
    _ node: Int, into text: inout ParagraphText, style: WordStyles.Style, isLink: Bool = false
  ) {
    for child in tree.children(of: node) {
      switch tree[child] {
      case .run: run(child, into: &text, style: style, isLink: isLink)
      case .paragraphProperties: break
      case .deleted, .movedAway: revisions += 1
      case .inserted, .movedHere:
        revisions += 1
        inline(child, into: &text, style: style, isLink: isLink)
      case .contentControl:
        if let content = contentControl(child) { inline(content, into: &text, style: style, isLink: isLink) }
      case .alternateContent:
        if let choice = tree.child(.choice, of: child) { inline(choice, into: &text, style: style, isLink: isLink) }
      case .hyperlink: inline(child, into: &text, style: style, isLink: true)
      case .mathText: append(child, to: &text, look: ParagraphText.Look())
      case .other: inline(child, into: &text, style: style, isLink: isLink)
      default: break
      }
    }
  }

  private mutating func run(
    _ node: Int, into text: inout ParagraphText, style: WordStyles.Style, isLink: Bool
  ) {
    let properties = tree.child(.runProperties, of: node).map { RunProperties(tree, node: $0) } ?? RunProperties()
    let character = styles[properties.style]
    let isHidden =
      properties.hidden ?? toggle(character: character.run.hidden, paragraph: style.run.hidden) ?? styles.defaults
      .hidden ?? false
    let look = look(properties, character: character, paragraph: style, isLink: isLink)
    content(of: node, into: &text, look, isHidden: isHidden)
  }

  /// A property that two styles switch on is off again (ECMA-376 part 1, 17.7.3).
  private func toggle(character: Bool?, paragraph: Bool?) -> Bool? {
    guard let character else { return paragraph }
    return character != (paragraph ?? false)
  }

  private func look(
    _ own: RunProperties, character: WordStyles.Style, paragraph: WordStyles.Style, isLink: Bool
  ) -> ParagraphText.Look {
    let defaults = styles.defaults
    var look = ParagraphText.Look()
    if own.bold ?? toggle(character: character.run.bold, paragraph: paragraph.run.bold) ?? defaults.bold ?? false {
      look.emphasis.insert(.bold)
    }
    if own.italic ?? toggle(character: character.run.italic, paragraph: paragraph.run.italic) ?? defaults.italic
      ?? false
    {
      look.emphasis.insert(.italic)
    }
    // A link is underlined because it is a link, not because it stands out.
    let isLinked = isLink || character.name.lowercased().hasSuffix("hyperlink")
    let styled = character.run.underlined ?? paragraph.run.underlined ?? defaults.underlined
    if !isLinked, own.underlined ?? styled ?? false { look.emphasis.insert(.underlined) }
    look.isRaised = own.raised ?? character.run.raised ?? paragraph.run.raised ?? false
    look.size = own.size ?? character.run.size ?? paragraph.run.size ?? defaults.size
    look.font = SymbolFont(named: own.font ?? character.run.font ?? paragraph.run.font ?? defaults.font)
    return look
  }

  /// Adds what stands in a run. Note references, drawings and text boxes are no text of the paragraph.
  private mutating func content(
    of node: Int, into text: inout ParagraphText, _ look: ParagraphText.Look, isHidden: Bool
  ) {
    for child in tree.children(of: node) {
      if tree[child] == .fieldCharacter {
        if !isHidden, !fields.isInInstruction { field(child, into: &text, look: look) }
        fields.take(child, of: tree)
        continue
      }
      guard !isHidden, !fields.isInInstruction else { continue }
      switch tree[child] {
      case .textRun: append(child, to: &text, look: look)
      case .tab, .positionedTab: text.appendSpace(tab: true)
      case .lineBreak, .carriageReturn: text.breakLine()
      case .noBreakHyphen: text.appendHyphen()
      case .symbol: symbol(child, into: &text, look: look)
      case .alternateContent:
        if let choice = tree.child(.choice, of: child) { content(of: choice, into: &text, look, isHidden: false) }
      case .ruby:
        if let base = tree.child(.rubyBase, of: child) { inline(base, into: &text, style: WordStyles.Style()) }
      case .other: boxes += boxes(in: child, isAhead: text.isEmpty)
      default: break
      }
    }
  }

  private func append(_ node: Int, to text: inout ParagraphText, look: ParagraphText.Look) {
    for child in tree.children(of: node) where tree[child] == .text { text.append(tree.text(of: child), look: look) }
  }

  /// Adds what a form's field shows.
  private func field(_ node: Int, into text: inout ParagraphText, look: ParagraphText.Look) {
    guard let shown = WordFields.shown(node, of: tree) else { return }
    if shown.isBallot { text.appendBallot(shown.text) } else { text.append(Array(shown.text.utf8)[...], look: look) }
  }

  /// A character that names its own font.
  private func symbol(_ node: Int, into text: inout ParagraphText, look: ParagraphText.Look) {
    guard let code = tree.string(.character, of: node).flatMap({ UInt32($0, radix: 16) }),
      let scalar = Unicode.Scalar(code)
    else { return }
    var look = look
    look.font = SymbolFont(named: tree.string(.font, of: node))
    text.append(scalar, look: look)
  }
}
