import Files

/// Expands the entries of a hunspell dictionary by its suffix rules into a vocabulary.
///
/// The method is hunspell's own: a word takes every rule of its flags, and what comes out takes those of the flags
/// it got, twice at most.
struct DictionaryExpansion {
  let rules: AffixRules
  private(set) var vocabulary = DictionaryVocabulary()
  private var buffer: [UInt8] = []

  init(rules: AffixRules) {
    self.rules = rules
  }

  mutating func expand(dictionary: [UInt8]) {
    // Whether a form listed by itself is a verb's is known when its stem is.
    var formsOfOthers: [DictionaryEntry] = []
    // The first line is the number of entries.
    for line in dictionary.split(separator: UInt8(ascii: "\n")).dropFirst().untilCancelled {
      guard let entry = DictionaryEntry(parsing: line), !entry.flags.contains(DictionaryFlag.forbidden) else {
        continue
      }
      if entry.stems.isEmpty { add(entry) } else { formsOfOthers.append(entry) }
    }
    for entry in formsOfOthers.untilCancelled { add(entry) }
  }

  private mutating func add(_ entry: DictionaryEntry) {
    let word = scalars(entry.word)
    let isName = entry.flags.contains(DictionaryFlag.properName) || entry.flags.contains(DictionaryFlag.placeName)
    let bases = entry.stems.isEmpty ? [entry.word] : entry.stems
    for base in bases {
      let base = scalars(base)
      guard let lemma = lemma(base) else { continue }
      let isVerb = isVerb(entry, base: base)
      vocabulary.note(
        lemma: lemma, isVerb: isVerb, isNoun: isNoun(entry),
        isOther: !isName && entry.stems.isEmpty && !isVerb && !isNoun(entry),
        isHeadword: entry.stems.isEmpty && isPlain(word) && !isName)
      let isIrregular =
        isVerb && !entry.flags.contains(where: DictionaryFlag.verbs.contains) && !entry.word.hasSuffix(Array("es".utf8))
      if isIrregular { vocabulary.markIrregular(lemma) }
      if entry.stems.isEmpty, !isVerb, !isName { noteInflection(entry, ofLemma: lemma) }
      if DictionaryFlag.agentPlural.allSatisfy(entry.flags.contains) { vocabulary.markAgentPlural(lemma) }
      let reads = isVerb || isFormOfVerb(entry, lemma: lemma) && !isKnownOtherwise(entry, lemma: lemma)
      let source = Source(lemma: lemma, isVerb: reads, isName: isName)
      for form in entry.forms {
        add(form: scalars(form), of: source, cost: cost(of: scalars(form), base: base, isVerb: reads))
      }
      if !entry.flags.contains(DictionaryFlag.needsAffix) {
        add(form: word, of: source, flags: entry.flags, cost: cost(of: word, base: base, isVerb: reads))
        if entry.flags.contains(DictionaryFlag.properName) { vocabulary.markName(buffer) }
      }
      apply(entry.flags, to: word, of: source, cost: 0, depth: 1)
    }
  }

  private mutating func noteInflection(_ entry: DictionaryEntry, ofLemma lemma: Int) {
    let classes = entry.flags.filter { flag in
      flag != DictionaryFlag.genitive && rules[flag].contains { !$0.flags.contains(DictionaryFlag.onlyInCompound) }
    }
    vocabulary.note(inflection: Set(classes).sorted(), ofLemma: lemma)
    vocabulary.note(genders: genders(of: scalars(entry.word), flags: classes, depth: 1), ofLemma: lemma)
  }

  /// The genders that the definite forms of a word end in.
  private func genders(of word: [UInt32], flags: [UInt16], depth: Int) -> Inflection.Genders {
    var genders: Inflection.Genders = []
    for rule in flags.lazy.flatMap({ rules[$0] }) {
      guard let form = rule.apply(to: word) else { continue }
      if rule.isDefinite { genders.insert(form.last == 0x74 ? .neuter : .common) }
      if depth < 2 { genders.formUnion(self.genders(of: form, flags: rule.flags, depth: depth + 1)) }
    }
    return genders
  }

  /// What a form comes from.
  private struct Source {
    var lemma: Int
    /// Whether it is a form of the verb, where the lemma is that of a noun as well.
    var isVerb: Bool
    var isName: Bool
  }

  private func isFormOfVerb(_ entry: DictionaryEntry, lemma: Int) -> Bool {
    !entry.stems.isEmpty && vocabulary.lemmas[lemma].isVerb && !entry.flags.contains(DictionaryFlag.genitive)
  }

