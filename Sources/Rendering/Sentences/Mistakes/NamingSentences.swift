import Commands
package import Model
package import Study

extension NamingMistake {
  package var sentence: Sentence {
    switch self {
    case .noSuchNumber(let number, let last):
      Sentence(
        "Den sidste liste har intet nummer \(number); den går til \(last).",
        "The last list has no number \(number); it ends at \(last).")
    case .noListYet:
      Sentence(
        "Der er ingen liste at tage nummeret fra. Søg først, eller skriv punktets id.",
        "There is no list to take the number from. Search first, or type the record's id.")
    case .noSuchRecord(let id):
      Sentence(
        "Der er intet punkt med id \(id.quoted). Se punkternes id: traad punkter --json",
        "There is no record with the id \(id.quoted). See the records' ids: traad records --json")
    case .ambiguousRecord(let id, let count):
      Sentence(
        "\(count.grouped(.danish)) punkters id begynder med \(id.quoted). Skriv flere tegn.",
        "The ids of \(count.grouped(.english)) records begin with \(id.quoted). Type more of it.")
    case .noSuchPeriod(let word, let held): .noSuchPeriod(word, held: held)
    case .ambiguousPeriod(let word, let candidates): .ambiguousPeriod(word, candidates: candidates)
    case .notAPeriod(let word):
      Sentence(
        "\(word.quoted) er ikke en periode. Skriv to år med bindestreg (2018-2020) eller ét år.",
        "\(word.quoted) is not a period. Type two years with a hyphen (2018-2020) or one year.")
    case .notAMunicipality(let word):
      Sentence(
        "\(word.quoted) er ikke navnet på en kommune. Skriv navnet på én linje og i højst 200 tegn.",
        "\(word.quoted) is not the name of a municipality. Type the name on one line, in at most 200 letters.")
    case .notAPolicy(let word) where word.allSatisfy(\.isWhitespace):
      Sentence("Skriv et nyt navn, fx: ", "Type a new name, for example: ") + CommandWord.renamePolicy.example
    case .notAPolicy(let word):
      Sentence(
        "\(word.quoted) kan ikke være et navn. Skriv det på én linje og i højst 200 tegn.",
        "\(word.quoted) cannot be a name. Type it on one line, in at most 200 letters.")
    case .noSuchSeries(let name, let held): .noSuchSeries(name, held: held)
    case .noSuchMunicipality(let name, let held): .noSuchMunicipality(name, held: held)
    case .noSuchPolicy(let name, let held): .noSuchPolicy(name, held: held)
    case .noSuchDocument(let name):
      Sentence(
        "Der er intet dokument \(name.quoted). Se dem med: traad dokumenter",
        "There is no document \(name.quoted). See them with: traad documents")
    case .ambiguousDocument(let name, let ids): .ambiguousDocument(name, ids: ids)
    case .noComparisonYet: .noComparisonYet
    case .notOldAndNew(let words): .notOldAndNew(words)
    case .samePeriod: .samePeriod
    case .noPlanOfBoth(let old, let new, let municipality): .noPlanOfBoth(old, new, municipality: municipality)
    case .noSuchEdition(let number, let period):
      Sentence(
        "Ingen plan for \(period) har en udgave \(number) ud over den, der tæller. Se dem med: traad udgaver",
        "No plan of \(period) has an edition \(number) beside the one that counts. See them with: traad editions")
    case .notAnEdition(let word):
      Sentence(
        "\(word.quoted) er ikke en udgave. Skriv dens nummer fra udgaver, eller særskilt.",
        "\(word.quoted) is not an edition. Type its number from editions, or separate.")
    case .olderEdition(let id, let newest):
      Sentence(
        "Dokument \(id) er en tidligere udgave af dokument \(newest), som tæller. Sammenlign dem med: sammenlign PERIODE --edition N",
        "Document \(id) is an earlier edition of document \(newest), which counts. Compare them with: diff PERIOD --edition N"
      )
    case .severalPlans(let plans, let chosen): .severalPlans(plans, chosen: chosen)
    case .differentMunicipalities: .differentMunicipalities
    case .comparedApart: .comparedApart
    }
  }
}

extension Sentence {
  static func noSuchPeriod(_ word: String, held: [Period]) -> Sentence {
    Sentence("Der er ingen periode \(word.quoted). ", "There is no period \(word.quoted). ")
      + (held.isEmpty
        ? UsageMistake.emptyLibrary.sentence : .held(held.map(\.description).joined(separator: ", ")))
  }

  fileprivate static func ambiguousPeriod(_ word: String, candidates: [Period]) -> Sentence {
    Sentence("Flere perioder passer på \(word.quoted): ", "Several periods fit \(word.quoted): ")
      + .name(candidates.map(\.description).joined(separator: ", "))
      + Sentence(". Skriv den hele.", ". Type it in full.")
  }

  fileprivate static func noSuchSeries(_ name: String, held: [String]) -> Sentence {
    Sentence("Intet område hedder \(name.quoted). ", "No series is called \(name.quoted). ")
      + (held.isEmpty
        ? Sentence("Biblioteket har ingen navngivne.", "The library has none with a name.")
        : .held(held.joined(separator: "; ")))
  }

