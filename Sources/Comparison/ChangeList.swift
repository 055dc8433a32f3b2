import Files
import Model

/// The changes of an alignment in the order they are told.
struct ChangeList {
  private let alignment: Alignment
  private let space: FeatureSpace
  private let suggestedOld: Set<Int>
  private let suggestedNew: Set<Int>
  private let links: [Link]
  private let orphans: OrphanedFollowUps
  private let facts: FactComparison
  private let reading: MentionReading

  init(_ alignment: Alignment, space: FeatureSpace, reading: MentionReading) {
    self.alignment = alignment
    self.space = space
    self.reading = reading
    suggestedOld = Set(alignment.suggestions.map(\.old))
    suggestedNew = Set(alignment.suggestions.map(\.new))
    links = alignment.links
    facts = FactComparison(old: alignment.old, new: alignment.new)
    orphans = OrphanedFollowUps(alignment, space: space, kept: suggestedOld.union(links.flatMap(\.old)))
  }

  /// In the reading order of the new period, each removed item after the item it followed in the old one.
  var items: [Change] {
    var linkOfNew: [Int: Int] = [:]
    var linkOfOld: [Int: Int] = [:]
    for (place, link) in links.enumerated() {
      if let first = link.new.first { linkOfNew[first] = place }
      for old in link.old { linkOfOld[old] = place }
    }
    let furtherPieces = Set(links.flatMap { $0.new.dropFirst() })
    var (items, removedAfter) = removed(byLinkOfOld: linkOfOld)
    for (item, record) in alignment.new.enumerated().untilCancelled where !furtherPieces.contains(item) {
      guard let link = linkOfNew[item] else {
        items.append(unlinked(record, is: .added, hasSuggestion: suggestedNew.contains(item)))
        continue
      }
      items.append(change(of: links[link]))
      items += removedAfter.removeValue(forKey: link) ?? []
    }
    return items
  }

  /// Pairs a little below the threshold.
  var suggestions: [Change] {
    alignment.suggestions.sorted { ($0.new, $0.old) < ($1.new, $1.old) }.map { pair in
      change(of: Link(old: [pair.old], new: [pair.new], confidence: .maybe))
    }
  }

  /// The columns of facts that came and went with the documents.
  var fields: (came: [FactName], gone: [FactName]) {
    facts.columns(of: links.map { link in (link.old.map { alignment.old[$0] }, link.new.map { alignment.new[$0] }) })
  }

  /// The removed items that stand before any linked one, and those that follow a link, by its index.
  private func removed(byLinkOfOld linkOfOld: [Int: Int]) -> (first: [Change], after: [Int: [Change]]) {
    var first: [Change] = []
    var after: [Int: [Change]] = [:]
    var last: Int?
    for (item, record) in alignment.old.enumerated().untilCancelled {
      if let link = linkOfOld[item] {
        last = link
        continue
      }
      let change = unlinked(record, is: .removed, hasSuggestion: suggestedOld.contains(item))
      if let last { after[last, default: []].append(change) } else { first.append(change) }
    }
    return (first, after)
  }

  private func unlinked(_ record: Record, is relation: Relation, hasSuggestion: Bool) -> Change {
    let text = record.text.singleSpaced
    let isNew = relation == .added
    let continues = isNew && ContinuationWords.stand(in: record.text)
    return Change(
      kind: record.kind, relation: relation, confidence: hasSuggestion ? .maybe : alignment.goneConfidence,
      old: isNew ? [] : [record], new: isNew ? [record] : [],
      words: text.isEmpty ? [] : [WordChange(isNew ? .insert : .delete, text)],
      flags: continues && !hasSuggestion ? [.continued] : [])
  }

  private func change(of link: Link) -> Change {
    let (old, new) = (link.old.map { alignment.old[$0] }, link.new.map { alignment.new[$0] })
    let oldText = old.map(\.text).joined(separator: " ")
    let newText = new.map(\.text).joined(separator: " ")
    let isMoved = old.contains { from in new.contains { !alignment.headings.alignsHeadings(of: from, and: $0) } }
    let isSame = oldText.singleSpaced == newText.singleSpaced
    let relation = relation(of: link, isSame: isSame, isMoved: isMoved)
    let told = isSame || relation == .spelling ? nil : mentions(from: old, to: new)
    let flags = told.map { $0.new.flags(since: $0.old) } ?? []
    let isOrphaned = link.old.contains { orphans.contains($0, becoming: link.new) }
    var change = Change(
      kind: new.first?.kind ?? .activity, relation: relation, moved: isMoved, confidence: link.confidence, old: old,
      new: new, because: reasons(for: link, isSame: isSame),
      words: WordDifference.runs(from: oldText, to: newText), flags: flags + (isOrphaned ? [.orphaned] : []),
      factChanges: facts.changes(from: old, to: new))
    if let told {
      if flags.contains(.modality) { change.binding = told.new.promise.binding(since: told.old.promise) }
      if flags.contains(.scope) { change.reach = told.new.promise.reach(since: told.old.promise) }
    }
    return change
  }

  private func mentions(from old: [Record], to new: [Record]) -> (old: Mentions, new: Mentions) {
    (Mentions(in: old.map(\.text), reading: reading), Mentions(in: new.map(\.text), reading: reading))
  }

  private func relation(of link: Link, isSame: Bool, isMoved: Bool) -> Relation {
    if link.new.count != link.old.count { return link.new.count > link.old.count ? .split : .merged }
    let (old, new) = (link.old.map { alignment.old[$0] }, link.new.map { alignment.new[$0] })
    guard let from = old.first, let to = new.first, old.count == 1 else { return .reworded }
    if from.kind != to.kind { return .kindChanged }
    if !isSame { return Spelling.areSameWords(from.text, to.text) ? .spelling : .reworded }
    return isMoved ? .moved : .kept
  }

  /// The wording, and every abbreviation whose meaning stands in the other side, which lacks the abbreviation.
  private func reasons(for link: Link, isSame: Bool) -> [PairReason] {
    if link.confidence == .confirmed { return [.confirmed] }
    if isSame { return [.text] }
    let old = link.old.map { space.texts[$0] }
    let new = link.new.map { space.texts[alignment.old.count + $0] }
    let bridges = old.flatMap { from in new.flatMap { from.bridges(to: $0) + $0.bridges(to: from) } }
    return [.text] + Set(bridges).sorted().map { .abbreviation($0) }
  }
}
