/// The compiled dictionary, mapped into memory: forms with their lemmas, families, and the parts compounds are made of.
///
/// Every number read from the file is checked where it is used, so a damaged file gives wrong answers at worst.
package final class Lexicon: Sendable {
  private let file: MappedFile
  private let sections: [Range<Int>]
  private let wordTable: MappedTable
  private let openingTable: MappedTable
  let stamp: DictionaryStamp

  /// Maps a compiled lexicon; nil when there is none at the path, or one of another version, truncated or damaged.
  package static func open(at path: String) -> Lexicon? {
    MappedFile(path: path).flatMap(Lexicon.init(checking:))
  }

  private init?(checking file: MappedFile) {
    for (index, byte) in LexiconFormat.magic.enumerated() {
      guard file.byte(in: 0..<file.count, at: index) == byte else { return nil }
    }
    let wanted = UInt64(LexiconFormat.version) | UInt64(LexiconFormat.Section.allCases.count) << 32
    guard file.u64(at: 8) == wanted, let stamp = Self.stamp(file), let sections = Self.sections(file) else {
      return nil
    }
    guard
      let words = MappedTable(
        in: file, sections: sections, pool: .wordPool, starts: .wordStarts, slots: .wordSlots),
      let openings = MappedTable(
        in: file, sections: sections, pool: .openingPool, starts: .openingStarts, slots: .openingSlots),
      sections[LexiconFormat.Section.words.rawValue].count == words.count * 4,
      sections[LexiconFormat.Section.openings.rawValue].count == openings.count * 8
    else { return nil }
    self.file = file
    self.sections = sections
    self.stamp = stamp
    wordTable = words
    openingTable = openings
  }

  private static func stamp(_ file: MappedFile) -> DictionaryStamp? {
    let values = (2..<6).compactMap { file.u64(at: $0 * 8) }
    guard values.count == 4 else { return nil }
    return DictionaryStamp(
      affixes: FileStamp(size: values[0], modified: values[1]),
      dictionary: FileStamp(size: values[2], modified: values[3]))
  }

  private static func sections(_ file: MappedFile) -> [Range<Int>]? {
    var sections: [Range<Int>] = []
    for section in LexiconFormat.Section.allCases {
      let entry = LexiconFormat.headerSize + section.rawValue * 16
      guard let offset = file.u64(at: entry), let length = file.u64(at: entry + 8), offset <= UInt64(file.count),
        length <= UInt64(file.count) - offset, offset % 8 == 0
      else { return nil }
      sections.append(Int(offset)..<Int(offset + length))
    }
    return sections
  }

  private func u32(in section: LexiconFormat.Section, at index: Int) -> UInt32 {
    file.u32(in: sections[section.rawValue], at: index)
  }

  /// Numbers that another dictionary, or another way to compile it, has others of.
  package var identity: [UInt64] {
    [
      UInt64(LexiconFormat.version), stamp.affixes.size, stamp.affixes.modified, stamp.dictionary.size,
      stamp.dictionary.modified, UInt64(file.count),
    ]
  }

  /// How many forms and lemmas there are.
  package var count: Int { wordTable.count }

  /// True for a form the dictionary lists, whatever its case and accents.
  package func contains(word: String) -> Bool {
    let folded = Folding.fold(word)
    return find(folded.bytes.span).map { traits(ofWord: $0).contains(.listed) } ?? false
  }

  /// The number of a folded word; it may be a lemma that is no form.
  func find(_ folded: Span<UInt8>) -> Int? { wordTable.find(folded) }

  /// The text of a word by its number.
  func text(ofWord word: Int) -> String { wordTable.text(word) }

  func traits(ofWord word: Int) -> WordTraits {
    WordTraits(rawValue: UInt8(truncatingIfNeeded: u32(in: .words, at: word)))
  }

  /// A way to read a word.
  struct Reading {
    var lemma: Int
    /// False for one that is much rarer than the first of the word.
    var isLikely: Bool
    /// Whether it is a verb whose dictionary form is that of a noun or adjective too.
    var isVerb: Bool
  }

  /// The ways to read a word, best first.
  func readings(ofWord word: Int) -> [Reading] {
    let place = Int(u32(in: .words, at: word) >> 8)
    // No list is longer than a handful; the bound keeps a damaged file from asking for more.
    let count = min(Int(u32(in: .readings, at: place)), 16)
    return (0..<count).map { index in
      let packed = u32(in: .readings, at: place + 1 + index)
      return Reading(
        lemma: Int(packed & LexiconFormat.lemmaMask), isLikely: packed >> 31 == 0, isVerb: packed >> 30 & 1 == 1)
    }
  }

  /// The lemmas (their numbers) of a word, best first.
  func lemmas(ofWord word: Int) -> [Int] {
    readings(ofWord: word).map(\.lemma).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  func isVerb(lemma: Int) -> Bool { traits(ofWord: word(ofLemma: lemma)).contains(.verb) }

  func isOnlyVerb(lemma: Int) -> Bool { isVerb(lemma: lemma) && !traits(ofWord: word(ofLemma: lemma)).contains(.noun) }

  /// True for an adjective as it stands before a neuter noun, as in *koldt·vand*.
  func isNeuterAdjective(_ word: Int, _ text: ArraySlice<UInt8>) -> Bool {
    let stem = Array(text.dropLast())
    guard text.last == UInt8(ascii: "t"), let adjective = find(stem.span) else { return false }
    return traits(ofWord: adjective).isDisjoint(with: [.noun, .verb, .name])
      && lemmas(ofWord: word).contains { self.word(ofLemma: $0) == adjective }
  }

  /// The word (its number) that a lemma is.
  func word(ofLemma lemma: Int) -> Int { Int(u32(in: .lemmas, at: lemma * 4)) }

  /// The word that names a lemma's family; nil when it has none.
  func family(ofLemma lemma: Int) -> Int? {
    let word = u32(in: .lemmas, at: lemma * 4 + 1)
    return word == LexiconFormat.none ? nil : Int(word)
  }

  /// How unlikely a lemma closes a compound.
  func closingCost(ofLemma lemma: Int) -> (cost: Double, evidence: LexiconFormat.Evidence) {
    LexiconFormat.unpackCost(u32(in: .lemmas, at: lemma * 4 + 2))
  }

  /// How a lemma is inflected.
  func inflection(ofLemma lemma: Int) -> Inflection { Inflection(packed: u32(in: .lemmas, at: lemma * 4 + 3)) }

  /// The number of a form that opens compounds.
  func findOpening(_ form: Span<UInt8>) -> Int? { openingTable.find(form) }

  /// The word (its number) that an opening is without its linking element.
  func word(ofOpening opening: Int) -> Int { Int(u32(in: .openings, at: opening * 2)) }

  /// How unlikely an opening opens a compound.
  func cost(ofOpening opening: Int) -> (cost: Double, evidence: LexiconFormat.Evidence) {
    LexiconFormat.unpackCost(u32(in: .openings, at: opening * 2 + 1))
  }
}
