import Algorithms

/// Word forms that answer a term, as the fewest keys that lead to them and to no other form, and as themselves where there are
/// no such keys.
///
/// A key stands for forms of texts that come later, too. A term without such keys is one that takes only some forms of each
/// (an abbreviation that only its capitals tell from another word).
struct KeyCover {
  /// Tokens of one layer that answer equally well.
  struct Group: Hashable {
    var layer: ClusterLayer
    var weight: Float
    var tokens: [String]
  }

  let groups: [Group]

  /// A key for a single form says no more than the form.
  private static let fewestForms = 2

  /// - Parameter tier: the loosest in which forms answer.
  init(of term: QueryTerm, tier: Int, by keys: FormKeys) {
    let forms = term.bestForms.filter { $0.level.tier <= tier }
    let weights = Dictionary(forms.map { ($0.number, $0.weight) }) { first, _ in first }
    var left = Set(weights.keys)
    var tokens: [ClusterLayer: [Float: [String]]] = [:]
    for (key, forms) in Self.candidates(for: left, tier: tier, by: keys) {
      guard left.intersection(forms).count >= Self.fewestForms else { continue }
      let weight = forms.compactMap { weights[$0] }.max() ?? 1
      tokens[key.layer, default: [:]][weight, default: []].append(keys.token(of: key))
      left.subtract(forms)
    }
    for form in left.sorted() {
      tokens[.exact, default: [:]][weights[form] ?? 1, default: []].append(keys.token(of: form))
    }
    groups = ClusterLayer.allCases.flatMap { layer in
      (tokens[layer] ?? [:]).sorted { $0.key > $1.key }.map { Group(layer: layer, weight: $0, tokens: $1.sorted()) }
    }
  }

  /// The keys that lead to nothing but wanted forms, those of most forms first.
  private static func candidates(
    for wanted: Set<UInt32>, tier: Int, by keys: FormKeys
  ) -> [(key: ClusterKey, forms: Set<UInt32>)] {
    // What is of a family is only near.
    let layers: [ClusterLayer] = tier > 1 ? [.part, .lemma, .family] : [.part, .lemma]
    let all = layers.flatMap { layer in wanted.flatMap { keys.keys(of: $0, in: layer) }.uniqued() }
    let found = all.map { (key: $0, forms: keys.forms(of: $0)) }.filter {
      $0.forms.count >= fewestForms && $0.forms.isSubset(of: wanted)
    }
    let sortable = found.map {
      (found: $0, rank: layers.firstIndex(of: $0.key.layer) ?? 0, token: keys.token(of: $0.key))
    }
    return sortable.sorted { left, right in
      (-left.found.forms.count, left.rank, left.token) < (-right.found.forms.count, right.rank, right.token)
    }.map(\.found)
  }
}
