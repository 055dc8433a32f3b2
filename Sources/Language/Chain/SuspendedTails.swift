/// Puts together what a suspended hyphen stands for: one word's beginning and another's end.
struct SuspendedTails {
  let analyzer: Analyzer

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
    let named = initials.map { spelled($0, closing) } ?? []
    let divisions = named.union(boundaries(of: closing, after: modifier)).compactMap { boundary -> Division? in
      // "borgerrettede- og patientrettede" leaves nothing out.
      if modifier.hasSuffix(Array(closing[boundary...])) { return nil }
      let full = join(modifier, closing, boundary)
      let isNamed = named.contains(boundary) || initials.map { fits($0, full) } == true
      let score = score(modifier, closing, boundary, full) + (isNamed ? 100 : 0)
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
    let full = join(modifier, Array(noun), 0)
    let boundary = full.utf8.count - noun.count
    let isCompound = analyzer.word(full)?.parts.contains { $0.range.lowerBound == boundary } == true
    return isCompound && !isRareOpening(modifier) || lexicon.contains(word: full) ? full : nil
  }

  /// True for a word that no compound of the dictionary begins with: "tidligere- og nuværende elever".
  private func isRareOpening(_ modifier: ArraySlice<UInt8>) -> Bool {
    let folded = Folding.fold(modifier).bytes
    guard let lexicon = analyzer.lexicon, lexicon.find(folded.span) != nil else { return false }
    return lexicon.findOpening(folded.span) == nil
  }

  /// True for a form that can open compounds: no plural or definite form of a word that opens them otherwise.
  func opens(_ modifier: ArraySlice<UInt8>) -> Bool {
    guard let lexicon = analyzer.lexicon, let word = analyzer.word(String(decoding: modifier, as: UTF8.self)) else {
      return false
    }
    let last = word.parts.last.map { Array(modifier)[$0.range][...] } ?? modifier
    let folded = Folding.fold(last).bytes
    guard lexicon.findOpening(folded.span) == nil, let number = lexicon.find(folded.span) else { return true }
    return lexicon.lemmas(ofWord: number).contains { lexicon.word(ofLemma: $0) == number }
  }

  /// True for "skolerne", which opens no compound, whatever hyphen stands after it.
  private func isDefinite(_ modifier: ArraySlice<UInt8>) -> Bool {
    ["en", "et", "ne"].contains { modifier.hasSuffix(Array($0.utf8)) } && !opens(modifier)
  }

  /// "skoleledere" and "lærere" give "skolelærere"; nil when the first cannot be divided.
  ///
  /// - Parameter isSure: false where no hyphen before the end says so; then a short beginning ("dagtilbud- og skoler") is too
  ///   often a part of a word that means something as a whole.
  func exchangeEnd(of whole: ArraySlice<UInt8>, for end: ArraySlice<UInt8>, isSure: Bool) -> String? {
    let whole = Array(whole)
    guard let word = analyzer.word(String(decoding: whole, as: UTF8.self)), !onlyOpens(whole[...]) else { return nil }
    var candidates: [(isListed: Bool, full: String)] = []
    for part in word.parts.dropLast() {
      let full = String(decoding: whole[..<part.range.upperBound] + end, as: UTF8.self)
      let isListed = analyzer.lexicon?.contains(word: full) == true
      if isListed || isSure || part.range.upperBound > 3 { candidates.append((isListed, full)) }
    }
    return (candidates.last(where: \.isListed) ?? candidates.last)?.full
  }

  /// True for a form that opens compounds with a linking s, also where it is a genitive as well: "sundheds".
  func isLinked(_ form: ArraySlice<UInt8>) -> Bool {
    let folded = Folding.fold(form).bytes
    guard folded.last == UInt8(ascii: "s"), let lexicon = analyzer.lexicon,
      let opening = lexicon.findOpening(folded.span)
    else { return false }
    return lexicon.text(ofWord: lexicon.word(ofOpening: opening)).utf8.count < folded.count
  }

