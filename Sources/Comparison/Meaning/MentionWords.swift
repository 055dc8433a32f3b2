/// Danish words for how often something happens.
enum FrequencyWords {
  /// How many of each span of time a year has; its weeks are whole, so that every fourteenth day is every second week.
  private static let perYear: [(words: String, count: Double)] = [
    ("år året skoleår skoleåret sæson sæsonen", 1), ("halvår halvåret", 2), ("kvartal kvartalet", 4),
    ("måned måneden", 12), ("uge ugen weekend weekenden", 52), ("dag dagen døgn døgnet", 52 * 7),
    ("morgen aften nat formiddag eftermiddag", 52 * 7), ("hverdag", 52 * 5),
    ("time timen", 52 * 7 * 24),
    ("minut minuttet", 52 * 7 * 24 * 60), ("kvarter kvarteret", 52 * 7 * 24 * 4),
  ]

  private static let adverbsPerYear: [(words: String, count: Double)] = [
    ("årlig årligt årlige", 1), ("halvårlig halvårligt halvårlige halvårsvis halvårsvise halvårsvist", 2),
    ("kvartalsvis kvartalsvise kvartalsvist kvartalsmæssig kvartalsmæssigt", 4),
    ("månedlig månedligt månedlige månedsvis månedsvise", 12), ("ugentlig ugentligt ugentlige ugevis", 52),
    ("daglig dagligt daglige", 52 * 7),
  ]

  private static let weekdays = "mandag tirsdag onsdag torsdag fredag lørdag søndag"

  static let spans = table(perYear + [(words: weekdays, count: 52)])
  static func isWeekday(_ word: String) -> Bool { weekdayNames.contains(word) }
  private static let weekdayNames = Set(weekdays.split(separator: " ").map(String.init))
  /// Behind "om" these say how often, whatever is counted: "15 timer om måneden".
  static let known: Set<String> = ["året", "halvåret", "kvartalet", "måneden", "ugen"]
  static let adverbs = table(adverbsPerYear)

  private static func table(_ lists: [(words: String, count: Double)]) -> [String: Double] {
    Dictionary(lists.flatMap { list in list.words.split(separator: " ").map { (String($0), list.count) } }) { $1 }
  }

  /// How many a year has of what is named after "alle": "alle ugens dage", "alle hverdage".
  static let plurals: [String: Double] = [
    "dage": 52 * 7, "døgn": 52 * 7, "hverdage": 52 * 5, "uger": 52, "måneder": 12, "år": 1, "aftener": 52 * 7,
    "nætter": 52 * 7,
  ]

  /// Words for "now and then".
  static let vague: Set<String> = [
    "løbende", "jævnlig", "jævnligt", "jævnlige", "regelmæssig", "regelmæssigt", "regelmæssige",
  ]

  /// What may be counted in a frequency beside "gange": "to dage om ugen".
  static let counted: Set<String> = ["x", "gang", "gange", "dag", "dage", "aften", "aftener", "møder", "besøg"]

  /// "hvert halve år", "hver halve time".
  static let half: Set<String> = ["halve", "halv", "halvt"]
}

/// Danish words for when something happens.
enum DateWords {
  private static let seasons = [
    "forår": "forår", "foråret": "forår", "sommer": "sommer", "sommeren": "sommer", "efterår": "efterår",
    "efteråret": "efterår", "vinter": "vinter", "vinteren": "vinter",
  ]

  /// The month of a name; the names that seasons have beside it are no months.
  static let months = Set(namesOfMonths)

  /// How many months and seasons dates name.
  static func named(in dates: Set<String>) -> Int { dates.count { months.contains($0) || seasons[$0] != nil } }

  static func isNamed(_ word: String) -> Bool { months.contains(word) || seasons[word] != nil }

  static func isSeason(_ date: String) -> Bool { seasons[date] != nil }

  /// A season without its ending; any other word as it is.
  static func plain(_ word: String) -> String { seasons[word] ?? word }

  private static let namesOfMonths = [
    "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november",
    "december",
  ]

  /// The day and month, and the year, of a date as "1.8.2019" or "1/8-19"; nil for any other word, a day and month alone
  /// among them, which may be a number.
  static func inDigits(_ word: String) -> (day: String, year: String)? {
    let fields = word.split { "-/.".contains($0) }
    guard fields.count == 3, let year = Int(fields[2]), fields[2].count == 4 || fields[2].count == 2,
      let day = dayAndMonth(fields[0] + "/" + fields[1])
    else { return nil }
    return (day, "\(year < 100 ? 2000 + year : year)")
  }

