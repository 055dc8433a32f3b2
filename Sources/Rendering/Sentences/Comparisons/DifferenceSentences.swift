import Comparison
import Model

/// What is said about the differences between two periods.
enum DifferencePhrase {
  case summary(Difference)
  case severalSeries(Int)
  case severalMunicipalities(Int)
  case nothingChanged
  case headings
  case suggestions
  case howToDecide(Int)
  case movedFrom(String)
  case movedTo(String)
  case split(into: Int)
  case merged(from: Int)
  case unsure
  case was(RecordKind)
  case turned

  var sentence: Sentence {
    switch self {
    case .summary(let difference): difference.summary
    case .severalSeries(let count):
      Sentence(
        "Perioderne har \(count) områder; hvert er sammenlignet for sig.",
        "The periods have \(count) series; each is compared by itself.")
    case .severalMunicipalities(let count):
      Sentence(
        "Planerne er fra \(count) kommuner; hver kommunes er sammenlignet for sig.",
        "The plans are of \(count) municipalities; those of each are compared by themselves.")
    case .nothingChanged: Sentence("Intet er ændret.", "Nothing has changed.")
    case .headings: Sentence("Overskrifter", "Headings")
    case .suggestions:
      Sentence(
        "Måske det samme (tæller ovenfor hver for sig)",
        "Perhaps the same (each side counts above by itself)")
    case .howToDecide(let number):
      Sentence(
        "Afgør det ved prompten: bekræft \(number) eller afvis \(number)",
        "Decide at the prompt: confirm \(number) or reject \(number)")
    case .movedFrom(let heading): Sentence("flyttet fra \(heading)", "moved from \(heading)")
    case .movedTo(let heading): Sentence("flyttet til \(heading)", "moved to \(heading)")
    case .split(let count): Sentence("delt i \(count)", "split into \(count)")
    case .merged(let count): Sentence("samlet af \(count)", "merged from \(count)")
    case .was(.activity): Sentence("var en aktivitet, er nu en opfølgning", "was an activity, is now a follow-up")
    case .was(.followUp): Sentence("var en opfølgning, er nu en aktivitet", "was a follow-up, is now an activity")
    case .turned:
      Sentence("Løfter, der er vendt eller forpligter på en anden måde", "Promises that are turned or bind otherwise")
    case .unsure: Sentence("sandsynligvis samme punkt", "probably the same record")
    }
  }
}

extension Difference {
  /// One sentence: "2018-2020 → 2020-2022: 4 uændrede, 10 omformulerede, 16 nye og 6 udgåede.", with what changed of facts:
  /// "… 4 uændrede, 3 af dem med ny frist; 16 nye; 6 udgåede."
  fileprivate var summary: Sentence {
    let parts = Relation.allCases.filter { count(of: $0) > 0 }.map { relation in
      let phrase = factsPhrase(of: relation).map { .name(", ") + $0 } ?? Sentence.name("")
      return counted(relation, count(of: relation)) + phrase
    }
    let area = self.area.map { Sentence.name(" (\($0))") } ?? .name("")
    let counts: Sentence =
      if parts.isEmpty {
        Sentence("ingen punkter", "no records")
      } else if factsChanged > 0 {
        parts.dropFirst().reduce(parts[0]) { $0 + .name("; ") + $1 }
      } else {
        .list(parts)
      }
    let span: Sentence =
      if let editions {
        Sentence(
          "\(new), udgave \(editions.old) → \(editions.new)", "\(new), edition \(editions.old) → \(editions.new)")
      } else {
        .name("\(old) → \(new)")
      }
    return span + area + .name(": ") + counts + .name(".")
  }
}

extension RenamedSeries {
  /// "28 udgået: den nye plan kan være “kulturplan”, …"
  var sentence: Sentence {
    let file = file.contains(" ") ? "\"\(file)\"" : file
    return Sentence(
      "\(gone) udgået: den nye plan kan være \(new.quoted), som har \(found) af dem med samme eller lignende ord. Er den det, så "
        + "skriv: importer --again --område \"\(old)\" \(file)",
      "\(gone) removed: the new plan may be \(new.quoted), which has \(found) of them in the same or similar words. If it is, "
        + "type: import --again --series \"\(old)\" \(file)")
  }
}

