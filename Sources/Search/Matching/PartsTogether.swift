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

  /// A word that answers a part.
  private struct Spot {
    var position: Int
    var part: Int
    var lower: UInt16
    var level: Level
  }

  /// nil where the occurrences have to be looked at: words behind suspended hyphens have a position of their own.
  func stand(in text: Int, of index: TextIndex) -> Bool? {
    let row = index.tokens.range(text)
    guard row.count == Int(index.wordCounts[text]) else { return nil }
    let tokens = index.tokens[text]
    return areNear(tokens) && stand(spots(tokens))
  }

  /// Whether all stand within the window, one word perhaps for two of them.
  private func areNear(_ tokens: Flat<Token>) -> Bool {
    // The last position of each part.
    withUnsafeTemporaryAllocation(of: Int.self, capacity: parts.count) { last in
      last.initialize(repeating: -1)
      for position in 0..<tokens.count {
        let form = tokens[position].form
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

  private func spots(_ tokens: Flat<Token>) -> [Spot] {
    var spots: [Spot] = []
    for position in 0..<tokens.count {
      let number = tokens[position].form
      for part in parts.indices where forms[part][number] != nil {
        for form in parts[part].forms(numbered: number) {
          spots.append(Spot(position: position, part: part, lower: form.span.lower, level: form.level))
        }
      }
    }
    return spots
  }

  /// Whether from some position on there is a word, or a part of one, for each part.
  private func stand(_ spots: [Spot]) -> Bool {
    var start = -1
    var chosen: [Spot] = []
    for spot in spots where spot.position != start {
      start = spot.position
      chosen.removeAll(keepingCapacity: true)
      for part in parts.indices {
        guard let next = nearest(of: part, in: spots, from: start, besides: chosen) else { break }
        chosen.append(next)
      }
      if chosen.count == parts.count { return true }
    }
    return false
  }

  private func nearest(of part: Int, in spots: [Spot], from start: Int, besides chosen: [Spot]) -> Spot? {
    var best: Spot?
    for spot in spots where spot.part == part && start...start + window ~= spot.position {
      if chosen.contains(where: { $0.position == spot.position && $0.lower == spot.lower }) { continue }
      guard let known = best else {
        best = spot
        continue
      }
      if (spot.position, spot.level) < (known.position, known.level) { best = spot }
    }
    return best
  }
}
