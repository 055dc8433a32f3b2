/// Every form of a dictionary with its lemmas, and every form in which a word can open a compound.
struct DictionaryVocabulary {
  struct Lemma {
    /// Its number among the words.
    var word: Int
    var isVerb = false
    /// A verb of no regular class: the most frequent verbs are.
    var isIrregular = false
    var isNoun = false
    /// A noun with the definite form in -en and the plural in -e, as people named by what they do have them.
    var hasAgentPlural = false
    /// An adjective, or of a small class like pronouns.
    var isOther = false
    /// True for a headword of the dictionary in small letters, from which compounds can be learned.
    var isHeadword = false
    /// The lemma (its number among the lemmas) whose family it belongs to.
    var family: Int?
    /// How it is inflected: numbers of sets of suffix classes, 0 for none.
    var inflections: (first: UInt8, second: UInt8) = (0, 0)
    /// The genders of its definite forms.
    var genders: Inflection.Genders = []
  }

  /// Readings of a form are a chain.
  private struct Link {
    var reading: Reading
    var next: UInt32
  }

  /// A way to read a form.
  struct Reading {
    var lemma: UInt32
    /// Whether it is a form of the verb, where the lemma is that of a noun as well.
    var isVerb: Bool
    /// A `ReadingCost`.
    var cost: UInt8
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
  private var readings: [Link] = []
  /// The number of each set of suffix classes.
  private var inflectionNumbers: [[UInt16]: UInt8] = [:]

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

  /// Notes the suffix classes by which a lemma is inflected.
  mutating func note(inflection classes: [UInt16], ofLemma lemma: Int) {
    guard !classes.isEmpty else { return }
    let next = UInt8(clamping: inflectionNumbers.count + 1)
    let number = inflectionNumbers[classes] ?? next
    inflectionNumbers[classes] = number
    if lemmas[lemma].inflections.first == 0 {
      lemmas[lemma].inflections.first = number
    } else if lemmas[lemma].inflections.first != number {
      lemmas[lemma].inflections.second = number
    }
  }

  mutating func note(genders: Inflection.Genders, ofLemma lemma: Int) { lemmas[lemma].genders.formUnion(genders) }

  mutating func markAgentPlural(_ lemma: Int) { lemmas[lemma].hasAgentPlural = true }

  mutating func markIrregular(_ lemma: Int) { lemmas[lemma].isIrregular = true }

  mutating func setFamily(_ family: Int, ofLemma lemma: Int) { lemmas[lemma].family = family }

  /// Enters a form of a lemma.
  mutating func add(form: [UInt8], of lemma: Int, closes: Bool, isName: Bool, isVerb: Bool, cost: UInt8) {
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
    addReading(Reading(lemma: UInt32(lemma), isVerb: isVerb, cost: cost), to: word)
  }

  /// Lets a word that is listed nowhere close compounds.
  mutating func addHead(word: Int, lemma: Int) {
    traits[word].insert(.closes)
    addReading(Reading(lemma: UInt32(lemma), isVerb: false, cost: 0), to: word)
  }

  private mutating func addReading(_ reading: Reading, to word: Int) {
    var last: Int?
    var next = firstReading[word]
    while next != Self.none, readings[Int(next)].reading.cost <= reading.cost {
      let known = readings[Int(next)].reading
      if known.lemma == reading.lemma, known.isVerb == reading.isVerb { return }
      last = Int(next)
      next = readings[Int(next)].next
    }
    let added = UInt32(readings.count)
    readings.append(Link(reading: reading, next: next))
    if let last { readings[last].next = added } else { firstReading[word] = added }
  }

  /// The ways to read a form, the least cost first.
  func readings(ofWord word: Int) -> [Reading] {
    var found: [Reading] = []
    var next = firstReading[word]
    while next != Self.none {
      let reading = readings[Int(next)].reading
      if !found.contains(where: { $0.lemma == reading.lemma && $0.isVerb == reading.isVerb }) { found.append(reading) }
      next = readings[Int(next)].next
    }
    return found
  }

  /// The lemmas (their numbers) that a form can be read as.
  func lemmas(ofWord word: Int) -> [UInt32] {
    readings(ofWord: word).map(\.lemma).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
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

  /// Marks the lemmas that are nouns or verbs, once all entries are in.
  mutating func markClasses() {
    for lemma in lemmas {
      if lemma.isNoun, !lemma.isOther { traits[lemma.word].insert(.noun) }
      if lemma.isVerb { traits[lemma.word].insert(.verb) }
    }
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
