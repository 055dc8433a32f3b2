import Comparison
import Model

/// One thing that the plans say of an item, as a report lists it.
enum FactLine {
  case same(Fact)
  case changed(FactChange)

  var name: FactName {
    switch self {
    case .same(let fact): fact.name
    case .changed(let change): change.name
    }
  }
}

extension Change {
  /// What the new plan says of the item, or the old one of what was removed, with what changed in its place.
  var factLines: [FactLine] {
    let facts = (new.isEmpty ? old : new).reduce(into: Facts()) { $0.add($1.facts) }
    let changes = Dictionary(factChanges.map { ($0.name, $0) }) { first, _ in first }
    return FactName.inOrder(facts.map(\.name) + factChanges.map(\.name)).compactMap { name in
      changes[name].map { .changed($0) } ?? facts[name].map { .same(Fact(name, $0)) }
    }
  }
}

extension FactChange {
  /// "juni 2024 → juni 2025", a dash for what is not there; the words of a long text that were changed, in brackets.
  var story: String {
    if readsAsOneText { return words.bracketed }
    return (old?.inOneLine ?? Self.nothing) + " → " + (new?.inOneLine ?? Self.nothing)
  }

  static let nothing = "–"
}

extension [Difference] {
  /// The names under which the plans say anything of the items.
  var factNames: [FactName] {
    let records = lazy.flatMap { $0.items + $0.suggestions }.flatMap { $0.new + $0.old }
    return FactName.inOrder(records.flatMap(\.facts).map(\.name))
  }
}

extension String {
  /// The paragraphs of a fact in one line.
  var inOneLine: String { replacing("\n", with: " / ") }
}
