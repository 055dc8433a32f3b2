/// How similar two texts are, from 0 to 1.
///
/// The mean of two measures: the tf-idf cosine of the character grams, and of the words a soft TF-IDF (Cohen, Ravikumar
/// & Fienberg, "A comparison of string distance metrics for name-matching tasks", 2003), in which the other text can
/// have a word whole, by its family, or in part by the parts of a compound or of what an abbreviation stands for.
struct Similarity {
  /// What it adds that one text spells out an abbreviation of the other.
  private static let bridgeBonus: Float = 0.15
  /// How well a word of the same family answers a word.
  private static let familyAnswer: Float = 0.8
  /// How well all its parts answer a compound.
  private static let partsAnswer: Float = 0.9

  let space: FeatureSpace

  func between(_ left: TextFeatures, and right: TextFeatures) -> Float {
    let isBridged = !left.bridges(to: right).isEmpty || !right.bridges(to: left).isEmpty
    return unbridged(between: left, and: right) + (isBridged ? Self.bridgeBonus : 0)
  }

  /// The similarity of letters and words, without the bonus for abbreviations.
  func unbridged(between left: TextFeatures, and right: TextFeatures) -> Float {
    let words = (coverage(of: left, by: right) * coverage(of: right, by: left)).squareRoot()
    return (cosine(of: left, and: right) + words) / 2
  }

  /// The cosine of the gram weights; 0 for a text without letters.
  private func cosine(of left: TextFeatures, and right: TextFeatures) -> Float {
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

  /// The share of a text's words, by squared weight, that another text has. The geometric mean of both directions is
  /// the ordinary cosine where words match whole or not at all.
  func coverage(of text: TextFeatures, by other: TextFeatures) -> Float {
    text.words.withUnsafeBufferPointer { words in
      text.answers.withUnsafeBufferPointer { answers in
        other.units.withUnsafeBufferPointer { units in
          var (covered, all): (Float, Float) = (0, 0)
          for word in words {
            let square = word.weight * word.weight
            all += square
            covered += square * answer(to: word, answers: answers, in: units)
          }
          return all > 0 ? covered / all : 0
        }
      }
    }
  }

  /// How little of what follows the opening word another text may have for only the opening to be shared.
  private static let leastBeyondOpening: Float = 0.06

  /// Whether two texts open with the same word and share little else of content: "Evaluering af motionsruter" and
  /// "Evaluering af telefonlinjen" are two things.
  func sharesOnlyOpening(_ left: TextFeatures, _ right: TextFeatures) -> Bool {
    guard let opening = left.words.first?.lemma, opening == right.words.first?.lemma,
      left.words.count > 1, right.words.count > 1
    else { return false }
    return contentCoverage(of: left.words.dropFirst(), in: left, by: right) < Self.leastBeyondOpening
      && contentCoverage(of: right.words.dropFirst(), in: right, by: left) < Self.leastBeyondOpening
  }

  /// How much content two texts must share for the same thing to have another name in them.
  private static let leastBesideSubject: Float = 0.65

  /// Whether two texts name different subjects and share no more than what follows: "Nyt gulv i hallen" and "Klatrevæg i hallen".
  func haveOtherSubjects(_ left: TextFeatures, _ right: TextFeatures) -> Bool {
    guard left.subjectLength > 0, right.subjectLength > 0 else { return false }
    return contentCoverage(of: left.words.prefix(left.subjectLength), in: left, by: right) == 0
      && contentCoverage(of: right.words.prefix(right.subjectLength), in: right, by: left) == 0
      && mutualContent(of: left, and: right) < Self.leastBesideSubject
  }

  /// The share of content words that two texts have of each other, the lower of both.
  func mutualContent(of left: TextFeatures, and right: TextFeatures) -> Float {
    min(content(of: left, by: right), content(of: right, by: left))
  }

  /// The share of a text's content words that another text has.
  func content(of text: TextFeatures, by other: TextFeatures) -> Float {
    contentCoverage(of: text.words[...], in: text, by: other)
  }

  /// As `coverage`, of some words of a text and without stop words.
  private func contentCoverage(
    of words: ArraySlice<WordFeature>, in text: TextFeatures, by other: TextFeatures
  ) -> Float {
    text.answers.withUnsafeBufferPointer { answers in
      other.units.withUnsafeBufferPointer { units in
        var (covered, all): (Float, Float) = (0, 0)
        for word in words where word.lemma.map({ !space.stopUnits.contains($0) }) ?? false {
          let square = word.weight * word.weight
          all += square
          covered += square * answer(to: word, answers: answers, in: units)
        }
        return all > 0 ? covered / all : 0
      }
    }
  }

  /// How much of a word the units of a text have, from 0 to 1.
  private func answer(
    to word: WordFeature, answers: UnsafeBufferPointer<UInt32>, in units: UnsafeBufferPointer<UInt32>
  ) -> Float {
    for place in word.lemmas where units.holds(answers[place]) { return 1 }
    let byFamily: Float = if let family = word.family, units.holds(family) { Self.familyAnswer } else { 0 }
    guard !word.parts.isEmpty else { return byFamily }
    var (found, all): (Float, Float) = (0, 0)
    for place in word.parts {
      let weight = space.weight(ofUnit: answers[place])
      all += weight
      if units.holds(answers[place]) { found += weight }
    }
    return max(byFamily, all > 0 ? Self.partsAnswer * found / all : 0)
  }
}
