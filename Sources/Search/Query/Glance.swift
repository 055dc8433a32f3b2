/// Sees at a glance whether words stand together in a text: most texts that hold the words of a phrase hold them elsewhere,
/// and to look at every place with all that is to be shown of it takes long.
struct Glance {
  enum Answer: Equatable {
    case no
    case yes(Level)
    /// It has to be looked at closely.
    case unsure
  }

  /// For each word the forms that answer it, ascending, with their levels.
  private let words: [[(form: UInt32, level: Level)]]
  /// nil for words that follow each other; else how far apart two of them may be, in any order.
  private let within: Int?
  /// The best level that there can be.
  private let level: Level

  /// nil for what cannot be told at a glance.
  init?(_ plan: Plan) {
    switch plan {
    case .group(let group) where group.arrangement == .phrase:
      words = group.terms.map(Self.forms)
      within = nil
      level = group.level
    case .near(.term(let left, _), .term(let right, _), let distance):
      words = [Self.forms(left), Self.forms(right)]
      within = distance
      level = .literal
    default: return nil
    }
  }

  private static func forms(_ term: Term) -> [(form: UInt32, level: Level)] {
    term.bestMatches.map { ($0.span.form, $0.level) }
  }

  func look(at text: Int, of index: TextIndex) -> Answer {
    let row = index.tokens.range(text)
    // Words behind suspended hyphens have a place of their own.
    guard row.count == Int(index.wordCounts[text]) else { return .unsure }
    let values = index.tokens.values
    let tokens = values.span.extracting(row)
    if let within { return isNear(tokens, within) ? .unsure : .no }
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
      guard let found = holds(word, tokens[start + word].form) else { return nil }
      loosest = max(loosest, found)
    }
    return loosest
  }

  private func isNear(_ tokens: Span<Token>, _ within: Int) -> Bool {
    var last = [-1, -1]
    for position in 0..<tokens.count {
      let form = tokens[position].form
      for side in 0...1 where holds(side, form) != nil {
        if last[1 - side] >= 0, position - last[1 - side] <= within { return true }
        last[side] = position
      }
    }
    return false
  }

  @inline(__always)
  private func holds(_ word: Int, _ form: UInt32) -> Level? {
    var lower = 0
    var upper = words[word].count
    while lower < upper {
      let middle = (lower + upper) / 2
      if words[word][middle].form < form { lower = middle + 1 } else { upper = middle }
    }
    return lower < words[word].count && words[word][lower].form == form ? words[word][lower].level : nil
  }
}
