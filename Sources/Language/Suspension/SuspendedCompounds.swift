/// The whole words that a text leaves out behind suspended hyphens, parentheses and strokes.
///
/// - "læse-, sprog- og matematikvejledere": each word with a hyphen after it gets the end of the word that closes the list.
/// - "skoleledere og -lærere": the word with a hyphen before it gets the beginning of the word before.
/// - "læringsrum- og fora": so it does where the hyphen was put in the wrong place.
/// - "ledelses(team)udviklingssamtale": the word with and without what is in parentheses.
/// - "(special)undervisning": and so it does at either end.
/// - "lærer/elev-samtale": the words on both sides of a stroke share the end.
struct SuspendedCompounds {
  private(set) var expansions: [Expansion] = []
  let text: [UInt8]
  let words: [ScannedWord]
  let analyzed: [AnalyzedWord]
  let analyzer: WordAnalyzer

  init(in text: [UInt8], words: [ScannedWord], analyzed: [AnalyzedWord], analyzer: WordAnalyzer) {
    self.text = text
    self.words = words
    self.analyzed = analyzed
    self.analyzer = analyzer
    for index in words.indices {
      if words[index].hasHyphenAfter {
        expandForward(index)
      } else if words[index].hasHyphenBefore {
        expandBackward(index)
      } else if index + 1 < words.count {
        expandAdjacent(index)
      }
    }
  }

  // MARK: "læse- og skrivevanskeligheder"

  private mutating func expandForward(_ index: Int) {
    if isOptional(index) { return expandOptional(index) }
    guard let list = list(after: index) else { return }
    if let full = fullWord(for: index, closing: list.closing, initials: list.initials) { return add(full, at: index) }
    guard analyzed[list.closing].parts.isEmpty else { return }
    let (modifier, end) = (text[words[index].core], text[words[list.closing].core])
    if let full = SuspendedTails(analyzer: analyzer).exchangeEnd(of: modifier, for: end, isSure: false) {
      add(full, at: list.closing)
    }
  }

  /// The full word of a suspended one by the phrase that closes its list: by a compound's end, or by a whole noun behind
  /// words that tell that one is to come ("skole- eller andet bekymrende fravær").
  private func fullWord(for index: Int, closing: Int, initials: String?) -> String? {
    let modifier = text[words[index].core]
    let tails = SuspendedTails(analyzer: analyzer)
    var word = closing
    while true {
      if let full = tails.complete(modifier, with: text[words[word].core], initials: initials) { return full }
      guard opensPhrase(word, isOpen: word > closing), word < closing + Self.longestPhrase, tails.opens(modifier),
        !words[word + 1].hasHyphenAfter
      else { break }
      word += 1
    }
    // "… anden pleje i hjemmet": the noun may look as if it opened the phrase.
    for noun in [word, word - 1] where noun > closing {
      if let full = tails.put(modifier, before: text[words[noun].core]) { return full }
    }
    return nil
  }

  // MARK: "skoleledere og -lærere"

  private mutating func expandBackward(_ index: Int) {
    var before = index - 1
    // A list is no longer than this, as before a closing word; a text that is nothing else would be walked for ever.
    while before > index - Self.longestList, before >= 0, isListGap(gap(after: before), after: before) {
      if words[before].hasHyphenBefore || Self.conjunctions.contains(analyzed[before].folded) {
        before -= 1
      } else if let first = aside(endingWith: before) {
        before = first - 1
      } else {
        break
      }
    }
    guard before >= 0, !words[before].hasHyphenBefore,
      before < index - 1 || gap(after: before).contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ",") }),
      isListGap(gap(after: before), after: before)
    else { return }
    let end = text[words[index].core]
    if let full = SuspendedTails(analyzer: analyzer).exchangeEnd(of: text[words[before].core], for: end, isSure: true) {
      add(full, at: index)
    }
  }

  // MARK: the text

  func gap(after word: Int) -> ArraySlice<UInt8> {
    let start = words[word].range.upperBound
    let end = word + 1 < words.count ? words[word + 1].range.lowerBound : text.count
    return start <= end ? text[start..<end] : []
  }

  func gap(before word: Int) -> ArraySlice<UInt8> {
    word > 0 ? gap(after: word - 1) : text[..<words[word].range.lowerBound]
  }

  func surface(_ word: Int) -> String { String(decoding: text[words[word].core], as: UTF8.self) }

  mutating func add(_ full: String, at word: Int) { add(full, from: word, to: word) }

  mutating func add(_ full: String, from first: Int, to last: Int) {
    guard let word = analyzer.word(full) else { return }
    let range = words[first].range.lowerBound..<words[last].range.upperBound
    expansions.append(Expansion(range: range, full: full, word: word))
  }
}
