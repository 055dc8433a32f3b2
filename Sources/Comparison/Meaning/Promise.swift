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
  /// The lemmas of what it says is no more, with the flag of that.
  private var ceased: [String: ChangeFlag] = [:]
  /// Nouns, each with the word behind: those that it says something of all of, those that it names as known ones, "skolerne", all others.
  private(set) var universals: [String: String] = [:]
  private var definites: [String: String] = [:]
  private(set) var indefinites: [String: String] = [:]
  /// Whether all that it must or may do is denied: "skal ikke betale".
  private var refuses: Bool { !modalities.isEmpty && refusals == modalities.count }
  private var refusals = 0
  /// Whether it says the same by two negations, "ikke uden", as another text without any.
  private var deniesTwice = false

  init(_ words: [MentionWord], used: Set<Int>) {
    let denials = Denials(in: words)
    deniesTwice = denials.areDouble
    for (place, word) in words.enumerated() {
      let scope = used.contains(place) ? nil : scope(at: place, in: words)
      let modality = denials.clauses.subordinate.contains(place) ? nil : Hedges.modality(at: place, in: words)
      if !denials.denied.contains(place), let direction = direction(at: place, in: words) {
        directions.append(direction)
      }
      if let scope { scopes.append(scope) }
      if word.text == "hele", place + 1 < words.count, words[place + 1].text == "kommunen" { scopes.append(.municipal) }
      if let modality {
        modalities.append(modality)
        if words[place...].dropFirst().prefix(2).contains(where: { $0.text == "ikke" }) { refusals += 1 }
        for next in words.dropFirst(place + 1).prefix(6) where next.isContent { governed.formUnion(next.lemmas) }
      }
      guard word.isContent else { continue }
      if let flag = denials.ceased[place] { for lemma in word.lemmas { ceased[lemma] = flag } }
      note(place, in: words)
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
    // To do more against something makes less of it.
    let next = words[place...].dropFirst().prefix(3)
    if let against = next.firstIndex(where: { $0.text == "mod" }),
      words[against - 1].first(in: PromiseWords.efforts) != nil
    {
      return nil
    }
    let isTurned = beside.contains { other in
      PromiseWords.comparatives.contains(words[other].text) && words[other].direction != direction
    }
    return isTurned ? nil : direction
  }

  /// "alle skoler" and "skolerne" are the same ones.
  private mutating func note(_ place: Int, in words: [MentionWord]) {
    guard let lemma = words[place].lemmas.first else { return }
    let follower = place + 1 < words.count ? words[place + 1].text : ""
    let next = words[place].endsClause && !["der", "som"].contains(follower) ? "" : follower
    if place > 0, scope(at: place - 1, in: words) == .all {
      universals[lemma] = next
    } else if words[place].text.hasSuffix("ne") || words[place].text.hasSuffix("nes") {
      definites[lemma] = next
    } else {
      indefinites[lemma] = next
    }
  }

  /// "hver skole" is all schools, "hver femte", "hver uge" and "alle ugens dage" are not.
  private func scope(at place: Int, in words: [MentionWord]) -> PromiseWords.Scope? {
    let word = words[place]
    // "kun efter høring" and "kun fældes med tilladelse" say on which condition, not for whom.
    if word.text == "kun", let next = words.dropFirst(place + 1).first(where: { !$0.isPassive && !$0.isParticiple }),
      PromiseWords.conditions.contains(next.text)
    {
      return nil
    }
    let isOfTime = words.dropFirst(place + 1).prefix(2).contains { next in
      DateWords.isNamed(next.text)
        || next.lemmas.contains { FrequencyWords.spans[$0] != nil || $0.hasPrefix("års") }
    }
    if word.scope == .all || word.text.hasPrefix("hver"), isOfTime { return nil }
    // "hver enkelt" is each of them.
    if word.text.hasPrefix("enkelt"), place > 0, ["hver", "hvert"].contains(words[place - 1].text) { return nil }
    // "den enkelte skole" is each of them, too; "den enkelte" is anybody.
    if word.text == "enkelte", place > 0, ["den", "det", "de"].contains(words[place - 1].text) {
      return !word.endsClause && place + 1 < words.count && words[place + 1].isContent ? .all : nil
    }
    guard word.text == "hver" || word.text == "hvert" else { return word.scope }
    guard place + 1 < words.count, NumberWords.ordinal(words[place + 1].text) == nil else { return nil }
    // "210 kr. for hvert medlem" is a rate.
    let before = words[..<place].suffix(4)
    if before.last?.text == "for", before.contains(where: { Measure.ofWord[$0.text] != nil }) { return nil }
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
    let isRefused = refuses && other.permits || other.refuses && permits
    if isRefused, flags.isEmpty { flags.insert(.negation) }
    if flags.isDisjoint(with: [.direction, .negation]), let flag = ends(other) ?? other.ends(self) {
      flags.insert(flag)
    }
    let isLight = isLight(beside: other)
    let isWeakened = isLight && !flags.contains(.negation) && (weakens(other) || other.weakens(self))
    let isOtherwiseBinding = Self.areOpposed(modalities, other.modalities) || isWeakened
    if (isOtherwiseBinding && !isRefused) || binds(other) || other.binds(self) {
      flags.insert(.modality)
    }
    if changesScope(of: other, isLight: isLight) { flags.insert(.scope) }
    return flags
  }

  /// What it turns by saying that something is no more of which the other speaks, as "frokosten tilbydes" and "frokosten ophører".
  private func ends(_ other: Promise) -> ChangeFlag? {
    guard other.ceased.isEmpty, other.denied.isEmpty, !other.directions.contains(.down) else { return nil }
    let isSpokenOf = ceased.filter { other.affirmed.contains($0.key) || other.heads.contains($0.key) }
    return isSpokenOf.min { $0.key < $1.key }?.value
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

  /// Whether it tells of something that must or may be done, and denies nothing.
  private var permits: Bool { !modalities.isEmpty && refusals == 0 && denied.isEmpty && forbidden.isEmpty }

  /// Whether it forbids what the other only advises not to do.
  func binds(_ other: Promise) -> Bool {
    !forbidden.isEmpty && !forbidden.union(denied).isDisjoint(with: other.denied)
      && !other.modalities.allSatisfy { $0 == .must || $0 == .will }
  }

  /// Whether it forbids what the other affirms.
  private func forbids(_ other: Promise) -> Bool {
    forbidden.isDisjoint(with: other.denied) && forbidden.isDisjoint(with: other.forbidden)
      && !forbidden.isDisjoint(with: other.affirmed)
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
    let isWeak = modalities.contains { modality in
      switch modality {
      case .must, .will: false
      case .should, .can: other.modalities.isEmpty
      case .aim, .consider: other.modalities.allSatisfy { $0 == .must || $0 == .will }
      }
    }
    guard isWeak else { return false }
    return !governed.isDisjoint(with: other.affirmed)
  }

  private func changesScope(of other: Promise, isLight: Bool) -> Bool {
    for isExtent in [true, false] {
      let (ours, theirs) = (scopes.filter { $0.isExtent == isExtent }, other.scopes.filter { $0.isExtent == isExtent })
      if Self.areOpposed(ours, theirs) { return true }
      if isExtent, narrows(other) || other.narrows(self) { return true }
      if isExtent, isLight, !deniesTwice, !other.deniesTwice, ours.isEmpty != theirs.isEmpty,
        !namesAll(other), !other.namesAll(self)
      {
        return true
      }
    }
    return false
  }

  /// Whether the other names the same ones without "alle", and does not say more closely which.
  private func namesAll(_ other: Promise) -> Bool {
    scopes.allSatisfy { $0 == .all || !$0.isExtent }
      && universals.contains { lemma, next in
        other.definites[lemma].map { $0 == next || !PromiseWords.prepositions.contains($0) } ?? false
      }
  }

  private func isLight(beside other: Promise) -> Bool {
    let (ours, theirs) = (content.prefix(Self.mostWords), other.content.prefix(Self.mostWords))
    guard !ours.isEmpty, !theirs.isEmpty else { return ours.isEmpty && theirs.isEmpty }
    let (shared, longest) = (ours.sharedInOrder(with: theirs), max(ours.count, theirs.count))
    return Double(shared) >= Self.leastShared * Double(longest) || (shared > 0 && longest - shared <= 1)
  }
}
