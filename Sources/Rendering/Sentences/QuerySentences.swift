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
        "Der er intet at søge efter. Skriv et ord, som læsning.",
        "There is nothing to look for. Write a word, as læsning.")
    case .tooLong(let limit):
      Sentence(
        "Søgningen er for lang; højst \(limit.grouped(.danish)). Gør den kortere.",
        "The query is too long; at most \(limit.grouped(.english)). Make it shorter.")
    case .tooDeep(let limit):
      Sentence(
        "Parenteserne står mere end \(limit) inden i hinanden. Gør søgningen enklere.",
        "The parentheses are nested deeper than \(limit). Make the query simpler.")
    case .unbalancedParenthesis:
      Sentence(
        "En parentes mangler sin anden halvdel. Luk den med )", "A parenthesis lacks its other half. Close it with )")
    case .unbalancedQuote:
      Sentence("Et anførselstegn mangler sit andet. Luk med \"", "A quotation mark lacks its other. Close it with \"")
    case .unknownField, .missingValue, .badRange, .badPage, .badType: fieldSentence
    case .missingOperand(let operation):
      Sentence(
        "\(operation.quoted) mangler et ord. Skriv et lige efter det.",
        "\(operation.quoted) lacks a word. Write one right after it.")
    case .badNear:
      Sentence(
        "NEAR skal stå mellem to ord eller fraser: læsning NEAR/5 skrivning",
        "NEAR must stand between two words or phrases: læsning NEAR/5 skrivning")
    case .badRegex(let pattern, let offset):
      Sentence(
        "Mønsteret /\(pattern)/ kan ikke læses ved tegn \(offset + 1). Ret det, eller søg på ordene.",
        "The pattern /\(pattern)/ goes wrong at sign \(offset + 1). Mend it, or search for the words.")
    case .slowRegex(let pattern):
      Sentence(
        "Mønsteret /\(pattern)/ tager for lang tid i så mange punkter. Gør det enklere, eller søg på ordene.",
        "The pattern /\(pattern)/ takes too long on so many records. Make it simpler, or search for the words.")
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
        "Der er intet felt \(name.quoted). Felter er: periode, politik, gruppe, serie, type, dokument, side, nyt, væk.",
        "There is no field \(name.quoted). Fields are: period, policy, group, series, type, document, page, new, gone.")
    case .missingValue(let name):
      Sentence(
        "\(name): mangler sin værdi. Skriv den lige efter kolon.",
        "\(name): lacks its value. Write it right after the colon.")
    case .badRange(let value):
      Sentence(
        "\(value.quoted) er ingen periode. Skriv et år eller to: periode:2018-2020",
        "\(value.quoted) is no period. Write a year or two: period:2018-2020")
    case .badPage(let value):
      Sentence(
        "\(value.quoted) er ingen side. Skriv et tal eller to: side:2..4",
        "\(value.quoted) is no page. Write a number or two: page:2..4")
    case .badType(let value):
      Sentence(
        "\(value.quoted) er ingen type. Typer er: aktivitet, opfølgning, politik, gruppe.",
        "\(value.quoted) is no type. Types are: activity, followup, policy, group.")
    default: Sentence("", "")
    }
  }
}
