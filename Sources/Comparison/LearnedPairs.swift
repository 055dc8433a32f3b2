import Language
import Model

/// The words that, by the texts, mean the same.
///
/// A search finds the one for the other without anyone having said so. So two independent places have to show it, each
/// of the words has to be the other's first choice, and no text may hold both: "lærere og pædagoger" are two.
struct LearnedPairs {
  /// Places that differ in the rest of the item.
  private static let fewestPlaces = 2

  /// Lemmas, in the order of the alphabet's bytes.
  let pairs: Set<[String]>

  init(_ exchanges: [Exchange], in records: [Record], _ analyzer: Analyzer) {
    let ofPair = Dictionary(grouping: exchanges, by: \.pair)
    let places = ofPair.mapValues { Set($0.compactMap(\.context)).count }
    let shown = ofPair.keys.filter { pair in
      guard let count = places[pair], count >= Self.fewestPlaces else { return false }
      let rivals = ofPair.filter { $0.key != pair && !Set($0.key).isDisjoint(with: pair) }
      return rivals.values.allSatisfy { $0.count < count }
    }
    pairs = Self.apart(shown, in: records, analyzer)
  }

  /// The pairs of which no text holds both words, be it as parts of compounds.
  private static func apart(_ pairs: [[String]], in records: [Record], _ analyzer: Analyzer) -> Set<[String]> {
    var left = Set(pairs)
    for record in records {
      if left.isEmpty { break }
      let words = Set(analyzer.analyze(record.text).words.flatMap { $0.lemmas + $0.parts.map(\.lemma) })
      left = left.filter { !words.isSuperset(of: $0) }
    }
    return left
  }
}
