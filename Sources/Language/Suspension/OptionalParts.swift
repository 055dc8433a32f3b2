/// What may be left out of a word: "ledelses(team)udviklingssamtale", "(special)undervisning", "lærer/elev-samtale".
extension SuspendedCompounds {
  mutating func expandAdjacent(_ index: Int) {
    let gap = gap(after: index)
    guard gap.count == 1, let sign = gap.first else { return }
    if sign == UInt8(ascii: "/") { return expandStroke(index) }
    if sign == UInt8(ascii: "(") { return expandParenthesis(index) }
    guard sign == UInt8(ascii: ")"), self.gap(before: index).last == UInt8(ascii: "("),
      index == 0 || self.gap(before: index).count > 1
    else { return }
    expandOptional(index)
  }

  /// True for "(bruger-)tilfredshed".
  func isOptional(_ index: Int) -> Bool {
    gap(after: index).elementsEqual(")".utf8) && gap(before: index).last == UInt8(ascii: "(") && index + 1 < words.count
  }

  /// "(special)undervisning", "(u)lige"
  mutating func expandOptional(_ index: Int) {
    // "(fælles)skab": what is left without the optional part is no word of that meaning.
    guard !CompoundLimits.neverCloses(analyzed[index + 1].folded.utf8.span) else { return }
    let whole = surface(index) + surface(index + 1)
    addReadings(surface(index + 1), whole: whole, optional: index, from: index, to: index + 1)
  }

  private mutating func expandParenthesis(_ index: Int) {
    let start = surface(index)
    let inner = surface(index + 1)
    let after = gap(after: index + 1)
    guard after.first == UInt8(ascii: ")") else { return }
    if after.count == 1, index + 2 < words.count {
      let end = surface(index + 2)
      add(start + end, from: index, to: index + 2)
      add(start + inner + end, from: index, to: index + 2)
    } else if words[index + 1].core.count > 2, !CompoundLimits.neverCloses(analyzed[index + 1].folded.utf8.span) {
      // "lærer(team)", but not "elev(erne)" and "barn(et)"
      addReadings(start, whole: start + inner, optional: index + 1, from: index, to: index + 1)
    }
  }

  /// Both readings of a word with an optional end, when the longer is a word.
  private mutating func addReadings(_ short: String, whole: String, optional: Int, from first: Int, to last: Int) {
    let isWord = words[optional].core.count > 2 && analyzer.isWord(whole)
    guard isWord || analyzer.lexicon?.contains(word: whole) == true else { return }
    if analyzer.isWord(short) { add(short, from: first, to: last) }
    add(whole, from: first, to: last)
  }

  private mutating func expandStroke(_ index: Int) {
    let modifier = text[words[index].core]
    let next = text[words[index + 1].core]
    let tails = SuspendedTails(analyzer: analyzer)
    // Without a hyphen only a form that stands before others shows that something is left out: "trivsels/fraværsindsats".
    guard
      next.contains(UInt8(ascii: "-")) || tails.onlyOpens(modifier) || tails.isLinked(modifier)
        || tails.isBare(modifier, before: next)
    else { return }
    if let full = tails.complete(modifier, with: next, initials: nil) { add(full, at: index) }
  }
}
