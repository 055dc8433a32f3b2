/// Where texts use abbreviations, and what they say themselves that these mean.
struct AbbreviationUses {
  private(set) var explained: [AbbreviationMeaning] = []
  /// The texts that spell a meaning out, and those that use an abbreviation, by number.
  private(set) var origins: [Sense: [Int]] = [:]
  private(set) var uses: [String: [Int]] = [:]
  private var mentioned: [String: DistantMeaning.Wanted] = [:]

  init() {}

  /// - Parameter range: the numbers of the texts that are read.
  init(of texts: [String], range: some Sequence<Int>, analyzer: Analyzer) {
    for number in range where Self.hasCapitalsTogether(texts[number]) {
      read(Passage(texts[number], analyzer: analyzer), number: number)
    }
  }

  private mutating func read(_ passage: Passage, number: Int) {
    let mentions = passage.words.indices.compactMap { word in
      Self.hasCapitals(passage.bytes[passage.words[word].range]) || passage.stands(word, between: "(", and: ")")
        ? Mention(passage, word: word) : nil
    }
    // Once a text: a long one has many mentions.
    let content = mentions.isEmpty ? [] : passage.contentLemmas
    for mention in mentions {
      if let meaning = Definition.meaning(of: mention, in: passage) {
        explained.append(meaning)
        origins[Sense(meaning), default: []].append(number)
      }
      if uses[mention.abbreviation]?.last == number { continue }
      uses[mention.abbreviation, default: []].append(number)
      mentioned[mention.abbreviation, default: .init(mention: mention, context: [])].context.formUnion(content)
    }
  }

  /// What later texts say.
  mutating func add(_ later: AbbreviationUses) {
    explained += later.explained
    origins.merge(later.origins, uniquingKeysWith: +)
    uses.merge(later.uses, uniquingKeysWith: +)
    mentioned.merge(later.mentioned) { .init(mention: $0.mention, context: $0.context.union($1.context)) }
  }

  /// The abbreviations that no text explains.
  var unexplained: [DistantMeaning.Wanted] {
    let known = Set(explained.map(\.abbreviation))
    return mentioned.values.filter { !known.contains($0.mention.abbreviation) }
  }

  /// A quick look whether a text can hold an abbreviation: two capitals with at most four letters between, or up to six
  /// letters (twelve bytes) in parentheses.
  private static func hasCapitalsTogether(_ text: String) -> Bool {
    var sinceCapital = 5
    var sinceParenthesis = 13
    var previous: UInt8 = 0
    for byte in text.utf8 {
      if byte == UInt8(ascii: ")"), sinceParenthesis < 13 { return true }
      sinceParenthesis =
        byte == UInt8(ascii: "(") ? 0 : byte == UInt8(ascii: " ") ? 13 : min(13, sinceParenthesis + 1)
      if isCapital(byte, after: previous) {
        if sinceCapital < 5 { return true }
        sinceCapital = 0
      } else if byte == UInt8(ascii: " ") {
        sinceCapital = 5
      } else if byte != danishLead, byte & 0xC0 != 0x80 || previous == danishLead {
        sinceCapital = min(5, sinceCapital + 1)
      }
      previous = byte
    }
    return false
  }

  /// Two capitals anywhere in a word.
  private static func hasCapitals(_ word: ArraySlice<UInt8>) -> Bool {
    var (count, previous) = (0, UInt8(0))
    for byte in word {
      count += isCapital(byte, after: previous) ? 1 : 0
      previous = byte
    }
    return count > 1
  }

  private static let danishLead: UInt8 = 0xC3

  /// A to Z, and the second byte of Æ, Ø, Å and of other capitals of Latin 1.
  private static func isCapital(_ byte: UInt8, after previous: UInt8) -> Bool {
    byte &- 0x41 < 26 || (previous == danishLead && byte &- 0x80 < 0x1F && byte != 0x97)
  }
}
