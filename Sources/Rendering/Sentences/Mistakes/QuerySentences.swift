package import Model
package import Search

extension QueryMistake {
  /// What is wrong with the query, where, and what to do about it.
  package var sentence: Sentence { kind.sentence }

  /// The same with the place in words, for output of one line: "tegn 6: …".
  package func placed(in query: String) -> Sentence {
    guard let place = place(in: query) else { return sentence }
    return Sentence("tegn \(place + 1): ", "character \(place + 1): ") + sentence
  }

  /// The letter of the query, from 0, at which it goes wrong; nil where it is the query as a whole.
  package func place(in query: String) -> Int? {
    switch kind {
    case .empty, .notInCluster: return nil
    default: break
    }
    var end = 0
    for (letters, letter) in query.enumerated() {
      end += letter.utf8.count
      if end > position { return letters }
    }
    return query.count
  }
}

extension QueryMistake.Kind {
  fileprivate var sentence: Sentence {
    switch self {
    case .empty:
      Sentence(
        "Der er intet at søge efter. Skriv et ord, for eksempel læsning.",
        "There is nothing to look for. Type a word, such as læsning.")
    case .tooLong(let limit): Self.tooLong(limit)
    case .tooManyParts(let limit): Self.tooManyParts(limit)
    case .tooDeep(let limit):
      Sentence(
        "Parenteserne står mere end \(limit) inden i hinanden. Gør søgningen enklere.",
        "The parentheses are nested deeper than \(limit). Make the query simpler.")
    case .unclosedParenthesis:
      Sentence("En parentes er ikke lukket. Luk den med )", "A parenthesis is not closed. Close it with )")
    case .unopenedParenthesis:
      Sentence(
        "Her er en ) uden (. Fjern den, eller skriv ( foran.",
        "There is a ) without a (. Remove it, or type ( before it.")
    case .unclosedQuote:
      Sentence(
        "Der mangler et anførselstegn til sidst. Luk med \"", "A quotation mark is not closed. Close it with \"")
    case .unknownField(let name, let suggestion): Self.unknownField(name, suggestion: suggestion)
    case .missingValue(let name): Self.missingValue(of: name)
    case .badRange(let value): Self.badRange(value)
    case .badPage(let value): Self.badPage(value)
    case .badDate(let value): Self.badDate(value)
    case .badAmount(let value): Self.badAmount(value)
    case .badType(let value): Self.badType(value)
    case .missingOperand(let name, let side): Self.missingOperand(of: name, at: side)
    case .badDistance(let typed, let meant): Self.badDistance(typed, meant: meant)
    case .badSpelling(let typed, let meant): Self.badSpelling(typed, meant: meant)
    case .spelledPhrase(let meant): Self.spelledPhrase(meant: meant)
    case .badWildcard(let typed, let meant): Self.badWildcard(typed, meant: meant)
    case .badNear: Self.badNear
    case .badRegex(let pattern, let offset): Self.badRegex(pattern, at: offset)
    case .unclosedRegex(let pattern): Self.unclosedRegex(pattern)
    case .slowRegex(let pattern): Self.slowRegex(pattern)
    case .notInCluster(let typed):
      Sentence(
        "\(typed) kan kun besvares af traad selv, ikke af OpenSearch. Udelad det.",
        "Only traad itself can answer \(typed), OpenSearch cannot. Leave it out.")
    }
  }

  private static func tooLong(_ limit: Int) -> Sentence {
    Sentence(
      "Søgningen er for lang: den kan højst være på \(limit.grouped(.danish)) tegn. Gør den kortere.",
      "The query is too long: it can be of at most \(limit.grouped(.english)) characters. Make it shorter.")
  }

  private static func tooManyParts(_ limit: Int) -> Sentence {
    Sentence(
      "Søgningen har for mange dele: højst \(limit.grouped(.danish)) ord og betingelser. Gør den kortere.",
      "The query has too many parts: at most \(limit.grouped(.english)) words and conditions. Make it shorter.")
  }
}

/// Fields and their values.
extension QueryMistake.Kind {
  private static func unknownField(_ name: String, suggestion: String?) -> Sentence {
    Sentence("Der er intet felt \(name.quoted). ", "There is no field \(name.quoted). ")
      + (suggestion.map { Sentence("Mente du \($0):?", "Did you mean \($0):?") }
        ?? Sentence("Felter er: \(allFields(0)).", "Fields are: \(allFields(1))."))
  }

  /// The names of all fields: the Danish ones, or the second ones where there are.
  private static func allFields(_ place: Int) -> String {
    QueryField.allCases.map { $0.names[min(place, $0.names.count - 1)] }.joined(separator: ", ")
  }

