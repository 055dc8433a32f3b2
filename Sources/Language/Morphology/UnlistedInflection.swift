/// Regular forms of nouns that the dictionary inflects otherwise or not at all: *forskningerne*, *dampkedelen*, *trinene*.
enum UnlistedInflection {
  private static let genitive = UInt8(ascii: "s")
  private static let definite = ["erne", "ene", "en", "et", "e"].map { Array($0.utf8) }
  /// Endings behind an e that is the noun's own, or an agent's -er: *alliancerne*, *dækkerne*.
  private static let definiteBehindE = ["rne", "ne", "n", "t"].map { Array($0.utf8) }
  private static let plural = Array("er".utf8)
  /// Nouns that the dictionary often gives no plural.
  private static let derived = ["ing", "else", "hed", "ion", "tet", "ans", "ens", "isme", "um", "skab"].map {
    Array($0.utf8)
  }
  private static let agent = Array("er".utf8)
  private static let shortestBase = 4

  /// The nouns that a folded word may be a form of, in the order in which they are to be looked for.
  static func bases(of word: [UInt8]) -> [[UInt8]] {
    let isGenitive = word.last == genitive
    return (isGenitive ? [word, Array(word.dropLast())] : [word]).flatMap { form in
      (form.count < word.count ? [form] : []) + stripped(form)
    }.filter { $0.count >= shortestBase }
  }

  private static func stripped(_ form: [UInt8]) -> [[UInt8]] {
    var bases: [[UInt8]] = []
    for ending in definiteBehindE where form.hasSuffix(ending) {
      let base = Array(form.dropLast(ending.count))
      if base.last == UInt8(ascii: "e") || base.hasSuffix(agent) { bases.append(base) }
    }
    for ending in definite where form.hasSuffix(ending) {
      let base = Array(form.dropLast(ending.count))
      // A short e is the plural of an agent alone.
      if ending.count == 1, !base.hasSuffix(agent) { continue }
      bases.append(base)
      if let single = single(base) { bases.append(single) }
    }
    if form.hasSuffix(plural) {
      let base = Array(form.dropLast(plural.count))
      bases += [base, base + [UInt8(ascii: "e")]].filter { base in derived.contains { base.hasSuffix($0) } }
    }
    return bases
  }

  /// The stem without its doubled consonant: *trinn* is of *trin*.
  private static func single(_ stem: [UInt8]) -> [UInt8]? {
    guard stem.count > shortestBase, stem[stem.count - 1] == stem[stem.count - 2],
      !"aeiouy".utf8.contains(stem[stem.count - 1])
    else { return nil }
    return Array(stem.dropLast())
  }
}
