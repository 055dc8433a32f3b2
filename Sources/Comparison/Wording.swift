/// A run of three to five letters of a text, and how often it stands there.
struct Gram {
  var id: UInt32
  var count: Int32
  var weight: Float = 0
}

/// A word of a text with everything in another text that can answer it. Units are numbers of `Vocabulary`.
struct Term {
  /// The lemmas, best first.
  var lemmas: [UInt32]
  /// The parts of a compound, or what the letters of an abbreviation stand for; empty for a word that is neither.
  var parts: [UInt32]
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
  var unit: UInt32
  var meaning: [UInt32]
}

extension Wording {
  /// The wording of two texts read as one.
  func joined(with other: Wording) -> Wording {
    Wording(
      grams: merge(grams, other.grams), terms: terms + other.terms, units: union(units, other.units),
      abbreviations: abbreviations + other.abbreviations)
  }

  func contains(_ unit: UInt32) -> Bool {
    var low = 0
    var high = units.count
    while low < high {
      let middle = (low + high) / 2
      if units[middle] < unit { low = middle + 1 } else { high = middle }
    }
    return low < units.count && units[low] == unit
  }
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
