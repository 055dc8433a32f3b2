/// What a word itself says against dividing it, whatever its parts cost.
struct WordLimits {
  let lexicon: Lexicon
  let word: [UInt8]
  /// Boundaries up to three letters behind a prefix before a listed word: *forkalke* is *for* and *kalke*, not *fork·alke*.
  let behindPrefix: Set<Int>
  /// The length of that prefix, where it is a word of its own before a noun: *mod·spil*.
  let prefixOfNoun: Int?

  private static let prefixes =
    "af an be for fore gen ind med mis mod ned om op over på re sam til trans u ud und under van ved vel"
    .split(separator: " ").map { Array($0.utf8) }
  private static let wordsOfTheirOwn = Set("for mod over under".split(separator: " ").map { Array($0.utf8) })
  /// How many letters behind a prefix a boundary may be a chance one.
  private static let reach = 3

  /// True for a boundary so near behind the letters of a prefix that it may be a chance one.
  static func standsBehindPrefix(_ boundary: Int, in word: [UInt8]) -> Bool {
    prefixes.contains { $0.count < boundary && boundary <= $0.count + reach && word.starts(with: $0) }
  }

  init(lexicon: Lexicon, word: [UInt8]) {
    self.lexicon = lexicon
    self.word = word
    var forbidden: Set<Int> = []
    var noun: Int?
    for prefix in Self.prefixes where word.count > prefix.count + 3 && word.starts(with: prefix) {
      let rest = word[prefix.count...]
      // *forår* is no *for* before a year.
      guard let number = lexicon.find(rest.span), lexicon.traits(ofWord: number).contains(.listed),
        !lexicon.traits(ofWord: number).contains(.name), !rest.starts(with: "års".utf8)
      else { continue }
      forbidden.formUnion(letterStarts(rest.span).dropFirst().prefix(Self.reach).map { prefix.count + $0 })
      if Self.wordsOfTheirOwn.contains(prefix), lexicon.traits(ofWord: number).contains(.noun) { noun = prefix.count }
    }
    behindPrefix = forbidden
    // Only where the letters look like another compound; *forslag* and *overskud* are words of their own.
    let looksDivided = noun.map { _ in
      let path = CompoundSearch(lexicon: lexicon).cheapestPath(through: word)
      return path.boundaries.first.map(forbidden.contains) == true
        && SplitThresholds(lexicon: lexicon).accept(path, of: word, isListed: true)
    }
    prefixOfNoun = looksDivided == true ? noun : nil
  }

  /// False for a split of a listed verb that ends in no verb (*form·ulde*), and of a Latin or Greek word into parts that make few others (*dokument·arisk*).
  func allow(_ boundaries: [Int]) -> Bool {
    guard let first = boundaries.first, let last = boundaries.last, let whole = lexicon.find(word.span) else {
      return true
    }
    let head = word[last...]
    guard let number = lexicon.find(head.span) else { return true }
    let readings = lexicon.readings(ofWord: number)
    let own = lexicon.readings(ofWord: whole).first { lexicon.word(ofLemma: $0.lemma) == whole }
    if let own, lexicon.isOnlyVerb(lemma: own.lemma) {
      let isLong = letterStarts(Array(head).span).count > 3
      return isLong && readings.contains { lexicon.isVerb(lemma: $0.lemma) }
    }
    guard Self.foreignEndings.contains(where: { word.hasSuffix($0) }) else { return true }
    let beginning = Array(word[..<first])
    let opening = lexicon.findOpening(beginning.span).map { lexicon.cost(ofOpening: $0).evidence }
    let closing = readings.map { lexicon.closingCost(ofLemma: $0.lemma).evidence }.max()
    let least: LexiconFormat.Evidence = word.hasSuffix(Array("ist".utf8)) ? .frequent : .strong
    return (opening ?? .weak) >= least && (closing ?? .weak) >= least
  }

  private static let foreignEndings = ["isk", "ist", "isme", "ik", "ens", "ans", "itet"].map { Array($0.utf8) }
}
