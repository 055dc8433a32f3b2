/// Which words are derived from which: *læsning* and *læser* from *læse*, *faglighed* from *faglig*.
///
/// A rule holds only where the dictionary lists both words and the base is of the right kind, so *finger* has no
/// family for want of a verb *finge*.
enum FamilyRules {
  private struct Rule {
    var ending: [UInt8]
    /// What the base has in its place.
    var base: [UInt8]
    /// True when the base must be a verb, false when it must be none.
    var fromVerb: Bool

    init(_ ending: String, _ base: String, fromVerb: Bool = true) {
      self.ending = Array(ending.utf8)
      self.base = Array(base.utf8)
      self.fromVerb = fromVerb
    }
  }

  /// The first rule that fits is taken.
  private static let rules = [
    Rule("ering", "ere"), Rule("ation", "ere"), Rule("tion", "ere"), Rule("sion", "dere"), Rule("ion", "ere"),
    Rule("ning", "e"), Rule("ing", "e"), Rule("else", "e"), Rule("sel", "e"), Rule("sel", "es"), Rule("er", "e"),
    Rule("et", "e"), Rule("ende", "e"),
    Rule("hed", "", fromVerb: false), Rule("isere", "", fromVerb: false), Rule("isere", "isk", fromVerb: false),
  ]

  /// Gives every lemma that is derived, and every base of one, the lemma at the root of its family.
  static func assign(to vocabulary: inout Vocabulary) {
    let bases = vocabulary.lemmas.indices.map { base(of: $0, vocabulary) }
    var isBase = [Bool](repeating: false, count: bases.count)
    for base in bases { if let base { isBase[base] = true } }
    for lemma in bases.indices where bases[lemma] != nil || isBase[lemma] {
      var root = lemma
      // Derivations are short; the bound guards against a ring of rules.
      for _ in 0..<4 { root = bases[root] ?? root }
      vocabulary.setFamily(root, ofLemma: lemma)
    }
  }

  private static func base(of lemma: Int, _ vocabulary: Vocabulary) -> Int? {
    let word = Array(vocabulary.words.bytes(vocabulary.lemmas[lemma].word))
    for rule in rules where word.count >= rule.ending.count + 3 && word.hasSuffix(rule.ending) {
      let base = word.dropLast(rule.ending.count) + rule.base
      if let found = vocabulary.lemma(Array(base).span), found != lemma,
        vocabulary.lemmas[found].isVerb == rule.fromVerb
      {
        return found
      }
    }
    return nil
  }
}

extension Collection where Element == UInt8, Self: BidirectionalCollection {
  func hasSuffix(_ ending: [UInt8]) -> Bool { count >= ending.count && suffix(ending.count).elementsEqual(ending) }
}
