/// Puts together what a suspended hyphen stands for: one word's beginning and another's end.
struct SuspendedTails {
  let analyzer: WordAnalyzer

  /// A way to divide the closing word.
  private struct Division {
    /// Where its end begins, in bytes.
    var boundary: Int
    var full: String
    var score: Double
  }

  /// "læse" and "skrivevanskeligheder" give "læsevanskeligheder"; nil when the second cannot be divided.
  ///
  /// - Parameter initials: an abbreviation of the whole word, in small, which decides where it is known.
  func complete(_ modifier: ArraySlice<UInt8>, with closing: ArraySlice<UInt8>, initials: String?) -> String? {
    let closing = Array(closing)
    guard modifier.contains(where: { $0 > 0x39 }) || closing.contains(UInt8(ascii: "-")), !isDefinite(modifier) else {
      return nil
    }
    let named = initials.map { boundaries(in: closing, spelling: $0) } ?? []
    let all = named.union(boundaries(of: closing, after: modifier)).sorted()
    let divisions = all.compactMap { boundary -> Division? in
      // "borgerrettede- og patientrettede" leaves nothing out.
      if modifier.hasSuffix(Array(closing[boundary...])) { return nil }
      let full = join(modifier, to: closing, from: boundary)
      let next = all.first { $0 > boundary }
      let isNamed = named.contains(boundary) || initials.map { areInitials($0, of: full) } == true
      let score =
        score(of: modifier, replacing: closing[..<boundary], before: closing[boundary...], giving: full)
        + (isNamed ? 100 : 0) + (next.map { isOpening(modifier + closing[boundary..<$0]) } == true ? 2 : 0)
      return Division(boundary: boundary, full: full, score: score)
    }
    // Of equally good ones the earliest boundary.
    return divisions.max { ($0.score, -$0.boundary) < ($1.score, -$1.boundary) }?.full
  }

  /// "skole" and "fravær" give "skolefravær"; nil when that is no word.
  func put(_ modifier: ArraySlice<UInt8>, before noun: ArraySlice<UInt8>) -> String? {
    guard let lexicon = analyzer.lexicon else { return nil }
    let folded = Folding.fold(noun).bytes
    guard let number = lexicon.find(folded.span), lexicon.traits(ofWord: number).isSuperset(of: [.listed, .closes]),
      analyzer.word(String(decoding: noun, as: UTF8.self)).map(analyzer.isNoun) == true,
      !CompoundLimits.neverCloses(folded.span)
    else { return nil }
    let full = join(modifier, to: Array(noun), from: 0)
    let boundary = full.utf8.count - noun.count
    let isCompound = analyzer.word(full)?.parts.contains { $0.range.lowerBound == boundary } == true
    return isCompound && !isRareOpening(modifier) || lexicon.contains(word: full) ? full : nil
  }

  /// "skoleledere" and "lærere" give "skolelærere"; nil when the first cannot be divided.
  ///
  /// - Parameter isSure: false where no hyphen before the end says so; then a short beginning ("dagtilbud- og skoler") is too
  ///   often a part of a word that means something as a whole.
  func exchangeEnd(of whole: ArraySlice<UInt8>, for end: ArraySlice<UInt8>, isSure: Bool) -> String? {
    let whole = Array(whole)
    guard let word = analyzer.word(String(decoding: whole, as: UTF8.self)), !onlyOpens(whole[...]) else { return nil }
    var candidates: [String] = []
    for part in word.parts.dropLast() {
      let full = String(decoding: whole[..<part.range.upperBound] + end, as: UTF8.self)
      if isSure || part.range.upperBound > 3 || analyzer.lexicon?.contains(word: full) == true {
        candidates.append(full)
      }
    }
    return candidates.last
  }

  /// The completed word. Abbreviations and numbers keep a hyphen; a capital that only begins the sentence goes.
  private func join(_ modifier: ArraySlice<UInt8>, to closing: [UInt8], from boundary: Int) -> String {
    var start = String(decoding: modifier, as: UTF8.self)
    let end = String(decoding: closing[boundary...], as: UTF8.self)
    let isAbbreviation =
      !start.contains(where: \.isLowercase) || start.dropFirst().contains(where: \.isUppercase)
      || start.last?.isNumber == true
    if isAbbreviation { return start + "-" + end }
    if String(decoding: closing, as: UTF8.self).first?.isUppercase != true { start = start.lowercased() }
    let isListed = analyzer.lexicon?.contains(word: start + end) == true
    return start + (isLetterWord(start) && !isListed ? "-" : "") + end
  }

  /// True for letters that are read as a word and keep their hyphen ("it", "tv", "e"): up to three of them, with which the
  /// dictionary begins no compound otherwise, and which are no prefix.
  private func isLetterWord(_ modifier: String) -> Bool {
    guard let lexicon = analyzer.lexicon, modifier.count <= 3 else { return false }
    let folded = Folding.fold(modifier).bytes
    return lexicon.findOpening(folded.span) == nil && !CompoundLimits.neverOpens(folded.span)
      && !Particles.all.contains(folded)
  }
}
