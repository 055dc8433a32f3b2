import Comparison
import Model

/// What is said about several periods at once.
enum DevelopmentPhrase {
  case step
  /// The title of the column that counts items whose facts changed.
  case facts
  case chains
  case legend(Int)

  var sentence: Sentence {
    switch self {
    case .step: Sentence("Trin", "Step")
    case .facts: Sentence("felter", "fields")
    case .chains: Sentence("Hvert punkts vej", "The way of each record")
    case .legend(let count):
      Sentence(
        "Et tegn for hver af de \(count) perioder: • begynder  = uændret  ≈ kun skrivemåde  ~ omformuleret, skiftet art, delt eller samlet"
          + "  ⇄ flyttet  ↻ genoptaget  + nyt  − udgået",
        "One sign for each of the \(count) periods: • begins  = kept  ≈ spelling only  ~ reworded, kind changed, split or merged"
          + "  ⇄ moved  ↻ resumed  + added  − removed")
    }
  }
}

/// What is said about a record's life.
enum TracePhrase {
  case span(Trace)
  case absent(from: Period)

  var sentence: Sentence {
    switch self {
    case .span(let trace):
      Sentence("findes i ", "found in ") + .name("\(trace.steps.count { !$0.records.isEmpty })")
        + Sentence(" af ", " of ") + .periods(trace.steps.count)
    case .absent(let period): Sentence("ikke med i \(period)", "not in \(period)")
    }
  }
}
