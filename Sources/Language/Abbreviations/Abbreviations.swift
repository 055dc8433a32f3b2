import Files

/// Abbreviations learned from a collection of texts by the initials of words and of compound parts.
package struct Abbreviations: Sendable {
  /// Every meaning of every abbreviation, sorted by abbreviation.
  package let all: [AbbreviationMeaning]
  private let byAbbreviation: [String: [AbbreviationMeaning]]
  /// The texts that spell a meaning out, and those that use an abbreviation, by number, ascending.
  private let origins: [Sense: [Int]]
  private let uses: [String: [Int]]

  /// Fewer texts are not worth a thread.
  static let fewest = 256

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
    let told = inParallel(texts.count, fewest: Self.fewest) {
      AbbreviationUses(of: texts, range: $0, analyzer: analyzer)
    }
    .reduce(into: AbbreviationUses()) { $0.add($1) }
    let distant = DistantMeaning(told.unexplained)
    let found = distant.isEmpty ? [] : distant.meanings(in: texts, analyzer: analyzer)
    var origins = told.origins
    for (meaning, texts) in found { origins[Sense(meaning), default: []] += texts }
    self.init(
      sorted: Self.sorted(told.explained + found.map(\.meaning)), origins: origins.mapValues { Set($0).sorted() },
      uses: told.uses.mapValues { Set($0).sorted() })
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
    func isSame(_ meaning: AbbreviationMeaning, as other: AbbreviationMeaning) -> Bool {
      meaning.abbreviation.lowercased() == other.abbreviation.lowercased()
        && (meaning.lemmas == other.lemmas || meaning.meaning.lowercased() == other.meaning.lowercased())
    }
    let kept = all.filter { meaning in !(rejected + added).contains { isSame($0, as: meaning) } }
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
}

/// A meaning by what is told apart: the abbreviation and the lemmas it stands for.
struct Sense: Hashable {
  var abbreviation: String
  var lemmas: [String]

  init(_ meaning: AbbreviationMeaning) {
    abbreviation = meaning.abbreviation
    lemmas = meaning.lemmas
  }
}

extension AbbreviationMeaning {
  /// A meaning as a person states it; nil for one without words.
  ///
  /// It stands for all its words and compound parts; function words count only where there is nothing else.
  package init?(abbreviation: String, meaning: String, analyzer: Analyzer) {
    let words = analyzer.analyze(meaning).words
    let content = words.filter { !StopWords.withinNames.contains($0.folded) }
    let lemmas = (content.isEmpty ? words : content).flatMap { word in
      word.parts.isEmpty ? [word.lemmas[0]] : word.parts.map(\.lemma)
    }
    guard !lemmas.isEmpty, !abbreviation.isEmpty else { return nil }
    self.init(abbreviation: abbreviation, meaning: meaning, lemmas: lemmas)
  }
}