  /// "1 august" of "1/8"
  static func dayAndMonth(_ word: some StringProtocol) -> String? {
    let fields = word.split(separator: "/")
    guard fields.count == 2, let day = Int(fields[0]), let month = Int(fields[1]), (1...31).contains(day),
      namesOfMonths.indices.contains(month - 1)
    else { return nil }
    return "\(day) \(namesOfMonths[month - 1])"
  }

  /// A year, a school year as "2019/20", or a date as "1.8.2019".
  static func isInDigits(_ word: String) -> Bool {
    let fields = word.split { "-/.".contains($0) }
    guard !fields.isEmpty, fields.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }) else { return false }
    return fields.contains { $0.count == 4 && ($0.hasPrefix("19") || $0.hasPrefix("20")) }
  }
}

/// Danish words by which a text says who is responsible.
enum ActorWords {
  /// Short for "ved" (by), before an actor.
  static let marks: Set<String> = ["v.", "v/", "v"]

  /// Words and last parts of compounds for someone responsible.
  private static let roles: [[UInt8]] = [
    "chef", "direktør", "leder", "konsulent", "koordinator", "ansvarlig", "udvalg", "bestyrelse", "forvaltning",
    "sekretariat", "borgmester", "formand", "tovholder", "vejleder", "rådgiver", "psykolog", "inspektør", "foged",
  ].map { Array($0.utf8) }
  private static let longestEnding = 5
  private static let endings: Set<String> = [
    "", "s", "e", "en", "ens", "er", "ers", "erne", "ernes", "et", "ets", "ne", "nes", "n", "ns", "re", "rne", "rnes",
    "es",
  ]

  /// Nouns, alone and as last parts of compounds, for those who do what a plan says.
  private static let somebodies: Set<String> = Set(
    """
    kommune forvaltning afdeling center råd nævn forening klub forbund selskab virksomhed firma leverandør fond skole \
    bibliotek museum teater institution børnehave vuggestue dagtilbud politi kontor team personale medarbejder ansat lærer \
    pædagog sygeplejerske læge terapeut pleje visitation myndighed styrelse region stat byråd service frivillig forælder ejer \
    lodsejer ledelse netværk brandvæsen beredskab universitet entreprenør operatør sagsbehandler behandler pedel mentor træner \
    instruktør hus menighedsråd organisation laug arkiv musiker tjeneste korps mester patrulje revisor visitator plejer plejerske \
    jordemoder arkitekt ingeniør jurist rektor vicevært tekniker kunstner forsker
    """.split { $0 == " " || $0 == "\n" }.map(String.init))

  static func isSomebody(_ noun: String) -> Bool { somebodies.contains(noun) }

  /// Verbs whose subject is responsible, whatever it is called.
  static let responsibilities: Set<String> = [
    "står", "sørger", "varetager", "forestår", "administrerer", "koordinerer",
  ]

  /// Where a noun phrase ends beside prepositions and verbs.
  static let ends: Set<String> = [
    "og", "eller", "samt", "at", "der", "som", "hver", "hvert", "når", "hvis", "så", "ikke", "selv", "løbende",
    "årligt",
  ]

  /// What names someone responsible after it: "ansvarlig: Vej og Park".
  static let labels: Set<String> = ["ansvarlig", "ansvarlige", "ansvar", "tovholder", "projektleder", "udføres"]

  /// The role that a word names, without its ending: "skolecenterchefens" is "skolecenterchef".
  static func role(in word: String) -> String? {
    let letters = Array(word.utf8)
    for role in roles where letters.count >= role.count {
      for ending in 0...min(longestEnding, letters.count - role.count) {
        let stem = letters.dropLast(ending)
        guard stem.suffix(role.count).elementsEqual(role) else { continue }
        guard endings.contains(String(decoding: letters.suffix(ending), as: UTF8.self)) else { continue }
        return String(decoding: stem, as: UTF8.self)
      }
    }
    return nil
  }
}

/// Danish words by which an item says that it goes on with something.
enum ContinuationWords {
  static let beginnings = ["fortsat", "fortsæt", "viderefør"]

  /// Whether a text says that it goes on with something.
  static func stand(in text: String) -> Bool {
    text.lowercased().split { !$0.isLetter }.contains { word in beginnings.contains { word.hasPrefix($0) } }
  }
}
