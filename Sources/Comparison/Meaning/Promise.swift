/// What an item promises: what is denied, increased or reduced, how firmly, and for whom.
struct Promise {
  private(set) var directions: [PromiseWords.Direction] = []
  private(set) var modalities: [PromiseWords.Modality] = []
  private(set) var scopes: [PromiseWords.Scope] = []
  /// The lemmas of the content words that a negation stands beside, of those that are forbidden, and of all others.
  private var denied: Set<String> = []
  private var forbidden: Set<String> = []
  private var affirmed: Set<String> = []
  /// The last parts of the compounds among the affirmed.
  private var heads: Set<String> = []
  /// The lemmas of what modal words govern.
  private var governed: Set<String> = []
  /// The first lemma of each content word that says neither how firmly nor for whom, in order.
  private var content: [String] = []
  /// Whether it says the same by two negations, "ikke uden", as another text without any.
  private var deniesTwice = false

  init(_ words: [MentionWord], used: Set<Int>) {
    let denials = Denials(in: words)
    deniesTwice = denials.areDouble
    for (place, word) in words.enumerated() {
      let scope = used.contains(place) ? nil : scope(at: place, in: words)
      let modality = denials.clauses.subordinate.contains(place) ? nil : word.modality
      if let direction = direction(at: place, in: words) { directions.append(direction) }
      if let scope { scopes.append(scope) }
      if let modality {
        modalities.append(modality)
        for next in words.dropFirst(place + 1).prefix(4) where next.isContent { governed.formUnion(next.lemmas) }
      }
      guard word.isContent else { continue }
      if denials.denied.contains(place) {
        denied.formUnion(word.lemmas)
      } else if denials.forbidden.contains(place) {
        forbidden.formUnion(word.lemmas)
      } else if !denials.hindered.contains(place) {
        affirmed.formUnion(word.lemmas)
        if let head = word.head { heads.insert(head) }
      }
      if modality == nil, scope == nil, let lemma = word.lemmas.first { content.append(lemma) }
    }
  }

  /// "Flere" and "færre" tell the direction of what stands beside them: "holder kortere åbent" and "oprettes færre" are less.
  private func direction(at place: Int, in words: [MentionWord]) -> PromiseWords.Direction? {
    guard let direction = words[place].direction else { return nil }
    if PromiseWords.comparatives.contains(words[place].text) {
      return place > 0 && words[place - 1].text == "ikke" ? nil : direction
    }
    let beside = words.indices[max(0, place - 2)..<min(words.count, place + 3)]
    let isTurned = beside.contains { other in
      PromiseWords.comparatives.contains(words[other].text) && words[other].direction != direction
    }
    return isTurned ? nil : direction
  }

  /// "hver skole" is all schools, "hver femte" and "hver uge" are not.
  private func scope(at place: Int, in words: [MentionWord]) -> PromiseWords.Scope? {
    let word = words[place]
    // "kun efter høring" says on which condition, not for whom.
    if word.text == "kun", place + 1 < words.count, PromiseWords.conditions.contains(words[place + 1].text) {
      return nil
    }
    guard word.text == "hver" || word.text == "hvert" else { return word.scope }
    guard place + 1 < words.count, NumberWords.ordinal(words[place + 1].text) == nil else { return nil }
    return .all
  }
}

extension Promise {
  /// The share of content words that two texts must have in the same order for a word that came or went to turn the promise.
  /// Where more is worded otherwise, the word belongs to what is worded otherwise.
  private static let leastShared = 0.65
  /// Longer texts are not looked at for this.
  private static let mostWords = 200

  /// Whether a promise turns another: the same flags are found whichever of two is the earlier.
  func turns(_ other: Promise) -> Set<ChangeFlag> {
    var flags: Set<ChangeFlag> = []
    if Self.areOpposed(directions, other.directions) || opposes(other) { flags.insert(.direction) }
    // What is allowed and then forbidden has another direction, which says it already.
    let forbids = forbids(other) || other.forbids(self)
    if denies(other) || other.denies(self) || (forbids && !flags.contains(.direction)) { flags.insert(.negation) }
    let isLight = isLight(beside: other)
    if Self.areOpposed(modalities, other.modalities) || (isLight && weakens(other)) || (isLight && other.weakens(self))
    {
      flags.insert(.modality)
    }
    if changesScope(of: other, isLight: isLight) { flags.insert(.scope) }
    return flags
  }

