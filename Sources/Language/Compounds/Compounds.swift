/// A part of a compound: its bytes within the word and its lemma without linking element.
struct CompoundPart: Hashable {
  var range: Range<Int>
  var lemma: String
}

/// Splits folded Danish words into the words they are made of.
///
/// `CompoundSearch` finds the cheapest way to make the word of parts, and `SplitThresholds` say whether that is cheap enough
/// to be no chance. Parts are split again.
struct Compounds {
  let lexicon: Lexicon

  /// The boundaries within a word (byte offsets, ascending); empty for a word that is no compound.
  func boundaries(_ word: [UInt8]) -> [Int] {
    let isListed = lexicon.find(word.span).map { lexicon.traits(ofWord: $0).contains(.listed) } ?? false
    if let everyday = EverydaySplit(lexicon: lexicon).boundary(word, isListed: isListed) {
      let rest = recursiveBoundaries(Array(word[everyday...])).map { everyday + $0 }
      return [everyday] + rest
    }
    let found = recursiveBoundaries(word)
    if !found.isEmpty { return found }
    guard isListed else {
      let licensed = LicensedSplit(lexicon: lexicon).boundaries(word)
      return licensed.isEmpty ? boundaries(behindPrefixOf: word) : licensed
    }
    guard let headed = HeadedSplit(lexicon: lexicon).boundary(word) else { return [] }
    return innerBoundaries(Array(word[..<headed]), depth: 1) + [headed]
      + innerBoundaries(Array(word[headed...]), depth: 1).map { headed + $0 }
  }

  /// The boundaries of a compound whose first part has a prefix: *supercykel·sti*.
  private func boundaries(behindPrefixOf word: [UInt8]) -> [Int] {
    for prefix in Self.prefixes where word.starts(with: prefix) {
      let found = recursiveBoundaries(Array(word[prefix.count...]))
      if let first = found.first, first > 2 { return found.map { prefix.count + $0 } }
    }
    return []
  }

  private static let prefixes =
    "anti ekstra gen inter mega mini multi pseudo sam selv semi super trans ultra u"
    .split(separator: " ").map { Array($0.utf8) }

  /// The split of the word as a whole, for a word that is known to be a compound: at the cost of one that is not listed.
  func forcedBoundaries(_ word: [UInt8]) -> [Int] {
    guard !OpaqueWords.isOpaque(word) else { return [] }
    let path = CompoundSearch(lexicon: lexicon).cheapestPath(through: word)
    guard path.cost < SplitThresholds.unlisted else { return [] }
    return path.boundaries.filter { !OpaqueWords.cuts(word, at: $0) }
  }

  private func recursiveBoundaries(_ word: [UInt8], depth: Int = 0) -> [Int] {
    guard depth < 6, !OpaqueWords.isOpaque(word) else { return [] }
    if let root = root(of: word) {
      let shared = zip(word, root).prefix { $0 == $1 }.count
      let found = recursiveBoundaries(root, depth: depth + 1).filter { $0 <= shared }
      // *samskabelse* is not divided as *samsk·abe*: its own ending, *abelse*, is no word.
      guard let last = found.last else { return [] }
      let head = word[last...]
      return lexicon.find(head.span) == nil ? [] : found
    }
    let traits = lexicon.find(word.span).map(lexicon.traits(ofWord:)) ?? []
    // Names of places are not compounds to anybody who searches.
    guard !traits.contains(.name) else { return [] }
    let limits = WordLimits(lexicon: lexicon, word: word)
    let isListed = traits.contains(.listed)
    let path = CompoundSearch(lexicon: lexicon).cheapestPath(
      through: word, forbidding: limits.behindPrefix, endsInLemma: isListed)
    guard SplitThresholds(lexicon: lexicon).accept(path, of: word, isListed: isListed),
      !isListed || limits.allow(path.boundaries)
    else { return limits.prefixOfNoun.map { [$0] } ?? [] }
    let boundaries = path.boundaries.filter { !OpaqueWords.cuts(word, at: $0) }
    guard !boundaries.isEmpty else { return [] }
    var all = boundaries
    for part in ranges(between: boundaries, end: word.count) {
      let end = part.upperBound == word.count ? part.upperBound : part.lowerBound + stemLength(word[part])
      let inner = innerBoundaries(Array(word[part.lowerBound..<end]), depth: depth + 1)
      all += inner.map { part.lowerBound + $0 }
    }
    return all.sorted()
  }

  /// The boundaries of a part, which is divided as it is alone: *bo·fællesskab* in *seniorbofællesskab*, too.
  private func innerBoundaries(_ part: [UInt8], depth: Int) -> [Int] {
    let found = recursiveBoundaries(part, depth: depth)
    guard found.isEmpty, let number = lexicon.find(part.span), lexicon.traits(ofWord: number).contains(.listed) else {
      return found
    }
    let boundary =
      EverydaySplit(lexicon: lexicon).boundary(part, isListed: true) ?? HeadedSplit(lexicon: lexicon).boundary(part)
    return boundary.map { [$0] } ?? []
  }

  /// The word that another is divided as: its lemma, or what is at the root of the lemma's family, as *orientere* is of
  /// *orienteret*. An inflected form itself looks too much like others: *manchet·terne*.
  private func root(of word: [UInt8]) -> [UInt8]? {
    guard let number = lexicon.find(word.span) else { return nil }
    let lemmas = lexicon.lemmas(ofWord: number)
    guard let lemma = lemmas.first(where: { lexicon.word(ofLemma: $0) == number }) ?? lemmas.first else { return nil }
    let root = lexicon.family(ofLemma: lemma) ?? lexicon.word(ofLemma: lemma)
    return root == number ? nil : Array(lexicon.text(ofWord: root).utf8)
  }

  /// How many bytes of an opening are the word itself, without its linking element.
  private func stemLength(_ part: ArraySlice<UInt8>) -> Int {
    guard let opening = lexicon.findOpening(part.span) else { return part.count }
    let stem = lexicon.text(ofWord: lexicon.word(ofOpening: opening)).utf8
    return part.starts(with: stem) ? stem.count : part.count
  }
}

/// The ranges between boundaries.
func ranges(between boundaries: [Int], end: Int) -> [Range<Int>] {
  zip([0] + boundaries, boundaries + [end]).map { $0..<$1 }
}
