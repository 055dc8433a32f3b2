/// What a passage says an abbreviation means, where the two stand side by side.
enum Definition {
  static func meaning(of mention: Mention, in passage: Passage) -> AbbreviationMeaning? {
    if mention.isSmall { return spelledOut(before: mention, in: passage) }
    let lead = Introduction.start(of: mention.word, in: passage)
    if opensWithParenthesis(lead, in: passage) {
      return suspended(before: lead, of: mention, in: passage)
        ?? directly(before: lead, of: mention, in: passage, setting: .apart)
    }
    if let first = parenthesis(after: mention.word, in: passage) {
      return inside(from: first, of: mention, in: passage)
    }
    return beside(lead, of: mention, in: passage)
  }

  /// "højere forberedelseseksamen (hf)": the words directly before that give every letter, each one or each part its own.
  static func spelledOut(before mention: Mention, in passage: Passage) -> AbbreviationMeaning? {
    let end = mention.word
    for start in stride(from: end - 1, through: max(0, end - mention.letters.count - 2), by: -1) {
      if start < end - 1, !passage.continues(after: start) { break }
      guard let match = InitialsMatch.find(mention, in: passage, from: start, to: end), match.words.upperBound == end,
        mention.letters.count > 2 || !passage.hasComma(in: match.words)
      else { continue }
      let gave = match.words.filter { !match.silent.contains($0) }
      let isWhole = match.skipped == 0 && match.lastParts == passage.parts(end - 1).count
      if isWhole || gave.count == mention.letters.count { return meaning(of: mention, match: match, in: passage) }
    }
    return nil
  }

  /// How sure it is that what stands beside an abbreviation is its meaning.
  private enum Setting {
    /// One of the two stands in parentheses, or words say so.
    case apart
    /// A sign stands between them.
    case beside
    /// A comma does, which may as well be that of a list: "PPR, pædagoger, psykologer og rådgivere".
    case enumerated
  }

