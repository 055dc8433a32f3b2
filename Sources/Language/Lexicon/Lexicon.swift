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
      guard file.byte(0..<file.count, index) == byte else { return nil }
    }
    let wanted = UInt64(LexiconFormat.version) | UInt64(LexiconFormat.Section.allCases.count) << 32
    guard file.u64(at: 8) == wanted, let stamp = Self.stamp(file), let sections = Self.sections(file) else {
      return nil
    }
    guard let words = MappedTable(file, sections, .wordPool, .wordStarts, .wordSlots),
      let openings = MappedTable(file, sections, .openingPool, .openingStarts, .openingSlots),
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

  private func u32(_ section: LexiconFormat.Section, _ index: Int) -> UInt32 {
    file.u32(sections[section.rawValue], index)
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

  func traits(ofWord word: Int) -> Vocabulary.Traits {
    Vocabulary.Traits(rawValue: UInt8(truncatingIfNeeded: u32(.words, word)))
  }

  /// The lemmas (their numbers) of a word, best first.
  func lemmas(ofWord word: Int) -> [Int] {
    let place = Int(u32(.words, word) >> 8)
    // No list is longer than a handful; the bound keeps a damaged file from asking for more.
    let count = min(Int(u32(.readings, place)), 16)
    return (0..<count).map { Int(u32(.readings, place + 1 + $0)) }
  }

  /// The word (its number) that a lemma is.
  func word(ofLemma lemma: Int) -> Int { Int(u32(.lemmas, lemma * 3)) }

  /// The word that names a lemma's family; nil when it has none.
  func family(ofLemma lemma: Int) -> Int? {
    let word = u32(.lemmas, lemma * 3 + 1)
    return word == LexiconFormat.none ? nil : Int(word)
  }

  /// How unlikely a lemma closes a compound.
  func closingCost(ofLemma lemma: Int) -> (cost: Double, evidence: LexiconFormat.Evidence) {
    LexiconFormat.unpackCost(u32(.lemmas, lemma * 3 + 2))
  }

  /// The number of a form that opens compounds.
  func findOpening(_ form: Span<UInt8>) -> Int? { openingTable.find(form) }

  /// The word (its number) that an opening is without its linking element.
  func word(ofOpening opening: Int) -> Int { Int(u32(.openings, opening * 2)) }

  /// How unlikely an opening opens a compound.
  func cost(ofOpening opening: Int) -> (cost: Double, evidence: LexiconFormat.Evidence) {
    LexiconFormat.unpackCost(u32(.openings, opening * 2 + 1))
  }
}

/// A `StringTable` as it lies in the file.
struct MappedTable: Sendable {
  private let file: MappedFile
  private let pool: Range<Int>
  private let starts: Range<Int>
  private let slots: Range<Int>

  /// nil when the number of slots is no power of two or leaves no slot empty.
  init?(
    _ file: MappedFile, _ sections: [Range<Int>], _ pool: LexiconFormat.Section, _ starts: LexiconFormat.Section,
    _ slots: LexiconFormat.Section
  ) {
    self.file = file
    self.pool = sections[pool.rawValue]
    self.starts = sections[starts.rawValue]
    self.slots = sections[slots.rawValue]
    let slotCount = self.slots.count / 4
    guard slotCount > 0, slotCount & (slotCount - 1) == 0, self.starts.count / 4 < slotCount else { return nil }
  }

  var count: Int { starts.count / 4 }

  func find(_ key: Span<UInt8>) -> Int? {
    let hash = tableHash(key)
    let slotCount = slots.count / 4
    var place = Int(hash) & (slotCount - 1)
    // A damaged table might have no empty slot, so the search ends after one round.
    for _ in 0..<slotCount {
      let slot = file.u32(slots, place)
      if slot == 0 { return nil }
      let number = Int(slot & Slot.numberMask) - 1
      if slot & ~Slot.numberMask == Slot.tag(hash), equals(number, key) { return number }
      place = (place + 1) & (slotCount - 1)
    }
    return nil
  }

  private func equals(_ number: Int, _ key: Span<UInt8>) -> Bool {
    guard number >= 0, number < count else { return false }
    let start = Int(file.u32(starts, number))
    guard Int(file.byte(pool, start)) == key.count else { return false }
    for index in key.indices where file.byte(pool, start + 1 + index) != key[index] { return false }
    return true
  }

  func text(_ number: Int) -> String {
    let start = Int(file.u32(starts, number))
    let length = Int(file.byte(pool, start))
    return String(decoding: (0..<length).map { file.byte(pool, start + 1 + $0) }, as: UTF8.self)
  }
}
