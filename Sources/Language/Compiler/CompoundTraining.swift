import Files
internal import Glibc

/// How likely each word is to open or to close a compound, learned from the dictionary's own compounds.
///
/// Every headword that can be cut into a known opening and a known closing word is evidence for all of its cuts.
/// Expectation maximisation shares each headword among its cuts by how often their halves occur in the others, so
/// that "skole·leder" wins over "skolel·eder". A cost is the negative logarithm of a share, in nats.
struct CompoundTraining {
  /// A cut of a headword: the number of the opening and of the closing word.
  private struct Cut {
    var opening: Int32
    var closing: Int32
  }

  /// Expected number of compounds each opening begins.
  private(set) var openings: [Double]
  /// Expected number of compounds each lemma ends.
  private(set) var closings: [Double]
  private var cuts: [Cut] = []
  /// Where the cuts of each headword end.
  private var ends: [Int] = []

  static let smoothing = 0.05
  static let rounds = 4
  /// What an opening costs in addition that the dictionary does not call one.
  static let unlicensedCost = 2.0

  init(_ vocabulary: DictionaryVocabulary) {
    openings = [Double](repeating: 0, count: vocabulary.openings.count)
    closings = [Double](repeating: 0, count: vocabulary.lemmas.count)
    collectCuts(vocabulary)
    var closingWords = [Double](repeating: 0, count: vocabulary.words.count)
    for round in 0...Self.rounds { closingWords = share(evenly: round == 0, closingWords: closingWords) }
    sumByLemma(closingWords, in: vocabulary)
  }

  private mutating func collectCuts(_ vocabulary: DictionaryVocabulary) {
    for lemma in vocabulary.lemmas.untilCancelled where lemma.isHeadword {
      let bytes = vocabulary.words.bytes(lemma.word)
      let key = bytes.span
      let letters = letterStarts(key)
      guard letters.count >= 7 else { continue }
      for middle in 2...(letters.count - 2) {
        let first = key.extracting(0..<letters[middle])
        let second = key.extracting(letters[middle]..<key.count)
        guard let opening = vocabulary.openings.find(first), let closing = vocabulary.words.find(second),
          vocabulary.traits[closing].contains(.closes), !CompoundLimits.neverOpens(first),
          !CompoundLimits.neverCloses(second)
        else { continue }
        cuts.append(Cut(opening: Int32(opening), closing: Int32(closing)))
      }
      ends.append(cuts.count)
    }
  }

  /// One round: each headword is shared among its cuts, in the first round evenly.
  private mutating func share(evenly: Bool, closingWords: [Double]) -> [Double] {
    var newOpenings = [Double](repeating: 0, count: openings.count)
    var newClosings = [Double](repeating: 0, count: closingWords.count)
    var start = 0
    for end in ends where end > start {
      let group = cuts[start..<end]
      start = end
      let weights = group.map { evenly ? 1 : openings[Int($0.opening)] * closingWords[Int($0.closing)] }
      let total = weights.reduce(0, +)
      guard total > 0 else { continue }
      for (cut, weight) in zip(group, weights) {
        newOpenings[Int(cut.opening)] += weight / total
        newClosings[Int(cut.closing)] += weight / total
      }
    }
    openings = newOpenings
    return newClosings
  }

  /// What a form closes counts for its lemma: for the word itself where it is one, else for the most frequent.
  private mutating func sumByLemma(_ closingWords: [Double], in vocabulary: DictionaryVocabulary) {
    for word in closingWords.indices where closingWords[word] > 0 {
      let lemmas = vocabulary.lemmas(ofWord: word).map { Int($0) }
      let own = lemmas.first { vocabulary.lemmas[$0].word == word }
      let frequent = lemmas.max { closingWords[vocabulary.lemmas[$0].word] < closingWords[vocabulary.lemmas[$1].word] }
      if let lemma = own ?? frequent { closings[lemma] += closingWords[word] }
    }
  }

  /// The cost of each opening and of each closing lemma.
  var openingCosts: [Double] { Self.costs(openings) }
  var closingCosts: [Double] { Self.costs(closings) }

  private static func costs(_ counts: [Double]) -> [Double] {
    let total = max(1, counts.reduce(0, +))
    return counts.map { -log(($0 + smoothing) / total) }
  }
}
