/// What a text says of how often, by whom, how many and when.
struct Mentions {
  /// How often, as "2/år": so many times in so long; "2 x årligt", "to gange om året" and "halvårlig" are one.
  private(set) var frequencies: Set<String> = []
  private(set) var actors: Set<String> = []
  private(set) var numbers: Set<String> = []
  private(set) var dates: Set<String> = []
  /// Whether the text says that it continues something.
  private(set) var continues = false

  private let words: [String]
  /// Words that a frequency or date has used, whose numbers are no others.
  private var used: Set<Int> = []

  init(_ texts: [String]) {
    words = texts.flatMap(Self.words)
    for place in words.indices { readFrequency(at: place) }
    for place in words.indices { readDate(at: place) }
    for place in words.indices { readActor(at: place) }
    for (place, word) in words.enumerated() where !used.contains(place) && !ActorWords.marks.contains(word) {
      if let number = FrequencyWords.number(word) { numbers.insert(number) }
    }
    continues = Self.continues(words)
  }

  /// Whether a text says that it continues something.
  static func continues(_ text: String) -> Bool { continues(words(of: text)) }

  private static func continues(_ words: [String]) -> Bool {
    words.contains { word in ContinuationWords.beginnings.contains { word.hasPrefix($0) } }
  }

  private static func words(of text: String) -> [String] {
    WordDifference.plain(text).lowercased().unicodeScalars.split { $0 == " " || $0 == "–" }.map {
      trimmed(Substring($0))
    }
  }

  private static func trimmed(_ word: Substring) -> String {
    // Most words begin and end with a plain letter or figure, which is quickly seen.
    if let first = word.utf8.first, let last = word.utf8.last, first.isPlain, last.isPlain { return String(word) }
    if ActorWords.marks.contains(String(word)) { return String(word) }
    let isEdge = { (letter: Character) in !letter.isLetter && !letter.isNumber }
    let front = word.drop(while: isEdge)
    return String(front.prefix(front.count - front.reversed().prefix(while: isEdge).count))
  }

  private func word(_ place: Int) -> String { words.indices.contains(place) ? words[place] : "" }
}

extension Mentions {
  /// "årligt", "2 x årligt", "to gange om året", "fire årlige", "hvert andet år", "hver 14. dag".
  private mutating func readFrequency(at place: Int) {
    if let span = FrequencyWords.adverbs[words[place]] {
      let (count, start) = count(before: place)
      note(count: count, every: "1", span, from: start, to: place)
    } else if ["hver", "hvert"].contains(words[place]) {
      let number = FrequencyWords.ordinal(word(place + 1))
      let end = number == nil ? place + 1 : place + 2
      guard let span = FrequencyWords.spans[word(end)] else { return }
      let (count, start) = count(before: place)
      note(count: count, every: number ?? "1", span, from: start, to: end)
    } else if ["om", "i", "pr", "per"].contains(words[place]), let span = FrequencyWords.spans[word(place + 1)] {
      let (count, start) = count(before: place)
      guard start < place else { return }
      note(count: count, every: "1", span, from: start, to: place + 1)
    } else if FrequencyWords.vague.contains(words[place]) {
      frequencies.insert(words[place])
    }
  }

  /// The count that stands before a frequency, "1" where there is none, and where the frequency begins.
  private func count(before place: Int) -> (String, Int) {
    let hasSign = ["x", "gang", "gange"].contains(word(place - 1))
    let number = place - (hasSign ? 2 : 1)
    if let count = FrequencyWords.number(word(number)) { return (count, number) }
    // "2x" in one word.
    let joined = word(place - 1)
    if joined.last == "x", let count = FrequencyWords.number(String(joined.dropLast())) { return (count, place - 1) }
    return ("1", place)
  }

  private mutating func note(count: String, every: String, _ span: FrequencyWords.Span, from: Int, to: Int) {
    used.formUnion(from...to)
    if every == "1", let once = Int(count) {
      frequencies.insert("\(once * span.perYear)/\(span.isDays ? "dag" : "år")")
    } else {
      frequencies.insert("\(count)/\(every == "1" ? "" : every + " ")\(span.name)")
    }
  }

  /// Years, months, seasons, "1. kvartal", "uge 40" and dates in figures.
  private mutating func readDate(at place: Int) {
    let word = words[place]
    guard !used.contains(place) else { return }
    if DateWords.isNamed(word) || DateWords.isInFigures(word) {
      dates.insert(word)
      used.insert(place)
    } else if ["kvartal", "halvår"].contains(word), let number = FrequencyWords.ordinal(self.word(place - 1)) {
      dates.insert(number + " " + word)
      used.formUnion([place - 1, place])
    } else if word == "uge", let number = FrequencyWords.number(self.word(place + 1)) {
      dates.insert("uge " + number)
      used.formUnion([place, place + 1])
    }
  }

  /// Whoever stands after "v.", and every word for one who is responsible.
  private mutating func readActor(at place: Int) {
    if let actor = ActorWords.role(in: words[place]) {
      actors.insert(actor)
    } else if ActorWords.marks.contains(words[place]), let next = word(place + 1).first, next.isLetter {
      actors.insert(ActorWords.role(in: word(place + 1)) ?? word(place + 1))
    }
  }
}

extension UInt8 {
  /// Whether it is an ASCII letter in lower case or a figure.
  fileprivate var isPlain: Bool { (0x61...0x7A).contains(self) || (0x30...0x39).contains(self) }
}
