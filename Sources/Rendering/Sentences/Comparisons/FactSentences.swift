import Comparison
import Model

extension FactName {
  /// The name inside a sentence: "frist"; another column's header as it is printed.
  var word: Sentence {
    switch self {
    case .field(let field): Sentence(field.name.danish.lowercased(), field.name.english.lowercased())
    case .other(let header): .name(header)
    }
  }
}

extension FactChange {
  /// "frist: juni 2024 → juni 2025".
  var sentence: Sentence { name.word + .name(": " + story) }
}

extension Difference {
  /// The columns that came and went: "Nyt felt: Status".
  var fieldSentences: [Sentence] {
    let sentence = { (names: [FactName], one: Sentence, many: Sentence) -> [Sentence] in
      guard !names.isEmpty else { return [] }
      let titles = names.map { Sentence($0.title(.danish), $0.title(.english)) }
      return [(names.count == 1 ? one : many) + .name(": ") + .list(titles)]
    }
    return sentence(newFields, Sentence("Nyt felt", "New field"), Sentence("Nye felter", "New fields"))
      + sentence(goneFields, Sentence("Udgået felt", "Removed field"), Sentence("Udgåede felter", "Removed fields"))
  }

  /// How many items of a relation have facts that changed: "4 af dem med ny frist"; nil where none has.
  func factsPhrase(of relation: Relation) -> Sentence? {
    let all = items.filter { $0.relation == relation }
    let changed = all.filter { !$0.factChanges.isEmpty }
    guard !changed.isEmpty else { return nil }
    let count: Sentence =
      switch changed.count {
      case all.count where all.count == 1: Sentence("med ", "with ")
      case all.count: Sentence("alle med ", "all with ")
      case let count: Sentence("\(count.grouped(.danish)) af dem med ", "\(count.grouped(.english)) of them with ")
      }
    return count + changed.flatMap(\.factChanges).object
  }

  /// "4 punkter har ny frist."; nil where no item has a fact that changed.
  var factsSentence: Sentence? {
    let changes = items.flatMap(\.factChanges)
    guard !changes.isEmpty else { return nil }
    let verb = factsChanged == 1 ? Sentence(" har ", " has ") : Sentence(" har ", " have ")
    return .records(factsChanged) + verb + changes.object + .name(".")
  }
}

extension [FactChange] {
  /// With more fields than this, the others are only counted.
  private static let mostNamed = 4

  /// What items have that they had not: "ny frist", "ændringer i frist og ansvarlig".
  fileprivate var object: Sentence {
    let names = FactName.inOrder(map(\.name))
    if let field = names.first?.field, names.count == 1, allSatisfy({ $0.new != nil }) {
      return Sentence(field.definition.isNeuter ? "nyt " : "ny ", "a new ") + FactName.field(field).word
    }
    let rest = names.count - Self.mostNamed
    let others: Sentence =
      .count(rest, one: Sentence("andet felt", "other field"), many: Sentence("andre felter", "other fields"))
    let named = names.prefix(Self.mostNamed).map(\.word)
    return Sentence("ændringer i ", "changes in ") + .list(named + (rest > 0 ? [others] : []))
  }
}
