import Model

/// The words a document itself uses, and behind them the language's.
///
/// They are collected when the first hyphen at a line's end asks for them; most documents have none.
final class DocumentWords {
  private let lines: () -> [String]
  private let isKnown: (String) -> Bool
  private let isListed: (String) -> Bool
  private let isCut: (String, String) -> Bool
  private lazy var words: (plain: WordSet, hyphenated: WordSet) = collect()
  /// Whether hyphens at the ends of lines divide words; false for a document where none surely does.
  private(set) lazy var areDivided = findDivisions()

  /// - Parameters:
  ///   - lines: all lines of the document.
  ///   - isWord: whether the language has a word (lower case).
  ///   - isListed: whether the dictionary itself has a word (lower case), and does not make it of others.
  ///   - isCut: whether two words are likelier one that was cut.
  init(
    lines: @autoclosure @escaping () -> [String], isWord: @escaping (String) -> Bool,
    isListed: ((String) -> Bool)? = nil, isCut: @escaping (String, String) -> Bool = { _, _ in false }
  ) {
    (self.lines, isKnown, self.isListed, self.isCut) = (lines, isWord, isListed ?? isWord, isCut)
  }

  func isWord(_ word: String) -> Bool {
    let word = word.inSmallLetters
    return words.plain.contains(word) || isKnown(word)
  }

  /// Whether two pieces are one word rather than two.
  func isOneWord(_ stem: String, rest: String) -> Bool {
    let (stem, rest) = (stem.inSmallLetters, rest.inSmallLetters)
    if words.plain.contains(stem + rest) { return true }
    if isWord(stem), isWord(rest) { return isCut(stem, rest) }
    return isKnown(stem + rest) || !isWord(stem) && !isWord(rest)
  }

  /// Whether two pieces make one word of the language, whatever the document has: the dictionary lists that and not both of
  /// them, or neither of them.
  func arePieces(_ stem: String, rest: String) -> Bool {
    let (stem, rest) = (stem.inSmallLetters, rest.inSmallLetters)
    if isListed(stem) { return !isListed(rest) && isListed(stem + rest) }
    return isListed(stem + rest) || !isListed(rest) && isKnown(stem + rest)
  }

  /// Whether the document writes the two with a hyphen, or the language has both but no word that they make.
  func hasHyphen(between stem: String, _ rest: String) -> Bool {
    let (stem, rest) = (stem.inSmallLetters, rest.inSmallLetters)
    if words.hyphenated.contains(stem + "-" + rest) { return true }
    if isLinked(stem) { return false }
    return isListed(stem) && isListed(rest) && !isWord(stem + rest)
  }

  /// Whether a piece ends in the s with which compounds are joined, and so is written in one with what follows
  /// ("selvmords- ⏎ forebyggende").
  func isLinked(_ stem: String) -> Bool {
    let stem = stem.inSmallLetters
    return stem.count > 6 && stem.last == "s" && isListed(String(stem.dropLast()))
  }

  /// Whether the dictionary itself has a word.
  func lists(_ word: String) -> Bool { isListed(word.inSmallLetters) }

  /// Whether the document writes a word within a line.
  func writes(_ word: some StringProtocol) -> Bool { words.plain.contains(word.inSmallLetters) }

  /// Whether a few letters before a hyphen are an abbreviation ("ssp-medarbejdere", "it-drift") and no piece of a word: they
  /// have no vowel, or a word follows that they make no word with.
  func isAbbreviation(_ stem: String, before rest: String) -> Bool {
    let (stem, rest) = (stem.inSmallLetters, rest.inSmallLetters)
    guard stem.count < 5 else { return false }
    if stem.count == 1 || Self.abbreviations.contains(stem) || !stem.contains(where: "aeiouyæøå".contains) {
      return !words.plain.contains(stem + rest)
    }
    return !isWord(stem) && isWord(rest) && !isWord(stem + rest)
  }

  /// Short ones with a vowel that may open compounds without a hyphen as well.
  private static let abbreviations: Set<String> = ["it", "ikt", "edb", "eu", "ai", "id"]

  /// So many lines would show it if words were divided.
  private static let fewestLines = 40

