import Foundation

/// How many items of each of two periods have a term.
struct ItemCounts: Hashable {
  var old: Int
  var new: Int
}

/// How clearly a term belongs to one of two periods, by how many of their items have it.
struct Keyness {
  private let old: Double
  private let new: Double

  /// - Parameter items: how many items each period has.
  init(items: ItemCounts) {
    old = Double(max(1, items.old))
    new = Double(max(1, items.new))
  }

  /// log₂ of the ratio of the two shares, with half an item for none (Hardie, Log Ratio, 2014).
  func logRatio(_ counts: ItemCounts) -> Double {
    let share = { (count: Int, all: Double) in (count == 0 ? 0.5 : Double(count)) / all }
    return log2(share(counts.new, new) / share(counts.old, old))
  }

  /// Twice the log-likelihood ratio of the four counts, items with and without the term (Dunning, Accurate Methods for
  /// the Statistics of Surprise and Coincidence, 1993).
  ///
  /// Nil where fewer than one item is expected in either period: there it says too much (Rayson, Berridge and Francis,
  /// Extending the Cochran rule, 2004).
  func logLikelihood(_ counts: ItemCounts) -> Double? {
    let (oldCount, newCount) = (Double(counts.old), Double(counts.new))
    let share = (oldCount + newCount) / (old + new)
    guard min(old, new) * share >= 1 else { return nil }
    let observedAndExpected = [
      (oldCount, old * share), (newCount, new * share),
      (old - oldCount, old * (1 - share)), (new - newCount, new * (1 - share)),
    ]
    return max(0, 2 * observedAndExpected.reduce(0) { $0 + ($1.0 > 0 ? $1.0 * log($1.0 / $1.1) : 0) })
  }
}
