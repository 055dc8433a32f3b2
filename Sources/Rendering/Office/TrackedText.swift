import Comparison
import Files
import Model

/// A paragraph of a text whose changes are tracked: accepted, it reads as in the new period; rejected, as in the old.
struct TrackedParagraph {
  enum Style: Hashable {
    case title, lead, note, policy, group
    case item(level: Int)
    /// What the plan says of an item.
    case fact
    /// The heading of a part that belongs to neither period's text.
    case appendix
  }

  struct Run: Hashable {
    /// nil for what belongs to neither text, and only keeps a removed word from an added one.
    var operation: WordChange.Operation?
    var text: String
  }

  var style: Style
  /// Whether the paragraph itself came or went.
  var fate: WordChange.Operation
  var runs: [Run]
  /// What stands in a comment beside it, a paragraph each; it is part of neither period's text.
  var comment: [String] = []

  init(_ style: Style, text: String, fate: WordChange.Operation = .same, comment: [String] = []) {
    self.init(style, fate: fate, runs: [Run(operation: fate, text: text)])
    self.comment = comment
  }

  init(_ style: Style, fate: WordChange.Operation = .same, runs: [Run]) {
    self.style = style
    self.fate = fate
    self.runs = runs
  }
}

extension Report {
  /// Both outlines in one: paragraphs that stay in place have their words tracked; all others are deleted in the old place
  /// and inserted in the new one, so that each side keeps its own order.
  func tracked(_ part: ReportPart) -> [TrackedParagraph] {
    let difference = part.difference
    let followUps = LibraryPhrase.followUpHeading.sentence(tongue)
    let old = PeriodOutline(difference.oldRecords, followUps: followUps)
    let new = PeriodOutline(difference.newRecords, followUps: followUps)
    let changes = Dictionary(
      part.members.flatMap { member in (member.change.new + member.change.old).map { ($0.id, member) } },
      uniquingKeysWith: { first, _ in first })
    var (before, after) = (old.paragraphs[...], new.paragraphs[...])
    var result: [TrackedParagraph] = []
    func flush(upTo oldEnd: Int, and newEnd: Int) {
      result += before.prefix(upTo: oldEnd).flatMap { tracked($0, fate: .delete, changes: changes) }
      result += after.prefix(upTo: newEnd).flatMap { tracked($0, fate: .insert, changes: changes) }
      (before, after) = (before[oldEnd...], after[newEnd...])
    }
    for pair in orderedPairs(difference.pairs(from: old, to: new)).untilCancelled {
      flush(upTo: pair.old, and: pair.new)
      guard let one = before.popFirst(), let other = after.popFirst() else { continue }
      let change = other.record.flatMap { changes[$0.id] }
      var paragraph = TrackedParagraph(
        other.style, runs: runs(from: one.text, to: other.text, words: change?.change.words ?? []))
      paragraph.comment = change.map { comment($0, beside: .same) } ?? []
      result.append(paragraph)
      result += facts(from: one, to: other, changes: change?.change.factChanges ?? [])
    }
    flush(upTo: old.paragraphs.count, and: new.paragraphs.count)
    return result
  }

  private func tracked(
    _ paragraph: PeriodOutline.Paragraph, fate: WordChange.Operation, changes: [RecordID: NumberedChange]
  ) -> [TrackedParagraph] {
    let facts = (paragraph.record?.facts ?? []).map { fact in
      TrackedParagraph(.fact, text: fact.name.title(tongue) + ": " + fact.text.inOneLine, fate: fate)
    }
    let change = paragraph.record.flatMap { changes[$0.id] }
    return [
      TrackedParagraph(
        paragraph.style, text: paragraph.text, fate: fate, comment: change.map { comment($0, beside: fate) } ?? [])
    ] + facts
  }

