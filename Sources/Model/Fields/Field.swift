/// A field of a plan: something it says of an activity, a follow-up or a heading beside the text.
///
/// This is the one list of fields. A new field is a case, which is its code, and its `definition`; reading, the library, the
/// query language, completion, help, comparison and every form of answer go through `allCases`.
package enum Field: String, Hashable, Sendable, CaseIterable {
  case responsible, deadline, status, budget, indicator, goal, description, targetGroup, partner, number

  /// What a field's values are, beside text.
  package enum Kind: Hashable, Sendable {
    case text
    /// A day, month, quarter, half year, year or school year, where the text is one.
    case date
    /// A sum in kroner, where the text is one.
    case amount
    /// One of a few words that a plan repeats ("I gang").
    case shortValue
  }

  package struct Definition: Sendable {
    /// The field's name in answers ("Ansvarlig").
    package var name: Sentence
    /// Its names in queries, the Danish one first.
    package var queryNames: [String]
    package var kind: Kind
    /// The words that head its columns, the clearest first: of two columns of one field the clearer one is the field.
    package var stems: [HeaderStem]
    /// Whether its Danish name takes "nyt": "nyt mål", but "ny frist".
    package var isNeuter = false
    /// Whether two periods are compared by it. What only counts rows is another one wherever a row came or went.
    package var isCompared = true
  }

  /// The code in JSON and in the library.
  package var code: String { rawValue }
  package var name: Sentence { definition.name }
  package var kind: Kind { definition.kind }

  package var definition: Definition {
    switch self {
    case .responsible: .responsible
    case .deadline: .deadline
    case .status: .status
    case .budget: .budget
    case .indicator: .indicator
    case .goal: .goal
    case .description: .description
    case .targetGroup: .targetGroup
    case .partner: .partner
    case .number: .number
    }
  }
}

extension Field.Definition {
  static let responsible = Field.Definition(
    name: Sentence("Ansvarlig", "Responsible"), queryNames: ["ansvarlig", "responsible"], kind: .text,
    stems: [
      HeaderStem("ansvarlig", endings: ["", "e", "t"], counts: .ending),
      HeaderStem("tovholder", endings: ["", "e", "en", "ne"]), HeaderStem("hvem"),
      HeaderStem("ansvar", endings: ["", "et"]),
      HeaderStem("ansvarshavende"), HeaderStem("ejer", endings: ["", "e", "skab"]), HeaderStem("opgaveejer"),
      HeaderStem("projektleder", endings: ["", "e"]), HeaderStem("forankring", counts: .ending),
      HeaderStem("udfører"), HeaderStem("ansvarig"),
    ])

  static let deadline = Field.Definition(
    name: Sentence("Frist", "Deadline"), queryNames: ["frist", "deadline"], kind: .date,
    stems: [
      HeaderStem("frist", endings: ["", "en", "er"], counts: .ending),
      HeaderStem("deadline", endings: ["", "s"], counts: .ending),
      HeaderStem("hvornår"), HeaderStem("tidsplan", endings: ["", "en"]),
      HeaderStem("tidsramme", endings: ["", "n"]),
      HeaderStem("tidshorisont"), HeaderStem("tidspunkt"), HeaderStem("tid"), HeaderStem("termin"),
      HeaderStem("milepæl", endings: ["", "e", "en", "ene"]), HeaderStem("periode"), HeaderStem("slut"),
      HeaderStem("slutdato"),
      HeaderStem("afslutning", endings: ["", "en"]), HeaderStem("afsluttes"), HeaderStem("afsluttet"),
      HeaderStem("færdiggørelse"), HeaderStem("gennemførsel"), HeaderStem("gennemførelse"),
      HeaderStem("færdig"), HeaderStem("udføres"),
      HeaderStem("start"), HeaderStem("startdato"), HeaderStem("opstart"),
    ])

  static let status = Field.Definition(
    name: .name("Status"), queryNames: ["status"], kind: .shortValue,
    stems: [HeaderStem("status", endings: ["", "sen"], counts: .ending), HeaderStem("fremdrift")])

  static let budget = Field.Definition(
    name: Sentence("Økonomi", "Budget"), queryNames: ["økonomi", "budget", "oekonomi"], kind: .amount,
    stems: [
      HeaderStem("økonomi", endings: ["", "en"]), HeaderStem("budget", endings: ["", "tet"], counts: .ending),
      HeaderStem("finansiering"), HeaderStem("midler"), HeaderStem("udgift", endings: ["", "er"], counts: .ending),
      HeaderStem("pris"), HeaderStem("ressource", endings: ["r", "rne", "forbrug"], counts: .ending),
      HeaderStem("beløb"), HeaderStem("bevilling", endings: ["", "en"], counts: .ending), HeaderStem("besparelse"),
      HeaderStem("forbrug"), HeaderStem("koster"),
    ])

