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
}