  /// The number and what became of an item, how sure that is and why, what to look at, and the other side's text where that
  /// does not stand beside it; the number alone where all of it can be seen.
  ///
  /// - Parameter fate: of the paragraph: an item that stands elsewhere than before has one on each side.
  private func comment(_ member: NumberedChange, beside fate: WordChange.Operation) -> [String] {
    let change = member.change
    let number = say(.number) + " \(member.number)"
    let isPlain =
      [.kept, .added, .removed].contains(change.relation) && (change.isCertain || change.relation == .kept)
    let flags = change.flagSentences.map { $0(tongue) }
    let stands = change.relation == .kept && fate != .same ? [say(.elsewhere)] : []
    if isPlain && flags.isEmpty && change.remarks.isEmpty { return [([number] + stands).joined(separator: " · ")] }
    // "flyttet fra …" says that it moved.
    let isNamed = change.relation == .moved || !stands.isEmpty
    let isLeft = fate == .delete && change.isMoved
    let remarks =
      isLeft ? change.new.prefix(1).map { DifferencePhrase.movedTo($0.heading).sentence } : change.remarks
    let status = (isNamed ? stands : [change.status(tongue)]) + remarks.map { $0(tongue) }
    return [([number] + status).joined(separator: " · ")] + flags.map(\.capitalizedFirst)
      + otherSide(of: change, from: fate)
  }

  private func otherSide(of change: Change, from fate: WordChange.Operation) -> [String] {
    let isSame = change.old.map(\.text) == change.new.map(\.text)
    let isBeside = fate == .same && change.old.count == 1 && change.new.count == 1
    if isSame || isBeside || change.old.isEmpty || change.new.isEmpty { return [] }
    return fate == .delete
      ? change.new.map { "\(say(.nowReads)): \($0.text)" } : change.old.map { "\(say(.before)): \($0.text)" }
  }

  /// What both plans say of an item that stays in its place, a paragraph each.
  private func facts(
    from old: PeriodOutline.Paragraph, to new: PeriodOutline.Paragraph, changes: [FactChange]
  ) -> [TrackedParagraph] {
    let (before, after) = (old.record?.facts ?? [], new.record?.facts ?? [])
    return FactName.inOrder(after.map(\.name) + before.map(\.name)).map { name in
      let label = name.title(tongue) + ": "
      guard let one = before[name], let other = after[name] else {
        let text = label + (after[name] ?? before[name] ?? "").inOneLine
        return TrackedParagraph(.fact, text: text, fate: after[name] == nil ? .delete : .insert)
      }
      let words = changes.first { $0.name == name }?.words ?? []
      let texts = [one, other].map { words.isEmpty ? $0.inOneLine : $0.replacing("\n", with: " ") }
      let runs = runs(from: texts[0], to: texts[1], words: words)
      return TrackedParagraph(.fact, runs: [.init(operation: .same, text: label)] + runs)
    }
  }

  /// The words as runs, each with the space before it; whole texts where the words do not add up to them.
  private func runs(from old: String, to new: String, words: [WordChange]) -> [TrackedParagraph.Run] {
    if old == new { return [.init(operation: .same, text: new)] }
    guard words.text(of: .delete) == old, words.text(of: .insert) == new else {
      return [.init(operation: .delete, text: old), .gap, .init(operation: .insert, text: new)]
    }
    var runs: [TrackedParagraph.Run] = []
    var (hasOld, hasNew) = (false, false)
    for change in words {
      switch change.operation {
      case .delete: runs.append(.init(operation: .delete, text: (hasOld ? " " : "") + change.text))
      case .insert:
        if !hasNew, runs.last?.operation == .delete { runs.append(.gap) }
        runs.append(.init(operation: .insert, text: (hasNew ? " " : "") + change.text))
      case .same:
        if hasOld != hasNew { runs.append(.init(operation: hasOld ? .delete : .insert, text: " ")) }
        runs.append(.init(operation: .same, text: (hasOld && hasNew ? " " : "") + change.text))
      }
      hasOld = hasOld || change.operation != .insert
      hasNew = hasNew || change.operation != .delete
    }
    return runs
  }
}

extension TrackedParagraph.Run {
  fileprivate static let gap = Self(operation: nil, text: " ")
}

extension [WordChange] {
  /// The old text for `delete`, the new one for `insert`.
  fileprivate func text(of operation: WordChange.Operation) -> String {
    filter { $0.operation == .same || $0.operation == operation }.map(\.text).joined(separator: " ")
  }
}

extension PeriodOutline.Paragraph {
  fileprivate var style: TrackedParagraph.Style {
    switch key {
    case .policy: .policy
    case .group, .followUps: .group
    case .item: .item(level: Swift.min(4, max(0, record?.level ?? 0)))
    }
  }
}

extension String {
  /// With a capital as the first letter of a sentence.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
