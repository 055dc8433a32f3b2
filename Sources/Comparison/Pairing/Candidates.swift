import Files

/// An old and a new item, by their indices, and how similar they are.
struct ScoredPair {
  var old: Int
  var new: Int
  var score: Float
}

/// Finds the few items of the other period that are worth comparing with each item.
///
/// An inverted index over the new items is read once for each old item. What two items share is summed, and both sides
/// keep their best. Grams and words that stand in a great part of all items are skipped.
enum Candidates {
  /// How many candidates an item keeps; with fewer items than that, every pair with anything in common is one.
  static let mostPerItem = 10

  /// - Parameters:
  ///   - old: items of one kind.
  ///   - new: items of the same kind.
  /// - Returns: indices into both arrays, each pair once, in no order.
  static func pairs(
    old: [TextFeatures], new: [TextFeatures], in space: FeatureSpace
  ) -> [(old: Int, new: Int)] {
    let index = FeatureIndex(of: new, in: space)
    var bestOfOld = [BestFew](repeating: BestFew(), count: old.count)
    var bestOfNew = [BestFew](repeating: BestFew(), count: new.count)
    var shared = [Float](repeating: 0, count: new.count)
    var touched: [Int] = []
    for (item, text) in old.enumerated().untilCancelled {
      index.addShares(of: text, to: &shared, touched: &touched)
      for other in touched {
        bestOfOld[item].offer(other, score: shared[other], distance: abs(item - other))
        bestOfNew[other].offer(item, score: shared[other], distance: abs(item - other))
        shared[other] = 0
      }
      touched.removeAll(keepingCapacity: true)
    }
    var keys = Set<Int>()
    for (item, best) in bestOfOld.enumerated() { keys.formUnion(best.items.map { item * new.count + $0 }) }
    for (item, best) in bestOfNew.enumerated() { keys.formUnion(best.items.map { $0 * new.count + item }) }
    return keys.map { ($0 / new.count, $0 % new.count) }
  }
}

/// The best few of the items that were offered; the order of the offers does not matter.
private struct BestFew {
  private struct Offer {
    var item: Int
    var score: Float
    var distance: Int

    func isBetter(than other: Offer) -> Bool {
      if score != other.score { return score > other.score }
      if distance != other.distance { return distance < other.distance }
      return item < other.item
    }
  }

  private var offers: [Offer] = []
  private var worst = 0

  var items: [Int] { offers.map(\.item) }

  mutating func offer(_ item: Int, score: Float, distance: Int) {
    let offer = Offer(item: item, score: score, distance: distance)
    if offers.count < Candidates.mostPerItem {
      offers.append(offer)
      if offers.count == Candidates.mostPerItem { findWorst() }
    } else if offer.isBetter(than: offers[worst]) {
      offers[worst] = offer
      findWorst()
    }
  }

  private mutating func findWorst() {
    worst = 0
    for index in offers.indices where offers[worst].isBetter(than: offers[index]) { worst = index }
  }
}

/// An inverted index: which items have a gram or a unit, and what it is worth to them.
private struct FeatureIndex {
  /// Where the postings of each gram begin in the two arrays after it.
  private var gramStarts: [Int32]
  private var gramItems: [Int32] = []
  private var gramShares: [Float] = []
  private var unitItems: [UInt32: [(item: Int, share: Float)]] = [:]
  private let space: FeatureSpace

  init(of texts: [TextFeatures], in space: FeatureSpace) {
    self.space = space
    gramStarts = [Int32](repeating: 0, count: space.gramCount + 1)
    for text in texts {
      for gram in text.grams { gramStarts[Int(gram.id) + 1] += 1 }
    }
    for id in 1..<gramStarts.count { gramStarts[id] += gramStarts[id - 1] }
    var ends = gramStarts
    gramItems = [Int32](repeating: 0, count: Int(gramStarts[gramStarts.count - 1]))
    gramShares = [Float](repeating: 0, count: gramItems.count)
    for (item, text) in texts.enumerated() {
      for gram in text.grams {
        let slot = Int(ends[Int(gram.id)])
        gramItems[slot] = Int32(item)
        gramShares[slot] = gram.weight / text.norm
        ends[Int(gram.id)] += 1
      }
      for unit in text.units where space.isRare(unit: unit) {
        unitItems[unit, default: []].append((item, space.weight(ofUnit: unit) / text.unitNorm))
      }
    }
  }

  /// Adds to each item what it shares with a text: the cosine of their grams and that of their units.
  ///
  /// - Parameter touched: gets the items whose share was 0 before.
  func addShares(of text: TextFeatures, to shared: inout [Float], touched: inout [Int]) {
    shared.withUnsafeMutableBufferPointer { shared in
      func add(_ share: Float, to item: Int) {
        if shared[item] == 0 { touched.append(item) }
        shared[item] += share
      }
      for gram in text.grams where space.isRare(gram: gram.id) {
        let share = gram.weight / text.norm
        for slot in Int(gramStarts[Int(gram.id)])..<Int(gramStarts[Int(gram.id) + 1]) {
          add(share * gramShares[slot], to: Int(gramItems[slot]))
        }
      }
      for unit in text.units where space.isRare(unit: unit) {
        let weight = space.weight(ofUnit: unit) / text.unitNorm
        for posting in unitItems[unit] ?? [] { add(weight * posting.share, to: posting.item) }
      }
    }
  }
}
