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

  /// A quick look whether a text can hold an abbreviation: two capitals within four letters, or up to six letters (twelve
  /// bytes) in parentheses.
  private static func hasCapitalsTogether(_ text: String) -> Bool {
    var sinceCapital = 4
    var sinceParenthesis = 13
    for byte in text.utf8 {
      if byte == UInt8(ascii: ")"), sinceParenthesis < 13 { return true }
      sinceParenthesis =
        byte == UInt8(ascii: "(") ? 0 : byte == UInt8(ascii: " ") ? 13 : min(13, sinceParenthesis + 1)
      if mayBeCapital(byte), sinceCapital < 4 { return true }
      sinceCapital = mayBeCapital(byte) ? 0 : min(4, sinceCapital + 1)
      if byte == UInt8(ascii: " ") { sinceCapital = 4 }
    }
    return false
  }

  /// The same for a word: two capitals anywhere.
  private static func hasCapitals(_ word: ArraySlice<UInt8>) -> Bool {
    word.lazy.filter(mayBeCapital).prefix(2).count == 2
  }

  /// The capitals Æ, Ø and Å begin with 0xc3 as the small ones do; either may count.
  private static func mayBeCapital(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 || byte == 0xc3 }
}
