/// The layout of the compiled lexicon: a header, a table of sections, then the sections, all little-endian.
///
/// | bytes | what |
/// |---|---|
/// | 0–7 | `magic` |
/// | 8–11, 12–15 | format version, number of sections |
/// | 16–47 | size and modification time (nanoseconds) of the affix file, then of the dictionary |
/// | 48–… | for each section its offset and length in bytes, 8 bytes each |
///
/// Every section begins at a multiple of 8.
enum LexiconFormat {
  static let magic: [UInt8] = Array("TRAADLEX".utf8)
  /// Raise it whenever the same dictionary would be compiled into other bytes.
  static let version: UInt32 = 19
  static let headerSize = 48

  enum Section: Int, CaseIterable {
    /// `StringTable` of all forms and lemmas.
    case wordPool, wordStarts, wordSlots
    /// One u32 a word: its traits in the lowest 8 bits, above them where in `readings` its lemmas stand.
    case words
    /// Lists of readings, each after its length; u32, see `packReading`.
    case readings
    /// Four u32 a lemma: its word, the word that names its family (`none`), its cost as a closing word, its `Inflection`.
    case lemmas
    /// `StringTable` of the forms that open compounds.
    case openingPool, openingStarts, openingSlots
    /// Two u32 an opening: the word without linking element, its cost.
    case openings
  }

  static let none = UInt32.max

  /// A lemma's number with two bits above it: for a reading that is much rarer than the first of its list, and for one as a
  /// verb whose dictionary form is that of a noun or adjective too.
  static func packReading(lemma: UInt32, isRare: Bool, isVerb: Bool) -> UInt32 {
    lemma | (isRare ? 1 << 31 : 0) | (isVerb ? 1 << 30 : 0)
  }

  static let lemmaMask: UInt32 = (1 << 30) - 1
  static let tableSize = Section.allCases.count * 16

  /// How sure the training was of a part; its lowest bits in a stored cost.
  enum Evidence: UInt32, Comparable {
    /// Fewer than one compound of the dictionary.
    case weak = 0
    case some = 1
    /// Four and more, which a part of three letters needs.
    case strong = 2
    /// Sixteen and more, which one of two letters needs.
    case frequent = 3

    static func < (left: Evidence, right: Evidence) -> Bool { left.rawValue < right.rawValue }

    init(count: Double) { self = count >= 16 ? .frequent : count >= 4 ? .strong : count >= 1 ? .some : .weak }
  }

  /// A cost in thousandths of a nat above two bits of evidence.
  static func packCost(_ cost: Double, evidence: Evidence) -> UInt32 {
    UInt32(min(max(cost, 0), 1000) * 1000) << 2 | evidence.rawValue
  }

  static func unpackCost(_ packed: UInt32) -> (cost: Double, evidence: Evidence) {
    (Double(packed >> 2) / 1000, Evidence(rawValue: packed & 3) ?? .weak)
  }
}

/// Size and modification time of a file: when either differs, the lexicon was compiled from another file.
struct FileStamp: Hashable {
  var size: UInt64
  /// Nanoseconds since 1970.
  var modified: UInt64
}

/// The two files of a hunspell dictionary.
struct DictionaryStamp: Hashable {
  var affixes: FileStamp
  var dictionary: FileStamp
}
