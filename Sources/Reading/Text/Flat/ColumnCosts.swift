import Model

/// What each reading of a line costs: the less, the likelier. The unit is roughly a natural logarithm of odds.
struct ColumnCosts {
  let slots: [ColumnSlot]
  /// Letters of each slot.
  let widths: [Int]
  var gaps: GapModel
  /// Whether wrapped lines of this text keep the space at which they were wrapped.
  let wrapsKeepSpace: Bool
  /// Whether policies of this text call themselves so ("…politik", "… mål"); then a name that does not is hardly one.
  let policiesNameThemselves: Bool

  init(slots: [ColumnSlot], widths: [Int], lines: ArraySlice<LineFacts>) {
    self.slots = slots
    self.widths = widths
    self.gaps = GapModel(lines: lines)
    self.policiesNameThemselves = lines.contains { $0.namesPolicy && $0.ending != .colon }
    let wrapped = zip(lines, lines.dropFirst()).filter { line, next in
      !next.hasMarker && next.startsLowercase && line.ending != .hyphen
    }
    self.wrapsKeepSpace = wrapped.count > 4 && wrapped.count { $0.0.endsInSpace } * 10 > wrapped.count * 9
  }

  /// The cost of a line by itself.
  func cost(of line: LineFacts, as label: ColumnLabel) -> Double {
    let role = slots[label.slot].role
    if line.mayBeDash, label.shape == .item { return itemCost(line, role: role) + 1.5 }
    let cost = WrapWidths.overflow(line.length, width: widths[label.slot])
    return switch label.shape {
    case .heading: cost + headingCost(line, role: role)
    case .item: cost + itemCost(line, role: role)
    case .headingContinued: cost + (role == .policy ? 0 : 1.5)
    case .itemContinued: cost
    }
  }

  private func headingCost(_ line: LineFacts, role: ColumnRole?) -> Double {
    var cost = line.startsLowercase ? 5.0 : line.startsUppercase ? 0 : 2.5
    switch role {
    case .policy:
      cost += line.namesPolicy ? -1.5 : policiesNameThemselves ? 3.5 : 0.8
      cost += (line.isHeading ? 4 : 0) + (line.ending == .fullStop ? 2 : 0)
    case .activities: cost += (line.namesPolicy ? 3 : 1) - (line.isHeading ? 2 : 0)
    default: cost += 4
    }
    return cost
  }

  private func itemCost(_ line: LineFacts, role: ColumnRole?) -> Double {
    switch role {
    case .policy: 6
    case .followUps: line.speaksOfFollowUp ? 0 : 0.8
    default: line.speaksOfFollowUp ? 1 : 0
    }
  }

  /// The cost of a line continuing the one before it.
  func wrapCost(_ line: LineFacts, after last: LineFacts, in slot: Int) -> Double {
    var cost = WrapWidths.slack(last.length + 1 + line.firstWordLength, width: widths[slot])
    // Danish has capitals only in names: "… finansieret af ⏎ Kulturfonden". A heading under a policy begins with one.
    if line.wrapStartsUppercase {
      cost += slots[slot].role == .policy ? 4 : last.ending == .fullStop ? 3 : gaps.tells ? 2 : 3.2
    }
    if last.ending == .colon { cost += 4 }
    if wrapsKeepSpace, !last.endsInSpace, last.ending != .hyphen { cost += 3 }
    return cost
  }

  /// The cost of a line without a marker beginning something although the one before it seems to want more: it ends in
  /// a dash or comma, or it is full, as by chance one line of six is.
  func breakCost(_ line: LineFacts, after last: LineFacts, in slot: Int) -> Double {
    guard !line.hasMarker, !last.isEmpty else { return 0 }
    let isFull = slots[slot].role != .policy && last.length + 1 + line.firstWordLength > widths[slot]
    return (last.ending == .hyphen || last.ending == .open ? 4 : 0) + (isFull ? 1.7 : 0)
  }

  /// The cost of going from one cell to another, or to another row: of the cells left out. From -1 a table begins.
  func moveCost(from old: Int, to new: Int, _ line: LineFacts) -> Double {
    var cost = new > old ? 0 : 0.5
    var slot = old + 1
    if new <= old {
      while slot < slots.count {
        cost += leavingOut(slots[slot].role, line: line)
        slot += 1
      }
      slot = 0
    }
    while slot < new {
      cost += leavingOut(slots[slot].role, line: line)
      slot += 1
    }
    return cost
  }

  /// A page may go on with a row whose policy stands on the page before.
  private func leavingOut(_ role: ColumnRole?, line: LineFacts) -> Double {
    switch role {
    case .policy: line.opensPage ? 1 : line.blanks > 1 ? 2.5 : line.ending == .colon ? 3 : 5
    case .activities: line.opensPage ? 3 : 6
    case .followUps: 3.5
    case nil: 1
    }
  }
}