  static let indicator = Field.Definition(
    name: .name("Indikator"), queryNames: ["indikator", "indicator"], kind: .text,
    stems: [
      HeaderStem("indikator", endings: ["", "en", "er", "erne"], counts: .ending),
      HeaderStem("succeskriteri", endings: ["e", "er", "erne", "um", "et"]),
      HeaderStem("tegn", endings: ["", "ene"]), HeaderStem("måltal"), HeaderStem("baseline"),
      HeaderStem("effektmål", endings: ["", "ene"]), HeaderStem("resultatmål", endings: ["", "ene"]),
      HeaderStem("succesmål", endings: ["", "ene"]), HeaderStem("målepunkt", endings: ["", "er", "erne"]),
      HeaderStem("effekt", endings: ["", "en", "er"]),
    ])

  static let goal = Field.Definition(
    name: Sentence("Mål", "Goal"), queryNames: ["mål", "goal", "maal"], kind: .text,
    stems: [
      HeaderStem("mål", endings: ["", "et", "ene"]), HeaderStem("målsætning", endings: ["", "en", "er", "erne"]),
      HeaderStem("delmål", endings: ["", "et", "ene"]), HeaderStem("formål", endings: ["", "et"]),
    ], isNeuter: true)

  static let description = Field.Definition(
    name: Sentence("Beskrivelse", "Description"), queryNames: ["beskrivelse", "description"], kind: .text,
    stems: [
      HeaderStem("beskrivelse", endings: ["", "n", "r"], counts: .ending),
      HeaderStem("uddybning", endings: ["", "en"]),
      HeaderStem("baggrund", endings: ["", "en"]),
    ])

  static let targetGroup = Field.Definition(
    name: Sentence("Målgruppe", "Target group"), queryNames: ["målgruppe", "targetgroup", "maalgruppe"],
    kind: .text,
    stems: [HeaderStem("målgruppe", endings: ["", "n", "r", "rne"])])

  static let partner = Field.Definition(
    name: Sentence("Samarbejdspartner", "Partner"), queryNames: ["samarbejdspartner", "partner"], kind: .text,
    stems: [
      HeaderStem("partner", endings: ["", "en", "e", "ne"], counts: .ending), HeaderStem("samarbejde"),
      HeaderStem("samarbejdsrelation", endings: ["", "er", "erne"]),
      HeaderStem("medvirkende"), HeaderStem("aktør", endings: ["", "er", "erne"]),
    ])

  static let number = Field.Definition(
    name: Sentence("Nr.", "No."), queryNames: ["nummer", "number", "nr"], kind: .text,
    stems: [HeaderStem("nr"), HeaderStem("nummer", endings: ["", "et"]), HeaderStem("#")],
    isCompared: false)
}

extension Field {
  /// The field that a column's header names, and how clearly: 0 is the clearest. nil where it names none.
  package static func heading(_ header: String) -> (field: Field, clarity: Int)? {
    if asksByWhom(header) { return heading(word: "hvem") }
    var words = HeaderWords.headWords(of: header)
    // "År" is a time by itself alone: "Børn 0-6 år" is none.
    if words == ["år"] || words == ["årstal"] { return heading(word: "tidspunkt") }
    // "Hvad koster det?" asks what its verb says, and "Hvem gør det?" who does.
    let asks = words.count > 1 && words.last == "det"
    if asks { words.removeLast() }
    guard let first = words.first, let last = words.last else { return nil }
    // A Danish phrase is about its last word ("Kort beskrivelse", "Afsatte midler"), or about its first one where others
    // tell more of it ("Ansvarlig leder", "Tidsplan 2024").
    if let field = heading(word: last) {
      // Of two fields in one column ("Status og tidsplan") the first is what it is called by.
      guard words.count > 2, words[words.count - 2] == "og", let other = heading(word: words[words.count - 3]) else {
        return field
      }
      return other
    }
    // A compound written apart is about its last half, but what is followed up here is money ("Budget opfølgning").
    if words.count == 2, let field = heading(word: first), field.field.kind == .amount { return field }
    return asks || words.allSatisfy { HeaderWords.role(ofWord: $0[...]) == nil } ? heading(word: first) : nil
  }

  /// Whether a header is a passive verb and the word behind which the doer stands ("Udføres af").
  private static func asksByWhom(_ header: String) -> Bool {
    guard header.utf8.count < 30, header.utf8.last == UInt8(ascii: "f") else { return false }
    let words = plainWords(of: header)
    return words.count == 2 && words[1] == "af" && words[0].hasSuffix("es")
  }

  private static func heading(word: String) -> (field: Field, clarity: Int)? {
    table.rank(of: word).map { clarities[$0] }
  }

  /// Every stem of every field, in order.
  private static let clarities = allCases.flatMap { field in
    field.definition.stems.indices.map { (field: field, clarity: $0) }
  }
  private static let table = StemTable(
    allCases.flatMap(\.definition.stems).enumerated().map { (stem: $1, rank: $0) }, by: \.forms)

  /// The field with a code of JSON and the library.
  package init?(code: String) { self.init(rawValue: code) }
}
