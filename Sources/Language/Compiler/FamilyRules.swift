/// Which words are derived from which: *læsning* and *læser* from *læse*, *faglighed* from *faglig*, *økonomisk* from *økonomi*.
///
/// A rule holds only where the dictionary lists both words and they are of the right kinds, so *finger* has no family: there
/// is no verb *finge*. Words that look derived and mean something else are listed (`Strangers`).
enum FamilyRules {
  /// What a word has to be.
  fileprivate enum WordKind { case verb, noun, adjective, any }

  private struct Rule {
    var ending: [UInt8]
    /// What the base has in its place.
    var base: [UInt8]
    var makes: WordKind
    var from: WordKind
    /// True when the base doubles its last consonant before what is put on, or the derived word does.
    var doubles: Doubling
    /// How many bytes must stand before the ending.
    var minimumStem: Int

    enum Doubling { case none, base, derived }

    init(
      _ ending: String, makes: WordKind = .any, from base: String, of kind: WordKind = .verb, doubles: Doubling = .none,
      minimumStem: Int = 3
    ) {
      self.ending = Array(ending.utf8)
      self.base = Array(base.utf8)
      self.makes = makes
      from = kind
      self.doubles = doubles
      self.minimumStem = minimumStem
    }

    /// What a word is derived from by this rule; nil when it has another ending.
    func base(of word: [UInt8]) -> [UInt8]? {
      guard word.count >= ending.count + minimumStem, word.hasSuffix(ending) else { return nil }
      let stem = word.dropLast(ending.count)
      switch doubles {
      case .none: return stem + base
      case .base: return stem.last.flatMap { [$0].hasVowel ? nil : stem + [$0] + base }
      case .derived: return stem.count > 2 && stem.suffix(2).first == stem.last ? stem.dropLast() + base : nil
      }
    }
  }

  /// The first rule that fits is taken.
  private static let rules = fromVerbs + fromAdjectives + fromNouns

  private static let fromVerbs = [
    Rule("ering", from: "ere"), Rule("ation", from: "ere"), Rule("ator", from: "ere"), Rule("atør", from: "ere"),
    Rule("tion", from: "ere"), Rule("sion", from: "dere"), Rule("tion", from: "tere", minimumStem: 4),
    Rule("ning", from: "e"), Rule("ning", from: "e", doubles: .base), Rule("ing", from: "e"),
    Rule("else", from: "e", minimumStem: 2), Rule("sel", from: "es"), Rule("sel", from: "e"),
    Rule("er", makes: .noun, from: "e", minimumStem: 2), Rule("ads", makes: .noun, from: "e"),
    Rule("et", makes: .adjective, from: "e"),
    Rule("ende", makes: .adjective, from: "e"),
    // Of verbs in a vowel: *forståelse*, *groning*, *beboer*.
    Rule("else", from: ""), Rule("ning", from: ""), Rule("er", makes: .noun, from: "", minimumStem: 4),
  ]

  private static let fromAdjectives = [
    Rule("hed", from: "", of: .any), Rule("dom", makes: .noun, from: "", of: .any),
    Rule("itet", makes: .noun, from: "", of: .adjective), Rule("bilitet", makes: .noun, from: "bel", of: .adjective),
    Rule("else", makes: .noun, from: "", of: .adjective, doubles: .derived),
    Rule("de", makes: .noun, from: "", of: .adjective),
    Rule("isere", makes: .verb, from: "", of: .any), Rule("isere", makes: .verb, from: "isk", of: .adjective),
  ]

