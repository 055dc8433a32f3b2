/// Which words of an item stand in a clause that only says of whom, when or what for it holds: "Elever, der ikke kan …", "hvis børn
/// ikke sover", "…, så cyklister kan passere". What such a clause denies or allows is not what the item promises.
struct Clauses {
  /// The places of those words.
  private(set) var subordinate: Set<Int> = []
  private let words: [MentionWord]

  private static let openings: Set<String> = ["når", "hvis", "såfremt", "hvor", "fordi", "mens", "idet", "indtil"]
  private static let relatives: Set<String> = ["der", "som", "så", "hvilket", "da"]

  init(in words: [MentionWord]) {
    self.words = words
    for place in words.indices where !subordinate.contains(place) && opens(at: place) {
      subordinate.formUnion(place...end(from: place))
    }
  }

  private func opens(at place: Int) -> Bool {
    let text = words[place].text
    if Self.openings.contains(text) { return true }
    return place > 0 && words[place - 1].endsClause && Self.relatives.contains(text)
  }

  /// The last word of the clause that a word stands in.
  func end(from place: Int) -> Int {
    words.indices[place...].first { words[$0].endsClause } ?? words.count - 1
  }

  /// The first word of the clause.
  func start(of place: Int) -> Int {
    words.indices[..<place].last { words[$0].endsClause }.map { $0 + 1 } ?? 0
  }
}
