/// An old and a new item by their places, and how alike they are.
struct Pair {
  var old: Int
  var new: Int
  var score: Float
}

/// Finds for every item the few items of the other period that share rare letter runs or words with it.
///
/// An inverted index over the new items, read once for each old one: what two items have in common is summed, and each side
/// keeps its best. What stands in a great part of all items tells nothing and is not followed.
struct Candidates {
  /// How many each item keeps; with fewer items than that every pair with anything in common is one.
  static let kept = 10

  /// - Parameters: wordings of one kind of items.
  /// - Returns: places in the two arrays, each pair once, in no order.
  static func pairs(old: [Wording], new: [Wording], in vocabulary: Vocabulary) -> [(old: Int, new: Int)] {
    let index = InvertedIndex(new, vocabulary: vocabulary)
    var bestOfOld = [Best](repeating: Best(), count: old.count)
    var bestOfNew = [Best](repeating: Best(), count: new.count)
    var shared = [Float](repeating: 0, count: new.count)
    var touched: [Int] = []
    for (place, wording) in old.enumerated() {
      index.add(wording, to: &shared, touched: &touched)
      for other in touched {
        bestOfOld[place].offer(other, score: shared[other], distance: abs(place - other))
        bestOfNew[other].offer(place, score: shared[other], distance: abs(place - other))
        shared[other] = 0
      }
      touched.removeAll(keepingCapacity: true)
    }
    var keys = Set<Int>()
    for (place, best) in bestOfOld.enumerated() { keys.formUnion(best.places.map { place * new.count + $0 }) }
    for (place, best) in bestOfNew.enumerated() { keys.formUnion(best.places.map { $0 * new.count + place }) }
    return keys.map { ($0 / new.count, $0 % new.count) }
  }
}

/// The best few of what was offered, whatever the order it was offered in.
private struct Best {
  private struct Offer {
    var place: Int
    var score: Float
    var distance: Int
  }

  private var offers: [Offer] = []
  private var worst = 0

  var places: [Int] { offers.map(\.place) }

  mutating func offer(_ place: Int, score: Float, distance: Int) {
    let offer = Offer(place: place, score: score, distance: distance)
    if offers.count < Candidates.kept {
      offers.append(offer)
      if offers.count == Candidates.kept { findWorst() }
    } else if Self.isBetter(offer, offers[worst]) {
      offers[worst] = offer
      findWorst()
    }
  }

  private mutating func findWorst() {
    worst = 0
    for place in offers.indices where Self.isBetter(offers[worst], offers[place]) { worst = place }
  }

  private static func isBetter(_ left: Offer, _ right: Offer) -> Bool {
    if left.score != right.score { return left.score > right.score }
    if left.distance != right.distance { return left.distance < right.distance }
    return left.place < right.place
  }
}

/// Which items hold a gram or a unit.
private struct InvertedIndex {
  private var gramStarts: [Int32]
  private var gramItems: [Int32] = []
  private var gramShares: [Float] = []
  private var unitItems: [UInt32: [(place: Int, share: Float)]] = [:]
  private let vocabulary: Vocabulary

  init(_ wordings: [Wording], vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    gramStarts = [Int32](repeating: 0, count: vocabulary.gramCount + 1)
    for wording in wordings {
      for gram in wording.grams { gramStarts[Int(gram.id) + 1] += 1 }
    }
    for id in 1..<gramStarts.count { gramStarts[id] += gramStarts[id - 1] }
    var ends = gramStarts
    gramItems = [Int32](repeating: 0, count: Int(gramStarts[gramStarts.count - 1]))
    gramShares = [Float](repeating: 0, count: gramItems.count)
    for (place, wording) in wordings.enumerated() {
      for gram in wording.grams {
        let slot = Int(ends[Int(gram.id)])
        gramItems[slot] = Int32(place)
        gramShares[slot] = gram.weight / wording.norm
        ends[Int(gram.id)] += 1
      }
      for unit in wording.units where vocabulary.isRare(unit: unit) {
        unitItems[unit, default: []].append((place, vocabulary.weight(of: unit) / wording.unitNorm))
      }
    }
  }

  /// Adds what the items have in common with a text: the cosine of their grams and that of their units.
  func add(_ wording: Wording, to shared: inout [Float], touched: inout [Int]) {
    shared.withUnsafeMutableBufferPointer { shared in
      func add(_ share: Float, to item: Int) {
        if shared[item] == 0 { touched.append(item) }
        shared[item] += share
      }
      for gram in wording.grams where vocabulary.isRare(gram: gram.id) {
        let share = gram.weight / wording.norm
        for slot in Int(gramStarts[Int(gram.id)])..<Int(gramStarts[Int(gram.id) + 1]) {
          add(share * gramShares[slot], to: Int(gramItems[slot]))
        }
      }
      for unit in wording.units where vocabulary.isRare(unit: unit) {
        let weight = vocabulary.weight(of: unit) / wording.unitNorm
        for item in unitItems[unit] ?? [] { add(weight * item.share, to: item.place) }
      }
    }
  }
}
