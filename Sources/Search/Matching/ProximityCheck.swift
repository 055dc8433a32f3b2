/// A quick check whether words stand together in a text. Most texts that hold the words of a phrase hold them elsewhere,
/// and finding every occurrence with its evidence takes long.
struct ProximityCheck {
  enum Outcome: Equatable {
    case no
    case yes(Level)
    /// The occurrences have to be looked at.
    case unsure
  }

  private enum Arrangement {
    case phrase
    /// How far apart two words may be.
    case pair(Int)
  }

  private let words: [FormSet]
  private let arrangement: Arrangement
  /// The best level that there can be.
  private let level: Level

  /// nil for a plan that cannot be checked quickly.
  init?(_ plan: Plan) {
    switch plan {
    case .group(let group):
      guard group.arrangement == .phrase else { return nil }
      arrangement = .phrase
      words = group.terms.map { $0.postings?.forms ?? FormSet($0) }
      level = group.level
    case .near(.term(let left, _), .term(let right, _), let distance):
      arrangement = .pair(distance)
      words = [FormSet(left), FormSet(right)]
      level = .literal
    case .term, .near, .regex, .everything, .filter, .fact, .stated, .not, .all, .any, .unless: return nil
    }
  }

  func outcome(in text: Int, of index: TextIndex) -> Outcome {
    let row = index.tokens.range(text)
    // Words behind suspended hyphens have a position of their own.
    guard row.count == Int(index.wordCounts[text]) else { return .unsure }
    let tokens = index.tokens[text]
    switch arrangement {
    case .phrase: return phrase(tokens)
    case .pair(let distance): return isPair(tokens, within: distance) ? .unsure : .no
    }
  }

  private func phrase(_ tokens: Flat<UInt32>) -> Outcome {
    var best: Level?
    for start in 0..<max(0, tokens.count - words.count + 1) {
      guard let found = phrase(tokens, at: start) else { continue }
      best = min(best ?? found, found)
    }
    return best.map { .yes($0) } ?? .no
  }

  /// The level of the words one after the other from a place on.
  @inline(__always)
  private func phrase(_ tokens: Flat<UInt32>, at start: Int) -> Level? {
    var loosest = level
    for word in words.indices {
      guard let form = words[word][tokens[start + word]] else { return nil }
      loosest = max(loosest, form.level)
    }
    return loosest
  }

  private func isPair(_ tokens: Flat<UInt32>, within distance: Int) -> Bool {
    var last = [-1, -1]
    for position in 0..<tokens.count {
      let form = tokens[position]
      for side in 0...1 where words[side][form] != nil {
        if last[1 - side] >= 0, position - last[1 - side] <= distance { return true }
        last[side] = position
      }
    }
    return false
  }
}
