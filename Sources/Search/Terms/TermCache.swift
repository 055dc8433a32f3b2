internal import Language
internal import Synchronization

/// The merged postings of a cached term: as a set of texts and as scored hits, each made when it is first needed.
final class TermPostings: Sendable {
  let forms: FormSet
  /// How many texts hold each of its forms, added up.
  let entries: Int
  private let term: QueryTerm
  private let knownTexts = Mutex<TextSet?>(nil)
  /// The cost of reading texts so far, in postings that could have been merged instead.
  private let readCost = Mutex(0)
  private let knownHits = Mutex<HitList?>(nil)

  /// - Parameter term: without postings of its own.
  init(of term: QueryTerm, in index: TextIndex) {
    forms = FormSet(term)
    entries = term.entries(in: index)
    self.term = term
  }

  /// The texts that hold any of its forms.
  func texts(in searched: SearchedTexts) -> TextSet {
    knownTexts.withLock { known in
      if let known { return known }
      let count = searched.index.texts.count
      let texts =
        mergedHits.map { TextSet($0.texts, of: count) } ?? TextSet(holding: term.bestForms.map(\.number), in: searched)
      known = texts
      return texts
    }
  }

  /// The texts among some that hold any of its forms. A few are read, until that has cost as much as merging.
  ///
  /// - Parameter texts: ascending, each once.
  func among(_ texts: [UInt32], in searched: SearchedTexts) -> [UInt32] {
    if let known = knownTexts.withLock({ $0 }) { return known.holding(texts) }
    if entries < searched.index.texts.count / TextSet.sparse, let mergedHits {
      return TextSet.list(mergedHits.texts).holding(texts)
    }
    let cost = texts.count * SearchedTexts.costOfReading
    let isDear = readCost.withLock { readCost in
      readCost += cost
      return readCost >= entries
    }
    return isDear ? self.texts(in: searched).holding(texts) : searched.holding(forms, among: texts)
  }

  /// The scored hits.
  func hits(in searched: SearchedTexts) -> HitList {
    knownHits.withLock { known in
      if let known { return known }
      let hits = searched.merged(term)
      known = hits
      return hits
    }
  }

  /// The scored hits, where they were merged before.
  var mergedHits: HitList? { knownHits.withLock { $0 } }

  /// Bytes that it takes at most in an index of this many texts.
  fileprivate func size(texts: Int) -> Int { HitList.entrySize * entries + min(4 * entries, texts / 8) }
}

/// The terms that words of queries were expanded into, with their merged postings: people ask for the same words again,
/// compounds share their parts, and merging the postings of all forms of a frequent word takes longer than all else.
final class TermCache: Sendable {
  enum Kind { case word, phrase, forms, part }

  /// A text of a query as words, and the term of each.
  struct Entry: Sendable {
    var words: [AnalyzedWord]
    var terms: [QueryTerm]
  }

  private struct Key: Hashable {
    var kind: Kind
    var text: String
  }

  private struct Known {
    var entries: [Key: Entry] = [:]
    /// Bytes that `entries` take at most.
    var size = 0

    mutating func forget() {
      entries = [:]
      size = 0
    }
  }

  private let texts: Int
  /// Bytes that `entries` may take, more or less; all of them are forgotten when they would take more.
  private let capacity: Int
  private let known = Mutex(Known())

  /// - Parameter texts: how many the index has.
  init(texts: Int) {
    self.texts = texts
    capacity = 16 << 20 + 64 * texts
  }

  /// The entry of a text that is asked for as a word, a phrase or a part; made where it is not known.
  func entry(for text: String, as kind: Kind, make: () -> Entry) -> Entry {
    let key = Key(kind: kind, text: text)
    if let entry = known.withLock({ $0.entries[key] }) { return entry }
    let entry = make()
    // The terms of a phrase have entries of their own.
    let terms = kind == .phrase ? [] : entry.terms
    let size = terms.reduce(512 + 2 * text.utf8.count) { $0 + self.size(of: $1) }
    guard size <= capacity else { return entry }
    known.withLock { known in
      if known.size + size > capacity { known.forget() }
      if known.entries.updateValue(entry, forKey: key) == nil { known.size += size }
    }
    return entry
  }

  private func size(of term: QueryTerm) -> Int {
    1_024 + 3 * MemoryLayout<TermForm>.stride * term.forms.count + (term.postings?.size(texts: texts) ?? 0)
  }
}
