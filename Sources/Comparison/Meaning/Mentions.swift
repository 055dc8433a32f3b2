/// What a text says of how often, by whom, how many and when.
struct Mentions {
  /// How often, as "2/år" for twice a year: "2 x årligt", "to gange om året" and "halvårlig" are the same.
  private(set) var frequencies: Set<String> = []
  private(set) var actors: Set<String> = []
  private(set) var numbers: Set<String> = []
  private(set) var dates: Set<String> = []
  /// Whether the text says that it goes on with something.
  private(set) var continues = false

  private let words: [String]
  /// The words of frequencies and dates, whose numbers count as nothing else.
  private var used: Set<Int> = []

  init(in texts: [String]) {
    words = texts.flatMap(Self.words)
    for place in words.indices { readFrequency(at: place) }
    for place in words.indices { readDate(at: place) }
    for place in words.indices { readActor(at: place) }
    for (place, word) in words.enumerated() where !used.contains(place) && !ActorWords.marks.contains(word) {
      if let number = FrequencyWords.number(word) { numbers.insert(number) }
    }
    continues = Self.continues(words)
  }

  /// Whether a text says that it goes on with something.
  static func continues(_ text: String) -> Bool { continues(words(of: text)) }

  private static func continues(_ words: [String]) -> Bool {
    words.contains { word in ContinuationWords.beginnings.contains { word.hasPrefix($0) } }
  }

  private static func words(of text: String) -> [String] {
    text.singleSpaced.lowercased().unicodeScalars.split { $0 == " " || $0 == "–" }.map { trimmed(Substring($0)) }
  }

  /// The word without the punctuation around it.
  private static func trimmed(_ word: Substring) -> String {
    // Most words begin and end with a plain letter or digit, which is quick to see.
    if let first = word.utf8.first, let last = word.utf8.last, first.isPlain, last.isPlain { return String(word) }
    if ActorWords.marks.contains(String(word)) { return String(word) }
    let isEdge = { (letter: Character) in !letter.isLetter && !letter.isNumber }
    let front = word.drop(while: isEdge)
    return String(front.prefix(front.count - front.reversed().prefix(while: isEdge).count))
  }

  /// The word at a place; empty outside the text.
  private func word(at place: Int) -> String { words.indices.contains(place) ? words[place] : "" }
}

extension Mentions {
  /// "årligt", "2 x årligt", "to gange om året", "fire årlige", "hvert andet år", "hver 14. dag".
  private mutating func readFrequency(at place: Int) {
    if let span = FrequencyWords.adverbs[words[place]] {
      add(frequency: count(before: place), every: "1", span: span, through: place)
    } else if ["hver", "hvert"].contains(words[place]) {
      let number = FrequencyWords.ordinal(word(at: place + 1))
      let end = number == nil ? place + 1 : place + 2
      guard let span = FrequencyWords.spans[word(at: end)] else { return }
      add(frequency: count(before: place), every: number ?? "1", span: span, through: end)
    } else if ["om", "i", "pr", "per"].contains(words[place]), let span = FrequencyWords.spans[word(at: place + 1)] {
      let count = count(before: place)
      guard count.start < place else { return }
      add(frequency: count, every: "1", span: span, through: place + 1)
    } else if FrequencyWords.vague.contains(words[place]) {
      frequencies.insert(words[place])
    }
  }

  /// How many times, and where the frequency that this begins starts.
  private typealias Count = (times: String, start: Int)

  /// The count that stands before a frequency; "1" where there is none.
  private func count(before place: Int) -> Count {
    let hasSign = ["x", "gang", "gange"].contains(word(at: place - 1))
    let number = place - (hasSign ? 2 : 1)
    if let times = FrequencyWords.number(word(at: number)) { return (times, number) }
    // "2x" in one word.
    let joined = word(at: place - 1)
    if joined.last == "x", let times = FrequencyWords.number(String(joined.dropLast())) { return (times, place - 1) }
    return ("1", place)
  }

  private mutating func add(frequency count: Count, every: String, span: FrequencyWords.Span, through end: Int) {
    used.formUnion(count.start...end)
    if every == "1", let times = Int(count.times) {
      frequencies.insert("\(times * span.perYear)/\(span.isDays ? "dag" : "år")")
    } else {
      frequencies.insert("\(count.times)/\(every == "1" ? "" : every + " ")\(span.name)")
    }
  }

  /// Years, months, seasons, "1. kvartal", "uge 40" and dates in digits.
  private mutating func readDate(at place: Int) {
    let word = words[place]
    guard !used.contains(place) else { return }
    if DateWords.isNamed(word) || DateWords.isInDigits(word) {
      dates.insert(word)
      used.insert(place)
    } else if ["kvartal", "halvår"].contains(word), let number = FrequencyWords.ordinal(self.word(at: place - 1)) {
      dates.insert(number + " " + word)
      used.formUnion([place - 1, place])
    } else if word == "uge", let number = FrequencyWords.number(self.word(at: place + 1)) {
      dates.insert("uge " + number)
      used.formUnion([place, place + 1])
    }
  }

  /// Whoever stands after "v.", and every word for someone responsible.
  private mutating func readActor(at place: Int) {
    if let actor = ActorWords.role(in: words[place]) {
      actors.insert(actor)
    } else if ActorWords.marks.contains(words[place]), let next = word(at: place + 1).first, next.isLetter {
      actors.insert(ActorWords.role(in: word(at: place + 1)) ?? word(at: place + 1))
    }
  }
}

extension Mentions {
  /// What a text says otherwise than an earlier one.
  func flags(since earlier: Mentions) -> [ChangeFlag] {
    ChangeFlag.allCases.filter { flag in
      switch flag {
      case .frequency: frequencies != earlier.frequencies
      case .actor: actors != earlier.actors
      case .number: numbers != earlier.numbers
      case .date: dates != earlier.dates
      case .continued: continues && !earlier.continues
      // Not said by the item's own words; see `OrphanedFollowUps`.
      case .orphaned: false
      }
    }
  }
}

extension UInt8 {
  /// Whether it is an ASCII letter in lower case or a digit.
  fileprivate var isPlain: Bool { (0x61...0x7A).contains(self) || (0x30...0x39).contains(self) }
}
