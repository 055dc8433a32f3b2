/// Headings of one level that were split: further headings of the other period that took over a good part of one's items.
///
/// Merged headings are the same with the periods exchanged.
struct HeadingDivisions<Name: Hashable> {
  /// How many items a further heading takes over at least, which share of the divided one's items, and which share of its
  /// own items they must be.
  private static var fewestItems: Int { 2 }
  private static var leastShare: Double { 0.25 }
  private static var leastOwnShare: Double { 0.5 }

  /// The further headings of each that was divided, in reading order.
  private(set) var further: [Name: [Name]] = [:]

  /// - Parameters:
  ///   - pairs: the one heading that each of the divided side belongs to.
  ///   - taken: the headings of the other side that belong to one.
  ///   - items: the heading of each item of the other side, in reading order.
  ///   - votes: for each pair of items their headings, the divided side first.
  init(pairs: [Name: Name], taken: Set<Name>, items: [Name], votes: [(old: Name, new: Name)]) {
    let ways = Dictionary(grouping: votes) { [$0.old, $0.new] }.mapValues(\.count)
    let leaving = Dictionary(grouping: votes, by: \.old).mapValues(\.count)
    let sizes = Dictionary(grouping: items) { $0 }.mapValues(\.count)
    var seen = taken
    for name in items where seen.insert(name).inserted {
      for (whole, main) in pairs {
        let (count, kept) = (ways[[whole, name]] ?? 0, ways[[whole, main]] ?? 0)
        guard min(count, kept) >= Self.fewestItems, let size = sizes[name], let all = leaving[whole],
          Double(count) >= Self.leastShare * Double(all), Double(count) > Self.leastOwnShare * Double(size)
        else { continue }
        further[whole, default: []].append(name)
      }
    }
  }
}