  /// "… (PLC)", "… (PLC, …)" and "… [PLC]".
  private static func opensWithParenthesis(_ word: Int, in passage: Passage) -> Bool {
    word > 0 && passage.gap(before: word).contains { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "[") }
      && !passage.gap(before: word).contains { $0 == UInt8(ascii: ")") || $0 == UInt8(ascii: ".") }
  }

  /// The first word of the parenthesis in "PLC (…)", behind what only introduces it.
  private static func parenthesis(after word: Int, in passage: Passage) -> Int? {
    let gap = String(decoding: passage.gap(after: word), as: UTF8.self)
    guard gap.contains(where: { "([".contains($0) }), gap.allSatisfy({ $0.isWhitespace || "([\"'»”“".contains($0) })
    else { return nil }
    let first = Introduction.end(from: word + 1, in: passage)
    return first < passage.words.count ? first : nil
  }

  /// "ledelses- (LUS) og …": the whole word that the suspended one stands for.
  private static func suspended(before lead: Int, of mention: Mention, in passage: Passage) -> AbbreviationMeaning? {
    let range = passage.words[lead - 1].range
    for expansion in passage.expansions where expansion.range == range {
      let whole = Passage(full: expansion, lexicon: passage.lexicon)
      for manner in [InitialsMatch.Manner.initials, .inner] {
        if let match = InitialsMatch.find(mention, in: whole, from: 0, to: 1, manner: manner), match.skipped == 0 {
          return meaning(of: mention, match: match, in: whole)
        }
      }
    }
    return nil
  }

  /// The nearest words before `end` that fit.
  private static func directly(
    before end: Int, of mention: Mention, in passage: Passage, setting: Setting
  ) -> AbbreviationMeaning? {
    for manner in InitialsMatch.Manner.allCases {
      for start in stride(from: end - 1, through: max(0, end - mention.letters.count - 4), by: -1) {
        if start < end - 1, !passage.continues(after: start, acrossDash: manner == .name) { break }
        guard
          let match = InitialsMatch.find(
            mention, in: passage, from: start, to: end, manner: manner, reachesEnd: true),
          suffices(match, for: mention, in: passage, manner: manner, setting: setting)
        else { continue }
        return meaning(of: mention, match: match, in: passage)
      }
    }
    guard setting == .apart else { return nil }
    return singleWord(end - 1, of: mention, in: passage) ?? sharedBeginning(before: end, of: mention, in: passage)
  }

  /// "Medindflydelse og medbestemmelse (MED)": the letters that two words joined by "og" begin with.
  private static func sharedBeginning(
    before end: Int, of mention: Mention, in passage: Passage
  ) -> AbbreviationMeaning? {
    let words = end - 3..<end
    guard mention.letters.count > 2, words.lowerBound >= 0, passage.words[end - 2].folded == "og",
      words.dropLast().allSatisfy({ passage.continues(after: $0) }),
      [end - 3, end - 1].allSatisfy({ passage.words[$0].folded.starts(with: mention.letters) })
    else { return nil }
    let parts = passage.parts(end - 1).count
    let match = InitialsMatch(words: words, lastParts: parts, skipped: 0, silent: [end - 2])
    return meaning(of: mention, match: match, in: passage)
  }

  /// The words from `first` on within the parenthesis that follows.
  private static func inside(from first: Int, of mention: Mention, in passage: Passage) -> AbbreviationMeaning? {
    var end = first
    while end < passage.words.count, passage.continues(after: end, acrossDash: true) { end += 1 }
    end = min(end + 1, passage.words.count)
    for manner in InitialsMatch.Manner.allCases {
      for start in first..<end {
        guard let match = InitialsMatch.find(mention, in: passage, from: start, to: end, manner: manner),
          start == first || match.words.upperBound == end,
          suffices(match, for: mention, in: passage, manner: manner, setting: .apart)
        else { continue }
        return meaning(of: mention, match: match, in: passage)
      }
    }
    return end == first + 1
      ? singleWord(first, of: mention, in: passage) : BoundedMeaning.meaning(of: mention, in: passage, from: first)
  }

  /// "HMU (hovedmedudvalget)": one word, which the letters divide further than the dictionary does.
  private static func singleWord(_ word: Int, of mention: Mention, in passage: Passage) -> AbbreviationMeaning? {
    guard let lexicon = passage.lexicon, mention.letters.count > 1, word != mention.word,
      SpelledDivision(lexicon: lexicon).gives(mention.letters[...], for: Array(passage.words[word].folded.utf8)[...])
    else { return nil }
    let parts = passage.parts(word).count
    let match = InitialsMatch(words: word..<word + 1, lastParts: parts, skipped: 0)
    return meaning(of: mention, match: match, in: passage)
  }

  /// "MUS – medarbejderudviklingssamtaler", "MUS: …", "MUS står for …" and the other way round.
  private static func beside(_ lead: Int, of mention: Mention, in passage: Passage) -> AbbreviationMeaning? {
    let next = mention.word + 1
    if next < passage.words.count {
      let first = Introduction.end(from: next, in: passage)
      let setting = first > next ? .beside : divider(passage.gap(after: mention.word))
      if let setting,
        let meaning = directly(after: min(first, passage.words.count), of: mention, in: passage, setting: setting)
      {
        return meaning
      }
      if first > next, first < passage.words.count,
        let meaning = BoundedMeaning.meaning(of: mention, in: passage, from: first)
      {
        return meaning
      }
    }
    guard lead > 0 else { return nil }
    if lead < mention.word { return directly(before: lead, of: mention, in: passage, setting: .apart) }
    return divider(passage.gap(before: lead)).flatMap { directly(before: lead, of: mention, in: passage, setting: $0) }
  }

  private static func directly(
    after first: Int, of mention: Mention, in passage: Passage, setting: Setting
  ) -> AbbreviationMeaning? {
    for manner in InitialsMatch.Manner.allCases {
      guard
        let match = InitialsMatch.find(mention, in: passage, from: first, to: passage.words.count, manner: manner),
        manner == .initials || !passage.continues(after: match.words.upperBound - 1)
          || match.words.upperBound == passage.words.count,
        suffices(match, for: mention, in: passage, manner: manner, setting: setting)
      else { continue }
      return meaning(of: mention, match: match, in: passage)
    }
    return nil
  }

  /// What a dash, a colon, an equals sign or a comma between spaces makes of two sides; nil for anything else.
  private static func divider(_ gap: ArraySlice<UInt8>) -> Setting? {
    switch String(decoding: gap, as: UTF8.self).filter({ !$0.isWhitespace }) {
    case "–", "—", "-", ":", "=": .beside
    case ",": .enumerated
    default: nil
    }
  }

  /// Whether a match is more than chance: two letters fit easily, so with them nothing may be left out, and next to nothing
  /// where words give their letters in another manner or no parentheses tell the two apart.
  private static func suffices(
    _ match: InitialsMatch, for mention: Mention, in passage: Passage, manner: InitialsMatch.Manner, setting: Setting
  ) -> Bool {
    let gave = match.words.filter { !match.silent.contains($0) }
    // The initials of a person are no abbreviation.
    guard !match.words.contains(mention.word), !passage.areNames(gave) else { return false }
    if setting == .enumerated, passage.hasComma(in: match.words) { return false }
    let left = match.skipped + passage.parts(match.words.upperBound - 1).count - match.lastParts
    let count = mention.letters.count
    let isOneEach = gave.count == count
    if match.words.dropLast().contains(where: passage.hasDash), setting != .apart || !isOneEach { return false }
    switch manner {
    case .initials:
      if count < 3 {
        // "Fritidsudvalget (FU)": the beginning and the last part of one word.
        let isHeaded = gave.count == 1 && left == match.skipped
        return setting == .apart
          ? isOneEach || left == 0 || isHeaded : isOneEach && gave.allSatisfy(passage.isCapitalized)
      }
      return setting == .apart || isOneEach ? left < count : left == 0
    case .name: return count > 2 && left <= 1 && match.silent.count < gave.count
    case .inner: return count > 2 && left <= 1
    case .beginnings: return left == 0
    case .leading:
      let giving = gave.reduce(0) { $0 + passage.parts($1).count } - left
      if gave.count == 1, setting == .apart { return count > 2 && left <= 1 }
      // "Styrelsen for Arbejdsmarked og Rekruttering (STAR)": one part gives two letters, each other one its own.
      return giving == count - 1 && gave.count > 1
        && (setting == .apart && count > 2 && left < gave.count || setting == .beside && count > 3 && left <= 1)
    }
  }

  /// The meaning a match stands for; a last word is cut after the part that gave the last letter, when it gave several.
  static func meaning(of mention: Mention, match: InitialsMatch, in passage: Passage) -> AbbreviationMeaning {
    let last = match.words.upperBound - 1
    let lastParts = passage.parts(last)
    // What a suspended word shares with the last one is whole: "Natur- og Miljøklagenævnet".
    let isShared = match.words.dropLast().contains { passage.text(passage.words[$0].range).hasSuffix("-") }
    let isCut = match.lastParts > 1 && match.lastParts < lastParts.count && !isShared
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
