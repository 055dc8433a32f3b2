import Model
import Search

/// What is said in a matrix.
enum MatrixPhrase {
  case heading(Matrix.Term)
  case rowTitle(Matrix)
  case row(Matrix.Row)
  case howToShow(Int)
  case note

  var sentence: Sentence {
    switch self {
    case .heading(let term) where term.count + term.near == 0: SearchPhrase.nothingFound(query: term.query).sentence
    case .heading(let term):
      .name(term.query.trimmed.quoted + ": ") + .records(term.count) + .near(term.near)
    case .rowTitle(let matrix) where matrix.rows.contains { $0.municipality != nil }:
      Sentence("Kommune", "Municipality")
    case .rowTitle(let matrix) where matrix.rows.contains { $0.series != nil }: Sentence("Område", "Series")
    case .rowTitle: Sentence("Plan", "Plan")
    case .row(let row):
      [row.municipality, row.series].compactMap(\.self).isEmpty
        ? Sentence("alle planer", "all plans")
        : .name([row.municipality, row.series].compactMap(\.self).joined(separator: " › "))
    case .howToShow(let last):
      Sentence(
        "Tallet i [ ] er cellens: se dens punkter med vis \(last).",
        "The number in [ ] is the cell's: see its records with show \(last).")
    case .note:
      Sentence(
        "Tallene er punkter, hvor ordet står, som der blev søgt; i parentes dem, der er tæt på. – betyder, at der ikke er nogen plan.",
        "The numbers are records with the word as it was asked for; in parentheses those that are close. – means that there is no plan."
      )
    }
  }
}
