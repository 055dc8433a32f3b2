/// A number of a text with its measure, where it has one.
struct Quantity: Hashable {
  /// As digits: "14", "4-6", "1.5".
  var value: String
  /// The measure's plain name, "uge"; nil for a number of things.
  var unit: String?
  /// The same for quantities that are the same: "14 dage" and "to uger", "25 %" and "en fjerdedel".
  private let size: String

  init(_ value: String, unit: Measure? = nil) {
    self.value = value
    self.unit = unit?.name
    guard let unit, let amount = Double(value) else {
      size = value + (unit.map { " " + $0.name } ?? "")
      return
    }
    size = "\(Int((amount * unit.factor * 1000).rounded(.toNearestOrEven).clamped)) \(unit.base)"
  }

  /// A share of a whole.
  init(share: Double, value: String) {
    self.value = value
    unit = Measure.percent.name
    size = "\(Int((share * 1000).rounded().clamped)) \(Measure.percent.base)"
  }

  static func == (left: Quantity, right: Quantity) -> Bool { left.size == right.size }
  func hash(into hasher: inout Hasher) { hasher.combine(size) }
}

/// A measure, and how many of its base it is.
struct Measure {
  var name: String
  var factor: Double = 1
  var base: String
  /// Whether it measures time, so that "en uge" is a number too.
  var isTime = false

  static let percent = Measure(name: "procent", factor: 0.01, base: "del")

  private static func time(_ name: String, _ factor: Double, _ base: String) -> Measure {
    Measure(name: name, factor: factor, base: base, isTime: true)
  }

  /// Days and months have no common base: a month is no whole number of weeks.
  private static let known: [(words: String, measure: Measure)] = [
    ("minut minutter minutters min", time("minut", 1, "minut")), ("time timer timers", time("time", 60, "minut")),
    ("kvarter", time("kvarter", 15, "minut")),
    ("døgn døgns", time("døgn", 1440, "minut")),
    ("dag dage dages", time("dag", 1440, "minut")), ("uge uger ugers", time("uge", 10_080, "minut")),
    // Five of them are a week.
    ("hverdag hverdage arbejdsdag arbejdsdage", time("hverdag", 2016, "minut")),
    ("måned måneder måneders mdr mdr.", time("måned", 1, "måned")),
    ("kvartal kvartaler", time("kvartal", 3, "måned")), ("halvår", time("halvår", 6, "måned")),
    ("år års", time("år", 12, "måned")),
    ("kr kr. krone kroner kroners dkk", Measure(name: "krone", base: "krone")),
    ("% procent pct pct. procents", percent), ("promille ‰", Measure(name: "promille", factor: 0.001, base: "del")),
    ("mm millimeter", Measure(name: "millimeter", factor: 0.001, base: "meter")),
    ("cm centimeter", Measure(name: "centimeter", factor: 0.01, base: "meter")),
    ("m meter meters", Measure(name: "meter", base: "meter")),
    ("km kilometer", Measure(name: "kilometer", factor: 1000, base: "meter")),
    ("km/t km/h", Measure(name: "kilometer i timen", base: "kilometer i timen")),
    ("knob", Measure(name: "knob", factor: 1.852, base: "kilometer i timen")),
    ("m2 m² kvm kvadratmeter", Measure(name: "kvadratmeter", base: "kvadratmeter")),
    ("ha hektar", Measure(name: "hektar", factor: 10_000, base: "kvadratmeter")),
    ("g gram", Measure(name: "gram", factor: 0.001, base: "kilo")),
    ("kg kilo kilogram", Measure(name: "kilo", base: "kilo")),
    ("ton tons", Measure(name: "ton", factor: 1000, base: "kilo")), ("liter l", Measure(name: "liter", base: "liter")),
  ]

  static let ofWord: [String: Measure] = Dictionary(
    known.flatMap { entry in entry.words.split(separator: " ").map { (String($0), entry.measure) } }
  ) { first, _ in first }

  /// Of time, with its article: "dagen før" is one day before.
  static let ofDefinite: [String: Measure] = Dictionary(
    uniqueKeysWithValues: ["timen": "time", "døgnet": "døgn", "dagen": "dag", "ugen": "uge", "måneden": "måned"]
      .compactMap {
        definite, word in ofWord[word].map { (definite, $0) }
      })

  /// What may stand between a number and a measure of time.
  static let attributes: Set<String> = ["sidste", "seneste", "hele", "kommende", "følgende", "næste", "foregående"]

  /// What a word after a number multiplies it by.
  static let multiples: [String: Double] = [
    "mio": 1e6, "mio.": 1e6, "million": 1e6, "millioner": 1e6, "mia": 1e9, "milliard": 1e9, "milliarder": 1e9,
    "tusind": 1e3, "tusinde": 1e3, "t.kr": 1e3, "hundrede": 100, "hundred": 100,
  ]
}

extension Double {
  /// Within what an integer can hold.
  fileprivate var clamped: Double { isFinite ? min(max(self, -1e15), 1e15) : 0 }
}
