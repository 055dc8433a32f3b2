/// Which words are derived from which: *læsning* and *læser* from *læse*, *faglighed* from *faglig*.
///
/// A rule holds only where the dictionary lists both words and the base is of the right kind, so *finger* has no
/// family: there is no verb *finge*.
enum FamilyRules {
  private struct Rule {
    var ending: [UInt8]
    /// What the base has in its place.
    var base: [UInt8]
    /// True when the base must be a verb, false when it must be none.
    var fromVerb: Bool
    /// True when the base doubles its last consonant before what is put on.
    var doubles: Bool
    /// How many bytes must stand before the ending.
    var minimumStem: Int

    init(_ ending: String, from base: String, fromVerb: Bool = true, doubles: Bool = false, minimumStem: Int = 3) {
      self.ending = Array(ending.utf8)
      self.base = Array(base.utf8)
      self.fromVerb = fromVerb
      self.doubles = doubles
      self.minimumStem = minimumStem
    }

    /// What a word is derived from by this rule; nil when it has another ending.
    func base(of word: [UInt8]) -> [UInt8]? {
      guard word.count >= ending.count + minimumStem, word.hasSuffix(ending) else { return nil }
      let stem = word.dropLast(ending.count)
      guard doubles, let last = stem.last else { return stem + base }
      return [last].hasVowel ? nil : stem + [last] + base
    }
  }

  /// The first rule that fits is taken.
  private static let rules = [
    Rule("ering", from: "ere"), Rule("ation", from: "ere"), Rule("ator", from: "ere"), Rule("atør", from: "ere"),
    Rule("tion", from: "ere"),
    Rule("sion", from: "dere"), Rule("ion", from: "ere"), Rule("ning", from: "e"),
    Rule("ning", from: "e", doubles: true), Rule("ing", from: "e"),
    Rule("else", from: "e", minimumStem: 2), Rule("sel", from: "e"), Rule("sel", from: "es"), Rule("er", from: "e"),
    Rule("et", from: "e"),
    Rule("ende", from: "e"),
    // Of verbs in a vowel: *forståelse*, *groning*, *beboer*.
    Rule("else", from: ""), Rule("ning", from: ""), Rule("er", from: "", minimumStem: 4),
    Rule("hed", from: "", fromVerb: false), Rule("isere", from: "", fromVerb: false),
    Rule("isere", from: "isk", fromVerb: false),
  ]

  /// Nouns whose verb has another vowel, so that no rule finds it, or for which a rule would find the wrong verb.
  private static let pairs = """
    bistand bistå, bygning bygge, drift drive, flugt flygte, forbud forbyde, fravalg fravælge, frasalg frasælge, \
    genvalg genvælge, lægning lægge, påbud påbyde, redning redde, salg sælge, sang synge, skrotning skrotte, \
    tapning tappe, tilbud tilbyde, tilvalg tilvælge, trussel true, udbud udbyde, valg vælge
    """

  /// Nouns that look derived from a verb and mean something else by now: nobody who looks for *rette* means *retning*.
  private static let strangers = Set(
    [
      "besætning", "diktator", "elevator", "forfatning", "forretning", "forsætning", "generator", "retning", "stemning",
      "strækning", "sætning",
    ].map { Array($0.utf8) })

  /// Gives every lemma that is derived, and every base of one, the lemma at the root of its family.
  static func assign(to vocabulary: inout DictionaryVocabulary) {
    var bases = vocabulary.lemmas.indices.map { base(of: $0, in: vocabulary) }
    for (noun, verb) in pairs(in: vocabulary) { bases[noun] = verb }
    var isBase = [Bool](repeating: false, count: bases.count)
    for base in bases { if let base { isBase[base] = true } }
    for lemma in bases.indices where bases[lemma] != nil || isBase[lemma] {
      var root = lemma
      // Derivations are short; the bound guards against a ring of rules.
      for _ in 0..<4 { root = bases[root] ?? root }
      vocabulary.setFamily(root, ofLemma: lemma)
    }
  }

  /// `pairs` by their numbers.
  private static func pairs(in vocabulary: DictionaryVocabulary) -> [(noun: Int, verb: Int)] {
    pairs.split(separator: ",").compactMap { pair in
      let words = pair.split(whereSeparator: \.isWhitespace).map { vocabulary.lemma(Array($0.utf8).span) }
      guard words.count == 2, let noun = words[0], let verb = words[1], noun != verb else { return nil }
      return (noun, verb)
    }
  }

  private static func base(of lemma: Int, in vocabulary: DictionaryVocabulary) -> Int? {
    let word = Array(vocabulary.words.bytes(vocabulary.lemmas[lemma].word))
    guard !strangers.contains(word) else { return nil }
    for rule in rules {
      guard let base = rule.base(of: word), let found = vocabulary.lemma(base.span), found != lemma,
        vocabulary.lemmas[found].isVerb == rule.fromVerb
      else { continue }
      return found
    }
    return nil
  }
}
