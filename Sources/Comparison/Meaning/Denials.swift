/// The places of the words of an item that are denied, forbidden or said to be hard.
struct Denials {
  let clauses: Clauses
  /// The content words that a negation denies.
  private(set) var denied: Set<Int> = []
  /// The content words of a clause that forbids.
  private(set) var forbidden: Set<Int> = []
  /// Those of a clause which says that something is hard or prevented: neither affirmed nor denied.
  private(set) var hindered: Set<Int> = []
  /// Those of a clause which says that something is no more, and what that turns beside a text which speaks of it.
  private(set) var ceased: [Int: ChangeFlag] = [:]
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
        if let second = secondNegation(after: place) ?? thingsWithout(before: place) {
          areDouble = true
          lifted.insert(second)
          denied.subtract(min(second, place)...max(second, place))
        } else {
          deny(at: place)
        }
      } else if isLeftUndone(at: place) {
        denied.formUnion(clauses.start(of: place)...clauses.end(from: place))
      } else if word.first(in: PromiseWords.prohibitions) != nil || forbids(at: place) {
        forbidden.formUnion(clauses.start(of: place)...clauses.end(from: place))
      } else if PromiseWords.hindrances.contains(word.text) {
        hindered.formUnion(place...clauses.end(from: place))
      } else if let flag = cessation(at: place), !denied.contains(place), !clauses.subordinate.contains(place) {
        end(at: place, flag)
      }
      if word.text.hasPrefix("ikke-") { denied.insert(place) }
    }
  }

  /// "lade være med at ryge" says no to it as "ikke" does.
  private func isLeftUndone(at place: Int) -> Bool {
    ["lade", "lader"].contains(words[place].text) && place + 1 < words.count && words[place + 1].text == "være"
  }

  /// What it turns that something is shut or is no more here: "lukkes", "ophører", "holder op med at", "må klare sig uden".
  private func cessation(at place: Int) -> ChangeFlag? {
    if let flag = words[place].first(in: PromiseWords.cessations) { return flag }
    let next = words[place...].dropFirst().prefix(3).map(\.text)
    switch words[place].text {
    case "holder", "holdes": return next.starts(with: ["op", "med"]) ? .negation : nil
    case "stopper", "stoppes", "slutter": return next.first == "med" || next.isEmpty ? .negation : nil
    case "undvære", "undværer", "undværes": return .negation
    case "klare", "klarer": return next.starts(with: ["sig", "uden"]) ? .negation : nil
    default: return nil
    }
  }

  private mutating func end(at place: Int, _ flag: ChangeFlag = .negation) {
    for other in clauses.start(of: place)...clauses.end(from: place) where other != place { ceased[other] = flag }
  }

  /// "ikke over 20" and "ikke mere end 20" bound a number and deny nothing.
  private func isBound(after place: Int, within count: Int) -> Bool {
    let next = words[place...].dropFirst().prefix(count)
    guard let bound = next.firstIndex(where: { PromiseWords.bounds.contains($0.text) }) else { return false }
    return words[bound...].dropFirst().prefix(2).contains { NumberWords.number($0.text) != nil }
  }

  /// The first word of the clause that says what is increased or reduced.
  private func direction(after place: Int) -> Int? {
    words.indices[place...clauses.end(from: place)].dropFirst().first { words[$0].direction != nil }
  }

  /// "må ikke", which is followed by its negation, "ikke tilladt" and "ikke lov"
  private func forbids(at place: Int) -> Bool {
    if place > 0, words[place - 1].text == "ikke", PromiseWords.permissions.contains(words[place].text) { return true }
    guard ["må", "måtte"].contains(words[place].text), !isBound(after: place, within: 3) else { return false }
    return words[place...].dropFirst().prefix(2).contains { $0.text == "ikke" || $0.text == "aldrig" }
  }

  /// "uden" behind another negation of the clause, or a word that says no itself: "ikke udelukket".
  private func secondNegation(after place: Int) -> Int? {
    guard words[place].text != "uden" else { return nil }
    let rest = words.indices[place...clauses.end(from: place)].dropFirst()
    return rest.first { isWithout($0) || ($0 == place + 1 && PromiseWords.exclusions.contains(words[$0].text)) }
  }

  /// "uden" before another negation: "vikarer uden uddannelse bruges ikke".
  private func thingsWithout(before place: Int) -> Int? {
    guard words[place].text == "ikke" else { return nil }
    return (clauses.start(of: place)..<place).first(where: isWithout)
  }

  /// Whether a modal verb of the clause has "længere" behind it.
  private func isNoMore(after place: Int) -> Bool {
    words.indices[place..<clauses.end(from: place)].contains {
      ["kan", "må", "skal", "vil", "får"].contains(words[$0].text) && words[$0 + 1].text == "længere"
    }
  }

  /// "uden for" is no negation.
  private func isWithout(_ place: Int) -> Bool {
    words[place].text == "uden" && (place + 1 == words.count || words[place + 1].text != "for")
  }

  /// Denies the content word after a negation in its phrase, and the one before "ikke" and "aldrig". In a subordinate clause
  /// these stand before the verb, and what stands before them is whom it speaks of.
  private mutating func deny(at place: Int) {
    let (word, isSubordinate) = (words[place].text, clauses.subordinate.contains(place))
    if word == "ikke", isBound(after: place, within: 2) { return }
    // "Ingen må længere købe" says no to all of it, "Ingen skoler lukkes" to the closing.
    if ["ingen", "intet"].contains(word), isNoMore(after: place) {
      denied.formUnion(place...clauses.end(from: place))
      return
    }
    if ["ingen", "intet"].contains(word), let turned = direction(after: place) {
      denied.insert(turned)
      return
    }
    let next = place + 1 < words.count ? words[place + 1].text : ""
    if PromiseWords.lifting.contains(next) || (word == "uden" && next == "for") { return }
    // "ikke længere" says that all its clause tells is no more, "ikke med" the same as "uden".
    if word == "ikke", ["længere", "mere"].contains(next), !isSubordinate { end(at: place) }
    let isWithout = word == "ikke" && next == "med"
    let rest = words.indices[place...].dropFirst(isWithout ? 2 : 1)
    let after = rest.first { place in
      if !isSubordinate, PromiseWords.prepositions.contains(words[place].text) { return true }
      return words[place].isContent && !PromiseWords.qualifiers.contains(words[place].text)
    }
    if let after, words[after].isContent { denied.insert(after) }
    // "hverken job eller uddannelse"
    if word == "hverken" { denied.formUnion(rest.prefix { $0 <= clauses.end(from: place) }) }
    guard !PromiseWords.forwardNegations.contains(word), !isSubordinate, !isWithout else { return }
    if let before = words.indices[..<place].suffix(3).last(where: { words[$0].isContent }) { denied.insert(before) }
  }
}