  /// Of words that are divided, some are in every dictionary, and none of these is written with a hyphen; of many one of the
  /// pieces is no word, or is too short for a member of a compound.
  private func findDivisions() -> Bool {
    let lines = lines()
    let tokens = Self.firstWords(of: lines)
    guard lines.count >= Self.fewestLines, tokens.count(where: { isKnown($0.inSmallLetters) }) * 2 > tokens.count else {
      return true
    }
    return zip(lines, lines.dropFirst()).contains { line, next in
      // The last byte of either hyphen.
      guard let end = line.utf8.last, end == UInt8(ascii: "-") || end == 0x90 else { return false }
      guard let last = line.last, "-\u{2010}".contains(last), next.first?.isLowercase == true else { return false }
      let stem = line.dropLast().suffix(while: \.isLetter).inSmallLetters
      let rest = next.prefix(while: \.isLetter).inSmallLetters
      // In a chain ("6-by- ⏎ tal") the author's own hyphen stands as often.
      if line.dropLast(stem.count + 1).last == "-" { return false }
      if stem.isEmpty || isListed(stem + rest) { return !stem.isEmpty }
      guard isKnown(stem + rest) else { return false }
      if !isKnown(stem) || !isKnown(rest) { return true }
      // The author may have written two short words with a hyphen ("tæt-⏎lav").
      return (stem.count < 3 || rest.count < 4) && !(isListed(stem) && isListed(rest))
    }
  }

  /// The letters of some words with which lines begin.
  private static func firstWords(of lines: [String]) -> [String] {
    var words: [String] = []
    for line in lines {
      words += line.split(separator: " ", maxSplits: 3).prefix(3).map { $0.filter(\.isLetter) }
      if words.count >= 200 { break }
    }
    return Array(words.prefix(200))
  }

  private func collect() -> (WordSet, WordSet) {
    var (plain, hyphenated) = (WordSet(), WordSet())
    for var line in lines() {
      line.withUTF8 { bytes in
        // The word at a line's end may be half a word.
        guard let last = bytes.lastIndex(where: { $0 != UInt8(ascii: " ") }) else { return }
        var start = 0
        for end in 0..<last where bytes[end] == UInt8(ascii: " ") {
          if end > start {
            let token = UnsafeBufferPointer(rebasing: bytes[start..<end])
            let word = WordSet.Word(token) ?? WordSet.Word(Self.word(String(decoding: token, as: UTF8.self)))
            if word.hasHyphen { hyphenated.insert(word) } else if !word.isEmpty { plain.insert(word) }
          }
          start = end + 1
        }
      }
    }
    return (plain, hyphenated)
  }

  /// A piece of a line without the signs around it, in small letters.
  private static func word(_ token: String) -> String {
    token[...].trimming { !$0.isLetter && $0 != "-" }.inSmallLetters
  }
}

/// Words in small letters, as hashes: those of all lines are collected, and few are asked for.
private struct WordSet {
  private var hashes: Set<UInt64> = []

  mutating func insert(_ word: Word) { hashes.insert(word.hash) }
  func contains(_ word: String) -> Bool { hashes.contains(Word(word).hash) }

  /// The hash of a word's bytes (FNV-1a).
  struct Word {
    private(set) var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    private(set) var isEmpty = true
    private(set) var hasHyphen = false

    init(_ word: String) { for byte in word.utf8 { add(byte) } }

    /// A piece of a line without the signs around it, in small letters; nil for one with signs other than ASCII and letters of
    /// Latin-1.
    init?(_ token: UnsafeBufferPointer<UInt8>) {
      // × and ÷ are no letters.
      guard token.allSatisfy({ ($0 < 0xC0 || $0 == 0xC3) && $0 != 0x97 && $0 != 0xB7 }) else { return nil }
      guard let start = token.firstIndex(where: Self.isKept), let end = token.lastIndex(where: Self.isKept) else {
        return
      }
      var last: UInt8 = 0
      for byte in token[start...end] {
        let isCapital = last == 0xC3 ? byte < 0x9F : (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
        add(isCapital ? byte + 0x20 : byte)
        last = byte
      }
    }

    private mutating func add(_ byte: UInt8) {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
      isEmpty = false
      if byte == UInt8(ascii: "-") { hasHyphen = true }
    }

    private static func isKept(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"), 0x80...:
        true
      default: false
      }
    }
  }
}
