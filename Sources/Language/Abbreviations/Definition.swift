/// What a passage says an abbreviation means, where the two stand side by side.
enum Definition {
  static func meaning(of mention: Mention, in passage: Passage) -> AbbreviationMeaning? {
    if isInParentheses(mention.word, passage) {
      return suspended(before: mention, passage) ?? before(mention, passage, strict: false)
    }
    if opensParenthesis(after: mention.word, passage) { return inside(mention, passage) }
    return beside(mention, passage)
  }

  /// "… (PLC)" and "… (PLC, …)".
  private static func isInParentheses(_ word: Int, _ passage: Passage) -> Bool {
    passage.gap(before: word).last == UInt8(ascii: "(") && word > 0
  }

  /// "PLC (…)".
  private static func opensParenthesis(after word: Int, _ passage: Passage) -> Bool {
    let gap = passage.gap(after: word)
    return gap.last == UInt8(ascii: "(") && gap.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "(") }
      && word + 1 < passage.words.count
  }

  /// "ledelses- (LUS) og …": the whole word that the suspended one stands for.
  private static func suspended(before mention: Mention, _ passage: Passage) -> AbbreviationMeaning? {
    let range = passage.words[mention.word - 1].range
    for expansion in passage.expansions where expansion.range == range {
      let whole = Passage(full: expansion)
      if let match = InitialsMatch.find(mention.letters, in: whole, from: 0, to: 1), match.skipped == 0 {
        return meaning(mention, match, whole)
      }
    }
    return nil
  }

  /// The nearest words before the abbreviation that fit; strict means that every part must give a letter.
  private static func before(_ mention: Mention, _ passage: Passage, strict: Bool) -> AbbreviationMeaning? {
    let end = mention.word
    for start in stride(from: end - 1, through: max(0, end - mention.letters.count - 4), by: -1) {
      if start < end - 1, !passage.continues(after: start) { return nil }
      guard let match = InitialsMatch.find(mention.letters, in: passage, from: start, to: end),
        match.words.upperBound == end, suffices(match, mention, passage, strict: strict)
      else { continue }
      return meaning(mention, match, passage)
    }
    return nil
  }

  /// The words within the parenthesis that follows.
  private static func inside(_ mention: Mention, _ passage: Passage) -> AbbreviationMeaning? {
    var end = mention.word + 1
    while end < passage.words.count, passage.continues(after: end) { end += 1 }
    end = min(end + 1, passage.words.count)
    for start in mention.word + 1..<end {
      guard let match = InitialsMatch.find(mention.letters, in: passage, from: start, to: end),
        start == mention.word + 1 || match.words.upperBound == end, suffices(match, mention, passage, strict: false)
      else { continue }
      return meaning(mention, match, passage)
    }
    return nil
  }

  /// "MUS – medarbejderudviklingssamtaler", "MUS: …" and the other way round, where nothing may be left out.
  private static func beside(_ mention: Mention, _ passage: Passage) -> AbbreviationMeaning? {
    guard mention.letters.count >= 3 else { return nil }
    if mention.word + 1 < passage.words.count, divides(passage.gap(after: mention.word)),
      let match = InitialsMatch.find(
        mention.letters, in: passage, from: mention.word + 1, to: passage.words.count),
      suffices(match, mention, passage, strict: true)
    {
      return meaning(mention, match, passage)
    }
    guard mention.word > 0, divides(passage.gap(before: mention.word)) else { return nil }
    return before(mention, passage, strict: true)
  }

  /// True for a dash, a colon, an equals sign or a comma between spaces.
  private static func divides(_ gap: ArraySlice<UInt8>) -> Bool {
    let signs = String(decoding: gap, as: UTF8.self).filter { !$0.isWhitespace }
    return ["–", "—", "-", ":", "=", ","].contains(signs)
  }

  /// Two letters fit by chance, so with them nothing may be left out.
  private static func suffices(_ match: InitialsMatch, _ mention: Mention, _ passage: Passage, strict: Bool) -> Bool {
    guard !match.words.contains(mention.word) else { return false }
    let left = passage.parts(match.words.upperBound - 1).count - match.lastParts
    let isOneEach = match.words.count - match.silent.count == mention.letters.count
    if strict || (mention.letters.count < 3 && !isOneEach) { return match.skipped + left == 0 }
    return match.skipped + left < mention.letters.count
  }

  /// The meaning a match stands for; a last word is cut after the part that gave the last letter, when it gave several.
  static func meaning(_ mention: Mention, _ match: InitialsMatch, _ passage: Passage) -> AbbreviationMeaning {
    let last = match.words.upperBound - 1
    let lastParts = passage.parts(last)
    let isCut = match.lastParts > 1 && match.lastParts < lastParts.count
    var end = passage.words[last].range.upperBound
    if isCut {
      let part = lastParts[match.lastParts - 1]
      let isStem = Folding.fold(passage.text(part.range)).text.hasPrefix(part.lemma)
      end = isStem ? min(part.range.upperBound, part.range.lowerBound + part.lemma.utf8.count) : part.range.upperBound
    }
    let lemmas = match.words.flatMap { word -> [String] in
      if match.silent.contains(word) { return [] }
      let parts = passage.parts(word)
      return (word == last && isCut ? Array(parts.prefix(match.lastParts)) : parts).map(\.lemma)
    }
    let start = passage.words[match.words.lowerBound].range.lowerBound
    return AbbreviationMeaning(
      abbreviation: mention.abbreviation, meaning: passage.text(start..<end), lemmas: lemmas)
  }
}

extension Passage {
  /// The whole word behind a suspended hyphen, as a text of its own.
  init(full expansion: Expansion) {
    bytes = Array(expansion.full.utf8)
    words = [expansion.word]
    expansions = []
  }
}
