import Comparison
import Model

extension Relation {
  /// The relation as the status of one item.
  var word: Sentence {
    switch self {
    case .kept: Sentence("uændret", "kept")
    case .moved: Sentence("flyttet", "moved")
    case .spelling: Sentence("kun skrivemåde", "spelling only")
    case .reworded: Sentence("omformuleret", "reworded")
    case .kindChanged: Sentence("skiftet art", "kind changed")
    case .resumed: Sentence("genoptaget", "resumed")
    case .split: Sentence("delt", "split")
    case .merged: Sentence("samlet", "merged")
    case .added: Sentence("nyt", "added")
    case .removed: Sentence("udgået", "removed")
    }
  }

  /// As `word`. Where most of a plan is rewritten, about every other item without a partner has one that a person would find.
  func word(isCertain: Bool) -> Sentence {
    switch self {
    case .removed where !isCertain: Sentence("ikke genfundet", "not found again")
    case .added where !isCertain: Sentence("måske nyt", "perhaps new")
    default: word
    }
  }

  /// So many items of it: "4 uændrede".
  func counted(_ number: Int, isCertain: Bool = true) -> Sentence {
    switch self {
    case .removed where !isCertain: .count(number, one: word(isCertain: false), many: word(isCertain: false))
    case .added where !isCertain:
      .count(number, one: word(isCertain: false), many: Sentence("måske nye", "perhaps new"))
    default: .count(number, one: self == .kindChanged ? plural : word, many: plural)
    }
  }

  private var plural: Sentence {
    switch self {
    case .kept: Sentence("uændrede", "kept")
    case .moved: Sentence("flyttede", "moved")
    case .spelling: Sentence("med ændret skrivemåde", "spelled differently")
    case .reworded: Sentence("omformulerede", "reworded")
    case .kindChanged: Sentence("skiftet mellem aktivitet og opfølgning", "changed between activity and follow-up")
    case .resumed: Sentence("genoptagne", "resumed")
    case .split: Sentence("delte", "split")
    case .merged: Sentence("samlede", "merged")
    case .added: Sentence("nye", "added")
    case .removed: Sentence("udgåede", "removed")
    }
  }

  /// The short title of a column of counts.
  var columnTitle: Sentence {
    switch self {
    case .kept: Sentence("uændr.", "kept")
    case .moved: Sentence("flyt.", "moved")
    case .spelling: Sentence("skr.", "spel.")
    case .reworded: Sentence("omf.", "rew.")
    case .kindChanged: Sentence("art", "kind")
    case .resumed: Sentence("genopt.", "res.")
    case .split: Sentence("delt", "split")
    case .merged: Sentence("saml.", "merg.")
    case .added: Sentence("nye", "added")
    case .removed: Sentence("udg.", "rem.")
    }
  }
}

extension Change {
  /// Of an item without a partner: whether it is sure that the other period has it in no other words.
  var isCertain: Bool { confidence != .maybe && confidence != .likely }
}

extension Difference {
  /// So many items of a relation: "14 ikke genfundet" where none of them is gone for certain.
  func counted(_ relation: Relation, _ number: Int) -> Sentence {
    relation.counted(number, isCertain: hasCertain(relation))
  }

  /// The relation as the title of a column.
  func word(_ relation: Relation) -> Sentence { relation.word(isCertain: hasCertain(relation)) }

  /// True, too, where there is none.
  private func hasCertain(_ relation: Relation) -> Bool {
    let own = items.lazy.filter { $0.relation == relation }
    return own.isEmpty || own.contains(where: \.isCertain)
  }
}

extension Confidence {
  var word: Sentence {
    switch self {
    case .identical: Sentence("ordret", "identical")
    case .certain: Sentence("sikkert", "certain")
    case .likely: Sentence("sandsynligt", "likely")
    case .maybe: Sentence("måske", "maybe")
    case .confirmed: Sentence("bekræftet", "confirmed")
    }
  }
}