  /// True for a form that opens compounds and is no word by itself: "trivsels".
  func onlyOpens(_ form: ArraySlice<UInt8>) -> Bool {
    guard let lexicon = analyzer.lexicon else { return false }
    let folded = Folding.fold(form).bytes
    if let word = lexicon.find(folded.span), lexicon.traits(ofWord: word).contains(.listed) { return false }
    if lexicon.findOpening(folded.span) != nil { return true }
    let last = analyzer.word(String(decoding: form, as: UTF8.self))?.parts.last.map { Array(form)[$0.range] }
    guard let last, !last.isEmpty else { return false }
    return lexicon.find(Folding.fold(last).bytes.span) == nil
  }

  // MARK: where the closing word can be divided

  private func boundaries(of closing: [UInt8], after modifier: ArraySlice<UInt8>) -> [Int] {
    // A hyphen before digits ("3-6-årige") divides no word.
    let hyphens = closing.indices.dropLast().filter {
      closing[$0] == UInt8(ascii: "-") && closing[$0 + 1] &- 0x30 >= 10
    }.map { $0 + 1 }
    if !hyphens.isEmpty { return hyphens }
    guard let lexicon = analyzer.lexicon, let word = analyzer.word(String(decoding: closing, as: UTF8.self)) else {
      return []
    }
    var found = Set(word.parts.dropLast().map(\.range.upperBound))
    let folded = Folding.fold(closing[...])
    if found.isEmpty {
      let forced = Compounds(lexicon: lexicon).forcedBoundaries(folded.bytes)
      found.formUnion(forced.map { folded.origin(of: $0, end: closing.count) })
    }
    // The letter before a boundary belongs to the part before: "dag-" and "måneds·planer" make no "dagsplaner".
    found.formUnion(attested(closing, modifier, lexicon, anyHead: found.isEmpty).filter { !found.contains($0 + 1) })
    if let particle = Particles.prefix(of: folded.bytes), Particles.all.contains(Folding.fold(modifier).bytes) {
      found.insert(folded.origin(of: particle, end: closing.count))
    }
    if let point = Particles.point(of: folded.bytes), Particles.points.contains(Folding.fold(modifier).bytes) {
      found.insert(folded.origin(of: point, end: closing.count))
    }
    return found.sorted()
  }

  /// The boundaries behind which words follow that give the letters of an abbreviation but for its first, which is the
  /// suspended word's: "lokal- (LMU) og hovedmedudvalg", where *med·udvalg* is one word to the dictionary.
  private func spelled(_ initials: String, _ closing: [UInt8]) -> Set<Int> {
    let letters = Array(initials.dropFirst())
    guard (2...4).contains(letters.count), let lexicon = analyzer.lexicon else { return [] }
    let division = SpelledDivision(lexicon: lexicon)
    return Set(
      letterStarts(closing.span).dropFirst(2).filter { start in
        division.gives(letters[...], Folding.fold(closing[start...]).bytes[...])
      })
  }

  /// The boundaries at which the dictionary lists the completed word: "tosprogede" of "to- og flersprogede".
  ///
  /// - Parameter anyHead: true where nothing else divides the closing word; then the beginning of a listed one need be no word
  ///   (*soft·ware*).
  private func attested(
    _ closing: [UInt8], _ modifier: ArraySlice<UInt8>, _ lexicon: Lexicon, anyHead: Bool
  ) -> [Int] {
    letterStarts(closing.span).dropFirst(2).filter { start in
      guard closing.count - start >= 4, !OpaqueWords.cuts(Folding.fold(closing[...]).bytes, at: start) else {
        return false
      }
      let (head, tail) = (Folding.fold(closing[..<start]).bytes, Folding.fold(closing[start...]).bytes)
      // "fag- og ufaglærte": the closing word is the full word with a prefix.
      let isHead =
        anyHead && lexicon.contains(word: String(decoding: closing, as: UTF8.self))
        || lexicon.findOpening(head.span) != nil || lexicon.find(head.span) != nil
        || head.hasSuffix(Array(modifier))
      return isHead && !CompoundLimits.neverCloses(tail.span)
        && lexicon.contains(word: String(decoding: modifier + closing[start...], as: UTF8.self))
    }
  }

  // MARK: which division is meant

