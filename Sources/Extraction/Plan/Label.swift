import Model

/// A heading that says what stands below it and names nothing by itself ("Det vil vi", "Sådan følger vi op").
enum Label: Hashable {
  case activities, followUps, goals, background
  /// What is said of the policy ("Målgruppe", "Samarbejdspartnere").
  case fact(Field)

  /// - Parameter heading: without its number.
  init?(_ heading: String) {
    guard heading.utf8.count < 80 else { return nil }
    self.init(words: heading)
  }

  /// What a heading says before what it is about ("Succeskriterier for læsning (2024-2026)"): of lists of actions that is a name.
  private static func head(of heading: String) -> Label? {
    let end = heading.start(of: "(") ?? heading.start(of: " for ") ?? heading.endIndex
    guard end > heading.startIndex, end < heading.endIndex else { return nil }
    let label = Label(words: String(heading[..<end]))
    return label == .activities ? nil : label
  }

  private init?(words heading: String) {
    if let head = Self.head(of: heading) {
      self = head
      return
    }
    let words = plainWords(of: heading)
    var found: [Label] = []
    for word in words {
      if let meaning = Self.meanings[word] ?? Self.meaning(ofHeader: word) {
        found.append(meaning)
      } else if !Self.fillers.contains(word) {
        return nil
      }
    }
    guard !words.isEmpty else { return nil }
    // "Initiativer og status" heads what is neither the one nor the other.
    if found.contains(.activities), found.contains(.followUps), words.contains("og") { return nil }
    // "Det vil vi" has nothing but small words; "Det vil vi opnå" is about what is reached.
    if let strongest = [Label.followUps, .goals, .background, .activities].first(where: found.contains) {
      self = strongest
    } else if words.contains("vil") || words.contains("gør") || words.contains("skal") {
      self = .activities
    } else {
      return nil
    }
  }

  /// A heading of a field, which under a policy says something of it.
  init?(field heading: String) {
    let fields: Set<Field> = [.responsible, .deadline, .budget, .targetGroup, .partner]
    guard heading.wordCount < 3, let field = Field.heading(heading)?.field, fields.contains(field),
      HeaderWords.role(of: heading) == nil
    else { return nil }
    self = .fact(field)
  }

  private static func meaning(ofHeader word: String) -> Label? {
    // A compound names something of its own ("Fraværsindsats").
    guard let role = HeaderWords.role(ofWord: word[...]) else { return nil }
    switch role {
    case .activities: return HeaderWords.mayNamePolicy(word) || word.count > 13 ? nil : .activities
    case .followUps: return .followUps
    case .policy: return nil
    }
  }

  private static let meanings: [String: Label] = [
    "opnå": .goals, "mål": .goals, "målet": .goals, "målene": .goals, "målsætning": .goals, "målsætninger": .goals,
    "delmål": .goals, "formål": .goals, "formålet": .goals, "ambition": .goals, "ambitioner": .goals, "hen": .goals,
    "vision": .goals, "baggrund": .background, "vigtigt": .background, "hvorfor": .background,
    "udfordring": .background,
    "udfordringer": .background, "udfordringen": .background, "situationen": .background, "dag": .background,
    "nuværende": .background, "afsæt": .background, "måler": .followUps, "måles": .followUps, "følger": .followUps,
    "lykkes": .followUps, "lykkedes": .followUps, "tegn": .followUps, "tegnene": .followUps, "succes": .followUps,
    "succeskriterier": .followUps, "succeskriterium": .followUps, "indikatorer": .followUps, "indikator": .followUps,
    "opfølgning": .followUps, "evaluering": .followUps, "evaluerer": .followUps, "effekt": .followUps,
    "måltal": .followUps,
    "målepunkter": .followUps, "tiltag": .activities, "tiltagene": .activities, "tiltak": .activities,
    "åtgärder": .activities,
    "uppföljning": .followUps, "oppfølging": .followUps, "gøre": .activities, "kendetegn": .followUps,
    "måling": .followUps,
    "målinger": .followUps, "effektmål": .followUps, "succesmål": .followUps, "resultatmål": .followUps,
    "nøgletal": .followUps,
    "effekter": .followUps, "virker": .followUps, "øje": .followUps, "fremdrift": .followUps, "vurderer": .followUps,
    "vurdering": .followUps, "måleindikatorer": .followUps, "pejlepunkter": .followUps, "mærkes": .followUps,
    "løfter": .activities,
    "gang": .activities, "derhen": .activities, "indsatserne": .activities, "ønsker": .goals, "hensigt": .goals,
    "målbillede": .goals, "delmålene": .goals, "udgangspunkt": .background, "viden": .background, "fakta": .background,
    "potentiale": .background, "status": .followUps, "aktivitetstal": .followUps, "målemetode": .followUps,
    "målemetoder": .followUps, "problemkompleks": .background, "problemstilling": .background,
  ]
  private static let fillers: Set<String> = [
    "og", "i", "på", "for", "til", "med", "af", "at", "den", "det", "de", "vi", "vil", "vores", "er", "her", "hvad",
    "hvordan",
    "sådan", "gør", "der", "som", "står", "ser", "op", "konkrete", "vigtigste", "centrale", "overordnede", "overordnet",
    "perioden", "planperioden", "skal", "ved", "når", "har", "et", "en",
    "strategiske", "særlige", "fælles", "følgende", "også", "derfor", "hvor", "lokale", "om", "os", "kan", "holder",
    "sætter",
    "når", "arbejder", "arbejde", "målet", "konkret", "resultater", "dette", "blandt", "andet", "udvalgte", "vore",
    "se",
    "hvilke", "strategi", "strategien", "planen", "politikken", "handleplanen", "dansk", "danske",
  ]
}
