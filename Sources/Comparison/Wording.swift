/// A run of three to five letters of a text, and how often it stands there.
struct Gram {
  /// Its number among the grams of the comparison; until that is known, the hash that `Grams` gives it.
  var id: UInt32
  var count: Int32
  var weight: Float = 0
}

/// A word of a text with everything in another text that can answer it. Units are numbers of `Vocabulary`.
struct Term {
  /// The best lemma.
  var lemma: UInt32?
  /// Where the lemmas stand in the wording's `answers`, best first.
  var lemmas: Range<Int>
  /// Where the parts of a compound stand there, or what the letters of an abbreviation stand for; empty for a word that
  /// is neither.
  var parts: Range<Int>
  /// The name of the word family.
  var family: UInt32?
  /// The share of its weight that a word keeps after the word before it; see `StockPhrases`.
  var novelty: Float = 1
  var weight: Float = 0
}

/// What one text, or several joined, is made of when it is compared.
struct Wording {
  /// Ascending by id.
  var grams: [Gram]
  /// The length of the vector of gram weights.
  var norm: Float = 0
  var terms: [Term]
  /// The lemmas and parts of all terms: in one row, as they are read very often.
  var answers: [UInt32]
  /// Everything that can answer a term of another text: lemmas, parts, families and whole words of suspended
  /// compounds. Ascending, each once.
  var units: [UInt32]
  /// The length of the vector of unit weights.
  var unitNorm: Float = 0
  /// The abbreviations of the text whose meaning was learned, as printed.
  var abbreviations: [Abbreviated] = []
}

/// An abbreviation in a text and the units of what it stands for.
struct Abbreviated {
  var printed: String
  var meaning: [UInt32]
}

extension Wording {
  /// The wording of two texts read as one.
  func joined(with other: Wording) -> Wording {
    let moved = other.terms.map { term in
      var term = term
      term.lemmas = term.lemmas.lowerBound + answers.count..<term.lemmas.upperBound + answers.count
      term.parts = term.parts.lowerBound + answers.count..<term.parts.upperBound + answers.count
      return term
    }
    return Wording(
      grams: merge(grams, other.grams), terms: terms + moved, answers: answers + other.answers,
      units: union(units, other.units), abbreviations: abbreviations + other.abbreviations)
  }

  func contains(_ unit: UInt32) -> Bool { units.withUnsafeBufferPointer { $0.holds(unit) } }
}

extension Wording {
  /// The abbreviations whose meaning stands in the other text, but not they themselves.
  func bridges(to other: Wording) -> [String] {
    guard !abbreviations.isEmpty else { return [] }
    return abbreviations.filter { own in
      !other.abbreviations.contains { $0.printed == own.printed } && own.meaning.allSatisfy(other.contains)
    }.map(\.printed)
  }
}

private func merge(_ left: [Gram], _ right: [Gram]) -> [Gram] {
  var result: [Gram] = []
  result.reserveCapacity(left.count + right.count)
  var (i, j) = (0, 0)
  while i < left.count || j < right.count {
    if j == right.count || (i < left.count && left[i].id < right[j].id) {
      result.append(left[i])
      i += 1
    } else if i == left.count || right[j].id < left[i].id {
      result.append(right[j])
      j += 1
    } else {
      result.append(Gram(id: left[i].id, count: left[i].count + right[j].count))
      i += 1
      j += 1
    }
  }
  return result
}

private func union(_ left: [UInt32], _ right: [UInt32]) -> [UInt32] {
  Set(left).union(right).sorted()
}

extension UnsafeBufferPointer<UInt32> {
  /// Whether it holds a number; it must be ascending.
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
