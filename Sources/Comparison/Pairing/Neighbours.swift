/// What became of the items that stand next to an item under its heading.
struct Neighbours<Place: Hashable> {
  /// For each item of a period the items that its nearest linked neighbours belong to: the one before it and the one after it.
  private var beside: (old: [[Int]], new: [[Int]]) = ([], [])
  private let places: (old: [Place], new: [Place])

  /// - Parameters:
  ///   - links: the items that belong together by now.
  ///   - old: what each item of the old period stands under, in reading order.
  init(of links: [(old: Int, new: Int)], old: [Place], new: [Place]) {
    places = (old, new)
    var partners: (old: [Int: [Int]], new: [Int: [Int]]) = ([:], [:])
    for link in links {
      partners.old[link.old, default: []].append(link.new)
      partners.new[link.new, default: []].append(link.old)
    }
    beside = (Self.beside(old, partners: partners.old), Self.beside(new, partners: partners.new))
  }

  private static func beside(_ places: [Place], partners: [Int: [Int]]) -> [[Int]] {
    var beside = [[Int]](repeating: [], count: places.count)
    for order in [Array(places.indices), places.indices.reversed()] {
      var nearest: [Place: [Int]] = [:]
      for item in order {
        beside[item] += nearest[places[item]] ?? []
        if let own = partners[item] { nearest[places[item]] = own }
      }
    }
    return beside
  }

  /// How near each of two items stands to what a neighbour of the other became: 1 for the next item, 1/2 for the one after
  /// it, 0 where none of the neighbours stands under its heading. The same whichever period is the old one.
  func nearness(old: Int, new: Int) -> Float {
    let nearest = [
      distance(from: new, to: beside.old[old], under: places.new),
      distance(from: old, to: beside.new[new], under: places.old),
    ].compactMap(\.self).min()
    return nearest.map { 1 / Float(max(1, $0)) } ?? 0
  }

  /// Whether each of two items stands next to what a neighbour of the other became.
  func standBeside(old: Int, new: Int) -> Bool {
    distance(from: new, to: beside.old[old], under: places.new) == 1
      && distance(from: old, to: beside.new[new], under: places.old) == 1
  }

  private func distance(from item: Int, to others: [Int], under places: [Place]) -> Int? {
    others.filter { places[$0] == places[item] }.map { abs($0 - item) }.min()
  }
}
