/// Every form of a dictionary with its lemmas, and every form in which a word can open a compound.
struct DictionaryVocabulary {
  struct Lemma {
    /// Its number among the words.
    var word: Int
    var isVerb = false
    var isNoun = false
    /// An adjective, or of a small class like pronouns.
    var isOther = false
    /// True for a headword of the dictionary in small letters, from which compounds can be learned.
    var isHeadword = false
    /// The lemma (its number among the lemmas) whose family it belongs to.
    var family: Int?
  }

  /// One way to read a form; readings of a form are a chain.
  private struct Reading {
    var lemma: UInt32
    var rank: UInt8
    var next: UInt32
  }

  private(set) var words = StringTable(capacity: 780_000)
  private(set) var traits: [WordTraits] = []
  private(set) var lemmas: [Lemma] = []
  /// The forms that open compounds, linking element included.
  private(set) var openings = StringTable(capacity: 80_000)
  /// For each opening the word (its number) without linking element.
  private(set) var openingWords: [Int] = []
  /// For each opening whether the dictionary says that it opens compounds.
  private(set) var openingLicenses: [Bool] = []
  private var lemmaNumbers: [UInt32] = []
  private var firstReading: [UInt32] = []
  private var readings: [Reading] = []

  static let none = UInt32.max

  init() {
    traits.reserveCapacity(780_000)
    lemmaNumbers.reserveCapacity(780_000)
    firstReading.reserveCapacity(780_000)
    readings.reserveCapacity(900_000)
  }

  /// The number of a word, added when it is new; nil when it is too long or there are too many.
  mutating func word(_ bytes: [UInt8]) -> Int? {
    guard let number = words.insert(bytes.span) else { return nil }
    if number == traits.count {
      traits.append([])
      lemmaNumbers.append(Self.none)
      firstReading.append(Self.none)
    }
    return number
  }

  /// The number of the lemma that a word is, made one when it is none yet.
  mutating func lemma(ofWord word: Int) -> Int {
    if lemmaNumbers[word] != Self.none { return Int(lemmaNumbers[word]) }
    lemmaNumbers[word] = UInt32(lemmas.count)
    lemmas.append(Lemma(word: word))
    return lemmas.count - 1
  }

  /// The lemma that is this word itself.
  func lemma(_ key: Span<UInt8>) -> Int? {
    guard let word = words.find(key), lemmaNumbers[word] != Self.none else { return nil }
    return Int(lemmaNumbers[word])
  }

  /// The number of the lemma that a word is; nil when it is none.
  func lemmaNumber(ofWord word: Int) -> Int? { lemmaNumbers[word] == Self.none ? nil : Int(lemmaNumbers[word]) }

  mutating func note(lemma: Int, isVerb: Bool, isNoun: Bool, isOther: Bool, isHeadword: Bool) {
    lemmas[lemma].isOther = lemmas[lemma].isOther || isOther
    lemmas[lemma].isNoun = lemmas[lemma].isNoun || isNoun
    lemmas[lemma].isVerb = lemmas[lemma].isVerb || isVerb
    lemmas[lemma].isHeadword = lemmas[lemma].isHeadword || isHeadword
  }

  mutating func setFamily(_ family: Int, ofLemma lemma: Int) { lemmas[lemma].family = family }

  /// Enters a form of a lemma.
  mutating func add(form: [UInt8], of lemma: Int, closes: Bool, isName: Bool) {
    guard let word = word(form) else { return }
    if isName {
      // A form is read as a name only when it is nothing else: "hans" is not the name "Hans".
      if traits[word].isEmpty { traits[word] = [.listed, .name] }
    } else {
      if traits[word].contains(.name) { firstReading[word] = Self.none }
      traits[word].remove(.name)
      traits[word].insert(.listed)
    }
    if closes { traits[word].insert(.closes) }
    guard isName == traits[word].contains(.name) else { return }
    let rank: UInt8 = lemmas[lemma].word == word ? 0 : lemmas[lemma].isVerb ? 2 : 1
    addReading(lemma, rank: rank, to: word)
  }

  private mutating func addReading(_ lemma: Int, rank: UInt8, to word: Int) {
    var last: Int?
    var next = firstReading[word]
    while next != Self.none, readings[Int(next)].rank <= rank {
      if readings[Int(next)].lemma == UInt32(lemma) { return }
      last = Int(next)
      next = readings[Int(next)].next
    }
    let added = UInt32(readings.count)
    readings.append(Reading(lemma: UInt32(lemma), rank: rank, next: next))
    if let last { readings[last].next = added } else { firstReading[word] = added }
  }

  /// The lemmas (their numbers) that a form can be read as, best first.
  func lemmas(ofWord word: Int) -> [UInt32] {
    var found: [UInt32] = []
    var next = firstReading[word]
    while next != Self.none {
      let reading = readings[Int(next)]
      if !found.contains(reading.lemma) { found.append(reading.lemma) }
      next = reading.next
    }
    return found
  }

  /// Enters a form in which a word opens compounds; of several words the longest it begins with stays.
  mutating func addOpening(_ form: [UInt8], of word: Int, isLicensed: Bool) {
    guard let number = openings.insert(form.span) else { return }
    if number == openingWords.count {
      openingWords.append(word)
      openingLicenses.append(isLicensed)
    } else if coveredBytes(of: form, by: word) > coveredBytes(of: form, by: openingWords[number]) {
      openingWords[number] = word
    }
  }

  /// Marks the lemmas that are nouns, once all entries are in.
  mutating func markNouns() {
    for lemma in lemmas where lemma.isNoun && !lemma.isOther { traits[lemma.word].insert(.noun) }
  }

  /// Marks a form (folded) that is in as a proper name.
  mutating func markName(_ form: [UInt8]) {
    if let word = words.find(form.span) { traits[word].insert(.alsoName) }
  }

  /// How many bytes of an opening a word covers; 0 when the opening does not begin with the word.
  private func coveredBytes(of form: [UInt8], by word: Int) -> Int {
    let stem = words.bytes(word)
    guard stem.count <= form.count else { return 0 }
    for (index, byte) in stem.enumerated() where byte != form[index] { return 0 }
    return stem.count
  }
}
