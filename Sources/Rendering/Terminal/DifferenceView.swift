import Comparison
import Files
import Model

extension Canvas {
  mutating func add(differences: [Difference]) {
    if differences.count > 1 { add(differences.apartSentence) }
    var number = 0
    for difference in differences {
      blank()
      add(difference: difference, number: &number)
    }
  }

  /// A sentence that sums up, then headings, then items, then the pairs that are only suggested.
  private mutating func add(difference: Difference, number: inout Int) {
    add(DifferencePhrase.summary(difference).sentence, as: .title)
    for sentence in difference.openingSentences { add(sentence) }
    add(promisesOf: difference, after: number)
    add(headings: difference.headings.filter { $0.relation != .kept })
    for section in difference.ledger {
      blank()
      add(section.heading(terminal.tongue))
      for change in section.members.untilCancelled {
        add(change: change, number: &number)
      }
    }
    guard !difference.suggestions.isEmpty else { return }
    blank()
    add(DifferencePhrase.suggestions.sentence, as: .warning)
    for change in difference.suggestions.untilCancelled {
      number += 1
      add(suggestion: change, label: numberLabel(number))
    }
    add(DifferencePhrase.howToDecide(number).sentence, as: .faint)
  }

  /// The promises that changed come first, under the numbers that they have below.
  ///
  /// - Parameter number: the last number that was given.
  private mutating func add(promisesOf difference: Difference, after number: Int) {
    let members = difference.ledger.flatMap(\.members).enumerated().map { place, change in
      NumberedChange(number: number + place + 1, change: change)
    }
    for list in ReportOpening.promises(among: members) {
      blank()
      add(list.title, as: .heading)
      for member in list.members.untilCancelled {
        var number = member.number - 1
        add(change: member.change, number: &number)
      }
    }
  }

  private mutating func add(headings: [HeadingChange]) {
    guard !headings.isEmpty else { return }
    blank()
    add(DifferencePhrase.headings.sentence, as: .heading)
    for heading in headings {
      let text: Styled =
        switch heading.relation {
        case .added: Styled(heading.newPath, as: .inserted)
        case .removed: Styled(heading.oldPath, as: .deleted)
        case .kept, .moved, .spelling, .reworded, .kindChanged, .split, .merged, .resumed:
          Styled(heading.oldPath) + Styled(" → ", as: .faint) + Styled(heading.newPath)
        }
      add(text, label: heading.relation.sign, indent: 2)
    }
  }

  private mutating func add(change: Change, number: inout Int) {
    number += 1
    let label = numberLabel(number) + Styled(change.mark + " ", as: change.relation.signStyle)
    if change.readsAsOneText {
      add(wordDiff(change.words), label: label)
    } else {
      add(sides: change, label: label)
    }
    let margin = label.displayWidth
    add(factChanges: change.factChanges, indent: margin)
    let remarks = change.allRemarks.map { $0(terminal.tongue) }
    if !remarks.isEmpty { add(Styled(remarks.joined(separator: " · "), as: .faint), indent: margin) }
  }

  /// Whole texts: one where all of it is kept, added or removed, else the old ones and then the new ones.
  private mutating func add(sides change: Change, label: Styled) {
    let arrow = Styled("→ ", as: .faint)
    switch change.relation {
    case .kept:
      let style: Style = change.factChanges.isEmpty ? .faint : .plain
      for record in change.new { add(Styled(record.text, as: style), label: label) }
    case .moved: for record in change.new { add(Styled(record.text), label: label) }
    case .added, .resumed: for record in change.new { add(Styled(record.text, as: .inserted), label: label) }
    case .removed: for record in change.old { add(Styled(record.text, as: .deleted), label: label) }
    case .spelling, .reworded, .kindChanged, .split, .merged:
      for (index, record) in change.old.enumerated() {
        add(Styled(record.text), label: index == 0 ? label : Styled(spaces(label.displayWidth)))
      }
      for record in change.new { add(Styled(record.text), label: arrow, indent: label.displayWidth) }
    }
  }

  private mutating func add(suggestion change: Change, label: Styled) {
    for (place, record) in change.old.enumerated() {
      let number = place == 0 ? label : Styled(spaces(label.displayWidth))
      add(Styled(record.text, as: .deleted), label: number + Relation.removed.sign)
    }
    for record in change.new {
      add(Styled(record.text, as: .inserted), label: Relation.added.sign, indent: label.displayWidth)
    }
    blank()
  }

  /// A line for each fact that changed: "frist: juni 2024 → juni 2025".
  mutating func add(factChanges: [FactChange], indent: Int) {
    for change in factChanges {
      let name = Styled(change.name.word(terminal.tongue) + ": ", as: .faint)
      add(name + (change.readsAsOneText ? wordDiff(change.words) : Styled(change.story)), indent: indent)
    }
  }

  /// Removed and added words: in colour, or between [-…-] and {+…+} without it.
  func wordDiff(_ words: [WordChange]) -> Styled {
    guard terminal.color else { return Styled(words.bracketed) }
    var text = Styled()
    for (index, change) in words.enumerated() {
      if index > 0 { text += Styled(" ") }
      switch change.operation {
      case .same: text += Styled(change.text)
      case .delete: text += Styled(change.text, as: .deleted)
      case .insert: text += Styled(change.text, as: .inserted)
      }
    }
    return text
  }
}

extension Relation {
  /// The sign and a space.
  var sign: Styled { Styled(mark + " ", as: signStyle) }

  var signStyle: Style {
    switch self {
    case .kept, .spelling: .faint
    case .moved: .sign
    case .reworded, .kindChanged, .split, .merged: .warning
    case .added, .resumed: .inserted
    case .removed: .deleted
    }
  }
}