  /// True for what an entry of another class has as a form of the lemma: *færre* is of *få* that is no verb.
  private mutating func isKnownOtherwise(_ entry: DictionaryEntry, lemma: Int) -> Bool {
    fold(scalars(entry.word))
    guard let word = vocabulary.word(buffer) else { return false }
    let known = vocabulary.readings(ofWord: word).filter { $0.lemma == UInt32(lemma) }
    return !known.isEmpty && !known.contains(where: \.isVerb)
  }

  private func cost(of form: [UInt32], base: [UInt32], isVerb: Bool) -> UInt8 {
    isVerb ? ReadingCost.of(listed: form, ofVerb: base) : form == base ? 0 : ReadingCost.inflected
  }

  private mutating func lemma(_ word: [UInt32]) -> Int? {
    fold(word)
    guard let number = vocabulary.word(buffer) else { return nil }
    return vocabulary.lemma(ofWord: number)
  }

  /// A verb has a class of verbs, or lists forms that only verbs have: its present tense or participle (*få* is *får*,
  /// *forstå* is *forstående*), or the past of one in -es (*trivedes*).
  private func isVerb(_ entry: DictionaryEntry, base: [UInt32]) -> Bool {
    guard entry.stems.isEmpty else { return false }
    if entry.flags.contains(where: DictionaryFlag.verbs.contains) { return true }
    let hasPresent = base.last == 0x65 || base.last == 0xe5 && !entry.flags.contains(DictionaryFlag.genitive)
    let verbal = ["nde", "ende"].map { entry.word + Array($0.utf8) } + (hasPresent ? [entry.word + [0x72]] : [])
    if entry.forms.contains(where: verbal.contains) { return true }
    return entry.word.hasSuffix(Array("es".utf8))
      && entry.forms.contains { form in ["des", "tes"].contains { form.hasSuffix(Array($0.utf8)) } }
  }

  private func isNoun(_ entry: DictionaryEntry) -> Bool {
    entry.stems.isEmpty && entry.flags.contains(DictionaryFlag.genitive)
      && !entry.flags.contains(where: DictionaryFlag.adjectives.contains)
  }

  private mutating func apply(_ flags: [UInt16], to word: [UInt32], of source: Source, cost: UInt8, depth: Int) {
    for flag in flags {
      for rule in rules[flag] {
        guard let form = rule.apply(to: word) else { continue }
        let isVerbalNoun = source.isVerb && rule.cost == 0 && form != word
        let cost = cost + (isVerbalNoun ? ReadingCost.verbalNoun : rule.cost)
        if rule.flags.contains(DictionaryFlag.onlyInCompound) {
          if rule.flags.contains(DictionaryFlag.compoundBegin), isPlain(form) { addOpening(form, of: source.lemma) }
        } else if !rule.flags.contains(DictionaryFlag.needsAffix) || form == word {
          add(form: form, of: source, flags: rule.flags, cost: form == word ? baseCost(source) : cost)
        }
        if depth < 2 { apply(rule.flags, to: form, of: source, cost: cost, depth: depth + 1) }
      }
    }
  }

  private func baseCost(_ source: Source) -> UInt8 { source.isVerb ? ReadingCost.infinitive : 0 }

  private mutating func add(form: [UInt32], of source: Source, flags: [UInt16] = [], cost: UInt8) {
    fold(form)
    let closes = flags.contains(DictionaryFlag.compoundEnd) && isPlain(form)
    vocabulary.add(
      form: buffer, of: source.lemma, closes: closes, isName: source.isName, isVerb: source.isVerb, cost: cost)
  }

  private mutating func addOpening(_ form: [UInt32], of lemma: Int) {
    fold(form)
    let word = vocabulary.lemmas[lemma].word
    vocabulary.addOpening(buffer, of: word, isLicensed: true)
  }

  private mutating func fold(_ word: [UInt32]) {
    buffer.removeAll(keepingCapacity: true)
    for value in word {
      guard let scalar = Unicode.Scalar(value) else { continue }
      Folding.fold(scalar) { letter in
        if letter.isASCII {
          buffer.append(UInt8(truncatingIfNeeded: letter.value))
        } else {
          for byte in UTF8.encode(letter) ?? .init() { buffer.append(byte) }
        }
      }
    }
  }

  /// Small letters alone, as the parts of a closed compound are.
  private func isPlain(_ word: [UInt32]) -> Bool {
    word.allSatisfy { $0 &- 0x61 < 26 || ($0 >= 0xdf && $0 <= 0xff && $0 != 0xf7) }
  }
}
