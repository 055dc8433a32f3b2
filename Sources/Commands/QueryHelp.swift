package import Model

/// The query language as help shows it: what one writes, and what it finds.
package enum QueryHelp {
  package struct Row: Sendable {
    /// Queries of one kind, each complete.
    package var examples: [Sentence]
    package var meaning: Sentence

    fileprivate init(_ examples: [Sentence], meaning: Sentence) {
      self.examples = examples
      self.meaning = meaning
    }

    /// The same queries in both languages.
    fileprivate init(_ examples: String..., meaning: Sentence) {
      self.init(examples.map { Sentence.name($0) }, meaning: meaning)
    }
  }

  /// What asks for words.
  package static let words: [Row] = [
    Row("læsning skrivning", meaning: Sentence("alle ordene; ellers nogle af dem", "all the words; else some of them")),
    Row("læsning | skrivning", meaning: Sentence("et af dem", "either of them")),
    Row("-matematik", meaning: Sentence("punkter uden ordet", "records without the word")),
    Row("\"tidlig opsporing\"", meaning: Sentence("ordene lige efter hinanden", "the words right after each other")),
    Row("læsning NEAR/5 skole", meaning: Sentence("højst 5 ord fra hinanden", "within 5 words of each other")),
    Row(
      "(læsning | skrivning) skole",
      meaning: Sentence("( ) siger, hvad der hører sammen", "( ) say what belongs together")),
    Row(
      "=læsning", "=\"tidlig opsporing\"",
      meaning: Sentence("kun netop sådan, ikke bøjet", "exactly so, without inflection")),
    Row("læse*", "*vejledning", meaning: Sentence("* er hvad som helst i et ord", "* is anything in a word")),
    Row("læsning~", "læsning~2", meaning: Sentence("ord, der staves næsten sådan", "words spelled nearly so")),
    Row("/[0-9]+ x/", meaning: Sentence("et regulært udtryk", "a regular expression")),
    Row(
      [Sentence("hoved:møde", "head:møde"), Sentence("led:skole", "modifier:skole")],
      meaning: Sentence(
        "sidste led af et sammensat ord; et af de første led", "last part of a compound; one of the first")),
  ]

  /// What asks for something beside the words.
  package static let conditions: [Row] = [
    Row(
      [Sentence("periode:2018-2020", "period:2018-2020"), Sentence("periode:2016..2022", "period:2016..2022")],
      meaning: Sentence("også 2018 (starten), 2016.. og ..2022", "also 2018 (the start), 2016.., ..2022")),
    Row(
      [Sentence("nyt:2020-2022", "new:2020-2022"), Sentence("væk:2020-2022", "gone:2020-2022")],
      meaning: Sentence("nye siden forrige periode; udgået", "new since the previous period; gone")),
    Row(
      [Sentence("politik:skole", "policy:skole"), Sentence("gruppe:\"to ord\"", "group:\"two words\"")],
      meaning: Sentence("begyndelsen af navnets ord", "beginnings of the name's words")),
    Row(
      [Sentence("område:skole", "series:skole"), Sentence("dokument:plan", "document:plan")],
      meaning: Sentence("området; titlen eller filens navn", "the series; the title or the file's name")),
    Row(
      [Sentence("kommune:aalund", "municipality:aalund")],
      meaning: Sentence("planer fra den kommune", "plans of that municipality")),
    Row(
      [Sentence("type:aktivitet", "type:activity"), Sentence("type:opfølgning", "type:followup")],
      meaning: Sentence("kun den slags punkter", "records of that kind only")),
    Row(
      [Sentence("type:politik|gruppe", "type:policy|group")],
      meaning: Sentence("overskrifter i stedet for punkter", "headings instead of records")),
    Row(
      [Sentence("side:2", "page:2"), Sentence("side:2..4", "page:2..4")],
      meaning: Sentence("sider i dokumentet", "pages of the document")),
  ]

  /// What asks for something that the plan says beside the text.
  package static let facts: [Row] = Field.allCases.map { field in
    let names = field.definition.queryNames
    let name = Sentence(names[0] + ":", (names.dropFirst().first ?? names[0]) + ":")
    func examples(_ values: Sentence...) -> [Sentence] { values.map { name + $0 } }
    return switch field.kind {
    case .text, .shortValue:
      Row(
        examples(Sentence("ord", "word")),
        meaning: Sentence("ord under “\(field.name(.danish))”", "words under “\(field.name(.english))”"))
    case .date:
      Row(
        examples(.name("2025"), .name("..2025-06")),
        meaning: Sentence("datoer (eller ord)", "dates (or words)"))
    case .amount:
      Row(
        examples(.name("100000..500000")),
        meaning: Sentence("kroner (eller ord)", "kroner (or words)"))
    }
  }

  /// The table, each row on its line.
  static var text: Sentence { Sentence(text(in: .danish), text(in: .english)) }

  private static func text(in tongue: Tongue) -> String { lines(in: tongue, width: 80).joined(separator: "\n") }

  /// The table for a screen of so many columns.
  static func lines(in tongue: Tongue, width: Int) -> [String] {
    let opening = Sentence(
      "Bøjninger, dele af sammensatte ord og forkortelser findes med.",
      "Inflections, parts of compounds and abbreviations are found too.")
    let rows = (words + conditions + facts).map { row in
      (row.examples.map { $0(tongue) }.joined(separator: "  "), row.meaning(tongue))
    }
    let laidOut = rows.inColumns(apart: 2, width: width - 2)
    let parts = [
      laidOut.prefix(words.count), laidOut.dropFirst(words.count).prefix(conditions.count), laidOut.suffix(facts.count),
    ]
    return opening(tongue).wrapped(at: width) + parts.flatMap { [""] + $0.joined().map { "  " + $0 } }.dropFirst()
  }
}
