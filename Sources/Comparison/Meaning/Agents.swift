/// Who does what an item says, where its sentence tells: "Sundhedscentret underviser …", "… drives af foreningerne", "… i samarbejde
/// med Røde Kors".
struct Agents {
  private let words: [MentionWord]
  /// By their last word's plain form; a name as it is written, in lower case.
  private(set) var names: Set<String> = []

  /// How many words a noun phrase has at most.
  private static let longestPhrase = 6
  /// How far behind its verb "af" still names who does it.
  private static let farthestAgent = 8

  init(in words: [MentionWord]) {
    self.words = words
    if let subject = subject() { names.insert(subject) }
    for place in words.indices {
      switch words[place].text {
      case "af": if let agent = agent(after: place) { names.insert(agent) }
      case "med" where place > 0 && words[place - 1].text == "samarbejde":
        if let name = phrase(from: place + 1).flatMap(name) { names.insert(name) }
      default: break
      }
    }
  }

  /// What opens the item, where it is somebody and a verb follows that says what they do.
  private func subject() -> String? {
    guard let first = words.first, !PromiseWords.prepositions.contains(first.text) else { return nil }
    for verb in words.indices.dropFirst().prefix(Self.longestPhrase) {
      if words[verb - 1].endsClause { return nil }
      guard isDoing(at: verb), let phrase = phrase(from: 0), phrase.upperBound <= verb else { continue }
      let isResponsible = ActorWords.responsibilities.contains(words[verb].text)
      if isResponsible || isSomebody(phrase), let name = name(phrase) { return name }
    }
    return nil
  }

  /// Whether a verb says what somebody does; "får" and "er" do not, nor does a passive.
  private func isDoing(at place: Int) -> Bool {
    let word = words[place]
    if let next = words.indices.contains(place + 1) ? words[place + 1] : nil, word.modality != nil {
      return next.text != "ikke" && !next.isPassive && !PromiseWords.prepositions.contains(next.text)
    }
    return word.isPresent && word.isContent
  }

  /// Who a passive verb is done by.
  private func agent(after place: Int) -> String? {
    guard place > 0, let phrase = phrase(from: place + 1) else { return nil }
    let before = words[place - 1]
    if before.isPassive || before.isParticiple { return name(phrase) }
    // Elsewhere it may belong to the noun before it, as in "udlån af bøger".
    let near = words[..<place].suffix(Self.farthestAgent)
    return near.contains(where: \.isPassive) && isSomebody(phrase) ? name(phrase) : nil
  }

  /// The words of a noun with what stands before it, up to a preposition, a verb or the end of the clause.
  private func phrase(from start: Int) -> Range<Int>? {
    var end = start
    while end < words.count, end - start < Self.longestPhrase {
      let word = words[end]
      if ActorWords.ends.contains(word.text) || PromiseWords.prepositions.contains(word.text) { break }
      if end > start, ["den", "det", "de"].contains(word.text) { break }
      if end > start, word.isPassive || word.modality != nil || (word.isPresent && !word.isActor) { break }
      end += 1
      if word.endsClause { break }
    }
    return end > start ? start..<end : nil
  }

  /// Whether a phrase names somebody who can do something, by its last word or as a name in capitals.
  private func isSomebody(_ phrase: Range<Int>) -> Bool {
    let last = words[phrase.upperBound - 1]
    return last.isActor || last.isAbbreviation || (phrase.count > 1 && words[phrase].allSatisfy(\.isCapitalized))
  }

  private func name(_ phrase: Range<Int>) -> String? {
    let last = words[phrase.upperBound - 1]
    if words[phrase].allSatisfy(\.isCapitalized), phrase.count > 1 {
      return words[phrase].map(\.text).joined(separator: " ")
    }
    return last.isContent ? last.lemmas.first : nil
  }
}
