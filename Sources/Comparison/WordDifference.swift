/// What was deleted and inserted between two texts, in whole words and few runs.
enum WordDifference {
  /// More runs of changes than this are read worse than the texts one after the other.
  static let mostChanges = 4
  /// Where less of the letters is shared than this, the texts stand whole one after the other.
  static let leastShared = 0.35
  /// Longer texts than so many pairs of words are not aligned.
  static let mostCells = 4_000_000

  /// The text with single spaces, as it is compared: a line break is never a change.
  static func plain(_ text: String) -> String {
    if isPlain(text) { return text }
    return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The runs from the old to the new text; see `WordChange` for how they rebuild both.
  static func runs(from old: String, to new: String) -> [WordChange] {
    let (one, two) = (words(old), words(new))
    var runs = alignment(one, two)
    absorbShortRuns(&runs)
    let shared = runs.reduce(0) { $0 + ($1.isSame ? 2 * letters($1.old) : 0) }
    if Double(shared) < leastShared * Double(letters(one) + letters(two)) { runs = [Run(old: one, new: two)] }
    return runs.flatMap(\.changes)
  }

  /// Words that stayed, or words that were replaced by others.
  private struct Run {
    var old: [Substring]
    var new: [Substring]
    var isSame = false

    var changes: [WordChange] {
      if isSame { return old.isEmpty ? [] : [WordChange(.same, old.joined(separator: " "))] }
      let deleted = old.isEmpty ? [] : [WordChange(.delete, old.joined(separator: " "))]
      return deleted + (new.isEmpty ? [] : [WordChange(.insert, new.joined(separator: " "))])
    }
  }

  /// Whether there is surely nothing but single spaces between the words; false where it takes a closer look.
  private static func isPlain(_ text: String) -> Bool {
    var last: UInt8 = 32
    for byte in text.utf8 {
      // The spaces of Unicode are control characters below 32 or begin with one of these bytes.
      let mayBeSpace = byte < 32 || byte == 0xC2 || (0xE1...0xE3).contains(byte)
      if mayBeSpace || (byte == 32 && last == 32) { return false }
      last = byte
    }
    return last != 32
  }

  private static func words(_ text: String) -> [Substring] { plain(text).split(separator: " ") }

  private static func letters(_ words: [Substring]) -> Int { words.reduce(0) { $0 + $1.count } }

  /// Same and changed runs in turn, by a longest common subsequence of the words.
  private static func alignment(_ old: [Substring], _ new: [Substring]) -> [Run] {
    let start = zip(old, new).prefix { $0 == $1 }.count
    let rest = min(old.count, new.count) - start
    let end = zip(old.reversed(), new.reversed()).prefix(rest).prefix { $0 == $1 }.count
    let (one, two) = (Array(old[start..<old.count - end]), Array(new[start..<new.count - end]))
    var runs = [Run(old: Array(old.prefix(start)), new: Array(old.prefix(start)), isSame: true)]
    runs += middle(one, two)
    runs.append(Run(old: Array(old.suffix(end)), new: Array(old.suffix(end)), isSame: true))
    return joined(runs)
  }

  private static func middle(_ old: [Substring], _ new: [Substring]) -> [Run] {
    guard !old.isEmpty, !new.isEmpty, old.count <= mostCells / new.count else { return [Run(old: old, new: new)] }
    let width = new.count + 1
    // What stays is counted in letters, so that a long word outweighs two short ones.
    var best = [Int32](repeating: 0, count: (old.count + 1) * width)
    for i in old.indices.reversed() {
      for j in new.indices.reversed() {
        let skip = max(best[(i + 1) * width + j], best[i * width + j + 1])
        let keep = old[i] == new[j] ? best[(i + 1) * width + j + 1] + Int32(old[i].count) : -1
        best[i * width + j] = max(skip, keep)
      }
    }
    var runs: [Run] = []
    var (i, j) = (0, 0)
    while i < old.count || j < new.count {
      let here = best[i * width + j]
      if i < old.count, j < new.count, old[i] == new[j], here == best[(i + 1) * width + j + 1] + Int32(old[i].count) {
        runs.append(Run(old: [old[i]], new: [new[j]], isSame: true))
        (i, j) = (i + 1, j + 1)
      } else if i < old.count, j == new.count || here == best[(i + 1) * width + j] {
        runs.append(Run(old: [old[i]], new: []))
        i += 1
      } else {
        runs.append(Run(old: [], new: [new[j]]))
        j += 1
      }
    }
    return runs
  }

  /// Neighbours of one sort as one run, empty ones dropped.
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

  /// Gives a short run of words that stayed to the changes on both sides of it, until few runs are left.
  private static func absorbShortRuns(_ runs: inout [Run]) {
    while let place = shortest(runs), isWorthless(place, in: runs) || runs.count > 2 * mostChanges + 1 {
      runs[place].isSame = false
      runs = joined(runs)
    }
  }

  private static func shortest(_ runs: [Run]) -> Int? {
    guard runs.count >= 3 else { return nil }
    return (1..<runs.count - 1).filter { runs[$0].isSame }.min { letters(runs[$0].old) < letters(runs[$1].old) }
  }

  /// A run with fewer letters than the changes before and after it only breaks these up.
  private static func isWorthless(_ place: Int, in runs: [Run]) -> Bool {
    let size = { (run: Run) in max(letters(run.old), letters(run.new)) }
    let own = letters(runs[place].old)
    return own <= 3 || own < min(size(runs[place - 1]), size(runs[place + 1])) / 2
  }
}
