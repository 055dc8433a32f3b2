import Model

/// The changes of a matching in the order they are told.
struct Changes {
  private let matching: Matching
  private let vocabulary: Vocabulary
  private let suggestedOld: Set<Int>
  private let suggestedNew: Set<Int>
  private let links: [Link]
  private let orphans: Orphans

  init(_ matching: Matching, vocabulary: Vocabulary) {
    self.matching = matching
    self.vocabulary = vocabulary
    suggestedOld = Set(matching.suggestions.map(\.old))
    suggestedNew = Set(matching.suggestions.map(\.new))
    links = matching.links
    orphans = Orphans(matching, vocabulary: vocabulary, kept: suggestedOld.union(links.flatMap(\.old)))
  }

  /// In the reading order of the new period, each removed item after the item it followed in the old one.
  var items: [Change] {
    var ofNew: [Int: Int] = [:]
    var ofOld: [Int: Int] = [:]
    for (place, link) in links.enumerated() {
      if let first = link.new.first { ofNew[first] = place }
      for old in link.old { ofOld[old] = place }
    }
    let others = Set(links.flatMap { $0.new.dropFirst() })
    var (first, after) = removed(following: ofOld)
    for (place, record) in matching.new.enumerated() where !others.contains(place) {
      guard let link = ofNew[place] else {
        first.append(alone(record, .added, hasSuggestion: suggestedNew.contains(place)))
        continue
      }
      first.append(change(links[link]))
      first += after.removeValue(forKey: link) ?? []
    }
    return first
  }

  /// Pairs a little below the threshold.
  var suggestions: [Change] {
    matching.suggestions.sorted { ($0.new, $0.old) < ($1.new, $1.old) }.map { pair in
      change(Link(old: [pair.old], new: [pair.new], confidence: .maybe))
    }
  }

  /// The removed items that stand before any other, and those that follow a link.
  private func removed(following ofOld: [Int: Int]) -> ([Change], [Int: [Change]]) {
    var first: [Change] = []
    var after: [Int: [Change]] = [:]
    var link: Int?
    for (place, record) in matching.old.enumerated() {
      if let here = ofOld[place] {
        link = here
        continue
      }
      let change = alone(record, .removed, hasSuggestion: suggestedOld.contains(place))
      if let link { after[link, default: []].append(change) } else { first.append(change) }
    }
    return (first, after)
  }

  private func alone(_ record: Record, _ relation: Relation, hasSuggestion: Bool) -> Change {
    let text = WordDifference.plain(record.text)
    let isNew = relation == .added
    let continues = isNew && Mentions.continues(record.text)
    return Change(
      kind: record.kind, relation: relation, confidence: hasSuggestion ? .likely : .certain,
      old: isNew ? [] : [record], new: isNew ? [record] : [],
      words: text.isEmpty ? [] : [WordChange(isNew ? .insert : .delete, text)],
      flags: continues && !hasSuggestion ? [.continued] : [])
  }

  private func change(_ link: Link) -> Change {
    let (old, new) = (link.old.map { matching.old[$0] }, link.new.map { matching.new[$0] })
    let texts = (old.map(\.text).joined(separator: " "), new.map(\.text).joined(separator: " "))
    let isMoved = old.contains { from in new.contains { !matching.headings.match(from, $0) } }
    let isSame = WordDifference.plain(texts.0) == WordDifference.plain(texts.1)
    let relation: Relation =
      if link.new.count > 1 { .split } else if link.old.count > 1 { .merged } else if !isSame {
        .reworded
      } else { isMoved ? .moved : .kept }
    return Change(
      kind: old.first?.kind ?? .activity, relation: relation, moved: isMoved, confidence: link.confidence, old: old,
      new: new, because: reasons(link, isSame: isSame), words: WordDifference.runs(from: texts.0, to: texts.1),
      flags: (isSame ? [] : flags(from: old.map(\.text), to: new.map(\.text)))
        + (link.old.contains { orphans.contains($0, now: link.new) } ? [.orphaned] : []))
  }

  private func flags(from old: [String], to new: [String]) -> [Flag] {
    let (before, after) = (Mentions(old), Mentions(new))
    return Flag.allCases.filter { flag in
      switch flag {
      case .frequency: before.frequencies != after.frequencies
      case .actor: before.actors != after.actors
      case .number: before.numbers != after.numbers
      case .date: before.dates != after.dates
      case .continued: after.continues && !before.continues
      // Whose activity went is no matter of its own words.
      case .orphaned: false
      }
    }
  }

  /// The wording, and every abbreviation in one side whose meaning stands in the other, but not the abbreviation.
  private func reasons(_ link: Link, isSame: Bool) -> [PairReason] {
    if link.confidence == .confirmed { return [.confirmed] }
    if isSame { return [.text] }
    let old = link.old.map { vocabulary.wordings[$0] }
    let new = link.new.map { vocabulary.wordings[matching.old.count + $0] }
    let bridges = old.flatMap { from in new.flatMap { from.bridges(to: $0) + $0.bridges(to: from) } }
    return [.text] + Set(bridges).sorted().map { .abbreviation($0) }
  }
}