  /// The completed word. Abbreviations and numbers keep a hyphen; a capital that only begins the sentence goes.
  private func join(_ modifier: ArraySlice<UInt8>, _ closing: [UInt8], _ boundary: Int) -> String {
    var start = String(decoding: modifier, as: UTF8.self)
    let end = String(decoding: closing[boundary...], as: UTF8.self)
    let isAbbreviation =
      !start.contains(where: \.isLowercase) || start.dropFirst().contains(where: \.isUppercase)
      || start.last?.isNumber == true
    if isAbbreviation { return start + "-" + end }
    if closing.first.map({ $0 &- 0x41 >= 26 }) == true { start = start.lowercased() }
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

  /// How well a division answers to the modifier: the completed word is listed, its end is a word, and what it is put
  /// in place of is as long as it and linked in the same way.
  private func score(_ modifier: ArraySlice<UInt8>, _ closing: [UInt8], _ boundary: Int, _ full: String) -> Double {
    guard let lexicon = analyzer.lexicon else { return 0 }
    let replaced = closing[..<boundary]
    var score = lexicon.contains(word: full) ? 2.0 : 0
    let end = String(decoding: closing[boundary...], as: UTF8.self)
    if lexicon.contains(word: end) {
      score += 1
    } else if analyzer.word(end).map({ $0.parts.count > 1 }) != true {
      // "friluftsprojekter" ends in no *luftsprojekter.
      score -= 1
    }
    if lexicon.findOpening(Folding.fold(replaced).bytes.span) != nil { score += 1 }
    let (mine, theirs) = (partCounts(modifier), partCounts(replaced))
    score -= Double(max(0, mine.lowerBound - theirs.upperBound, theirs.lowerBound - mine.upperBound))
    // "sundhedspleje- og tandplejepersonale": both end in the same part.
    if let last = lastPart(modifier), last == lastPart(replaced) { score += 2 }
    // "ind- og udskolingsteam" is about indskoling.
    if Particles.all.contains(Folding.fold(replaced).bytes), Particles.all.contains(Folding.fold(modifier).bytes) {
      score += 2
    }
    if (modifier.last == UInt8(ascii: "s")) != (replaced.last == UInt8(ascii: "s")) { score -= 0.5 }
    return score
  }

  /// The lemma of a compound's last part; nil for a word that is none.
  private func lastPart(_ bytes: ArraySlice<UInt8>) -> String? {
    analyzer.word(String(decoding: bytes, as: UTF8.self))?.parts.last?.lemma
  }

  /// How many parts a modifier has: one, when the dictionary lists it, as well as those it is divided into.
  private func partCounts(_ bytes: ArraySlice<UInt8>) -> ClosedRange<Int> {
    let text = String(decoding: bytes, as: UTF8.self)
    let count = max(1, analyzer.word(text)?.parts.count ?? 1)
    let isUnit = analyzer.lexicon?.findOpening(Folding.fold(bytes).bytes.span) != nil
    return (isUnit ? 1 : count)...count
  }

  /// True when the initials of the word's parts are these letters.
  private func fits(_ initials: String, _ full: String) -> Bool {
    guard let word = analyzer.word(full) else { return false }
    let bytes = Array(full.utf8)
    return word.parts.compactMap { String(decoding: bytes[$0.range], as: UTF8.self).first?.lowercased() }.joined()
      == initials
  }
}

/// Adverbs and prepositions that are prefixed to verbs and their nouns: "ind- og udskoling".
enum Particles {
  static let all = Set(
    [
      "af", "bag", "bort", "efter", "for", "frem", "før", "hen", "hjem", "ind", "med", "mellem", "mod", "ned", "om",
      "op",
      "over", "på", "sammen", "til", "tilbage", "ud", "under",
    ].map { Array($0.utf8) })

  /// Points of the compass, as in the names of places: "Nord- og Sydfyn".
  static let points = Set(
    ["midt", "nord", "nordvest", "nordøst", "syd", "sydvest", "sydøst", "vest", "øst"].map { Array($0.utf8) })

  /// The length of the longest point of the compass a word begins with, when three bytes at least follow it.
  static func point(of word: [UInt8]) -> Int? {
    points.filter { word.starts(with: $0) && word.count >= $0.count + 3 }.map(\.count).max()
  }

  /// The length of the longest particle a word begins with, when three bytes at least follow it.
  static func prefix(of word: [UInt8]) -> Int? {
    all.filter { word.starts(with: $0) && word.count >= $0.count + 3 }.map(\.count).max()
  }
}
