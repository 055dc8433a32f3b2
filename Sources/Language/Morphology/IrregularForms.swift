/// Plurals whose lemma the dictionary does not give, because it lists them as words of their own, and signs for words.
enum IrregularForms {
  private static let lemmas: [String: String] = [
    // With another stem vowel.
    "børn": "barn", "mænd": "mand", "bønder": "bonde", "bøger": "bog", "brødre": "bror", "fædre": "far", "mødre": "mor",
    "døtre": "datter", "hænder": "hånd", "fødder": "fod", "tæer": "tå", "tænder": "tand", "kræfter": "kraft",
    "nætter": "nat", "rødder": "rod", "stæder": "stad", "stænder": "stand", "køer": "ko", "ænder": "and",
    "brædder": "bræt", "øjne": "øje", "søer": "so", "kløer": "klo", "stænger": "stang", "tænger": "tang",
    // Of another stem.
    "små": "lille",
    // From Latin, Greek and Italian.
    "fora": "forum", "centre": "center", "konti": "konto", "saldi": "saldo", "risici": "risiko", "leksika": "leksikon",
    "visa": "visum", "kvanta": "kvantum", "minima": "minimum", "maksima": "maksimum", "optima": "optimum",
    "modi": "modus", "tempi": "tempo", "eksaminer": "eksamen", "kolleger": "kollega", "doser": "dosis",
    "vira": "virus", "fakta": "faktum", "stimuli": "stimulus", "korpora": "korpus", "temata": "tema",
  ]

  /// Older forms of words for kin, which have the plural of the others: *mødre* are of *mor* and *moder* alike.
  private static let kin = ["broder": "bror", "fader": "far", "moder": "mor"]

  /// Signs and short forms that are read as words.
  private static let spelledOut = ["%": "procent", "pct": "procent", "§": "paragraf"]

  static func wholeWord(_ sign: String) -> String? { spelledOut[sign] }

  static func isPlural(_ word: String) -> Bool { lemmas[word] != nil }

  /// The lemma of a whole word, also with the older forms of words for kin put right.
  static func lemma(ofWhole lemma: String, head: String) -> String {
    head == lemma ? kin[lemma] ?? self.lemma(of: lemma, head: head) : self.lemma(of: lemma, head: head)
  }

  /// The lemma of a word with irregular plurals put right, also where one closes a compound.
  ///
  /// - Parameter head: the word's last part, the word itself when it is no compound.
  static func lemma(of lemma: String, head: String) -> String {
    guard let singular = lemmas[head], lemma.utf8.count >= head.utf8.count, lemma.hasSuffix(head) else { return lemma }
    return lemma.dropLast(head.count) + singular
  }
}
