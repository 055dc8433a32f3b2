/// The forms that answer a term, each with its best match, made to be asked for often.
struct FormSet {
  private let matches: [FormMatch]
  /// A bit for the low bits of each form's number: most words of a text are told apart by it.
  private var bits = [UInt64](repeating: 0, count: 64)

  init(_ term: Term) {
    matches = term.bestMatches
    for match in matches { bits[Int(match.span.form >> 6 & 63)] |= 1 << UInt64(match.span.form & 63) }
  }

  /// How a form answers; nil when it does not.
  @inline(__always)
  func match(of form: UInt32) -> FormMatch? {
    guard bits[Int(form >> 6 & 63)] & (1 << UInt64(form & 63)) != 0 else { return nil }
    return search(form)
  }

  private func search(_ form: UInt32) -> FormMatch? {
    var lower = 0
    var upper = matches.count
    while lower < upper {
      let middle = (lower + upper) / 2
      if matches[middle].span.form < form { lower = middle + 1 } else { upper = middle }
    }
    return lower < matches.count && matches[lower].span.form == form ? matches[lower] : nil
  }

  /// Those of some texts that hold the term.
  func holding(_ texts: [UInt32], of index: TextIndex) -> [UInt32] {
    let values = index.tokens.values
    let tokens = values.span
    return texts.filter { text in
      for token in index.tokens.range(Int(text)) where match(of: tokens[token].form) != nil { return true }
      return false
    }
  }

  /// Those of some texts that hold the term, with its weighted frequencies as scores: where few texts are in question,
  /// that takes less than to go through all that hold the term.
  func look(among texts: [UInt32], of index: TextIndex) -> Matched {
    var found = Matched()
    let values = index.tokens.values
    let tokens = values.span
    for text in texts {
      var sum: UInt32 = 0
      var level = Level.some
      for token in index.tokens.range(Int(text)) {
        guard let match = match(of: tokens[token].form) else { continue }
        sum &+= Scratch.units(match.weight)
        level = min(level, match.level)
      }
      if sum > 0 { found.append(text, level, Scratch.frequency(sum)) }
    }
    return found
  }
}
