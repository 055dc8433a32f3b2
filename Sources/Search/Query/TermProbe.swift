/// Looks for a term in the words of one text after another: where few texts are in question, that takes less than to go
/// through all that hold the term.
struct TermProbe {
  private let matches: [FormMatch]
  /// A bit for the low bits of each form's number: most words of a text are told apart by it.
  private var bits = [UInt64](repeating: 0, count: 64)

  init(_ matches: [FormMatch]) {
    self.matches = matches
    for match in matches { bits[Int(match.span.form >> 6 & 63)] |= 1 << UInt64(match.span.form & 63) }
  }

  /// Those of the texts that hold the term, with the weighted frequencies as scores.
  func look(among texts: [UInt32], of index: TextIndex) -> Matched {
    var found = Matched()
    let values = index.tokens.values
    let tokens = values.span
    let bits = self.bits.span
    for text in texts {
      var sum: UInt32 = 0
      var level = Level.some
      for token in index.tokens.range(Int(text)) {
        let form = tokens[token].form
        guard bits[Int(form >> 6 & 63)] & (1 << UInt64(form & 63)) != 0, let match = match(of: form) else { continue }
        sum &+= Scratch.units(match.weight)
        level = min(level, match.level)
      }
      if sum > 0 { found.append(text, level, Scratch.frequency(sum)) }
    }
    return found
  }

  private func match(of form: UInt32) -> FormMatch? {
    var lower = 0
    var upper = matches.count
    while lower < upper {
      let middle = (lower + upper) / 2
      if matches[middle].span.form < form { lower = middle + 1 } else { upper = middle }
    }
    return lower < matches.count && matches[lower].span.form == form ? matches[lower] : nil
  }
}
