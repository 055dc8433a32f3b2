import Comparison
import Model

extension Canvas {
  /// One record's life: a block for each period, each wording against the one before.
  mutating func add(trace: Trace) {
    let home = trace.steps.last { !$0.records.isEmpty }?.records.first
    if let home {
      let facts = [Sentence.kind(home.kind), .name(home.policy)] + (home.group.map { [.name($0)] } ?? [])
      add(Styled(facts.map { $0(terminal.tongue) }.joined(separator: " · "), .heading))
    }
    add(TracePhrase.span(trace).sentence, .faint)
    var number = 0
    for step in trace.steps {
      blank()
      add(step: step, number: &number)
    }
  }

  private mutating func add(step: Trace.Step, number: inout Int) {
    var head = Styled("\(step.period)", .title) + Styled("  ")
    if step.records.isEmpty {
      let phrase: TracePhrase = step.relation == .removed ? .removed : .absent
      let sign = step.relation == .removed ? Relation.removed.sign : Styled()
      return add(head + sign + Styled(phrase.sentence(terminal.tongue), .faint))
    }
    if let relation = step.relation {
      head += relation.sign + Styled(step.facts.map { $0(terminal.tongue) }.joined(separator: " · "), .faint)
    }
    add(head)
    let hasSharedWords = step.words.contains { $0.operation == .same }
    for (place, record) in step.records.enumerated() {
      number += 1
      let isMarked = hasSharedWords && step.records.count == 1
      let text = isMarked ? wordDiff(step.words) : Styled(record.text)
      add(text, label: numberLabel(number), indent: 2)
      if step.headingOf(place).isEmpty { continue }
      add(Styled(step.headingOf(place), .faint), indent: 2 + numberLabel(number).displayWidth)
    }
  }
}

extension Trace {
  /// The records in the order in which they are numbered.
  var numbered: [Record] { steps.flatMap(\.records) }
}

extension Trace.Step {
  /// What became of it and how sure that is.
  fileprivate var facts: [Sentence] {
    guard let relation else { return [] }
    var facts = [relation.named]
    switch confidence {
    case .likely where relation != .added: facts.append(DifferencePhrase.unsure.sentence)
    case .confirmed: facts.append(PairReason.confirmed.sentence ?? .name(""))
    case .identical, .certain, .likely, .maybe, nil: break
    }
    return facts
  }

  /// "Policy › group" of a record where it is not that of the headline, as of several; else empty.
  fileprivate func headingOf(_ place: Int) -> String {
    guard records.count > 1 || relation == .moved else { return "" }
    return [records[place].policy, records[place].group].compactMap(\.self).joined(separator: " › ")
  }
}

/// What is said about a record's life.
enum TracePhrase {
  case span(Trace)
  case absent
  case removed

  var sentence: Sentence {
    switch self {
    case .span(let trace):
      TracePhrase.span(trace.steps.count { !$0.records.isEmpty }, of: trace.steps.count)
    case .absent: Sentence("findes ikke", "not there")
    case .removed: Sentence("udgået", "removed")
    }
  }

  private static func span(_ count: Int, of all: Int) -> Sentence {
    Sentence("findes i \(count) af ", "found in \(count) of ")
      + .count(all, one: Sentence("periode", "period"), many: Sentence("perioder", "periods"))
  }
}

extension Relation {
  /// The relation as it is said of one item.
  var named: Sentence {
    switch self {
    case .kept: Sentence("uændret", "kept")
    case .moved: Sentence("flyttet", "moved")
    case .reworded: Sentence("omformuleret", "reworded")
    case .split: Sentence("delt", "split")
    case .merged: Sentence("samlet", "merged")
    case .added: Sentence("nyt", "added")
    case .removed: Sentence("udgået", "removed")
    }
  }
}
