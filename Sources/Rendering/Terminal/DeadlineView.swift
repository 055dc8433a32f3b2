import Files
import Language
import Model
import Study

extension Canvas {
  /// Deadlines by the year of their last day, numbered for `show N`; those that are no date stand by themselves.
  mutating func add(deadlines: [Deadline], total: Int) {
    guard !deadlines.isEmpty else { return add(DeadlinePhrase.none.sentence) }
    var heading: Sentence?
    for (index, deadline) in deadlines.enumerated().untilCancelled {
      let own = deadline.days.map { Sentence.name("\($0.last.year)") } ?? DeadlinePhrase.undated.sentence
      if own != heading {
        heading = own
        blank()
        add(own, as: .heading)
      }
      add(deadline: deadline, number: index + 1)
    }
    blank()
    add(DeadlinePhrase.count(total).sentence, as: .faint)
    if deadlines.count < total { add(OverviewPhrase.shown(deadlines.count, of: total).sentence, as: .faint) }
  }

  /// "juni 2025: Skolerne indfører læsebånd", then where it stands and what else is said of it in few words.
  private mutating func add(deadline: Deadline, number: Int) {
    let record = deadline.record
    let label = numberLabel(number)
    add(Styled(deadline.text.inOneLine + ": ", as: .title) + Styled(record.text), label: label)
    let plan = [Sentence.period(record.period)(terminal.tongue), record.municipality].compactMap(\.self)
    var facts = plan + [record.policy]
    if let group = record.group { facts.append(group) }
    for fact in record.facts where fact.isTold {
      facts.append(fact.name.title(terminal.tongue) + ": " + fact.text.inOneLine)
    }
    add(Styled(facts.joined(separator: " · "), as: .faint), indent: label.displayWidth)
  }
}

extension Fact {
  /// Whether it belongs on the lines of a deadline: a field that is said in few words, as who is responsible and how far it is.
  /// A table may have dozens of other columns, which `show` tells.
  fileprivate var isTold: Bool {
    guard let field = name.field else { return false }
    return field != .deadline && text.utf8.count <= 60
  }
}
