import Comparison
import Model

extension Canvas {
  mutating func add(differences: [Difference]) {
    if differences.count > 1 { add(DifferencePhrase.severalSeries(differences.count).sentence) }
    var number = 0
    for difference in differences {
      blank()
      add(difference: difference, number: &number)
    }
  }

  /// A sentence that sums up, then headings, then items, then the pairs that are only suggested.
  private mutating func add(difference: Difference, number: inout Int) {
    add(DifferencePhrase.summary(difference).sentence, .title)
    add(headings: difference.headings.filter { $0.relation != .kept })
    for section in difference.sections {
      blank()
      add(section.heading(terminal.tongue))
      for change in section.members {
        add(change: change, number: &number)
      }
    }
    guard !difference.suggestions.isEmpty else { return }
    blank()
    add(DifferencePhrase.suggestions.sentence, .warning)
    for change in difference.suggestions { add(suggestion: change) }
  }

  private mutating func add(headings: [HeadingChange]) {
    guard !headings.isEmpty else { return }
    blank()
    add(DifferencePhrase.headings.sentence, .heading)
    for heading in headings {
      let old = heading.old.joined(separator: " › ")
      let new = heading.new.joined(separator: " › ")
      let text: Styled =
        switch heading.relation {
        case .added: Styled(new, .inserted)
        case .removed: Styled(old, .deleted)
        case .kept, .moved, .reworded, .split, .merged: Styled(old) + Styled(" → ", .faint) + Styled(new)
        }
      add(text, label: heading.relation.sign, indent: 2)
    }
  }

  private mutating func add(change: Change, number: inout Int) {
    number += 1
    let label = numberLabel(number) + change.displaySign
    let style: Style = change.relation == .kept ? .faint : .plain
    let texts =
      switch change.relation {
      case .removed, .split: change.old
      case .kept, .moved, .reworded, .merged, .added: change.new
      }
    if change.hasWordDiff {
      add(wordDiff(change.words), label: label)
    } else {
      let style = change.relation == .added ? .inserted : change.relation == .removed ? .deleted : style
      for record in texts { add(Styled(record.text, style), label: label) }
    }
    let margin = label.displayWidth
    if !change.hasWordDiff {
      let others = change.relation == .split ? change.new : change.relation == .merged ? change.old : []
      for record in others { add(Styled(record.text), label: Styled("→ ", .faint), indent: margin) }
    }
    if let remark = change.remark(terminal.tongue) { add(Styled(remark, .faint), indent: margin) }
  }

  private mutating func add(suggestion change: Change) {
    for record in change.old { add(Styled(record.text, .deleted), label: Relation.removed.sign, indent: 2) }
    for record in change.new { add(Styled(record.text, .inserted), label: Relation.added.sign, indent: 2) }
    blank()
  }

  /// Words that went and came: by colour, or between [-…-] and {+…+} where there is none.
  private func wordDiff(_ words: [WordChange]) -> Styled {
    var text = Styled()
    for (index, change) in words.enumerated() {
      if index > 0 { text += Styled(" ") }
      switch change.operation {
      case .same: text += Styled(change.text)
      case .delete: text += terminal.color ? Styled(change.text, .deleted) : Styled("[-\(change.text)-]")
      case .insert: text += terminal.color ? Styled(change.text, .inserted) : Styled("{+\(change.text)+}")
      }
    }
    return text
  }
}

extension Difference {
  /// The changes under the heading they stand under in the new period (the old one for what was removed).
  var sections: [Section<Change>] {
    var sections: [Section<Change>] = []
    for change in items {
      guard let record = change.new.first ?? change.old.first else { continue }
      let part: Section<Change>.Part = record.kind == .followUp ? .followUps : .group(record.group)
      if let index = sections.firstIndex(where: { $0.policy == record.policy && $0.part == part }) {
        sections[index].members.append(change)
      } else {
        sections.append(Section(policy: record.policy, part: part, members: [change]))
      }
    }
    return sections
  }

  /// The record of each numbered line: the new one, or the old one of what was removed.
  var numbered: [Record] { sections.flatMap(\.members).compactMap { $0.new.first ?? $0.old.first } }
}

extension Relation {
  var sign: Styled {
    switch self {
    case .kept: Styled("= ", .faint)
    case .moved: Styled("⇄ ", .sign)
    case .reworded, .split, .merged: Styled("~ ", .warning)
    case .added: Styled("+ ", .inserted)
    case .removed: Styled("− ", .deleted)
    }
  }
}

extension Change {
  /// The sign of the relation; "~⇄" for what was reworded and moved.
  fileprivate var displaySign: Styled {
    moved && relation != .moved ? Styled("~⇄ ", .warning) : relation.sign
  }

  fileprivate var hasWordDiff: Bool {
    relation == .reworded && words.contains { $0.operation != .same }
  }

  /// What else there is to say, in one line: where it came from, what to look at, why it was paired; nil for nothing.
  fileprivate func remark(_ tongue: Tongue) -> String? {
    var parts: [Sentence] = []
    if moved || relation == .moved, let from = old.first {
      let heading = [from.policy, from.group].compactMap { $0 }.joined(separator: " › ")
      parts.append(DifferencePhrase.movedFrom(heading).sentence)
    }
    if relation == .split { parts.append(DifferencePhrase.split(into: new.count).sentence) }
    if relation == .merged { parts.append(DifferencePhrase.merged(from: old.count).sentence) }
    parts += flags.map(\.sentence)
    if because.contains(where: { $0 != .text }) { parts.append(DifferencePhrase.pairedBy(because).sentence) }
    if confidence == .likely, !old.isEmpty, !new.isEmpty { parts.append(DifferencePhrase.unsure.sentence) }
    return parts.isEmpty ? nil : parts.map { $0(tongue) }.joined(separator: " · ")
  }
}
