import Language

/// What a text says of how often, by whom, how many and when, and what it promises.
struct Mentions {
  /// How often: "2 x årligt", "to gange om året" and "halvårlig" are the same.
  private(set) var frequencies: Set<String> = []
  private(set) var actors: Set<String> = []
  private(set) var quantities: Set<Quantity> = []
  private(set) var dates: Set<String> = []
  /// Whether the text says that it goes on with something.
  private(set) var continues = false

  let words: [MentionWord]
  /// The words of frequencies and dates, whose numbers count as nothing else.
  private var used: Set<Int> = []

  /// - Parameter reading: how the words of texts and the names of actors are known.
  init(in texts: [String], reading: MentionReading) {
    words = texts.flatMap(reading.scanner.words)
    for place in words.indices { readFrequency(at: place) }
    for place in words.indices { readDate(at: place) }
    // "Inden udgangen af 2021" says the same without a day.
    if dates.contains(where: { Int($0) != nil }) { dates.subtract(["31 december", "1 januar"]) }
    for place in words.indices { readActor(at: place, known: reading.actors) }
    actors.formUnion(Agents(in: words).names)
    for place in words.indices { readQuantity(at: place) }
    continues = words.contains { word in ContinuationWords.beginnings.contains { word.text.hasPrefix($0) } }
  }

  /// What it promises, which only those who compare it with another's need.
  var promise: Promise { Promise(words, used: used) }

  /// The word at a place; empty outside the text.
  private func word(at place: Int) -> String { words.indices.contains(place) ? words[place].text : "" }
}

/// What reading mentions needs beside a text.
struct MentionReading {
  let scanner: MentionScanner
  let actors: ActorNames
}

extension Mentions {
  /// Nothing of a plan is done more often than this in the span that an adjective names.
  private static let mostTimes = 60.0

  /// "årligt", "2 x årligt", "to gange om året", "fire årlige", "hvert andet år", "hver 14. dag", "hver halve time".
  private mutating func readFrequency(at place: Int) {
    let text = words[place].text
    if let perYear = FrequencyWords.adverbs[text] {
      let count = count(before: place)
      // "300 årlige besøg" are 300 visits in a year, not 300 times.
      let isNumberOfThings = Double(count.times).map { $0 > Self.mostTimes } ?? false
      add(isNumberOfThings ? ("1", place) : count, perYear: perYear, through: place)
    } else if ["hver", "hvert"].contains(text) {
      readInterval(at: place)
    } else if ["om", "i", "pr", "per"].contains(text), let perYear = FrequencyWords.spans[word(at: place + 1)] {
      let count = count(before: place)
      let isOneDay = FrequencyWords.isWeekday(word(at: place - 1)) && NumberWords.ordinal(word(at: place - 2)) != nil
      if isOneDay {
        // "den første mandag i måneden"
        add(("1", place - 2), perYear: perYear, through: place + 1)
      } else if count.start < place || isSpan(at: place) {
        add(count, perYear: perYear, through: place + 1)
      }
    } else if text == "alle" {
      let end = ["ugens", "årets"].contains(word(at: place + 1)) ? place + 2 : place + 1
      if let perYear = FrequencyWords.plurals[word(at: end)] { add(("1", place), perYear: perYear, through: end) }
    } else if FrequencyWords.vague.contains(text) {
      frequencies.insert(text)
    }
  }

  /// "15 timer om måneden", "20.000 kr. pr. år"
  private func isSpan(at place: Int) -> Bool {
    let (text, next) = (word(at: place), word(at: place + 1))
    return text == "om" ? FrequencyWords.known.contains(next) : text.hasPrefix("p")
  }

  private mutating func readInterval(at place: Int) {
    // "linje 14 hvert kvarter" counts nothing.
    let isCount = NumberWords.number(word(at: place - 1)) == nil
    let count = isCount ? count(before: place) : ("1", place)
    if FrequencyWords.half.contains(word(at: place + 1)), let perYear = FrequencyWords.spans[word(at: place + 2)] {
      add(count, perYear: perYear * 2, through: place + 2)
      return
    }
    let number = NumberWords.ordinal(word(at: place + 1))
    let end = number == nil ? place + 1 : place + 2
    if let perYear = FrequencyWords.spans[word(at: end)] {
      add(count, perYear: perYear / max(1, number.flatMap(Double.init) ?? 1), through: end)
    } else if let number, let each = Double(number), each > 1 {
      // "hver femte bod" is a fifth of them.
      quantities.insert(Quantity(share: 1 / each, value: number))
      used.formUnion(place...place + 1)
    }
  }

  /// How many times, and where the frequency that this begins starts.
  private typealias Count = (times: String, start: Int)

  /// The count that stands before a frequency; "1" where there is none.
  private func count(before place: Int) -> Count {
    let sign = word(at: place - 1)
    let number = place - (FrequencyWords.counted.contains(sign) ? 2 : 1)
    if let times = NumberWords.number(word(at: number)) { return (times, number) }
    if sign == "gang" { return ("1", NumberWords.one.contains(word(at: number)) ? number : place - 1) }
    // "2x" in one word.
    if sign.last == "x", let times = NumberWords.number(String(sign.dropLast())) { return (times, place - 1) }
    return ("1", place)
  }

  private mutating func add(_ count: Count, perYear: Double, through end: Int) {
    used.formUnion(count.start...end)
    let times = count.times.split(separator: "-").map { (Double($0) ?? 1) * perYear }
    frequencies.insert(times.map { "\(Int(($0 * 1000).rounded().magnitude.clampedToInt))" }.joined(separator: "-"))
  }

