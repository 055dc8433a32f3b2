/// Danish words that turn a promise, by lemma: what is increased or reduced, what must or may be done, and for whom.
///
/// Irregular forms that the dictionary reads as other words stand beside the lemmas.
enum PromiseWords {
  enum Direction: Hashable { case up, level, down }

  /// How firmly something is promised; a promise without any of these words is a firm one.
  enum Modality: Hashable { case must, will, should, can, aim, consider }

  /// For whom or where something holds. Extents and areas are compared apart.
  enum Scope: Hashable {
    case all, some
    case local, municipal, regional, national

    var isExtent: Bool { self == .all || self == .some }
  }

  static func direction(of word: MentionWord) -> Direction? { word.first(in: directions) }
  static func modality(of word: MentionWord) -> Modality? { modalForms[word.text] ?? word.first(in: modals) }
  static func scope(of word: MentionWord) -> Scope? { scopeForms[word.text] ?? word.first(in: scopes) }

  /// Words that say no to what stands beside them; "uden" and "ingen" to what follows alone.
  static let negations: Set<String> = [
    "ikke", "ej", "aldrig", "næppe", "uden", "ingen", "intet", "hverken", "undtagen",
  ]
  static let forwardNegations: Set<String> = ["uden", "ingen", "intet", "hverken", "undtagen"]
  /// After a negation these make it none: "ikke kun".
  static let lifting: Set<String> = ["kun", "bare", "blot", "alene", "mindst"]
  /// A negation before these forbids what follows them: "ikke tilladt at …".
  static let permissions: Set<String> = ["tilladt", "lovligt", "muligt", "lov", "tilladelse"]
  /// After a negation these say yes: "ikke udelukket".
  static let exclusions: Set<String> = ["udelukket", "umuligt", "forbudt", "ulovligt"]
  /// Between a negation and what it denies: "ikke deres eget hold".
  static let qualifiers: Set<String> = Set("egen eget egne længere mere altid selv helt".words)
  /// These forbid what their clause says.
  static let prohibitions = Dictionary(uniqueKeysWithValues: "forbyde forbudt forbud".words.map { ($0, true) })
  /// What follows these is hard or does not happen.
  static let hindrances: Set<String> = Set(
    "svært vanskeligt besværligt besvær forhindret forhindrer forhindres undgår undgås undgå undlader undlades".words)
  /// What their clause speaks of is no more, or is shut.
  static let cessations = Dictionary(
    uniqueKeysWithValues: "ophøre bortfalde sløjfe droppe aflyse indstille afskaffe ophæve udfase".words.map {
      ($0, ChangeFlag.negation)
    }
      + "lukke nedlægge".words.map { ($0, ChangeFlag.direction) })
  /// After a negation these bound the number behind them.
  static let bounds: Set<String> = ["over", "under", "mere", "mindre", "flere", "færre", "højere", "lavere", "længere"]
  /// After "kun" these say on which condition something holds.
  static let conditions: Set<String> = Set("efter med når hvis såfremt ved".words)
  /// These tell the direction of what stands beside them.
  static let comparatives: Set<String> = Set(
    """
    flere færre mere mindre større højere lavere kortere længere oftere sjældnere hurtigere langsommere bedre dårligere ringere dyrere billigere \
    hyppigere tættere
    """.words)
  /// More of these against something makes less of it.
  static let efforts = Dictionary(uniqueKeysWithValues: "indsats kamp arbejde fokus".words.map { ($0, true) })
  /// Behind a noun these say which ones.
  static let narrowing: Set<String> = ["med", "uden", "der", "som", "over", "under"]
  static let prepositions: Set<String> = Set(
    "i på til for fra af med om ved hos over under mellem mod inden efter før gennem langs omkring blandt".words)

  /// Beginnings of two words with the same rest that are opposites.
  static let oppositePrefixes = [("op", "ned"), ("til", "fra")]