extension PairReason {
  /// nil for the wording, which the word diff shows.
  var sentence: Sentence? {
    switch self {
    case .text: nil
    case .abbreviation(let abbreviation):
      Sentence(
        "\(abbreviation) og det, som forkortelsen står for, er regnet for det samme",
        "\(abbreviation) and what it stands for count as the same")
    case .confirmed: Sentence("bekræftet", "confirmed")
    }
  }
}

extension Change {
  /// What a reader should look at.
  var flagSentences: [Sentence] { flags.map { sentence(of: $0) } }

  /// Which way a promise was changed, where that is known.
  private func sentence(of flag: ChangeFlag) -> Sentence {
    switch (flag, binding, reach) {
    case (.modality, .less, _): Sentence("bindende → løsere", "binding → looser")
    case (.modality, .more, _): Sentence("løsere → mere bindende", "looser → more binding")
    case (.scope, _, .more): Sentence("gælder flere", "holds for more")
    case (.scope, _, .less): Sentence("gælder færre", "holds for fewer")
    default: flag.sentence(isNew: old.isEmpty)
    }
  }

  /// Where it came from, why it was paired, and how sure that is: what stands beside status, words and flags.
  var remarks: [Sentence] { movement + pairing }

  /// Everything there is to say of it beside its words.
  var allRemarks: [Sentence] { movement + (division.map { [$0] } ?? []) + flagSentences + pairing }

  /// What became of it in a word or two: "omformuleret", "delt i 2", "ikke genfundet".
  var status: Sentence { division ?? word }

  /// As `status`, without numbers.
  var word: Sentence { relation.word(isCertain: isCertain) }

  private var movement: [Sentence] {
    (isMoved ? old.prefix(1).map { DifferencePhrase.movedFrom($0.heading).sentence } : [])
      + (oldKind.map { [DifferencePhrase.was($0).sentence] } ?? [])
  }

  /// nil for what is neither split nor merged.
  private var division: Sentence? {
    switch relation {
    case .split: DifferencePhrase.split(into: new.count).sentence
    case .merged: DifferencePhrase.merged(from: old.count).sentence
    case .kept, .moved, .spelling, .reworded, .kindChanged, .resumed, .added, .removed: nil
    }
  }

  /// Whether it is only likely that both sides are the same.
  var isUnsurePair: Bool { confidence == .likely && !old.isEmpty && !new.isEmpty }

  private var pairing: [Sentence] {
    because.compactMap(\.sentence) + (isUnsurePair ? [DifferencePhrase.unsure.sentence] : [])
  }
}

extension ChangeFlag {
  fileprivate func sentence(isNew: Bool) -> Sentence {
    switch self {
    case .negation: Sentence("vendt om: fra ja til nej eller omvendt", "turned: from yes to no or the other way")
    case .direction: Sentence("vendt om: modsat retning", "turned: the opposite direction")
    case .modality: Sentence("binder mere eller mindre", "more or less binding")
    case .scope: Sentence("gælder flere eller færre", "holds for more or fewer")
    case .frequency: Sentence("hyppighed ændret", "frequency changed")
    case .actor: Sentence("ansvarlig ændret", "responsibility changed")
    case .number: Sentence("tal ændret", "number changed")
    case .unit: Sentence("måleenhed ændret", "unit changed")
    case .date: Sentence("dato ændret", "date changed")
    case .continued where isNew:
      Sentence(
        "siger “fortsat”, men står ikke i den tidligere periode",
        "says “continued”, but the earlier period has no such record")
    case .continued: Sentence("siger “fortsat”", "says “continued”")
    case .orphaned: Sentence("aktiviteten er udgået", "its activity is gone")
    }
  }
}

extension [Difference] {
  /// Why there are several.
  var apartSentence: Sentence {
    let municipalities = Set(compactMap(\.municipality)).count
    let phrase: DifferencePhrase =
      municipalities > 1 ? .severalMunicipalities(municipalities) : .severalSeries(count)
    return phrase.sentence
  }
}
