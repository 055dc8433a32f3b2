package import Model
package import Search

extension QueryMistake {
  /// What is wrong with the query, where, and what to do about it.
  package var sentence: Sentence { kind.sentence }

  /// The same with the place in words, for whoever reads it in one line: "tegn 6: …".
  package func placed(in query: String) -> Sentence {
    guard let place = place(in: query) else { return sentence }
    return Sentence("tegn \(place + 1): ", "character \(place + 1): ") + sentence
  }
}

extension QueryMistake.Kind {
  fileprivate var sentence: Sentence {
    switch self {
    case .empty:
      Sentence(
        "Der er intet at søge efter. Skriv et ord, for eksempel læsning.",
        "There is nothing to look for. Write a word, such as læsning.")
    case .tooLong(let limit):
      Sentence(
        "Søgningen er for lang: den kan højst være på \(limit.grouped(.danish)) tegn. Gør den kortere.",
        "The query is too long: it can be of at most \(limit.grouped(.english)) characters. Make it shorter.")
    case .tooManyParts(let limit):
      Sentence(
        "Søgningen har for mange dele: højst \(limit.grouped(.danish)) ord og betingelser. Gør den kortere.",
        "The query has too many parts: at most \(limit.grouped(.english)) words and conditions. Make it shorter.")
    case .tooDeep(let limit):
      Sentence(
        "Parenteserne står mere end \(limit) inden i hinanden. Gør søgningen enklere.",
        "The parentheses are nested deeper than \(limit). Make the query simpler.")
    case .unclosedParenthesis:
      Sentence("En parentes er ikke lukket. Luk den med )", "A parenthesis is not closed. Close it with )")
    case .unopenedParenthesis:
      Sentence(
        "Her er en ) uden (. Fjern den, eller skriv ( foran.",
        "There is a ) without a (. Remove it, or write ( before it.")
    case .unclosedQuote:
      Sentence(
        "Der mangler et anførselstegn til sidst. Luk med \"", "A quotation mark is not closed. Close it with \"")
    case .unknownField, .missingValue, .badRange, .badPage, .badType: fieldSentence
    case .missingOperand(let name, .before):
      Sentence(
        "\(name.quoted) mangler et ord foran. Skriv et, eller fjern \(name)",
        "\(name.quoted) lacks a word before it. Write one, or remove \(name)")
    case .missingOperand(let name, .after):
      Sentence(
        "\(name.quoted) mangler et ord bagefter. Skriv et, eller fjern \(name)",
        "\(name.quoted) lacks a word after it. Write one, or remove \(name)")
    case .badDistance, .badSpelling, .spelledPhrase, .badWildcard: meantSentence
    case .badNear:
      Sentence(
        "NEAR skal stå mellem to ord eller fraser: læsning NEAR/5 skrivning",
        "NEAR must stand between two words or phrases: læsning NEAR/5 skrivning")
    case .badRegex(let pattern, let offset):
      regexSentence(pattern, letter: pattern.letters(before: offset) + 1)
    case .unclosedRegex(let pattern):
      Sentence(
        "Mønsteret /\(pattern) er ikke lukket. Luk det med /", "The pattern /\(pattern) is not closed. Close it with /")
    case .slowRegex(let pattern):
      Sentence(
        "Mønsteret /\(pattern)/ tager for lang tid i så mange punkter. Gør det enklere, eller søg på ordene.",
        "The pattern /\(pattern)/ takes too long on so many records. Make it simpler, or search for the words.")
    }
  }

  private func regexSentence(_ pattern: String, letter: Int) -> Sentence {
    Sentence(
      "Mønsteret /\(pattern)/ kan ikke læses ved tegn \(letter). Ret det, eller søg på ordene.",
      "The pattern /\(pattern)/ goes wrong at character \(letter). Fix it, or search for the words.")
  }

  /// For what other searches have, or is nearly right.
  private var meantSentence: Sentence {
    switch self {
    case .badDistance(let typed, let meant):
      Sentence(
        "\(typed.quoted) er ikke en afstand. Mente du \(meant)?",
        "\(typed.quoted) is not a distance. Did you mean \(meant)?")
    case .badSpelling(let typed, let meant):
      Sentence(
        "Efter ~ kan der kun stå 1 eller 2 i \(typed.quoted). Mente du \(meant)?",
        "Only 1 or 2 can stand after ~ in \(typed.quoted). Did you mean \(meant)?")
    case .spelledPhrase(let meant):
      Sentence(
        "~ kan kun stå efter et ord, ikke efter anførselstegn. Mente du \(meant)?",
        "~ can only stand after a word, not after quotation marks. Did you mean \(meant)?")
    case .badWildcard(let typed, let meant):
      Sentence(
        "? er ikke et jokertegn i \(typed.quoted). Mente du \(meant)?",
        "? is not a wildcard in \(typed.quoted). Did you mean \(meant)?")
    default: Sentence("", "")
    }
  }

  private var fieldSentence: Sentence {
    switch self {
    case .unknownField(let name, let suggestion?):
      Sentence(
        "Der er intet felt \(name.quoted). Mente du \(suggestion):?",
        "There is no field \(name.quoted). Did you mean \(suggestion):?")
    case .unknownField(let name, nil):
      Sentence(
        "Der er intet felt \(name.quoted). Felter er: "
          + "periode, politik, gruppe, serie, type, dokument, side, nyt, væk, hoved, led.",
        "There is no field \(name.quoted). Fields are: "
          + "period, policy, group, series, type, document, page, new, gone, head, modifier.")
    case .missingValue(let name):
      Sentence(
        "\(name): mangler sin værdi. Skriv den lige efter kolon.",
        "\(name): lacks its value. Write it right after the colon.")
    case .badRange(let value):
      Sentence(
        "\(value.quoted) er ikke en periode. Skriv et år eller to: periode:2018-2020",
        "\(value.quoted) is not a period. Write a year or two: period:2018-2020")
    case .badPage(let value):
      Sentence(
        "\(value.quoted) er ikke en side. Skriv et tal eller to: side:2..4",
        "\(value.quoted) is not a page. Write a number or two: page:2..4")
    case .badType(let value):
      Sentence(
        "\(value.quoted) er ikke en type. Typer er: aktivitet, opfølgning, politik, gruppe.",
        "\(value.quoted) is not a type. Types are: activity, followup, policy, group.")
    default: Sentence("", "")
    }
  }
}

extension String {
  /// How many letters stand before a byte.
  fileprivate func letters(before offset: Int) -> Int { String(decoding: utf8.prefix(offset), as: UTF8.self).count }
}
