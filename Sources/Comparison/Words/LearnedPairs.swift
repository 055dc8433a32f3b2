import Files
import Language
import Model

/// The pairs of words that mean the same, as the texts show.
///
/// A search finds one for the other although nobody said so. So at least two independent places must show it, each word
/// must be the other's first choice, and no text may have both: "lærere og pædagoger" are two things.
struct LearnedPairs {
  /// Places are independent where the rest of the item differs.
  private static let fewestPlaces = 2

  /// Lemmas, in the order of their bytes.
  let pairs: Set<[String]>

  init(from exchanges: [Exchange], in records: [Record], analyzer: Analyzer) {
    let ofPair = Dictionary(grouping: exchanges, by: \.pair)
    let places = ofPair.mapValues { Set($0.compactMap(\.context)).count }
    let shown = ofPair.keys.filter { pair in
      guard let count = places[pair], count >= Self.fewestPlaces else { return false }
      let rivals = ofPair.filter { $0.key != pair && !Set($0.key).isDisjoint(with: pair) }
      return rivals.values.allSatisfy { $0.count < count }
    }
    pairs = Self.neverTogether(shown, in: records, analyzer: analyzer)
  }

  /// The pairs of which no text has both words, not even as parts of compounds.
  private static func neverTogether(
    _ pairs: [[String]], in records: [Record], analyzer: Analyzer
  ) -> Set<[String]> {
    var left = Set(pairs)
    for record in records.untilCancelled {
      if left.isEmpty { break }
      let words = Set(analyzer.analyze(record.text).words.flatMap { $0.lemmas + $0.parts.map(\.lemma) })
      left = left.filter { !words.isSuperset(of: $0) }
    }
    return left
  }
}
