import Model

/// The words by which plans, and documents that are none, say what they are.
///
/// They are stems of the genre, in Danish, Norwegian and Swedish.
enum PlanWords {
  /// Whether a title, a cover line or a running head names a plan: one of its words is, or ends in, a word of the genre
  /// ("Skolestrategi", "Strategi- og handleplan").
  static func nameGenre(_ text: String) -> Bool { plainWords(of: text.withoutCommittees).contains(where: isGenre) }

  private static func isGenre(_ word: String) -> Bool {
    // A programme alone is one of an afternoon.
    genre.rank(of: word) != nil && !isOtherPlan(word) && word != "program" && word != "programmet"
  }

  private static func isOtherPlan(_ word: String) -> Bool {
    otherWords.contains(word) || otherPlans.contains(where: word.hasPrefix)
  }

  /// Whether a title says that its document is about what is done in some years ("Oversigt over indsatser 2024-2026").
  static func nameActions(_ title: String) -> Bool {
    PeriodSpelling.periods(in: title).contains { $0.first != $0.last }
      && plainWords(of: title).contains { HeaderWords.role(ofWord: $0[...]) == .activities }
  }

  /// Whether a title says that its document lists what is to be done ("7 anbefalinger om …").
  static func countsActions(_ title: String) -> Bool {
    let actions = ["anbefalinger", "forslag", "initiativer", "indsatser", "tiltag", "handlinger", "løfter"]
    return plainWords(of: title).contains { word in actions.contains { word.hasSuffix($0) } }
  }

  /// Whether a title says that the document is of another kind: minutes, an agenda, a newsletter, …
  ///
  /// The first word that says either counts: "Strategi for borgermøder" is a plan, "Evaluering af strategien" is none.
  static func nameOtherKind(_ title: String) -> Bool {
    for word in plainWords(of: title) {
      if isOtherPlan(word) || otherKinds.contains(where: word.hasPrefix) { return true }
      if isGenre(word) { return false }
    }
    return false
  }

  /// Whether a heading opens a part of the document that is around the plan: foreword, reading guide, appendix, …
  static func isFrame(_ heading: String) -> Bool { consists(heading, of: frame) }

  /// Whether a heading over others only gathers them ("Vores indsatsområder").
  static func isChapter(_ heading: String) -> Bool {
    if consists(heading, of: chapters) { return true }
    // "Mål og handlinger til realisering" is about goals and actions, whatever comes behind.
    let head = plainWords(of: heading).prefix { !["til", "for", "i", "på", "med"].contains($0) }.joined(separator: " ")
    return consists(head, of: chapters, or: { HeaderWords.role(ofWord: $0[...]) != nil })
  }

  /// Whether a heading is one that committee papers have, whatever they are about.
  static func isCommittee(_ heading: String) -> Bool { consists(heading, of: committee) }

  /// Whether a heading of a committee paper opens what the paper is about.
  static func isMatter(_ heading: String) -> Bool {
    ["sagsbeskrivelse", "sagsfremstilling", "fremstilling"].contains(heading.lowercased())
  }

  /// Whether a heading speaks of plans or actions, so that a list below it is one of actions whatever the document is.
  static func namesActions(_ heading: String) -> Bool {
    nameGenre(heading) || HeaderWords.role(of: heading) == .activities
  }

  /// Whether all words of a text are among some, or words that say nothing by themselves, and one of them is.
  private static func consists(
    _ text: String, of known: Set<String>, or isKnown: (String) -> Bool = { _ in false }
  ) -> Bool {
    guard text.utf8.count < 100 else { return false }
    let words = plainWords(of: text)
    return words.contains { known.contains($0) || isKnown($0) }
      && words.allSatisfy { known.contains($0) || fillers.contains($0) || isKnown($0) || $0.allSatisfy(\.isNumber) }
  }

  // MARK: words

