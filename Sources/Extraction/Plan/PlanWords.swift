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

  /// Whether a line above the title says so by its first word ("Pressemeddelelse · 12. juni 2024").
  static func opensOtherKind(_ line: String) -> Bool {
    guard line.wordCount < 7, let first = plainWords(of: line).first else { return false }
    return coverKinds.contains(where: first.hasPrefix)
  }

  /// Whether headings of a document are those of a post that somebody is to apply for.
  static func offerPost(_ headings: some Sequence<String>) -> Bool {
    var (ofPost, others): (Set<String>, Set<String>) = ([], [])
    for heading in headings {
      let words = plainWords(of: heading).joined(separator: " ")
      if postHeadings.contains(words) { ofPost.insert(words) }
      if offerHeadings.contains(words) { others.insert(words) }
    }
    return !ofPost.isEmpty && ofPost.count + others.count > 1
  }

  /// Whether a heading opens a part of the document that is around the plan: foreword, reading guide, appendix, …
  static func isFrame(_ heading: String) -> Bool { consists(heading, of: frame) }

  /// Whether a heading opens an appendix, whatever stands in that ("Bilag 1: Handleplan").
  static func opensAppendix(_ heading: String) -> Bool {
    ["bilag", "appendiks"].contains(plainWords(of: heading.prefix(20)).first)
  }

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
    ["sagsbeskrivelse", "sagsfremstilling", "fremstilling"].contains(heading.inSmallLetters)
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
    "madplan", "kursusplan", "lokalplan", "køreplan", "lektionsplan", "skemaplan", "ferieplan", "rengøringsplan",
    "menuplan", "vikarplan", "bemandingsplan", "køreplan", "ruteplan", "situationsplan", "oversigtsplan",
    "etageplan", "flugtvejsplan",
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
    "tjekliste", "kommissori", "høringsnotat", "tilsynsrapport", "skabelon", "ansøgning", "puljeopslag",
    "opsamling", "projektbeskrivelse", "releasenote", "konsulent", "ugebrev", "årsmøde", "generalforsamling",
  ]
  /// The same above a title, where people and offices are named as well.
  private static let coverKinds = [
    "referat", "dagsorden", "pressemeddelelse", "nyhedsbrev", "indkaldelse", "invitation", "stillingsopslag",
    "jobopslag", "høringssvar",
  ]
  private static let postHeadings: Set<String> = [
    "om jobbet", "jobbet", "om stillingen", "stillingen", "din profil", "dine opgaver", "dine arbejdsopgaver",
    "dine kvalifikationer", "dine kompetencer", "løn og ansættelsesvilkår", "løn og ansættelse", "din ansøgning",
    "ansøgningsfrist", "dit ansvar", "din baggrund",
  ]
  private static let offerHeadings: Set<String> = [
    "om dig", "om os", "vi tilbyder", "vi forventer", "hvem er du", "hvem er vi", "ansøgning", "kontakt",
    "yderligere oplysninger", "hvad tilbyder vi", "vi søger", "arbejdspladsen",
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
    "værdier", "værdigrundlag", "summary", "english", "zusammenfassung", "sammanfattning", "innledning", "innhold",
    "förord", "inledning", "innehåll",
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
