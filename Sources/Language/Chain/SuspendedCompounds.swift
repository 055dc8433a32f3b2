/// The whole words that a text leaves out behind suspended hyphens, parentheses and strokes.
///
/// - "læse-, sprog- og matematikvejledere": each word with a hyphen after it gets the end of the word that closes the list.
/// - "skoleledere og -lærere": the word with a hyphen before it gets the beginning of the word before.
/// - "læringsrum- og fora": so it does where the hyphen was put in the wrong place.
/// - "ledelses(team)udviklingssamtale": the word with and without what is in parentheses.
/// - "lærer/elev-samtale": the words on both sides of a stroke share the end.
struct SuspendedCompounds {
  private(set) var expansions: [Expansion] = []
  private let text: [UInt8]
  private let words: [Word]
  private let analyzed: [AnalyzedWord]
  private let analyzer: Analyzer

  init(_ text: [UInt8], _ words: [Word], _ analyzed: [AnalyzedWord], _ analyzer: Analyzer) {
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
    guard let (closing, initials) = closingWord(after: index) else { return }
    let modifier = text[words[index].core]
    let tails = SuspendedTails(analyzer: analyzer)
    for candidate in [closing, closing + 1] {
      // "kultur- og andre fritidstilbud": an adjective may stand before the word that closes the list.
      if candidate > closing, !isAdjective(closing) || !isSpace(gap(after: closing)) { break }
      guard candidate < words.count, !words[candidate].hasHyphenAfter else { break }
      if let full = tails.complete(modifier, with: text[words[candidate].core], initials: initials) {
        return add(full, at: index)
      }
    }
    if let full = tails.exchangeEnd(of: modifier, for: text[words[closing].core]) { add(full, at: closing) }
  }

  /// The word that closes a list of suspended ones, and the abbreviation in parentheses after the first, in small.
  private func closingWord(after index: Int) -> (word: Int, initials: String?)? {
    var initials: String?
    var isJoined = false
    var next = index + 1
    while next < words.count, next < index + Self.longestList {
      let gap = gap(after: next - 1)
      guard gap.allSatisfy({ Self.listSigns.contains($0) }) else { return nil }
      if gap.contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "&") }) { isJoined = true }
      if gap.last == UInt8(ascii: "("), self.gap(after: next).first == UInt8(ascii: ")") {
        if next == index + 1 { initials = analyzed[next].folded }
      } else if Self.conjunctions.contains(analyzed[next].folded), !words[next].hasHyphenAfter {
        isJoined = true
      } else if !words[next].hasHyphenAfter {
        return isJoined ? (next, initials) : nil
      }
      next += 1
    }
    return nil
  }

  private static let longestList = 12
  private static let listSigns = Array(" ,()/&\n".utf8)
  private static let conjunctions: Set<String> = ["og", "eller", "samt", "som", "men", "ikke", "såvel"]

  private func isAdjective(_ word: Int) -> Bool {
    let folded = analyzed[word].folded.utf8
    return folded.last == UInt8(ascii: "e") && analyzed[word].parts.isEmpty && folded.count > 3
      && words[word].core == words[word].range
  }

  // MARK: "skoleledere og -lærere"

  private mutating func expandBackward(_ index: Int) {
    var before = index - 1
    // A list is no longer than this, as before a closing word; a text that is nothing else would be walked for ever.
    while before > index - Self.longestList, before >= 0,
      words[before].hasHyphenBefore || Self.conjunctions.contains(analyzed[before].folded),
      gap(after: before).allSatisfy({ Self.listSigns.contains($0) })
    {
      before -= 1
    }
    guard before >= 0, !words[before].hasHyphenBefore,
      before < index - 1 || gap(after: before).contains(UInt8(ascii: "/")),
      gap(after: before).allSatisfy({ Self.listSigns.contains($0) })
    else { return }
    let end = text[words[index].core]
    if let full = SuspendedTails(analyzer: analyzer).exchangeEnd(of: text[words[before].core], for: end) {
      add(full, at: index)
    }
  }

  // MARK: "ledelses(team)udviklingssamtale", "lærer/elev-samtale"

  private mutating func expandAdjacent(_ index: Int) {
    let gap = gap(after: index)
    guard gap.count == 1, let sign = gap.first else { return }
    if sign == UInt8(ascii: "/") { return expandStroke(index) }
    if sign == UInt8(ascii: "(") { return expandParenthesis(index) }
    guard sign == UInt8(ascii: ")"), self.gap(before: index).last == UInt8(ascii: "("),
      index == 0 || self.gap(before: index).count > 1
    else { return }
    // "(skole)ledelse"
    let full = surface(index) + surface(index + 1)
    if words[index].core.count > 2, analyzer.isWord(full) { add(full, from: index, to: index + 1) }
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
    } else if words[index + 1].core.count > 2, analyzer.isWord(start + inner) {
      add(start + inner, from: index, to: index + 1)
    }
  }

  private mutating func expandStroke(_ index: Int) {
    let modifier = text[words[index].core]
    let next = text[words[index + 1].core]
    let tails = SuspendedTails(analyzer: analyzer)
    // Without a hyphen only a form that is no word of its own shows that something is left out: "trivsels/fraværsindsats".
    guard next.contains(UInt8(ascii: "-")) || tails.onlyOpens(modifier) else { return }
    if let full = tails.complete(modifier, with: next, initials: nil) { add(full, at: index) }
  }

  // MARK: the text

  private func gap(after word: Int) -> ArraySlice<UInt8> {
    let start = words[word].range.upperBound
    let end = word + 1 < words.count ? words[word + 1].range.lowerBound : text.count
    return start <= end ? text[start..<end] : []
  }

  private func gap(before word: Int) -> ArraySlice<UInt8> {
    word > 0 ? gap(after: word - 1) : text[..<words[word].range.lowerBound]
  }

  private func isSpace(_ gap: ArraySlice<UInt8>) -> Bool { gap.allSatisfy { $0 == UInt8(ascii: " ") } }

  private func surface(_ word: Int) -> String { String(decoding: text[words[word].core], as: UTF8.self) }

  private mutating func add(_ full: String, at word: Int) { add(full, from: word, to: word) }

  private mutating func add(_ full: String, from first: Int, to last: Int) {
    guard let word = analyzer.word(full) else { return }
    let range = words[first].range.lowerBound..<words[last].range.upperBound
    expansions.append(Expansion(range: range, full: full, word: word))
  }
}
