/// Texts with their index, and the state that questions share: the cache of terms and the working space.
final class SearchedTexts: Sendable {
  let index: TextIndex
  let cache: TermCache
  let accumulators: AccumulatorPool

  init(_ index: TextIndex) {
    self.index = index
    cache = TermCache(texts: index.texts.count)
    accumulators = AccumulatorPool(texts: index.texts.count)
  }

  /// The cost of reading the tokens of a text, in postings.
  static let costOfReading = 64
  /// A term with at most this many postings is weighted by the number of texts that hold it, another by its postings.
  private static let mostCounted = 1_024

  /// All texts that hold any form of a term. The forms' frequencies are weighted and added up before they are scored, as
  /// BM25F does with fields.
  func hits(of term: QueryTerm) -> HitList {
    if let postings = term.postings { return postings.hits(in: self) }
    return merged(term)
  }

  /// The texts among some that hold any form of a term.
  ///
  /// - Parameter texts: ascending, each once; nil for all.
  func hits(of term: QueryTerm, among texts: [UInt32]?) -> HitList {
    guard let texts else { return hits(of: term) }
    let entries = term.entries(in: index)
    let isCheapToRead = texts.count * Self.costOfReading < entries
    guard let postings = term.postings else {
      guard entries > Self.mostCounted, isCheapToRead else { return hits(of: term) }
      return scored(read(FormSet(term), in: texts), holding: entries)
    }
    guard isCheapToRead else { return postings.hits(in: self).among(texts) }
    let holding = postings.among(texts, in: self)
    if let hits = postings.mergedHits { return hits.among(holding) }
    let count = isCounted(term, entries: entries) ? postings.texts(in: self).count : entries
    return scored(read(postings.forms, in: holding), holding: count)
  }

  /// Scores weighted frequencies; rare terms weigh more.
  func scored(_ hits: HitList, holding: Int) -> HitList {
    var hits = hits
    let rarity = BM25.rarity(holding: min(holding, index.texts.count), of: index.texts.count)
    for number in 0..<hits.count {
      hits.scores[number] =
        rarity * BM25.weight(hits.scores[number], norm: index.norms[index.wordCounts[Int(hits.texts[number])]])
    }
    return hits
  }

  /// The hits of a term, merged from the postings of all its forms.
  func merged(_ term: QueryTerm) -> HitList {
    let entries = term.entries(in: index)
    let hits = accumulators.with { accumulator in
      for form in term.bestForms { accumulator.add(form, from: index.postings) }
      return accumulator.take()
    }
    return scored(hits, holding: isCounted(term, entries: entries) ? hits.count : entries)
  }

  private func isCounted(_ term: QueryTerm, entries: Int) -> Bool {
    term.bestForms.count > 1 && entries <= Self.mostCounted
  }

  /// The texts among some that hold any of the forms, with weighted frequencies as scores, by reading their tokens: for a
  /// few texts that is quicker than merging the postings.
  private func read(_ forms: FormSet, in texts: [UInt32]) -> HitList {
    var hits = HitList()
    let tokens = index.tokens.values
    for text in texts {
      var sum: UInt32 = 0
      var level = Level.some
      for token in index.tokens.range(Int(text)) {
        guard let form = forms[tokens[token]] else { continue }
        sum &+= Accumulator.units(form.weight)
        level = min(level, form.level)
      }
      if sum > 0 { hits.append(text, level: level, score: Accumulator.frequency(sum)) }
    }
    return hits
  }

  /// The texts among some that hold any of the forms, by reading their tokens.
  func holding(_ forms: FormSet, among texts: [UInt32]) -> [UInt32] {
    let tokens = index.tokens.values
    return texts.filter { text in
      for token in index.tokens.range(Int(text)) where forms[tokens[token]] != nil { return true }
      return false
    }
  }
}
