import Comparison
import Model

extension Canvas {
  /// One record through all periods: a block for each period, with each wording compared with the one before.
  mutating func add(trace: Trace) {
    let home = trace.steps.last { !$0.records.isEmpty }?.records.first
    if let home {
      let names = [home.municipality, home.policy, home.group].compactMap(\.self)
      let facts = [Sentence.kind(home.kind)] + names.map(Sentence.name)
      add(Styled(facts.map { $0(terminal.tongue) }.joined(separator: " · "), as: .heading))
    }
    add(TracePhrase.span(trace).sentence, as: .faint)
    for step in trace.steps {
      blank()
      add(step: step)
    }
  }

  private mutating func add(step: Trace.Step) {
    var head = Styled("\(step.period)", as: .title) + Styled("  ")
    if step.records.isEmpty {
      let isRemoved = step.relation == .removed
      guard isRemoved else {
        return add(Styled(TracePhrase.absent(from: step.period).sentence(terminal.tongue), as: .faint))
      }
      return add(head + Relation.removed.sign + Styled(Relation.removed.word(terminal.tongue), as: .faint))
    }
    if let relation = step.relation {
      head += relation.sign + Styled(step.facts.map { $0(terminal.tongue) }.joined(separator: " · "), as: .faint)
    }
    add(head)
    let hasSharedWords = step.words.contains { $0.operation == .same }
    for (place, record) in step.records.enumerated() {
      let isMarked = hasSharedWords && step.records.count == 1
      let text = isMarked ? wordDiff(step.words) : Styled(record.text)
      add(text, indent: 4)
      if step.headingOf(place).isEmpty { continue }
      add(Styled(step.headingOf(place), as: .faint), indent: 4)
    }
    add(factChanges: step.factChanges, indent: 4)
  }
}

extension Trace.Step {
  /// What became of it and how sure that is.
  fileprivate var facts: [Sentence] {
    guard let relation else { return [] }
    var facts = [relation.word]
    switch confidence {
    case .likely where relation != .added: facts.append(DifferencePhrase.unsure.sentence)
    case .confirmed: facts.append(PairReason.confirmed.sentence ?? .name(""))
    case .identical, .certain, .likely, .maybe, nil: break
    }
    return facts
  }

  /// "Policy › group" of a record that may stand elsewhere than the headline says: a moved one or one of several; else empty.
  fileprivate func headingOf(_ place: Int) -> String {
    guard records.count > 1 || relation == .moved else { return "" }
    return records[place].heading
  }
}
