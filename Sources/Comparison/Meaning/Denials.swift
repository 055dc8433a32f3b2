/// The places of the words of an item that are denied, forbidden or said to be hard.
struct Denials {
  let clauses: Clauses
  /// The content words that a negation denies.
  private(set) var denied: Set<Int> = []
  /// The content words of a clause that forbids.
  private(set) var forbidden: Set<Int> = []
  /// Those of a clause which says that something is hard or prevented: neither affirmed nor denied.
  private(set) var hindered: Set<Int> = []
  /// Whether two negations make none somewhere: "ikke uden tilladelse".
  private(set) var areDouble = false

  private let words: [MentionWord]

  init(in words: [MentionWord]) {
    self.words = words
    clauses = Clauses(in: words)
    var lifted: Set<Int> = []
    for place in words.indices {
      let word = words[place]
      if lifted.contains(place) { continue }
      if PromiseWords.negations.contains(word.text) {
        if let second = secondNegation(after: place) {
          areDouble = true
          lifted.insert(second)
        } else {
          deny(at: place)
        }
      } else if word.first(in: PromiseWords.prohibitions) != nil || forbids(at: place) {
        forbidden.formUnion(clauses.start(of: place)...clauses.end(from: place))
      } else if PromiseWords.hindrances.contains(word.text) {
        hindered.formUnion(place...clauses.end(from: place))
      }
      if word.text.hasPrefix("ikke-") { denied.insert(place) }
    }
  }

  /// "må ikke", which is followed by its negation
  private func forbids(at place: Int) -> Bool {
    guard ["må", "måtte"].contains(words[place].text) else { return false }
    return words[place...].dropFirst().prefix(2).contains { $0.text == "ikke" || $0.text == "aldrig" }
  }

  /// "uden" behind another negation of the clause, or a word that says no itself: "ikke udelukket".
  private func secondNegation(after place: Int) -> Int? {
    guard words[place].text != "uden" else { return nil }
    let rest = words.indices[place...clauses.end(from: place)].dropFirst()
    return rest.first { isWithout($0) || ($0 == place + 1 && PromiseWords.exclusions.contains(words[$0].text)) }
  }

  /// "uden for" is no negation.
  private func isWithout(_ place: Int) -> Bool {
    words[place].text == "uden" && (place + 1 == words.count || words[place + 1].text != "for")
  }

  /// Denies the content word after a negation in its phrase, and the one before "ikke" and "aldrig". In a subordinate clause
  /// these stand before the verb, and what stands before them is whom it speaks of.
  private mutating func deny(at place: Int) {
    let (word, isSubordinate) = (words[place].text, clauses.subordinate.contains(place))
    let next = place + 1 < words.count ? words[place + 1].text : ""
    if PromiseWords.lifting.contains(next) || (word == "uden" && next == "for") { return }
    let rest = words.indices[place...].dropFirst()
    let after = rest.first { place in
      if !isSubordinate, PromiseWords.prepositions.contains(words[place].text) { return true }
      return words[place].isContent && !PromiseWords.qualifiers.contains(words[place].text)
    }
    if let after, words[after].isContent { denied.insert(after) }
    // "hverken job eller uddannelse"
    if word == "hverken" { denied.formUnion(rest.prefix { $0 <= clauses.end(from: place) }) }
    guard !PromiseWords.forwardNegations.contains(word), !isSubordinate else { return }
    if let before = words.indices[..<place].suffix(3).last(where: { words[$0].isContent }) { denied.insert(before) }
  }
}
