import Model

/// What each reading of a line costs: the less, the likelier. The unit is roughly a natural logarithm of odds.
struct ColumnCosts {
  let slots: [ColumnSlot]
  /// Letters of each slot.
  var widths: [Int]
  var gaps: GapModel
  /// Names that end in a colon somewhere, and so are headings wherever they stand.
  let headings: Set<String>
  /// Whether wrapped lines of this text keep the space at which they were wrapped.
  let wrapsKeepSpace: Bool
  /// Whether policies of this text call themselves so ("…politik", "… mål"); then a name that does not is hardly one.
  let policiesNameThemselves: Bool

  init(slots: [ColumnSlot], widths: [Int], lines: ArraySlice<PrintedLine>) {
    self.slots = slots
    self.widths = widths
    self.gaps = GapModel(lines: lines)
    self.headings = Set(lines.filter { $0.marker == nil && $0.text.last == ":" }.map { String($0.text.dropLast()) })
    self.policiesNameThemselves = lines.indices.contains {
      lines[$0].text.last != ":"
        && LineFacts(lines[$0], next: $0 + 1 < lines.endIndex ? lines[$0 + 1] : nil).namesPolicy
    }
    let wrapped = zip(lines, lines.dropFirst()).filter { line, next in
      next.marker == nil && next.startsLowercase && line.text.last != "-"
    }
    self.wrapsKeepSpace = wrapped.count > 4 && wrapped.count { $0.0.endsInSpace } * 10 > wrapped.count * 9
  }

  /// The cost of a line by itself.
  func cost(of line: PrintedLine, _ facts: LineFacts, as label: ColumnLabel) -> Double {
    if line.mayBeDash, label.shape == .item { return itemCost(facts, slots[label.slot].role) + 1.5 }
    var cost = WrapWidths.overflow(line.length, width: widths[label.slot])
    let role = slots[label.slot].role
    switch label.shape {
    case .heading: cost += headingCost(line, facts, role)
    case .item: cost += itemCost(facts, role)
    case .headingContinued: cost += role == .policy ? 0 : 1.5
    case .itemContinued: break
    }
    return cost
  }

  private func headingCost(_ line: PrintedLine, _ facts: LineFacts, _ role: ColumnRole?) -> Double {
    var cost = line.startsLowercase ? 5.0 : line.startsUppercase ? 0 : 2.5
    let isHeading = line.text.last == ":" || headings.contains(line.text)
    switch role {
    case .policy:
      cost += facts.namesPolicy ? -1.5 : policiesNameThemselves ? 3.5 : 0.8
      cost += (isHeading ? 4 : 0) + (line.text.last == "." ? 2 : 0)
    case .activities: cost += (facts.namesPolicy ? 3 : 1) - (isHeading ? 2 : 0)
    default: cost += 4
    }
    return cost
  }

  private func itemCost(_ facts: LineFacts, _ role: ColumnRole?) -> Double {
    switch role {
    case .policy: 6
    case .followUps: facts.speaksOfFollowUp ? 0 : 0.8
    default: facts.speaksOfFollowUp ? 1 : 0
    }
  }

  /// The cost of a line continuing the one before it.
  func wrapCost(_ line: PrintedLine, after last: PrintedLine, in slot: Int) -> Double {
    let line = line.mayBeDash ? line.withMarkerAsText : line
    var cost = WrapWidths.slack(last.length + 1 + line.firstWordLength, width: widths[slot])
    // Danish has capitals only in names: "… finansieret af ⏎ Kulturfonden". A heading under a policy begins with one.
    if line.startsUppercase {
      cost += slots[slot].role == .policy ? 4 : last.text.last == "." ? 3 : gaps.tells ? 2 : 3.2
    }
    if last.text.last == ":" { cost += 4 }
    if wrapsKeepSpace, !last.endsInSpace, last.text.last != "-" { cost += 3 }
    return cost
  }

  /// The cost of a line without a marker beginning something although the one before it seems to want more: it ends in
  /// a dash or comma, or it is full, as by chance one line of six is.
  func breakCost(_ line: PrintedLine, after last: PrintedLine, in slot: Int) -> Double {
    guard line.marker == nil, let sign = last.text.last else { return 0 }
    let isFull = slots[slot].role != .policy && last.length + 1 + line.firstWordLength > widths[slot]
    return ("-–,&".contains(sign) ? 4 : 0) + (isFull ? 1.7 : 0)
  }

  /// The cost of going from one cell to another, or to another row: of the cells left out.
  func moveCost(from old: Int, to new: Int, _ line: PrintedLine) -> Double {
    let passed = new > old ? Array(old + 1..<new) : Array(old + 1..<slots.count) + Array(0..<new)
    return passed.reduce(new > old ? 0 : 0.5) { $0 + leavingOut(slots[$1].role, line) }
  }

  /// A page may go on with a row whose policy stands on the page before.
  private func leavingOut(_ role: ColumnRole?, _ line: PrintedLine) -> Double {
    switch role {
    case .policy: line.opensPage ? 1 : line.blanksBefore > 1 ? 2.5 : line.text.last == ":" ? 3 : 5
    case .activities: line.opensPage ? 3 : 6
    case .followUps: 3.5
    case nil: 1
    }
  }
}

/// What the words of a line tell, looked up once.
struct LineFacts {
  let namesPolicy: Bool
  let speaksOfFollowUp: Bool

  init(_ line: PrintedLine, next: PrintedLine?) {
    var text = line.text
    if let next, next.marker == nil, next.startsLowercase { text += (text.last == "-" ? "" : " ") + next.text }
    speaksOfFollowUp = line.marker != nil && FollowUpWords.stand(in: text)
    namesPolicy = line.marker == nil && text.count <= 80 && HeaderWords.role(of: text) == .policy
  }
}
