/// Sees at a glance whether words stand together in a text: most texts that hold the words of a phrase hold them elsewhere,
/// and to look at every place with all that is to be shown of it takes long.
struct Glance {
  enum Answer: Equatable {
    case no
    case yes(Level)
    /// It has to be looked at closely.
    case unsure
  }

  private enum Arrangement {
    case phrase
    /// How far apart two words may be.
    case pair(Int)
    /// How far the last of all words may be from the first.
    case together(Int)
  }

  private let words: [FormSet]
  private let arrangement: Arrangement
  /// The best level that there can be.
  private let level: Level

  /// nil for what cannot be told at a glance.
  init?(_ plan: Plan) {
    switch plan {
    case .group(let group):
      switch group.arrangement {
      case .phrase: arrangement = .phrase
      case .together(let window): arrangement = .together(window)
      case .chain: return nil
      }
      guard group.terms.count <= 32 else { return nil }
      words = group.terms.map(FormSet.init)
      level = group.level
    case .near(.term(let left, _), .term(let right, _), let distance):
      words = [FormSet(left), FormSet(right)]
      arrangement = .pair(distance)
      level = .literal
    default: return nil
    }
  }

  func look(at text: Int, of index: TextIndex) -> Answer {
    let row = index.tokens.range(text)
    // Words behind suspended hyphens have a place of their own.
    guard row.count == Int(index.wordCounts[text]) else { return .unsure }
    let values = index.tokens.values
    let tokens = values.span.extracting(row)
    switch arrangement {
    case .phrase: return phrase(tokens)
    case .pair(let distance): return isNear(tokens, distance) ? .unsure : .no
    case .together(let window): return areNear(tokens, window) ? .unsure : .no
    }
  }

  private func phrase(_ tokens: Span<Token>) -> Answer {
    var best: Level?
    for start in 0..<max(0, tokens.count - words.count + 1) {
      guard let found = phrase(tokens, at: start) else { continue }
      best = min(best ?? found, found)
    }
    return best.map { .yes($0) } ?? .no
  }

  /// How well the words stand one after the other from a place on.
  @inline(__always)
  private func phrase(_ tokens: Span<Token>, at start: Int) -> Level? {
    var loosest = level
    for word in words.indices {
      guard let found = words[word].match(of: tokens[start + word].form) else { return nil }
      loosest = max(loosest, found.level)
    }
    return loosest
  }

  private func isNear(_ tokens: Span<Token>, _ within: Int) -> Bool {
    var last = [-1, -1]
    for position in 0..<tokens.count {
      let form = tokens[position].form
      for side in 0...1 where words[side].match(of: form) != nil {
        if last[1 - side] >= 0, position - last[1 - side] <= within { return true }
        last[side] = position
      }
    }
    return false
  }

  /// Whether all words stand within a window, one of them perhaps for two.
  private func areNear(_ tokens: Span<Token>, _ window: Int) -> Bool {
    // For each word where it stood last.
    var last = [Int](repeating: -1, count: words.count)
    for position in 0..<tokens.count {
      var isHere = false
      for word in words.indices where words[word].match(of: tokens[position].form) != nil {
        last[word] = position
        isHere = true
      }
      if isHere, last.allSatisfy({ $0 >= 0 && position - $0 <= window }) { return true }
    }
    return false
  }
}
