import Files

/// Finds in other texts what an abbreviation stands for that no text explains: PLC here, *Pædagogisk Læringscenter* there.
///
/// Initials agree by chance often enough, so more is asked for: capitals, which make a name of the words; or, for words
/// in small letters, that every part gives a letter and that the texts around speak of the same.
struct DistantMeaning {
  fileprivate struct Candidate {
    var meaning: AbbreviationMeaning
    var isName: Bool
    var texts: Set<Int>
    /// Content lemmas that its texts share with those of the abbreviation, at most.
    var shared: Int
  }

  /// An abbreviation that is looked for, and the lemmas of the texts that use it.
  struct Wanted {
    var mention: Mention
    var context: Set<String>
  }

  private let wanted: [Character: [Wanted]]
  private let glance: InitialsGlance

  init(_ wanted: [Wanted]) {
    // Two letters fit too much.
    let wanted = wanted.filter { $0.mention.letters.count >= 3 }
    self.wanted = Dictionary(grouping: wanted) { $0.mention.letters[0] }
    glance = InitialsGlance(wanted.map(\.mention.letters))
  }

  var isEmpty: Bool { wanted.isEmpty }

  /// The meanings found, with the numbers of the texts that spell them out.
  func meanings(in texts: [String], analyzer: Analyzer) -> [(meaning: AbbreviationMeaning, texts: Set<Int>)] {
    inParallel(texts.count, fewest: Abbreviations.fewest) { range in
      var found = Candidates()
      for number in range where glance.mayHoldOne(texts[number]) {
        look(in: Passage(texts[number], analyzer: analyzer), number: number, found: &found)
      }
      return found
    }.reduce(into: Candidates()) { $0.add($1) }.best
  }

  private func look(in passage: Passage, number: Int, found: inout Candidates) {
    // Made when it is first needed, and once for all that is found in a text.
    var content: Set<String>?
    for start in passage.words.indices {
      guard let initial = passage.initial(passage.parts(start)[0]), let wanted = wanted[initial] else { continue }
      for one in wanted {
        guard
          let match = InitialsMatch.find(one.mention, in: passage, from: start, to: passage.words.count),
          match.skipped == 0
        else { continue }
        let lemmas = content ?? passage.contentLemmas
        content = lemmas
        guard var candidate = candidate(match, for: one, in: passage, lemmas: lemmas) else { continue }
        candidate.texts = [number]
        found.add(candidate, for: one.mention.abbreviation)
      }
    }
  }

  /// nil for a match that may be chance.
  private func candidate(
    _ match: InitialsMatch, for wanted: Wanted, in passage: Passage, lemmas: Set<String>
  ) -> Candidate? {
    let content = match.words.filter { !StopWords.withinNames.contains(passage.words[$0].folded) }
    let isName = content.count > 1 && content.allSatisfy(passage.isCapitalized)
    if passage.areNames(content) { return nil }
    let isWhole = match.lastParts == passage.parts(match.words.upperBound - 1).count
    let letters = content.reduce(0) { $0 + passage.parts($1).count }
    guard isName || (isWhole && letters == wanted.mention.letters.count && letters > content.count) else { return nil }
    let meaning = Definition.meaning(of: wanted.mention, match: match, in: passage)
    let shared = lemmas.subtracting(meaning.lemmas).intersection(wanted.context).count
    return Candidate(meaning: meaning, isName: isName, texts: [], shared: shared)
  }
}

/// What abbreviations may stand for, by the lemmas of the meaning.
private struct Candidates {
  private var candidates: [String: [[String]: DistantMeaning.Candidate]] = [:]

  mutating func add(_ candidate: DistantMeaning.Candidate, for abbreviation: String) {
    guard var known = candidates[abbreviation]?[candidate.meaning.lemmas] else {
      candidates[abbreviation, default: [:]][candidate.meaning.lemmas] = candidate
      return
    }
    known.texts.formUnion(candidate.texts)
    known.shared = max(known.shared, candidate.shared)
    known.isName = known.isName || candidate.isName
    candidates[abbreviation]?[candidate.meaning.lemmas] = known
  }

  mutating func add(_ later: Candidates) {
    for (abbreviation, found) in later.candidates {
      for candidate in found.values { add(candidate, for: abbreviation) }
    }
  }

  /// The names of an abbreviation, else the one phrase that fits.
  var best: [(meaning: AbbreviationMeaning, texts: Set<Int>)] {
    candidates.values.flatMap { found -> [(meaning: AbbreviationMeaning, texts: Set<Int>)] in
      let names = found.values.filter(\.isName)
      if let most = names.map(\.texts.count).max() {
        let often = names.filter { $0.texts.count == most }
        return often.count == 1 ? often.map { ($0.meaning, $0.texts) } : []
      }
      let phrases = found.values.filter { $0.shared >= 2 }
      return phrases.count == 1 ? phrases.map { ($0.meaning, $0.texts) } : []
    }
  }
}

extension Passage {
  /// The lemmas of words and parts that are no function words and have three letters at least.
  var contentLemmas: Set<String> {
    var lemmas: Set<String> = []
    for word in words where !StopWords.withinNames.contains(word.folded) {
      for lemma in [word.lemmas[0]] + word.parts.map(\.lemma) where lemma.count >= 3 { lemmas.insert(lemma) }
    }
    return lemmas
  }
}
