package import Library
package import Model

/// What is said of editions of one plan.
enum EditionPhrase {
  case none
  case edition(Int)
  /// The first document of the same edition.
  case sameAs(Int64)
  /// The number of the one that counts.
  case newest(Int)
  case separate
  case counts
  case howToCompare

  var sentence: Sentence {
    switch self {
    case .none: Sentence("Ingen plan findes i flere udgaver.", "No plan has several editions.")
    case .edition(let number): Sentence("udgave \(number)", "edition \(number)")
    case .sameAs(let id): Sentence("samme udgave som dokument \(id).", "the same edition as document \(id).")
    case .newest(let number):
      Sentence(
        "udgave \(number); se de tidligere med: udgaver", "edition \(number); see the earlier ones with: editions"
      )
    case .separate: Sentence("en plan for sig", "a plan of its own")
    case .counts: Sentence("tæller", "counts")
    case .howToCompare:
      Sentence(
        "Sammenlign: sammenlign PERIODE --edition N. Ret: sæt-udgave DOKUMENT N|særskilt",
        "Compare: diff PERIOD --edition N. Correct: set-edition DOCUMENT N|separate")
    }
  }
}

extension Sentence {
  /// "dokument 3".
  static func document(_ id: Int64) -> Sentence { Sentence("dokument \(id)", "document \(id)") }
}

extension EditionNews {
  /// Which plan a document is an edition of, and which of them counts.
  package var sentence: Sentence {
    let (own, others) = (document.records, other.records)
    let file = Sentence.name(document.file + ": ")
    let place = Sentence.name(other.file) + .name(" (") + .document(other.id) + .name(")")
    let shared = Sentence(
      "\(equal.grouped(.danish)) af \(own.grouped(.danish)) punkter som de \(others.grouped(.danish)) i ",
      "\(equal.grouped(.english)) of \(own.grouped(.english)) records as the \(others.grouped(.english)) in ")
    let separate = Sentence(
      " Er det en anden plan: sæt-udgave \(document.id) særskilt",
      " If it is another plan: set-edition \(document.id) separate")
    return switch relation {
    case .newer:
      file + shared + place
        + Sentence("; taget som en ny udgave, og den tæller.", "; taken as a new edition, which counts.") + separate
    case .older:
      file + shared + place
        + Sentence(
          "; taget som en tidligere udgave, og den tæller ikke.", "; taken as an earlier edition, which does not count."
        )
        + separate
    case .same:
      file + Sentence("samme punkter som i ", "the same records as in ") + place
        + Sentence("; taget som samme udgave.", "; taken as the same edition.")
    }
  }
}