  private static let fromNouns = [
    Rule("istisk", makes: .adjective, from: "istik", of: .noun),
    Rule("istisk", makes: .adjective, from: "ist", of: .noun),
    Rule("isk", makes: .adjective, from: "ik", of: .noun, minimumStem: 2),
    Rule("isk", makes: .adjective, from: "i", of: .noun),
    Rule("isk", makes: .adjective, from: "ie", of: .noun), Rule("tisk", makes: .adjective, from: "si", of: .noun),
    Rule("tisk", makes: .adjective, from: "", of: .noun, minimumStem: 4),
    Rule("sk", makes: .adjective, from: "", of: .noun, minimumStem: 5),
    Rule("isme", makes: .noun, from: "ist", of: .noun), Rule("ist", makes: .noun, from: "", of: .noun, minimumStem: 4),
    Rule("lig", makes: .adjective, from: "", of: .noun), Rule("mæssig", makes: .adjective, from: "", of: .noun),
    Rule("smæssig", makes: .adjective, from: "", of: .noun),
    Rule("iel", makes: .adjective, from: "", of: .noun, minimumStem: 4),
    Rule("uel", makes: .adjective, from: "", of: .noun, minimumStem: 5),
    Rule("uel", makes: .adjective, from: "ual", of: .noun), Rule("el", makes: .adjective, from: "al", of: .noun),
    Rule("el", makes: .adjective, from: "", of: .noun, minimumStem: 4),
    Rule("al", makes: .adjective, from: "e", of: .noun, minimumStem: 4),
    Rule("al", makes: .adjective, from: "", of: .noun, minimumStem: 4),
    Rule("skab", makes: .noun, from: "", of: .noun), Rule("tør", makes: .noun, from: "tion", of: .noun),
    Rule("eri", makes: .noun, from: "er", of: .noun), Rule("eri", makes: .noun, from: "e", of: .verb),
    Rule("ur", makes: .noun, from: "", of: .noun, minimumStem: 6),
    Rule("logi", makes: .noun, from: "log", of: .noun, minimumStem: 2),
    Rule("terapeut", makes: .noun, from: "terapi", of: .noun, minimumStem: 0),
    Rule("maceut", makes: .noun, from: "maci", of: .noun),
    Rule("grafi", makes: .noun, from: "graf", of: .noun),
    Rule("nomi", makes: .noun, from: "nom", of: .noun, minimumStem: 2),
    Rule("sofi", makes: .noun, from: "sof", of: .noun),
    Rule("krati", makes: .noun, from: "krat", of: .noun),
    Rule("ere", makes: .verb, from: "", of: .noun, minimumStem: 7),
    Rule("årig", makes: .adjective, from: "år", of: .noun, minimumStem: 0),
  ]

  /// Words whose base has another vowel or ending, so that no rule finds it, or for which a rule would find the wrong one.
  private static let pairs = """
    bistand bistå, bygning bygge, drift drive, flugt flygte, forbud forbyde, fravalg fravælge, frasalg frasælge, \
    genvalg genvælge, lægning lægge, påbud påbyde, redning redde, salg sælge, sang synge, skrotning skrotte, \
    tapning tappe, tilbud tilbyde, tilvalg tilvælge, trussel true, udbud udbyde, valg vælge, \
    litterær litteratur, arkitektonisk arkitektur, tyngde tung, længde lang, mundtlig mund, ugentlig uge, farlig fare, \
    kundskab kende, viden vide, turisme turist, musikalsk musik, poetisk poesi, harmonisk harmoni
    """

  /// Gives every lemma that is derived, and every base of one, the lemma at the root of its family.
  static func assign(to vocabulary: inout DictionaryVocabulary) {
    var bases = vocabulary.lemmas.indices.map { base(of: $0, in: vocabulary) }
    for (derived, base) in pairs(in: vocabulary) { bases[derived] = base }
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
  private static func pairs(in vocabulary: DictionaryVocabulary) -> [(derived: Int, base: Int)] {
    pairs.split(separator: ",").compactMap { pair in
      let words = pair.split(whereSeparator: \.isWhitespace).map { vocabulary.lemma(Array($0.utf8).span) }
      guard words.count == 2, let derived = words[0], let base = words[1], derived != base else { return nil }
      return (derived, base)
    }
  }

  private static func base(of lemma: Int, in vocabulary: DictionaryVocabulary) -> Int? {
    let word = Array(vocabulary.words.bytes(vocabulary.lemmas[lemma].word))
    guard !Strangers.contains(word) else { return nil }
    for rule in rules where vocabulary.lemmas[lemma].may(be: rule.makes) {
      guard let base = rule.base(of: word), let found = vocabulary.lemma(base.span), found != lemma,
        vocabulary.lemmas[found].may(be: rule.from), isAgent(lemma, from: found, by: rule, in: vocabulary)
      else { continue }
      return found
    }
    return nil
  }

  /// *tømmer* and *finger* are no people who do something: those have the plural in -e.
  private static func isAgent(
    _ lemma: Int, from base: Int, by rule: Rule, in vocabulary: DictionaryVocabulary
  ) -> Bool {
    let er = Array("er".utf8)
    return (rule.ending != er || vocabulary.lemmas[lemma].hasAgentPlural)
      && (rule.base != er || vocabulary.lemmas[base].hasAgentPlural)
  }
}

extension DictionaryVocabulary.Lemma {
  fileprivate func may(be kind: FamilyRules.WordKind) -> Bool {
    switch kind {
    case .verb: isVerb
    case .noun: isNoun && !isOther
    case .adjective: isOther
    case .any: !isVerb || isNoun || isOther
    }
  }
}
