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
    for change in difference.suggestions {
      number += 1
      add(suggestion: change, label: numberLabel(number))
    }
    add(DifferencePhrase.howToDecide(number).sentence, .faint)
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
    if change.readsAsOneText {
      add(wordDiff(change.words), label: label)
    } else {
      add(sides: change, label: label)
    }
    let margin = label.displayWidth
    if let remark = change.remark(terminal.tongue) { add(Styled(remark, .faint), indent: margin) }
  }

  /// The texts as a whole: one where nothing or all is changed, else the old ones and then the new ones.
  private mutating func add(sides change: Change, label: Styled) {
    let arrow = Styled("→ ", .faint)
    switch change.relation {
    case .kept: for record in change.new { add(Styled(record.text, .faint), label: label) }
    case .moved: for record in change.new { add(Styled(record.text), label: label) }
    case .added: for record in change.new { add(Styled(record.text, .inserted), label: label) }
    case .removed: for record in change.old { add(Styled(record.text, .deleted), label: label) }
    case .reworded, .split, .merged:
      for (index, record) in change.old.enumerated() {
        add(Styled(record.text), label: index == 0 ? label : Styled(spaces(label.displayWidth)))
      }
      for record in change.new { add(Styled(record.text), label: arrow, indent: label.displayWidth) }
    }
  }

  private mutating func add(suggestion change: Change, label: Styled) {
    for (place, record) in change.old.enumerated() {
      let number = place == 0 ? label : Styled(spaces(label.displayWidth))
      add(Styled(record.text, .deleted), label: number + Relation.removed.sign)
    }
    for record in change.new {
      add(Styled(record.text, .inserted), label: Relation.added.sign, indent: label.displayWidth)
    }
    blank()
  }

  /// Words that went and came: by colour, or between [-…-] and {+…+} where there is none.
  func wordDiff(_ words: [WordChange]) -> Styled {
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

  /// The changes as they are numbered: the items, then the suggestions.
  var numberedChanges: [Change] { sections.flatMap(\.members) + suggestions }

  /// The record of each numbered line: the new one, or the old one of what was removed.
  var numbered: [Record] { numberedChanges.compactMap { $0.new.first ?? $0.old.first } }
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

  /// What else there is to say, in one line: where it came from, what to look at, why it was paired; nil for nothing.
  fileprivate func remark(_ tongue: Tongue) -> String? {
    var parts: [Sentence] = []
    if moved || relation == .moved, let from = old.first {
      let heading = [from.policy, from.group].compactMap { $0 }.joined(separator: " › ")
      parts.append(DifferencePhrase.movedFrom(heading).sentence)
    }
    if relation == .split { parts.append(DifferencePhrase.split(into: new.count).sentence) }
    if relation == .merged { parts.append(DifferencePhrase.merged(from: old.count).sentence) }
    parts += flagSentences
    parts += because.compactMap(\.sentence)
    if confidence == .likely, !old.isEmpty, !new.isEmpty { parts.append(DifferencePhrase.unsure.sentence) }
    return parts.isEmpty ? nil : parts.map { $0(tongue) }.joined(separator: " · ")
  }
}