  static func noSuchMunicipality(_ name: String, held: [String]) -> Sentence {
    Sentence("Ingen plan er fra \(name.quoted). ", "No plan is of \(name.quoted). ")
      + (held.isEmpty
        ? Sentence(
          "Ingen af planerne siger, hvilken kommune de er fra: ret det med sæt-kommune.",
          "None of the plans says which municipality it is of: correct that with set-municipality.")
        : .held(held.joined(separator: "; ")))
  }

  fileprivate static func noSuchPolicy(_ name: String, held: [String]) -> Sentence {
    Sentence("Ingen politik hedder \(name.quoted). ", "No policy is called \(name.quoted). ")
      + (held.isEmpty ? UsageMistake.emptyLibrary.sentence : .held(held.joined(separator: "; ")))
  }

  fileprivate static func ambiguousDocument(_ name: String, ids: [Int64]) -> Sentence {
    Sentence("Flere dokumenter passer på \(name.quoted). ", "Several documents fit \(name.quoted). ")
      + Sentence("Skriv nummeret på ét af dem: ", "Type the number of one of them: ")
      + .name(ids.map(String.init).joined(separator: ", "))
  }

  /// "2018-2020 har 2 planer for “fritidsplan”, …: plan.txt (dokument 1) og bilag.txt (dokument 3)."
  fileprivate static func severalPlans(_ several: [DifferingPlans], chosen: [Int64]) -> Sentence {
    let numbers = { (ids: [Int64]) in ids.map(String.init).joined(separator: ",") }
    let one = numbers(chosen + several.compactMap { $0.documents.first?.id })
    let all = numbers(chosen + several.flatMap { $0.documents.map(\.id) })
    return .seen(several)
      + Sentence(
        "Vælg én med --document \(one), eller sammenlign dem under ét med --document \(all)",
        "Choose one with --document \(one), or compare them as one with --document \(all)")
  }

  private static func seen(_ several: [DifferingPlans]) -> Sentence {
    several.reduce(Sentence.name("")) { sentence, plans in
      let area = [plans.municipality, plans.series].compactMap(\.self).joined(separator: ", ").quoted
      let files = plans.documents.map { Sentence.name($0.file + " (") + .document($0.id) + .name(")") }
      return sentence
        + Sentence(
          "\(plans.period) har \(files.count) planer for \(area), der ikke er udgaver af hinanden: ",
          "\(plans.period) has \(files.count) plans of \(area) that are not editions of each other: ")
        + .list(files) + .name(". ")
    }
  }

  /// Which plans were taken together, where nobody said which is meant.
  package static func takenTogether(_ several: [DifferingPlans]) -> Sentence {
    .seen(several)
      + Sentence(
        "De er taget under ét. Se dem hver for sig med: traad sammenlign GAMMEL NY --document N",
        "They are taken as one. See each by itself with: traad diff OLD NEW --document N")
  }

  private static func held(_ names: String) -> Sentence {
    Sentence("Biblioteket har: ", "The library has: ") + .name(names)
  }
}

/// What is wrong with a pair that was named.
extension Sentence {
  fileprivate static let noComparisonYet = Sentence(
    "Den sidste liste er ikke en sammenligning. Sammenlign først, eller skriv to punkters id.",
    "The last list is not a comparison. Compare first, or type two records' ids.")

  fileprivate static func noPlanOfBoth(_ old: Period, _ new: Period, municipality: String?) -> Sentence {
    guard let municipality else {
      return Sentence(
        "Ingen kommune har planer for både \(old) og \(new). Vælg en kommune med --municipality, eller se perioderne med: "
          + "traad perioder",
        "No municipality has plans of both \(old) and \(new). Choose one with --municipality, or see the periods with: "
          + "traad periods")
    }
    return Sentence(
      "\(municipality) har ikke planer for både \(old) og \(new). Se dem med: traad perioder",
      "\(municipality) does not have plans of both \(old) and \(new). See them with: traad periods"
    )
  }

  fileprivate static func notOldAndNew(_ words: String) -> Sentence {
    let isNumber = Int(words) != nil
    return Sentence(
      "\(isNumber ? "Nr. \(words)" : words.quoted) er ikke et par. Vælg et udgået og et nyt punkt: kobl N M",
      "\(isNumber ? "No. \(words)" : words.quoted) is not a pair. Choose a removed and an added record: link N M")
  }

  fileprivate static let comparedApart = Sentence(
    "Punkterne hører til hver sit område, og de sammenlignes hver for sig. Vælg to af samme område.",
    "The records belong to different series, which are compared apart. Choose two of one series.")

  fileprivate static let differentMunicipalities = Sentence(
    "Punkterne er fra to kommuners planer og kan ikke være det samme. Er kommunen læst forkert, så ret den: sæt-kommune",
    "The records are of two municipalities' plans and cannot be the same. Where a municipality was read wrongly, correct "
      + "it: set-municipality")

  fileprivate static let samePeriod = Sentence(
    "Punkterne skal stå i hver sin periode. Vælg ét fra den ældre og ét fra den nyere.",
    "The records must stand in different periods. Choose one of the older and one of the newer.")
}
