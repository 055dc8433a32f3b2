/// Danish words for how often something happens.
enum FrequencyWords {
  /// A span of time and how many of it a year has; days are counted by themselves.
  struct Span {
    var name: String
    var perYear: Int
    var isDays = false
  }

  private static let year = Span(name: "år", perYear: 1)
  private static let half = Span(name: "halvår", perYear: 2)
  private static let quarter = Span(name: "kvartal", perYear: 4)
  private static let month = Span(name: "måned", perYear: 12)
  private static let week = Span(name: "uge", perYear: 52)
  private static let day = Span(name: "dag", perYear: 1, isDays: true)

  static let spans: [String: Span] = [
    "år": year, "året": year, "skoleår": year, "skoleåret": year, "halvår": half, "halvåret": half,
    "kvartal": quarter, "kvartalet": quarter, "måned": month, "måneden": month, "uge": week, "ugen": week, "dag": day,
    "dagen": day,
  ]

  static let adverbs: [String: Span] = [
    "årlig": year, "årligt": year, "årlige": year, "halvårlig": half, "halvårligt": half, "halvårlige": half,
    "halvårsvis": half, "kvartalsvis": quarter, "kvartalsvise": quarter, "kvartalsvist": quarter, "månedlig": month,
    "månedligt": month, "månedlige": month, "månedsvis": month, "ugentlig": week, "ugentligt": week,
    "ugentlige": week, "daglig": day, "dagligt": day, "daglige": day,
  ]

  /// Words for "now and then".
  static let vague: Set<String> = [
    "løbende", "jævnlig", "jævnligt", "jævnlige", "regelmæssig", "regelmæssigt", "regelmæssige",
  ]

  private static let cardinals = [
    "én", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv",
  ]
  private static let ordinals: [String: String] = [
    "første": "1", "anden": "2", "andet": "2", "tredje": "3", "fjerde": "4", "femte": "5", "sjette": "6",
  ]

  /// A number in digits, such as "4-6" or "2.000", or in letters up to twelve; nil for any other word.
  static func number(_ word: String) -> String? {
    if word == "en" || word == "et" { return nil }
    if let place = cardinals.firstIndex(of: word) { return String(place + 1) }
    let isInDigits =
      word.first?.isASCII == true && word.allSatisfy { $0.isASCII && ($0.isNumber || "-.,".contains($0)) }
    return isInDigits && word.contains(where: \.isNumber) ? word : nil
  }

  /// A number or an ordinal: "andet" is "2".
  static func ordinal(_ word: String) -> String? { ordinals[word] ?? number(word) }
}

/// Danish words for when something happens.
enum DateWords {
  private static let names: Set<String> = [
    "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november",
    "december", "forår", "foråret", "sommer", "sommeren", "efterår", "efteråret", "vinter", "vinteren",
  ]

  static func isNamed(_ word: String) -> Bool { names.contains(word) }

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
    "sekretariat", "borgmester", "formand", "tovholder", "vejleder", "rådgiver", "psykolog", "inspektør",
  ].map { Array($0.utf8) }
  private static let longestEnding = 5
  private static let endings: Set<String> = [
    "", "s", "e", "en", "ens", "er", "ers", "erne", "ernes", "et", "ets", "ne", "nes", "n", "ns", "re", "rne", "rnes",
    "es",
  ]

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
}
