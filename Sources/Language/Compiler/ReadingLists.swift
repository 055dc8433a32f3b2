import Files
internal import Glibc

/// The readings of all words, best first, each distinct list once.
///
/// Which reading of a form is the likely one is estimated without any text: by what inflection it is (`ReadingCost`) and by
/// how many words of the dictionary are made with its lemma, compounds of a noun and prefixed verbs of a verb.
struct ReadingLists {
  var words: [UInt32] = []
  var lists: [UInt32] = []

  private let vocabulary: DictionaryVocabulary
  /// How likely each lemma is as a noun or adjective, and as a verb, in nats.
  private let nominal: [Double]
  private let verbal: [Double]

  /// What a reading may cost more than the best to count as likely, too.
  private static let margin = 0.5
  /// How much of the logarithm of its words speaks for a lemma.
  private static let share = 0.55
  /// What speaks for a lemma of which the dictionary makes hardly a word, and for one of which it makes a few.
  private static let oneWord = share * log(1 + 1.5)
  private static let fewWords = share * log(1 + 6)
  /// People are rarely named by a word that makes no other: *bjærger* says what somebody does.
  private static let rareAgent = 1.0
  /// Verbs are prefixed more rarely than nouns are compounded.
  private static let verbsForNouns = 8.0
  private static let irregular = 1.0
  /// What counts against a noun that is mostly an adjective.
  private static let nounOfAdjective = 1.0
  /// What counts against a passive that is spelled like a noun: *gås*.
  private static let passiveBesideNoun = 6.0
  private static let ofNoun = 0.6
  /// Adjectives stand before nouns rather than in compounds with them: *lokale kurser*.
  private static let adjective = 0.6
  /// A noun and a verb that are spelled alike are mostly one word to those who search (*støtte*, *pleje*), but for forms that
  /// one of them has less commonly than the other by this much.
  private static let rarerAsOther: UInt8 = 9

  init(_ vocabulary: DictionaryVocabulary, training: CompoundTraining) {
    self.vocabulary = vocabulary
    let prefixed = Self.prefixedVerbs(of: vocabulary)
    let nominal = vocabulary.lemmas.indices.map { lemma in
      let opening = vocabulary.openings.find(vocabulary.words.bytes(vocabulary.lemmas[lemma].word).span)
      return Self.share * log(1 + training.closings[lemma] + (opening.map { training.openings[$0] } ?? 0))
    }
    verbal = vocabulary.lemmas.indices.map { lemma in
      let own = Self.share * log(1 + Self.verbsForNouns * Double(prefixed[lemma]))
      // A common noun makes the verb that is spelled alike more common: *møde*.
      return max(own, Self.ofNoun * nominal[lemma]) + (vocabulary.lemmas[lemma].isIrregular ? Self.irregular : 0)
    }
    self.nominal = nominal
    words.reserveCapacity(vocabulary.words.count)
    collect()
  }

  private mutating func collect() {
    var single: [UInt32: UInt32] = [:]
    var several: [[UInt32]: UInt32] = [:]
    // The list at 0 is empty, for words that are only lemmas.
    lists.append(0)
    for word in 0..<vocabulary.words.count {
      let readings = ranked(vocabulary.readings(ofWord: word), of: word)
      var place: UInt32 = 0
      if let only = readings.first, readings.count == 1 {
        place = single[only] ?? append(readings)
        single[only] = place
      } else if readings.count > 1 {
        place = several[readings] ?? append(readings)
        several[readings] = place
      }
      words.append(place << 8 | UInt32(vocabulary.traits[word].rawValue))
    }
  }

  /// The readings of a form as they are stored, best first.
  private func ranked(_ readings: [DictionaryVocabulary.Reading], of form: Int) -> [UInt32] {
    let isNoun = readings.contains {
      let lemma = vocabulary.lemmas[Int($0.lemma)]
      return !$0.isVerb && lemma.isNoun && !lemma.isOther && lemma.word == form
    }
    let costed = readings.enumerated().map {
      let loss = isNoun && $0.element.isVerb && $0.element.cost == ReadingCost.passive ? Self.passiveBesideNoun : 0
      return (number: $0.offset, reading: $0.element, cost: cost($0.element, of: form) + loss)
    }
    let sorted = costed.sorted { ($0.cost, $0.number) < ($1.cost, $1.number) }
    guard let best = sorted.first else { return [] }
    return sorted.map { entry in
      let least = readings.lazy.filter { $0.lemma == entry.reading.lemma }.map(\.cost).min() ?? 0
      let isLikely =
        (entry.cost <= best.cost + Self.margin || entry.reading.lemma == best.reading.lemma
          || isPresent(entry.reading, of: form, besideAgent: best.reading)
          || isInflection(entry.reading, of: form, besideAdjective: best.reading))
        && entry.reading.cost <= least + Self.rarerAsOther
      let lemma = vocabulary.lemmas[Int(entry.reading.lemma)]
      return LexiconFormat.packReading(
        lemma: entry.reading.lemma, isRare: !isLikely,
        isVerb: entry.reading.isVerb && (lemma.isNoun || lemma.isOther))
    }
  }