  private static func missingValue(of name: String) -> Sentence {
    let (kind, value) = QueryField(named: name)?.valueExample ?? (Sentence("ordet", "the word"), .name("læsning"))
    return Sentence("Skriv ", "Type ") + kind
      + Sentence(" lige efter kolon, fx \(name):", " right after the colon, such as \(name):") + value + .name(".")
  }

  private static func badRange(_ value: String) -> Sentence {
    Sentence(
      "\(value.quoted) er ikke en periode. Skriv et år eller to: periode:2018-2020",
      "\(value.quoted) is not a period. Type a year or two: period:2018-2020")
  }

  private static func badPage(_ value: String) -> Sentence {
    Sentence(
      "\(value.quoted) er ikke en side. Skriv et tal eller to: side:2..4",
      "\(value.quoted) is not a page. Type a number or two: page:2..4")
  }

  private static func badDate(_ value: String) -> Sentence {
    Sentence(
      "\(value.quoted) er ikke en dato. Skriv fx frist:2025 eller frist:..2025-06",
      "\(value.quoted) is not a date. Type for example deadline:2025 or deadline:..2025-06")
  }

  private static func badAmount(_ value: String) -> Sentence {
    Sentence(
      "\(value.quoted) er ikke et beløb. Skriv fx økonomi:100000..500000",
      "\(value.quoted) is not an amount. Type for example budget:100000..500000")
  }

  private static func badType(_ value: String) -> Sentence {
    Sentence(
      "\(value.quoted) er ikke en type. Typer er: aktivitet, opfølgning, politik, gruppe.",
      "\(value.quoted) is not a type. Types are: activity, followup, policy, group.")
  }
}

/// Operators and patterns, with what was probably meant where other searches write it so.
extension QueryMistake.Kind {
  private static func missingOperand(of name: String, at side: QueryMistake.Side) -> Sentence {
    switch side {
    case .before:
      Sentence(
        "\(name.quoted) mangler et ord foran. Skriv et, eller fjern \(name)",
        "\(name.quoted) lacks a word before it. Type one, or remove \(name)")
    case .after:
      Sentence(
        "\(name.quoted) mangler et ord bagefter. Skriv et, eller fjern \(name)",
        "\(name.quoted) lacks a word after it. Type one, or remove \(name)")
    }
  }

  private static func badDistance(_ typed: String, meant: String) -> Sentence {
    if typed.uppercased() == meant {
      return Sentence("NEAR skrives med store bogstaver: \(meant)", "NEAR is written in capitals: \(meant)")
    }
    return Sentence(
      "\(typed.quoted) er ikke en afstand. Mente du \(meant)?",
      "\(typed.quoted) is not a distance. Did you mean \(meant)?")
  }

  private static func badSpelling(_ typed: String, meant: String) -> Sentence {
    Sentence(
      "Efter ~ kan der kun stå 1 eller 2 i \(typed.quoted). Mente du \(meant)?",
      "Only 1 or 2 can stand after ~ in \(typed.quoted). Did you mean \(meant)?")
  }

  private static func spelledPhrase(meant: String) -> Sentence {
    Sentence(
      "~ kan kun stå efter et ord, ikke efter anførselstegn. Mente du \(meant)?",
      "~ can only stand after a word, not after quotation marks. Did you mean \(meant)?")
  }

  private static func badWildcard(_ typed: String, meant: String) -> Sentence {
    Sentence(
      "? er ikke et jokertegn i \(typed.quoted). Mente du \(meant)?",
      "? is not a wildcard in \(typed.quoted). Did you mean \(meant)?")
  }

  private static let badNear = Sentence(
    "NEAR skal stå mellem to ord eller fraser: læsning NEAR/5 skrivning",
    "NEAR must stand between two words or phrases: læsning NEAR/5 skrivning")

  private static func badRegex(_ pattern: String, at offset: Int) -> Sentence {
    let letter = String(decoding: pattern.utf8.prefix(offset), as: UTF8.self).count + 1
    return Sentence(
      "Mønsteret /\(pattern)/ kan ikke læses ved tegn \(letter). Ret det, eller søg på ordene.",
      "The pattern /\(pattern)/ goes wrong at character \(letter). Fix it, or search for the words.")
  }

  private static func unclosedRegex(_ pattern: String) -> Sentence {
    Sentence(
      "Mønsteret /\(pattern) er ikke lukket. Luk det med /", "The pattern /\(pattern) is not closed. Close it with /")
  }

  private static func slowRegex(_ pattern: String) -> Sentence {
    Sentence(
      "Mønsteret /\(pattern)/ tager for lang tid i så mange punkter. Gør det enklere, eller søg på ordene.",
      "The pattern /\(pattern)/ takes too long on so many records. Make it simpler, or search for the words.")
  }
}
