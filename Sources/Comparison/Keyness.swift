import Foundation

/// How clearly a term belongs to one of two periods, by how many of their items have it.
struct KeynessTable {
  private let old: Double
  private let new: Double

  /// - Parameters: how many items each period has.
  init(old: Int, new: Int) {
    self.old = Double(max(1, old))
    self.new = Double(max(1, new))
  }

  /// log₂ of the ratio of the two shares, with half an item for none (Hardie, Log Ratio, 2014).
  func logRatio(_ before: Int, _ after: Int) -> Double {
    let share = { (count: Int, all: Double) in (count == 0 ? 0.5 : Double(count)) / all }
    return log2(share(after, new) / share(before, old))
  }

  /// Twice the log-likelihood ratio of the four counts, items with and without the term (Dunning, Accurate Methods for the
  /// Statistics of Surprise and Coincidence, 1993).
  ///
  /// Nil where fewer than one item is expected in either period: there it says too much (Rayson, Berridge and Francis,
  /// Extending the Cochran rule, 2004).
  func logLikelihood(_ before: Int, _ after: Int) -> Double? {
    let (one, two) = (Double(before), Double(after))
    let share = (one + two) / (old + new)
    guard min(old, new) * share >= 1 else { return nil }
    let cells = [
      (one, old * share), (two, new * share), (old - one, old * (1 - share)), (new - two, new * (1 - share)),
    ]
    return max(0, 2 * cells.reduce(0) { $0 + ($1.0 > 0 ? $1.0 * log($1.0 / $1.1) : 0) })
  }
}
