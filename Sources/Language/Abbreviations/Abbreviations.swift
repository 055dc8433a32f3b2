/// Abbreviations learned from a collection of texts by the initials of words and of compound parts.
package struct Abbreviations: Sendable {
  /// Every meaning of every abbreviation, sorted by abbreviation.
  package let all: [AbbreviationMeaning]
  private let byAbbreviation: [String: [AbbreviationMeaning]]
  /// The texts that spell a meaning out, and those that use an abbreviation, by number, ascending.
  private let origins: [Sense: [Int]]
  private let uses: [String: [Int]]

  /// A meaning by what is told apart: the abbreviation and the lemmas it stands for.
  private struct Sense: Hashable {
    var abbreviation: String
    var lemmas: [String]

    init(_ meaning: AbbreviationMeaning) {
      abbreviation = meaning.abbreviation
      lemmas = meaning.lemmas
    }
  }

  private init(
    sorted all: [AbbreviationMeaning], origins: [Sense: [Int]], uses: [String: [Int]]
  ) {
    self.all = all
    self.origins = origins
    self.uses = uses
    byAbbreviation = Dictionary(grouping: all, by: \.abbreviation)
  }

  /// Learns from texts of all documents together: an abbreviation of one may be spelled out in another.
  ///
  /// What stands beside an abbreviation ("PPR (Pædagogisk Psykologisk Rådgivning)", or the other way round) is believed
  /// first; only an abbreviation that no text explains is looked for elsewhere.
  package init(learningFrom texts: [String], with analyzer: Analyzer) {
    var explained: [AbbreviationMeaning] = []
    var origins: [Sense: [Int]] = [:]
    var uses: [String: [Int]] = [:]
    var mentioned: [String: DistantMeaning.Wanted] = [:]
    for (number, text) in texts.enumerated() where Self.hasCapitalsTogether(text) {
      let passage = Passage(text, analyzer)
      let mentions = passage.words.indices.compactMap { Mention(passage, word: $0) }
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
    let known = Set(explained.map(\.abbreviation))
    var distant = DistantMeaning(mentioned.values.filter { !known.contains($0.mention.abbreviation) })
    if !distant.isEmpty {
      for (number, text) in texts.enumerated() where distant.mayFindSomething(in: text) {
        distant.look(in: Passage(text, analyzer), number: number)
      }
    }
    let found = distant.meanings
    for (meaning, texts) in found { origins[Sense(meaning), default: []] += texts }
    self.init(
      sorted: Self.sorted(explained + found.map(\.meaning)), origins: origins.mapValues { Set($0).sorted() },
      uses: uses.mapValues { Set($0).sorted() })
  }

  /// The meanings of an abbreviation as printed ("PLC"); empty when nothing was learned.
  package func meanings(of abbreviation: String) -> [AbbreviationMeaning] {
    byAbbreviation[abbreviation] ?? []
  }

  /// The numbers of the texts that a meaning was learned from, ascending; none for one that a person added.
  package func texts(spellingOut meaning: AbbreviationMeaning) -> [Int] { origins[Sense(meaning)] ?? [] }

  /// The numbers of the texts that use an abbreviation, ascending.
  package func texts(using abbreviation: String) -> [Int] { uses[abbreviation] ?? [] }

  /// With meanings that a person added, and without those that one rejected.
  package func amended(adding added: [AbbreviationMeaning], rejecting rejected: [AbbreviationMeaning]) -> Abbreviations
  {
    func names(_ meaning: AbbreviationMeaning, _ other: AbbreviationMeaning) -> Bool {
      meaning.abbreviation.lowercased() == other.abbreviation.lowercased()
        && (meaning.lemmas == other.lemmas || meaning.meaning.lowercased() == other.meaning.lowercased())
    }
    let kept = all.filter { meaning in !(rejected + added).contains { names($0, meaning) } }
    guard kept.count < all.count || !added.isEmpty else { return self }
    return Abbreviations(sorted: Self.sorted(kept + added), origins: origins, uses: uses)
  }

  /// Each meaning once, by its lemmas, the most frequent first.
  private static func sorted(_ meanings: [AbbreviationMeaning]) -> [AbbreviationMeaning] {
    let groups = Dictionary(grouping: meanings, by: Sense.init).values
    let ordered = groups.sorted { left, right in
      let keys = (left[0].abbreviation, right[0].abbreviation)
      if keys.0 != keys.1 { return keys.0 < keys.1 }
      return (-left.count, left[0].meaning) < (-right.count, right[0].meaning)
    }
    return ordered.map { $0[0] }
  }

  /// A quick look whether a text can hold an abbreviation: two capitals within four letters.
  private static func hasCapitalsTogether(_ text: String) -> Bool {
    var sinceCapital = 4
    for byte in text.utf8 {
      // The capitals Æ, Ø and Å begin with 0xc3 as the small ones do; either may count here.
      let isCapital = byte &- 0x41 < 26 || byte == 0xc3
      if isCapital, sinceCapital < 4 { return true }
      sinceCapital = isCapital ? 0 : min(4, sinceCapital + 1)
      if byte == UInt8(ascii: " ") { sinceCapital = 4 }
    }
    return false
  }
}

extension AbbreviationMeaning {
  /// A meaning as a person states it; nil for one without words.
  ///
  /// It stands for all its words and compound parts, but for function words between others.
  package init?(abbreviation: String, meaning: String, analyzer: Analyzer) {
    let words = analyzer.analyze(meaning).words
    let content = words.filter { !FunctionWords.contains($0.folded) }
    let lemmas = (content.isEmpty ? words : content).flatMap { word in
      word.parts.isEmpty ? [word.lemmas[0]] : word.parts.map(\.lemma)
    }
    guard !lemmas.isEmpty, !abbreviation.isEmpty else { return nil }
    self.init(abbreviation: abbreviation, meaning: meaning, lemmas: lemmas)
  }
}
