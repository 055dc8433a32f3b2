/// How alike two texts are, from 0 to 1.
///
/// Half of it is the cosine of the letter runs (tf-idf), half of the words: a soft TF-IDF (Cohen, Ravikumar & Fienberg,
/// "A comparison of string distance metrics for name-matching tasks", 2003) in which a word is answered by its lemma, by
/// its family, or in part by the parts of a compound or of what an abbreviation stands for.
struct Similarity {
  /// What it adds that an abbreviation in one text is spelled out in the other.
  static let bridge: Float = 0.15

  let vocabulary: Vocabulary

  func callAsFunction(_ left: Wording, _ right: Wording) -> Float {
    ofWording(left, right) + (isBridged(left, right) ? Self.bridge : 0)
  }

  /// How alike the letters and words are, abbreviations aside.
  func ofWording(_ left: Wording, _ right: Wording) -> Float {
    let words = (coverage(of: left, by: right) * coverage(of: right, by: left)).squareRoot()
    return (cosine(left, right) + words) / 2
  }

  /// Whether an abbreviation in one text, which the other does not have, is spelled out there.
  func isBridged(_ left: Wording, _ right: Wording) -> Bool {
    !left.bridges(to: right).isEmpty || !right.bridges(to: left).isEmpty
  }

  /// The cosine of the gram weights; 0 for a text without letters.
  func cosine(_ left: Wording, _ right: Wording) -> Float {
    guard left.norm > 0, right.norm > 0 else { return 0 }
    var sum: Float = 0
    left.grams.withUnsafeBufferPointer { left in
      right.grams.withUnsafeBufferPointer { right in
        var (i, j) = (0, 0)
        while i < left.count, j < right.count {
          let (a, b) = (left[i].id, right[j].id)
          if a == b { sum += left[i].weight * right[j].weight }
          i += a <= b ? 1 : 0
          j += b <= a ? 1 : 0
        }
      }
    }
    return sum / (left.norm * right.norm)
  }

  /// How much of a text's words, by squared weight, another text answers. The geometric mean of both directions is the
  /// ordinary cosine where words match whole or not at all.
  func coverage(of text: Wording, by other: Wording) -> Float {
    text.terms.withUnsafeBufferPointer { terms in
      text.answers.withUnsafeBufferPointer { answers in
        other.units.withUnsafeBufferPointer { units in
          var (covered, all): (Float, Float) = (0, 0)
          for term in terms {
            let square = term.weight * term.weight
            all += square
            covered += square * answer(to: term, answers, in: units)
          }
          return all > 0 ? covered / all : 0
        }
      }
    }
  }

  /// How well the units of a text answer one word, from 0 to 1.
  private func answer(
    to term: Term, _ answers: UnsafeBufferPointer<UInt32>, in units: UnsafeBufferPointer<UInt32>
  ) -> Float {
    for place in term.lemmas where units.holds(answers[place]) { return 1 }
    let family: Float = if let name = term.family, units.holds(name) { 0.8 } else { 0 }
    guard !term.parts.isEmpty else { return family }
    var (found, all): (Float, Float) = (0, 0)
    for place in term.parts {
      let weight = vocabulary.weight(of: answers[place])
      all += weight
      if units.holds(answers[place]) { found += weight }
    }
    return max(family, all > 0 ? 0.9 * found / all : 0)
  }
}
