/// Sees at a glance that words do not stand side by side in a text: most texts that hold the words of a phrase hold them
/// elsewhere, and to look at every place with all that is to be shown of it takes long.
struct Rejection {
  /// For each word the forms that answer it, ascending.
  private let forms: [[UInt32]]
  /// nil for words that follow each other; else how far apart two of them may be, in any order.
  private let within: Int?

  /// nil for what cannot be told at a glance.
  init?(_ plan: Plan) {
    switch plan {
    case .group(let group) where group.arrangement == .phrase:
      forms = group.terms.map(\.forms)
      within = nil
    case .near(.term(let left, _), .term(let right, _), let distance):
      forms = [left.forms, right.forms]
      within = distance
    default: return nil
    }
  }

  /// Whether a text surely has no place where the words stand together.
  func rejects(_ text: Int, of index: TextIndex) -> Bool {
    let row = index.tokens.range(text)
    // Words behind suspended hyphens have a place of their own.
    guard row.count == Int(index.wordCounts[text]) else { return false }
    let values = index.tokens.values
    let tokens = values.span.extracting(row)
    if let within { return rejectsNear(tokens, within) }
    return !(0..<max(0, tokens.count - forms.count + 1)).contains { start in
      forms.indices.allSatisfy { holds($0, tokens[start + $0].form) }
    }
  }

  private func rejectsNear(_ tokens: Span<Token>, _ within: Int) -> Bool {
    var last = [-1, -1]
    for position in 0..<tokens.count {
      let form = tokens[position].form
      for side in 0...1 where holds(side, form) {
        if last[1 - side] >= 0, position - last[1 - side] <= within { return false }
        last[side] = position
      }
    }
    return true
  }

  private func holds(_ word: Int, _ form: UInt32) -> Bool {
    let forms = forms[word]
    var lower = 0
    var upper = forms.count
    while lower < upper {
      let middle = (lower + upper) / 2
      if forms[middle] < form { lower = middle + 1 } else { upper = middle }
    }
    return lower < forms.count && forms[lower] == form
  }
}