  private static let directions = table([
    (
      Direction.up,
      """
      øge forøge hæve forhøje udvide udbygge styrke flere mere op åbne åben genåbne oprette genoprette etablere genetablere \
      indføre genindføre vokse stige forbedre fremme større højere længere oftere hurtigere forlænge fordoble tredoble tilføre \
      opprioritere opnormere opgradere optrappe opskalere intensivere udvidelse forøgelse øgning forhøjelse stigning vækst \
      tilvækst oprettelse etablering indførelse genindførelse åbning forbedring styrkelse forlængelse fordobling udbygning \
      tillade ansætte ansættelse starte begynde igangsætte opstarte tænde bygge opføre genoptage udbrede \
      tilføje tiltage højne opruste oprustning forstærke forstærkning genoplive reetablere fremrykke fremskynde \
      accelerere maksimere opjustere udrulle udrulning opbygge opbygning investere investering bevilge overtage overtagelse hjemtage købe \
      tilplante opstille opsætte bedre dyrere hyppigere tættere bredere skærpe skærpelse stramme stramning opstramning opstramme \
      genåbning mangedoble firedoble
      """
    ),
    (
      .down,
      """
      sænke mindske formindske reducere nedsætte nedbringe begrænse beskære skære færre mindre ned lukke nedlukke lukket \
      nedlægge afskaffe afvikle fjerne ophæve ophøre falde forringe lavere kortere sjældnere forkorte halvere indskrænke spare \
      svække langsommere \
      nedtrappe udfase nedprioritere nednormere nedgradere nedskalere nedskære nedskæring slække stoppe standse indstille sløjfe \
      aflyse annullere droppe reduktion nedsættelse begrænsning lukning nedlukning nedlæggelse afskaffelse afvikling fald \
      forringelse forkortelse halvering besparelse indskrænkning udfasning nedgang tilbagegang ophør forbyde forbudt forbud \
      afskedige afskedigelse fyre afslutte slukke nedrive indsnævre fjernelse ophævelse bortfalde bortfald forsvinde \
      opgive afgive afhænde sælge frasælge frasalg udlicitere udlicitering privatisere fratage nedtage bremse dæmpe \
      nedtone udskyde udskydelse forsinke minimere nedjustere tilbagerulle forværre forværring billigere dårligere ringere spærre afspærre \
      lempe lempelse slække opsige skrumpe krympe svinde miste afkorte afkortning
      """
    ),
    (
      .level,
      "fastholde bevare bibeholde opretholde uændret uforandret fastfryse fryse fastholdelse bevarelse opretholdelse"
    ),
  ])

  private static let modalForms = table([
    (Modality.must, "skal skulle"), (.will, "vil ville"),
    (.should, "bør burde opfordre opfordres opfordrer anbefales anbefaler tilskynde tilskyndes tilskynder"),
    (.can, "kan kunne må måtte frivilligt"),
    (.consider, "evt eventuelt måske muligvis"),
  ])
  private static let modals = table([
    (Modality.must, "obligatorisk påkrævet påkræve forpligte pligt tvungen nødvendig"),
    (.can, "mulighed valgfri"), (.aim, "tilstræbe bestræbe stræbe forsøge tilstræbes helst håbe"),
    (.consider, "overveje påtænke overvejelse eventuel"),
  ])

  private static let scopeForms = table([
    (Scope.all, "alle samtlige enhver ethvert hele overalt allesammen"),
    (.some, "nogle visse enkelte enkelt udvalgt udvalgte fleste kun bestemte delvist delvis"),
  ])
  private static let scopes = table([
    (Scope.local, "lokal decentral bydel"),
    (.municipal, "kommunal fælleskommunal tværkommunal kommunedækkende fælles central"),
    (.regional, "regional tværregional"), (.national, "national landsdækkende international"),
  ])

  private static func table<Value>(_ lists: [(Value, String)]) -> [String: Value] {
    Dictionary(lists.flatMap { value, words in words.words.map { ($0, value) } }) { first, _ in first }
  }
}

extension String {
  /// The words of a list.
  fileprivate var words: [String] { split(whereSeparator: \.isWhitespace).map(String.init) }
}
