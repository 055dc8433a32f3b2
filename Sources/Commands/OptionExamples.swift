package import Model

extension CommandOption {
  /// What the flag takes, in words, and a value as one may type it; nil for a flag that takes none.
  var valueInWords: (kind: Sentence, value: Sentence)? {
    if case .choice(let words) = offer { return words.first.map { (.either(words), $0) } }
    if let known = Self.values[name] { return known }
    return value == nil ? nil : (Sentence("en fil", "a file"), Sentence("fil.txt", "file.txt"))
  }

  /// Whether only some words are values of it.
  var isChoice: Bool { if case .choice = offer { true } else { false } }

  /// "--limit 10"; nil for a flag that takes no value.
  package var example: Sentence? { valueInWords.map { shown + .name(" ") + $0.value } }

  private static let number = Sentence("et tal", "a number")
  private static let name = Sentence("et navn", "a name")
  private static let municipalityName = Sentence("\"Aalund Kommune\"", "\"Aalund Kommune\"")

  private static let values: [String: (kind: Sentence, value: Sentence)] = [
    "library": (Sentence("en fil", "a file"), Sentence("planer.sqlite", "plans.sqlite")),
    "command": (Sentence("en linje", "a line"), Sentence("\"søg læsning\"", "\"find læsning\"")),
    "period": (Sentence("en periode", "a period"), .name("2018-2020")),
    "municipality": (Sentence("navnet på en kommune", "the name of a municipality"), municipalityName),
    "series": (name, .name("skoleplan")),
    "document": (Sentence("nummeret på et dokument", "the number of a document"), .name("1")),
    "edition": (number, .name("1")), "jobs": (number, .name("2")), "limit": (number, .name("10")),
    "page-image": (Sentence("en fil", "a file"), Sentence("side.png", "page.png")),
    "queries": (Sentence("en fil", "a file"), Sentence("søgninger.txt", "queries.txt")),
    "output": (Sentence("en fil", "a file"), Sentence("svar.xlsx", "answer.xlsx")),
  ]
}