  /// *bruger* says that people use as often as it names them.
  private func isPresent(
    _ reading: DictionaryVocabulary.Reading, of form: Int, besideAgent best: DictionaryVocabulary.Reading
  ) -> Bool {
    let (verb, agent) = (vocabulary.lemmas[Int(reading.lemma)], vocabulary.lemmas[Int(best.lemma)])
    return reading.isVerb && agent.hasAgentPlural && agent.word == form && verb.family != nil
      && verb.family == agent.family && !IrregularForms.isPlural(text(ofWord: form))
  }

  /// *bekymrede* is of *bekymre* where the dictionary lists *bekymret* by itself, and *enkelt* of *enkel*: adjectives that the
  /// word makes by inflection, unless they make words themselves.
  private func isInflection(
    _ reading: DictionaryVocabulary.Reading, of form: Int, besideAdjective best: DictionaryVocabulary.Reading
  ) -> Bool {
    let (other, adjective) = (vocabulary.lemmas[Int(reading.lemma)], vocabulary.lemmas[Int(best.lemma)])
    guard adjective.isOther, !adjective.isNoun, !adjective.isVerb else { return false }
    if reading.isVerb {
      // *sunkne* is of *synke*, as *sunken* is hardly any more.
      let isPlural = text(ofWord: form).hasSuffix("ne")
      return nominal[Int(best.lemma)] < Self.fewWords
        && vocabulary.readings(ofWord: adjective.word).contains {
          $0.lemma == reading.lemma && $0.isVerb
            && ($0.cost == ReadingCost.participle || $0.cost == ReadingCost.oldParticiple && isPlural)
        }
    }
    return other.isOther && !other.isNoun && text(ofWord: form) == text(ofWord: other.word) + "t"
  }

  private func text(ofWord word: Int) -> String { String(decoding: vocabulary.words.bytes(word), as: UTF8.self) }

  private func cost(_ reading: DictionaryVocabulary.Reading, of form: Int) -> Double {
    let lemma = vocabulary.lemmas[Int(reading.lemma)]
    // *ledt* is of an adjective, for which compounds of the noun *led* do not speak.
    if lemma.isNoun, lemma.isOther, !reading.isVerb, text(ofWord: form) == text(ofWord: lemma.word) + "t" {
      return Double(reading.cost) / 10
    }
    // *laver* is hardly lichens: what compounds are made of the lemma speaks for the adjective.
    if lemma.isNoun, lemma.isOther, !reading.isVerb, isForeignToAdjectives(form, of: lemma) {
      return Double(reading.cost) / 10 + Self.nounOfAdjective
    }
    let isAdjective = lemma.isOther && !lemma.isNoun && !lemma.isVerb && reading.cost <= ReadingCost.inflected
    return Double(reading.cost) / 10 - (reading.isVerb ? verbal : nominal)[Int(reading.lemma)]
      - (isAdjective ? Self.adjective : 0) + (isRareAgent(reading) ? Self.rareAgent : 0)
  }

  /// True for an inflection that nouns have and adjectives do not.
  private func isForeignToAdjectives(_ form: Int, of lemma: DictionaryVocabulary.Lemma) -> Bool {
    let (form, word) = (text(ofWord: form), text(ofWord: lemma.word))
    return form.hasPrefix(word)
      && ["er", "erne", "en", "et", "ernes", "ens", "ets"].contains { form.dropFirst(word.count) == $0 }
  }

  private func isRareAgent(_ reading: DictionaryVocabulary.Reading) -> Bool {
    let lemma = vocabulary.lemmas[Int(reading.lemma)]
    return !reading.isVerb && lemma.hasAgentPlural && lemma.family.map { vocabulary.lemmas[$0].isVerb } == true
      && nominal[Int(reading.lemma)] < Self.oneWord
  }

  /// For each lemma how many verbs the dictionary makes of it with a prefix.
  private static func prefixedVerbs(of vocabulary: DictionaryVocabulary) -> [Int] {
    var counts = [Int](repeating: 0, count: vocabulary.lemmas.count)
    for lemma in vocabulary.lemmas.untilCancelled where lemma.isVerb {
      let bytes = vocabulary.words.bytes(lemma.word)
      for prefix in prefixes where bytes.count > prefix.count + 1 && bytes.starts(with: prefix) {
        let rest = bytes.dropFirst(prefix.count)
        if let base = vocabulary.lemma(rest.span), vocabulary.lemmas[base].isVerb { counts[base] += 1 }
      }
    }
    return counts
  }

  private static let prefixes = """
    af an bag be bi bort efter en for fore forbi fra frem før gen gennem hen hjem igen ind med mellem mis mod ned om op \
    over på sam sammen til tilbage ud under ved vel und
    """.split(separator: " ").map { Array($0.utf8) }

  private mutating func append(_ readings: [UInt32]) -> UInt32 {
    let place = UInt32(lists.count)
    lists.append(UInt32(readings.count))
    lists += readings
    return place
  }
}
