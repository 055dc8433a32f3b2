import Comparison
import Model

/// What is said about the differences between two periods.
enum DifferencePhrase {
  case summary(Difference)
  case severalSeries(Int)
  case nothingChanged
  case headings
  case suggestions
  case howToDecide(Int)
  case movedFrom(String)
  case split(into: Int)
  case merged(from: Int)
  case unsure

  var sentence: Sentence {
    switch self {
    case .summary(let difference): difference.summary
    case .severalSeries(let count):
      Sentence(
        "Perioderne findes i \(count) områder; hvert er sammenlignet for sig.",
        "The periods stand in \(count) series; each is compared with its own.")
    case .nothingChanged: Sentence("Intet er ændret.", "Nothing has changed.")
    case .headings: Sentence("Overskrifter", "Headings")
    case .suggestions:
      Sentence(
        "Måske det samme (tæller ovenfor som nyt og udgået)",
        "Perhaps the same (counted above as added and removed)")
    case .howToDecide(let number):
      Sentence(
        "Afgør det ved prompten: bekræft \(number) eller afvis \(number)",
        "Decide at the prompt: confirm \(number) or reject \(number)")
    case .movedFrom(let heading): Sentence("flyttet fra \(heading)", "moved from \(heading)")
    case .split(let count): Sentence("delt i \(count)", "split into \(count)")
    case .merged(let count): Sentence("samlet af \(count)", "merged from \(count)")
    case .unsure: Sentence("sandsynligvis det samme", "probably the same")
    }
  }
}

extension Difference {
  /// One sentence: "2018-2020 → 2020-2022: 4 uændrede, 10 omformulerede, 16 nye og 6 udgåede."
  fileprivate var summary: Sentence {
    let parts = Relation.allCases.filter { count(of: $0) > 0 }.map { $0.counted(count(of: $0)) }
    let area = series.map { Sentence.name(" (\($0))") } ?? .name("")
    let counts = parts.isEmpty ? Sentence("ingen punkter", "no records") : Sentence.list(parts)
    return .name("\(old) → \(new)") + area + .name(": ") + counts + .name(".")
  }
}

extension Relation {
  func counted(_ number: Int) -> Sentence {
    switch self {
    case .kept: .count(number, one: Sentence("uændret", "kept"), many: Sentence("uændrede", "kept"))
    case .moved: .count(number, one: Sentence("flyttet", "moved"), many: Sentence("flyttede", "moved"))
    case .reworded:
      .count(number, one: Sentence("omformuleret", "reworded"), many: Sentence("omformulerede", "reworded"))
    case .split: .count(number, one: Sentence("delt", "split"), many: Sentence("delte", "split"))
    case .merged: .count(number, one: Sentence("samlet", "merged"), many: Sentence("samlede", "merged"))
    case .added: .count(number, one: Sentence("nyt", "added"), many: Sentence("nye", "added"))
    case .removed: .count(number, one: Sentence("udgået", "removed"), many: Sentence("udgåede", "removed"))
    }
  }
}

extension PairReason {
  /// nil for the wording, which the word diff shows.
  var sentence: Sentence? {
    switch self {
    case .text: nil
    case .abbreviation(let abbreviation):
      Sentence("parret via forkortelsen \(abbreviation)", "paired by the abbreviation \(abbreviation)")
    case .confirmed: Sentence("bekræftet", "confirmed")
    }
  }
}

extension Change {
  /// What is to be looked at.
  var flagSentences: [Sentence] { flags.map { $0.sentence(isNew: old.isEmpty) } }
}

extension ChangeFlag {
  fileprivate func sentence(isNew: Bool) -> Sentence {
    switch self {
    case .frequency: Sentence("hyppighed ændret", "frequency changed")
    case .actor: Sentence("ansvarlig ændret", "actor changed")
    case .number: Sentence("tal ændret", "number changed")
    case .date: Sentence("dato ændret", "date changed")
    case .continued where isNew:
      Sentence("kaldes fortsat, men har ingen forgænger", "called continued, but has no predecessor")
    case .continued: Sentence("kaldes fortsat", "called continued")
    case .orphaned: Sentence("aktiviteten er udgået", "its activity is gone")
    }
  }
}
