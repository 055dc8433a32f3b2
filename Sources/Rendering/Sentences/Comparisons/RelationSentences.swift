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

  /// So many items of it: "4 uændrede".
  func counted(_ number: Int) -> Sentence { .count(number, one: self == .kindChanged ? plural : word, many: plural) }

  private var plural: Sentence {
    switch self {
    case .kept: Sentence("uændrede", "kept")
    case .moved: Sentence("flyttede", "moved")
    case .spelling: Sentence("med ændret skrivemåde", "spelled differently")
    case .reworded: Sentence("omformulerede", "reworded")
    case .kindChanged: Sentence("af en anden art", "of another kind")
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
