/// What two texts are compared by: the features of one text, or of several read as one.
///
/// A *unit* is anything of which one text can have what another asks for: a lemma, a part of a compound, or a word
/// family. Units are numbered within one comparison; see `FeatureExtraction`.
struct TextFeatures {
  /// Ascending by id.
  var grams: [CharacterGram]
  /// The length of the vector of gram weights.
  var norm: Float = 0
  var words: [WordFeature]
  /// The lemmas and parts of all words, in one array since this is the hottest loop of a comparison.
  var answers: [UInt32]
  /// Every unit of the text, also those of the whole words that suspended compounds stand for. Ascending, each once.
  var units: [UInt32]
  /// The length of the vector of unit weights.
  var unitNorm: Float = 0
  /// How many words name its subject before the first preposition, two of "Nyt gulv i hallen"; 0 where it opens otherwise.
  var subjectLength = 0
  /// The abbreviations whose meaning is known.
  var abbreviations: [AbbreviationFeature] = []
}

/// A word of a text, and the units by which another text can have the same.
struct WordFeature {
  /// The best lemma.
  var lemma: UInt32?
  /// Where the lemmas stand in the `answers` of the text, best first.
  var lemmas: Range<Int>
  /// Where the parts of a compound stand there, or the lemmas of what an abbreviation stands for; empty for other
  /// words.
  var parts: Range<Int>
  var family: UInt32?
  /// The share of its weight that a word keeps where the word before it leads to expect it; see `BigramSurprisal`.
  var novelty: Float = 1
  var weight: Float = 0
}

/// An abbreviation in a text and the units of what it stands for.
struct AbbreviationFeature {
  var printed: String
  var meaning: [UInt32]
}

extension TextFeatures {
  /// The features of two texts read as one, without weights.
  func joined(with other: TextFeatures) -> TextFeatures {
    let moved = other.words.map { word in
      var word = word
      word.lemmas = word.lemmas.lowerBound + answers.count..<word.lemmas.upperBound + answers.count
      word.parts = word.parts.lowerBound + answers.count..<word.parts.upperBound + answers.count
      return word
    }
    return TextFeatures(
      grams: grams.merged(with: other.grams), words: words + moved, answers: answers + other.answers,
      units: Set(units).union(other.units).sorted(), abbreviations: abbreviations + other.abbreviations)
  }

  func contains(_ unit: UInt32) -> Bool { units.withUnsafeBufferPointer { $0.holds(unit) } }

  /// The abbreviations whose meaning stands in the other text, where the abbreviation itself does not.
  func bridges(to other: TextFeatures) -> [String] {
    guard !abbreviations.isEmpty else { return [] }
    return abbreviations.filter { own in
      !other.abbreviations.contains { $0.printed == own.printed } && own.meaning.allSatisfy(other.contains)
    }.map(\.printed)
  }
}

extension [CharacterGram] {
  /// Both in one, ascending by id; the counts of the same gram are added.
  fileprivate func merged(with other: [CharacterGram]) -> [CharacterGram] {
    var result: [CharacterGram] = []
    result.reserveCapacity(count + other.count)
    var (i, j) = (0, 0)
    while i < count || j < other.count {
      if j == other.count || (i < count && self[i].id < other[j].id) {
        result.append(self[i])
        i += 1
      } else if i == count || other[j].id < self[i].id {
        result.append(other[j])
        j += 1
      } else {
        result.append(CharacterGram(id: self[i].id, count: self[i].count + other[j].count))
        i += 1
        j += 1
      }
    }
    return result
  }
}

extension UnsafeBufferPointer<UInt32> {
  /// Whether a number is among these, which must be ascending.
  func holds(_ number: UInt32) -> Bool {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low] == number
  }
}
