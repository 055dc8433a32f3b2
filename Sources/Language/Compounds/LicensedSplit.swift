/// Splits a word that the dictionary does not list and whose parts are too dear for `CompoundSearch`.
struct LicensedSplit {
  let lexicon: Lexicon

  /// How few letters a part may have where no costs speak for it.
  private static let minimumLetters = 3

  /// The boundaries of the split into the fewest parts that the dictionary licenses; empty where there is none.
  func boundaries(_ word: [UInt8]) -> [Int] {
    let letters = letterStarts(word.span) + [word.count]
    let last = letters.count - 1
    guard last >= 2 * Self.minimumLetters, last <= CompoundSearch.maximumLetters else { return [] }
    // fewest[i] is the split of what begins at letter i.
    var fewest = [[Int]?](repeating: nil, count: last + 1)
    for start in stride(from: last - Self.minimumLetters, through: 0, by: -1) {
      if start > 0, closes(word[letters[start]...]) { fewest[start] = [] }
      guard last - start >= 2 * Self.minimumLetters else { continue }
      // From the far end, so that of equally many parts the longest first one stays.
      for end in ((start + Self.minimumLetters)...(last - Self.minimumLetters)).reversed() {
        guard let rest = fewest[end], rest.count + 1 < fewest[start]?.count ?? .max,
          lexicon.findOpening(word[letters[start]..<letters[end]].span) != nil
        else { continue }
        fewest[start] = [letters[end]] + rest
      }
    }
    let found = fewest[0] ?? []
    let parts = ranges(between: found, end: word.count).map { word[$0] }
    return parts.dropLast().contains { CompoundLimits.neverOpens($0.span) } ? [] : found
  }

  private func closes(_ part: ArraySlice<UInt8>) -> Bool {
    guard let word = lexicon.find(part.span), !CompoundLimits.neverCloses(part.span) else { return false }
    return lexicon.traits(ofWord: word).contains(.closes)
  }
}