  /// Whether it denies what the other affirms.
  private func denies(_ other: Promise) -> Bool {
    let turned = denied.subtracting(other.denied).subtracting(other.forbidden)
    if !turned.isDisjoint(with: other.affirmed) || !turned.isDisjoint(with: other.heads) { return true }
    // "muligt" and "umuligt"; "ikke-rygere" and "rygere".
    return affirmed.subtracting(other.affirmed).contains { lemma in
      guard lemma.hasPrefix("u"), lemma.count > 4 else { return false }
      return other.affirmed.subtracting(affirmed).contains(String(lemma.dropFirst()))
    }
  }

  /// Whether it forbids what the other affirms.
  private func forbids(_ other: Promise) -> Bool {
    !forbidden.subtracting(other.denied).subtracting(other.forbidden).isDisjoint(with: other.affirmed)
  }

  /// Whether each side has something that the other lacks.
  private static func areOpposed<Value: Hashable>(_ left: [Value], _ right: [Value]) -> Bool {
    guard !left.isEmpty, !right.isEmpty, left != right else { return false }
    let (ours, theirs) = (left.without(right), right.without(left))
    return !ours.isEmpty && !theirs.isEmpty
  }

  /// "opprioritere" and "nedprioritere".
  private func opposes(_ other: Promise) -> Bool {
    let (ours, theirs) = (affirmed.subtracting(other.affirmed), other.affirmed.subtracting(affirmed))
    return PromiseWords.oppositePrefixes.contains { one, two in
      [(one, two), (two, one)].contains { first, second in
        ours.contains { lemma in
          lemma.hasPrefix(first) && lemma.count > first.count + 3
            && theirs.contains(second + lemma.dropFirst(first.count))
        }
      }
    }
  }

  /// Whether it only may do what the other does without a word of that kind.
  private func weakens(_ other: Promise) -> Bool {
    guard other.modalities.isEmpty, modalities.contains(where: { $0 != .must && $0 != .will }) else { return false }
    return !governed.isDisjoint(with: other.affirmed)
  }

  private func changesScope(of other: Promise, isLight: Bool) -> Bool {
    for isExtent in [true, false] {
      let (ours, theirs) = (scopes.filter { $0.isExtent == isExtent }, other.scopes.filter { $0.isExtent == isExtent })
      if Self.areOpposed(ours, theirs) { return true }
      if isExtent, isLight, !deniesTwice, !other.deniesTwice, ours.isEmpty != theirs.isEmpty { return true }
    }
    return false
  }

  private func isLight(beside other: Promise) -> Bool {
    let (ours, theirs) = (content.prefix(Self.mostWords), other.content.prefix(Self.mostWords))
    guard !ours.isEmpty, !theirs.isEmpty else { return ours.isEmpty && theirs.isEmpty }
    // The length of the longest common subsequence, a row a word.
    var row = [Int](repeating: 0, count: theirs.count + 1)
    for lemma in ours {
      var diagonal = 0
      for (place, otherLemma) in theirs.enumerated() {
        let above = row[place + 1]
        row[place + 1] = lemma == otherLemma ? diagonal + 1 : max(above, row[place])
        diagonal = above
      }
    }
    return Double(row[theirs.count]) >= Self.leastShared * Double(max(ours.count, theirs.count))
  }
}

extension Array where Element: Hashable {
  /// The elements that are left after taking out each of another list once.
  fileprivate func without(_ other: [Element]) -> [Element] {
    var rest = self
    for element in other { if let place = rest.firstIndex(of: element) { rest.remove(at: place) } }
    return rest
  }
}
