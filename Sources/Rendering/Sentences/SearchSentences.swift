package import Model
package import Search

/// What is said around the hits of a search.
enum SearchPhrase {
  case nothingFound(query: String)
  case foundHeadings(Int, query: String)
  case foundOnlyHeadings(Int, query: String)
  case foundOnly(partial: Int, query: String)
  case found(Int, near: Int, query: String, periods: Int)
  case shown(Int, of: Int, ranked: Bool)
  case understood(String)
  case didYouMean(String)
  case headings
  case related([String])
  case similar([String])
  case silent([String])
  case nearHits
  case partialHits

  var sentence: Sentence {
    switch self {
    case .nothingFound(let query):
      Sentence("Intet fundet om \(query.quoted).", "Nothing found for \(query.quoted).")
    case .foundHeadings(let count, let query): .name(query.quoted + ": ") + .headings(count)
    case .foundOnlyHeadings(let count, let query):
      Sentence("Intet punkt om \(query.quoted), men ", "No record for \(query.quoted), but ") + .headings(count)
    case .foundOnly(let partial, let query) where !query.contains(" "):
      Sentence("Intet punkt har \(query.quoted), men ", "No record has \(query.quoted), but ") + .records(partial)
        + Sentence(" har en del af ordet.", partial == 1 ? " has a part of the word." : " have a part of the word.")
    case .foundOnly(let partial, let query):
      Sentence(
        "Intet punkt har alle ordene i \(query.quoted), men ", "No record has all the words of \(query.quoted), but ")
        + .records(partial)
        + Sentence(" har nogle af dem.", partial == 1 ? " has some of them." : " have some of them.")
    case .found(let count, let near, let query, let periods):
      .name(query.quoted + ": ") + .records(count) + .near(near) + Sentence(" i ", " in ") + .periods(periods)
    case .shown(let shown, let total, let isRanked): Self.shown(shown, of: total, isRanked: isRanked)
    case .understood(let query):
      Sentence("Forstået som: \(query)", "Understood as: \(query)")
    case .didYouMean(let suggestion):
      Sentence("Mente du \(suggestion)?", "Did you mean \(suggestion)?")
    case .headings: Sentence("Overskrifter", "Headings")
    case .related(let words):
      Sentence("Beslægtede ord: ", "Related words: ") + .name(words.joined(separator: ", "))
    case .similar(let words):
      Sentence("Ord, der ligner i betydning: ", "Words of like meaning: ") + .name(words.joined(separator: ", "))
    case .silent(let words):
      Sentence("Uden krav om ", "Without asking for ") + .list(words.map { .name($0.quoted) })
        + Sentence(
          ": sæt \" om ordene, som de skal stå, for at få det med.",
          ": put \" around the words as they stand to ask for it.")
    case .nearHits: Sentence("Tæt på", "Close matches")
    case .partialHits: Sentence("Kun nogle af ordene", "Only some of the words")
    }
  }

  /// "The 20 best of 46 are shown"; the first ones where none is better than another.
  private static func shown(_ shown: Int, of total: Int, isRanked: Bool) -> Sentence {
    let danish =
      shown == 1
      ? (isRanked ? "Det bedste" : "Det første")
      : (isRanked ? "De \(shown.grouped(.danish)) bedste" : "De første \(shown.grouped(.danish))")
    let english =
      shown == 1
      ? (isRanked ? "The best" : "The first")
      : (isRanked ? "The best \(shown.grouped(.english))" : "The first \(shown.grouped(.english))")
    return Sentence(
      "\(danish) af \(total.grouped(.danish)) er vist. Alle: --limit 0",
      "\(english) of \(total.grouped(.english)) \(shown == 1 ? "is" : "are") shown. All: --limit 0")
  }
}

extension Hit {
  /// Why the record is a hit; nil where it has the word itself, which is highlighted.
  var explanation: Sentence? {
    let said = Set(bridges.map(\.reason))
    let parts = because.filter { !said.contains($0) }.compactMap(\.phrase) + bridges.map(\.phrase)
    return parts.isEmpty ? nil : Sentence("fordi ", "because ") + .list(parts)
  }
}

extension Hit.Bridge {
  fileprivate var reason: Reason {
    switch self {
    case .abbreviation: .abbreviation
    case .learned: .synonym
    }
  }

  /// The link in words.
  fileprivate var phrase: Sentence {
    switch self {
    case .abbreviation(let abbreviation, let meaning): .name("\(abbreviation) = \(meaning)")
    case .learned(let pair):
      Sentence(
        "\(pair.first.quoted) og \(pair.second.quoted) har afløst hinanden (lært af teksterne)",
        "\(pair.first.quoted) and \(pair.second.quoted) took each other's place (learned from the texts)")
    }
  }
}

extension Reason {
  /// The reason in words; nil where the highlighted text says it all.
  fileprivate var phrase: Sentence? {
    switch self {
    case .form: nil
    case .fact: Sentence("det står ved siden af teksten", "it stands beside the text")
    case .reading:
      Sentence(
        "bogstaverne er de samme, men ordet er oftest et andet", "the letters are the same, but mostly another word")
    case .compound: Sentence("ordet indgår i et sammensat ord", "the word is part of a compound")
    case .apart: Sentence("ordets dele står hver for sig", "the parts of the word stand apart")
    case .suspended: Sentence("ordet står forkortet i teksten", "the word is shortened in the text")
    case .abbreviation: Sentence("en forkortelse står for det samme", "an abbreviation stands for the same")
    case .family: Sentence("ordene er beslægtede", "the words are related")
    case .spelling: Sentence("stavningen ligner", "the spelling is close")
    case .synonym: Sentence("ordene betyder det samme", "the words mean the same")
    }
  }
}

extension Obstacle {
  /// Why nothing was found.
  package var sentence: Sentence {
    switch self {
    case .noSuchPeriod(let period, let held): .noSuchPeriod(period, held: held)
    case .firstPeriod(let period):
      Sentence(
        "Før \(period) er der ingen periode at sammenligne med, så intet er nyt eller væk i den.",
        "There is no period before \(period) to compare with, so nothing is new or gone in it.")
    case .noPages:
      Sentence(
        "Sidetal kendes kun i PDF-filer, og punkterne står ikke i nogen.",
        "Pages are known of PDF files only, and the records stand in none.")
    case .noSuchMunicipality(let name, let held): .noSuchMunicipality(name, held: held)
    case .noFacts(let field):
      Sentence(
        "Ingen plan i biblioteket siger noget under “\(field.name(.danish))”.",
        "No plan of the library says anything under “\(field.name(.english))”.")
    }
  }
}

extension HeadingHit.Level {
  var name: Sentence {
    switch self {
    case .policy: Sentence("politik", "policy")
    case .group: Sentence("gruppe", "group")
    }
  }
}
