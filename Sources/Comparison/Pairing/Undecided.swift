/// What was linked before a person decided anything.
struct Undecided {
  /// The links that no decision touches.
  let standing: [Link]
  /// The items of the others, which may be linked anew.
  let freed: (old: Set<Int>, new: Set<Int>)
  let suggestions: [ScoredPair]
  let goneConfidence: Confidence

  init(_ before: Alignment, confirmed: [Link], isRejected: (Int, Int) -> Bool) {
    let (old, new) = (Set(confirmed.flatMap(\.old)), Set(confirmed.flatMap(\.new)))
    let links = before.links
    let isTouched = links.map { link in
      link.old.contains { old.contains($0) } || link.new.contains { new.contains($0) }
        || link.old.contains { from in link.new.contains { isRejected(from, $0) } }
    }
    let touched = zip(links, isTouched).filter(\.1).map(\.0)
    standing = zip(links, isTouched).filter { !$1 }.map(\.0)
    freed = (Set(touched.flatMap(\.old)), Set(touched.flatMap(\.new)))
    (suggestions, goneConfidence) = (before.suggestions, before.goneConfidence)
  }

  func isFree(_ pair: ScoredPair) -> Bool { freed.old.contains(pair.old) || freed.new.contains(pair.new) }

  func isFree(_ group: SplitOrMerge) -> Bool {
    group.old.contains { freed.old.contains($0) } || group.new.contains { freed.new.contains($0) }
  }

  /// What was suggested and is linked with nothing still, and of what is suggested now that of freed items.
  func suggestions(and now: [ScoredPair], outside links: [Link]) -> [ScoredPair] {
    let taken = (old: Set(links.flatMap(\.old)), new: Set(links.flatMap(\.new)))
    let fresh = now.filter { pair in
      isFree(pair) && !suggestions.contains { $0.old == pair.old && $0.new == pair.new }
    }
    return (suggestions + fresh).filter { !taken.old.contains($0.old) && !taken.new.contains($0.new) }
  }
}