  private static let endings = [
    "", "s", "en", "n", "er", "r", "erne", "rne", "ne", "k", "ken", "ker", "kerne", "met", "mer",
  ]
  private static let genre = StemTable(
    [
      "plan", "strategi", "politik", "program", "indsatskatalog", "målsætning", "strategikort", "policy", "anbefaling",
    ].map { (stem: HeaderStem($0, endings: endings, counts: .ending), rank: 0) }, by: \.endings)
  /// Plans and politics of other kinds, by how their words begin.
  private static let otherPlans: Set<String> = [
    "årsplan", "ugeplan", "dagsplan", "mødeplan", "timeplan", "studieplan", "undervisningsplan", "læreplan", "vagtplan",
    "madplan", "kursusplan", "lokalplan", "køreplan", "lektionsplan", "skemaplan", "ferieplan",
    "privatlivspolitik", "persondatapolitik", "cookiepolitik", "fortrolighedspolitik", "datapolitik", "cookie",
    "undervisningsprogram", "kursusprogram", "konferenceprogram", "mødeprogram", "planche", "planlov", "politikere",
    "politiker", "politikerne",
  ]
  /// How the words begin that name documents of other kinds.
  private static let otherKinds = [
    "referat", "dagsorden", "mødereferat", "beslutningsreferat", "mødeindkaldelse", "nyhedsbrev", "indkaldelse",
    "indbydelse", "invitation", "prisliste", "takst", "køreplan", "ugeskema", "curriculum", "årsregnskab", "regnskab",
    "årsberetning", "årsrapport", "litteratur", "stillingsopslag", "jobopslag", "abstract",
    "opskrift", "vejledning", "manual", "brugervejledning", "kvittering", "faktura", "borgermøde",
    "pressemeddelelse", "høringssvar", "evaluering", "møteinnkalling", "protokoll", "kallelse", "nyhetsbrev", "fundats",
    "vedtægt", "forretningsorden", "stillingsbeskrivelse", "rollebeskrivelse", "jobprofil", "kvalitetsstandard",
    "tjekliste",
    "opsamling", "projektbeskrivelse", "releasenote", "konsulent", "ugebrev", "årsmøde", "generalforsamling",
  ]
  /// Whole words that do.
  private static let otherWords: Set<String> = [
    "nyt", "cv", "avis", "skema", "magasin", "info", "tidsplan", "procesplan",
  ]
  private static let fillers: Set<String> = [
    "og", "i", "på", "for", "til", "med", "af", "om", "en", "et", "den", "det", "de", "vi", "vil", "vores", "er", "her",
    "hvad", "hvordan", "hvorfor", "sådan", "der", "som", "at", "kort", "planen", "planens", "strategien", "strategiens",
    "politikken", "programmet", "handleplanen", "arbejder", "perioden", "och", "du", "kommune", "kommunes", "kommunen",
    "blev", "blevet",
  ]
  private static let frame: Set<String> = [
    "forord", "indledning", "introduktion", "læseguide", "guide", "indhold", "indholdsfortegnelse", "læsevejledning",
    "læses", "læs", "mere",
    "resumé", "resume", "sammenfatning", "sammendrag", "mission", "menneskesyn", "rammer", "ramme", "tidsplan",
    "implementering", "kolofon", "bilag", "appendiks", "litteratur", "litteraturliste", "kilder", "noter",
    "referencer", "ordliste", "ordforklaring", "kontakt", "kontaktoplysninger", "økonomisk", "oversigt", "organisering",
    "proces", "processen", "tilblivelse", "høring", "høringssvar", "lovgrundlag", "lovgivning", "fakta", "opbygning",
    "opbygget", "bygget", "op", "afslutning", "efterskrift", "velkommen", "planen", "strategien", "politikken",
    "principper",
    "værdier", "værdigrundlag", "innledning", "innhold", "förord", "inledning", "innehåll",
  ]
  private static let chapters: Set<String> = [
    "indsatsområder", "indsatsområderne", "fokusområder", "fokusområderne", "temaer", "temaerne", "pejlemærker", "spor",
    "sporene", "målene", "arbejder", "satsningsområder", "prioriterede", "strategiske", "udvalgte", "tværgående",
    "handleplan",
    "handleplanen", "strategi", "strategien", "planen", "politik", "politikken", "kapitel", "del", "områder",
    "områderne",
  ]
  private static let committee: Set<String> = [
    "beslutning", "beslutninger", "indstilling", "resume", "resumé", "sagsbeskrivelse", "sagsfremstilling",
    "fremstilling",
    "sagsprocedure", "sagens", "forløb", "lovgrundlag", "økonomiske", "konsekvenser", "økonomi", "høring", "tidsplan",
    "bilag",
    "kommunikation", "miljø", "miljømæssige", "sundhedsmæssige", "personalemæssige", "fravær", "afbud", "deltagere",
    "habilitet", "ansvarligt", "udvalg", "sagsgang", "åbent", "punkt", "punkter", "supplerende",
  ]
}

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
    let end = heading.firstIndex(of: "(") ?? heading.start(of: " for ") ?? heading.endIndex
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
    "hvilke", "strategi", "strategien", "planen", "politikken", "handleplanen", "dansk", "danske",
  ]
}