  /// Years, months, seasons, "1. oktober", "1. kvartal", "uge 40" and dates in digits.
  private mutating func readDate(at place: Int) {
    let text = words[place].text
    guard !used.contains(place) else { return }
    // No other word has none.
    let hasDigits = words[place].lemmas.isEmpty
    if DateWords.months.contains(text), let day = Int(word(at: place - 1)), (1...31).contains(day) {
      dates.insert("\(day) \(text)")
      used.formUnion([place - 1, place])
    } else if hasDigits, let date = DateWords.inDigits(text) {
      dates.formUnion([date.day, date.year])
      used.insert(place)
    } else if hasDigits, let day = DateWords.dayAndMonth(text), DateWords.isInDigits(word(at: place + 1)) {
      dates.insert(day)
      used.insert(place)
    } else if DateWords.isNamed(text) || (hasDigits && DateWords.isInDigits(text)) {
      dates.insert(DateWords.plain(text))
      used.insert(place)
    } else if ["kvartal", "halvår"].contains(text), let number = NumberWords.ordinal(word(at: place - 1)),
      Double(number) ?? 9 <= 4, !["to", "tre", "fire"].contains(word(at: place - 1))
    {
      dates.insert(number + " " + text)
      used.formUnion([place - 1, place])
    } else if text == "uge", let number = NumberWords.number(word(at: place + 1)) {
      dates.insert("uge " + number)
      used.formUnion([place, place + 1])
    }
  }
}

extension Mentions {
  /// Whoever stands after "v." or "ansvarlig:", every word for someone responsible, and the names that the plans know.
  private mutating func readActor(at place: Int, known: ActorNames) {
    let text = words[place].text
    if let name = known.name(at: place, in: words) {
      actors.insert(name)
    } else if ActorWords.labels.contains(text), words[place].endsClause {
      actors.insert(phrase(from: place + 1))
    } else if let role = words[place].role {
      actors.insert(role)
    } else if ActorWords.marks.contains(text), let next = word(at: place + 1).first, next.isLetter {
      actors.insert(ActorWords.role(in: word(at: place + 1)) ?? word(at: place + 1))
    }
  }

  /// The words up to the end of their clause.
  private func phrase(from start: Int) -> String {
    var phrase: [String] = []
    for word in words.dropFirst(start).prefix(6) {
      phrase.append(word.text)
      if word.endsClause { break }
    }
    return phrase.joined(separator: " ")
  }

  /// Numbers with their measures, ordinals, parts and shares.
  private mutating func readQuantity(at place: Int) {
    guard !used.contains(place), !ActorWords.marks.contains(words[place].text) else { return }
    let (text, next) = (words[place].text, word(at: place + 1))
    if let parts = NumberWords.denominator(text) {
      let number = NumberWords.number(word(at: place - 1)) ?? "1"
      quantities.remove(Quantity(number))
      quantities.insert(Quantity(share: (Double(number) ?? 1) / Double(parts), value: number))
    } else if let number = NumberWords.number(text) {
      add(number, before: place + 1)
    } else if NumberWords.one.contains(text), let measure = Measure.ofWord[next], measure.isTime {
      quantities.insert(Quantity("1", unit: measure))
    } else if let measure = Measure.ofDefinite[text], ["før", "inden", "forinden", "forud"].contains(next) {
      quantities.insert(Quantity("1", unit: measure))
    } else if FrequencyWords.half.contains(text), let measure = Measure.ofWord[next], measure.isTime {
      quantities.insert(Quantity("0.5", unit: measure))
    } else if text == "halvanden" || text == "halvandet" {
      add("1.5", before: place + 1)
    } else if words[place].lemmas.contains("mindreårig") {
      quantities.insert(Quantity("18", unit: Measure.ofWord["år"]))
    } else if let number = words[place].openingNumber {
      quantities.insert(Quantity(number))
    } else if let number = NumberWords.lettered(ordinal: text), isOrdinal(at: place) {
      quantities.insert(Quantity(number))
    }
  }

  /// A number with what multiplies it and its measure.
  private mutating func add(_ number: String, before place: Int) {
    var (value, next) = (number, place)
    // "de to sidste uger"
    if Measure.attributes.contains(word(at: next)), Measure.ofWord[word(at: next + 1)]?.isTime == true { next += 1 }
    if let factor = Measure.multiples[word(at: place)], let plain = Double(number) {
      value = "\(Int((plain * factor).rounded().magnitude.clampedToInt))"
      // "to hundrede" is no hundred.
      used.insert(place)
      next += 1
    }
    if let parts = NumberWords.denominator(word(at: next)), let plain = Double(value) {
      quantities.insert(Quantity(share: plain / Double(parts), value: value))
    } else if word(at: next) == "ud", word(at: next + 1) == "af", let plain = Double(value),
      let all = NumberWords.number(word(at: next + 2)).flatMap(Double.init), all >= plain, all > 0
    {
      // "seks ud af ti"
      quantities.insert(Quantity(share: plain / all, value: value))
      used.formUnion([next, next + 1, next + 2])
    } else {
      quantities.insert(Quantity(value, unit: Measure.ofWord[word(at: next)]))
    }
  }

  /// "anden etape", but not "en anden", "den anden" and "eller andet", which may be any other.
  private func isOrdinal(at place: Int) -> Bool {
    guard word(at: place).hasPrefix("and") else { return true }
    return !Self.beforeAnyOther.contains(word(at: place - 1))
  }

  private static let beforeAnyOther: Set<String> = [
    "en", "et", "den", "det", "nogen", "noget", "ingen", "intet", "al", "alt", "på", "og", "eller", "samt", "hvad",
  ]
}

extension Double {
  /// Within what an integer can hold.
  fileprivate var clampedToInt: Double { isFinite ? min(self, 1e15) : 0 }
}
