/// A quick check whether the parts of a compound stand together in a text, with the same outcome as
/// `TextIndex.occurrences`, without the evidence.
struct PartsTogether {
  private let parts: [QueryTerm]
  private let forms: [FormSet]
  /// How far the last may be from the first.
  private let window: Int

  /// nil for another arrangement, and for terms that are not cached.
  init?(_ group: Group) {
    guard case .together(let window) = group.arrangement else { return nil }
    forms = group.postings.map(\.forms)
    guard !forms.isEmpty, forms.count == group.terms.count else { return nil }
    parts = group.terms
    self.window = window
  }

  /// nil where the occurrences have to be looked at: words behind suspended hyphens have a position of their own.
  func stand(in text: Int, of index: TextIndex) -> Bool? {
    let row = index.tokens.range(text)
    guard row.count == Int(index.wordCounts[text]) else { return nil }
    let tokens = index.tokens[text]
    guard areNear(tokens) else { return false }
    return PartsInPhrase(index: index, text: text).tightest(places(tokens, in: index), within: window) != nil
  }

  /// Whether all stand within the window, one word perhaps for two of them.
  private func areNear(_ tokens: Flat<UInt32>) -> Bool {
    // The last position of each part.
    withUnsafeTemporaryAllocation(of: Int.self, capacity: parts.count) { last in
      last.initialize(repeating: -1)
      for position in 0..<tokens.count {
        let form = tokens[position]
        var isHere = false
        for part in parts.indices where forms[part][form] != nil {
          last[part] = position
          isHere = true
        }
        if isHere, last.allSatisfy({ $0 >= 0 && position - $0 <= window }) { return true }
      }
      return false
    }
  }

  /// For each part the words that answer it.
  private func places(_ tokens: Flat<UInt32>, in index: TextIndex) -> [[PartPlace]] {
    var places = [[PartPlace]](repeating: [], count: parts.count)
    for position in 0..<tokens.count {
      let number = tokens[position]
      for part in parts.indices where forms[part][number] != nil {
        for form in parts[part].forms(numbered: number) {
          places[part].append(
            PartPlace(
              position: position, lower: Int(form.span.lower), upper: Int(form.span.upper),
              length: index.dictionary.length(of: number)))
        }
      }
    }
    return places
  }
}
