/// What was deleted and inserted between two texts, in whole words and few runs.
enum WordDifference {
  /// With more changed runs than this, the texts read better one after the other.
  private static let mostChanges = 4
  /// Where a smaller share of the letters stayed, the texts stand whole one after the other.
  private static let leastShared = 0.35
  /// Longer texts, by the number of pairs of their words, are not aligned.
  private static let mostCells = 4_000_000

  /// The runs from the old to the new text; see `WordChange` for how they rebuild both.
  static func runs(from old: String, to new: String) -> [WordChange] {
    let (oldWords, newWords) = (words(in: old), words(in: new))
    var runs = alignment(of: oldWords, with: newWords)
    absorbShortRuns(&runs)
    let shared = runs.reduce(0) { $0 + ($1.isSame ? 2 * letterCount(of: $1.old) : 0) }
    if Double(shared) < leastShared * Double(letterCount(of: oldWords) + letterCount(of: newWords)) {
      runs = [Run(old: oldWords, new: newWords)]
    }
    return runs.flatMap(\.changes)
  }

  /// Words that stayed, or words that were replaced by others.
  private struct Run {
    var old: [Substring]
    var new: [Substring]
    var isSame = false

    init(old: [Substring], new: [Substring]) {
      (self.old, self.new) = (old, new)
    }

    init(same words: [Substring]) {
      (old, new, isSame) = (words, words, true)
    }

    var changes: [WordChange] {
      if isSame { return old.isEmpty ? [] : [WordChange(.same, old.joined(separator: " "))] }
      let deleted = old.isEmpty ? [] : [WordChange(.delete, old.joined(separator: " "))]
      return deleted + (new.isEmpty ? [] : [WordChange(.insert, new.joined(separator: " "))])
    }
  }

  private static func words(in text: String) -> [Substring] { text.singleSpaced.split(separator: " ") }

  private static func letterCount(of words: [Substring]) -> Int { words.reduce(0) { $0 + $1.count } }

  /// Same and changed runs in turn, by a longest common subsequence of the words.
  private static func alignment(of old: [Substring], with new: [Substring]) -> [Run] {
    let start = zip(old, new).prefix { $0 == $1 }.count
    let rest = min(old.count, new.count) - start
    let end = zip(old.reversed(), new.reversed()).prefix(rest).prefix { $0 == $1 }.count
    let middle = alignment(
      ofMiddle: Array(old[start..<old.count - end]), with: Array(new[start..<new.count - end]))
    return joined([Run(same: Array(old.prefix(start)))] + middle + [Run(same: Array(old.suffix(end)))])
  }

  /// The same of words between the ones that both texts begin and end with, a run for each word.
  private static func alignment(ofMiddle old: [Substring], with new: [Substring]) -> [Run] {
    guard !old.isEmpty, !new.isEmpty, old.count <= mostCells / new.count else { return [Run(old: old, new: new)] }
    let table = CommonLetters(old: old, new: new)
    var runs: [Run] = []
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      switch table.step(from: i, j) {
      case .keep:
        runs.append(Run(same: [old[i]]))
        (i, j) = (i + 1, j + 1)
      case .delete:
        runs.append(Run(old: [old[i]], new: []))
        i += 1
      case .insert:
        runs.append(Run(old: [], new: [new[j]]))
        j += 1
      }
    }
    return runs
  }

  /// Adjacent runs of one sort as one, empty ones left out.
  private static func joined(_ runs: [Run]) -> [Run] {
    runs.reduce(into: []) { result, run in
      guard !run.old.isEmpty || !run.new.isEmpty else { return }
      if result.last?.isSame == run.isSame {
        result[result.count - 1].old += run.old
        result[result.count - 1].new += run.new
      } else {
        result.append(run)
      }
    }
  }

  /// Joins the shortest runs that stayed with the changes on both sides, until few runs are left and each is worth it.
  private static func absorbShortRuns(_ runs: inout [Run]) {
    while let place = shortestSame(in: runs), isWorthless(place, in: runs) || runs.count > 2 * mostChanges + 1 {
      runs[place].isSame = false
      runs = joined(runs)
    }
  }

  /// The shortest run that stayed between two changes.
  private static func shortestSame(in runs: [Run]) -> Int? {
    guard runs.count >= 3 else { return nil }
    return (1..<runs.count - 1).filter { runs[$0].isSame }.min {
      letterCount(of: runs[$0].old) < letterCount(of: runs[$1].old)
    }
  }

  /// Whether a run that stayed is so short beside the changes around it that it only breaks them up.
  private static func isWorthless(_ place: Int, in runs: [Run]) -> Bool {
    let size = { (run: Run) in max(letterCount(of: run.old), letterCount(of: run.new)) }
    let own = letterCount(of: runs[place].old)
    return own <= 3 || own < min(size(runs[place - 1]), size(runs[place + 1])) / 2
  }
}

/// A table for the longest common subsequence of two texts' words. What they have in common is counted in letters, so
/// that a long word outweighs two short ones.
private struct CommonLetters {
  enum Step { case keep, delete, insert }

  private let old: [Substring]
  private let new: [Substring]
  private let width: Int
  /// For each pair of places the most letters that the rest of both texts can have in common.
  private let best: [Int32]

  init(old: [Substring], new: [Substring]) {
    let width = new.count + 1
    var best = [Int32](repeating: 0, count: (old.count + 1) * width)
    for i in old.indices.reversed() {
      for j in new.indices.reversed() {
        let skip = max(best[(i + 1) * width + j], best[i * width + j + 1])
        let keep = old[i] == new[j] ? best[(i + 1) * width + j + 1] + Int32(old[i].count) : -1
        best[i * width + j] = max(skip, keep)
      }
    }
    (self.old, self.new, self.width, self.best) = (old, new, width, best)
  }

  /// What to do with the next words; a deletion comes before an insertion. One of the texts has words left.
  func step(from i: Int, _ j: Int) -> Step {
    let here = best[i * width + j]
    if i < old.count, j < new.count, old[i] == new[j], here == best[(i + 1) * width + j + 1] + Int32(old[i].count) {
      return .keep
    }
    return i < old.count && (j == new.count || here == best[(i + 1) * width + j]) ? .delete : .insert
  }
}
