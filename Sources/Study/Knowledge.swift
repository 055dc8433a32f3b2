package import Comparison
import Files
package import Language
package import Library
package import Model
package import Search

/// What the library holds at one moment.
package struct Holdings: Sendable {
  package let snapshot: Snapshot
  package let shelf: Shelf

  package init(_ snapshot: Snapshot) {
    self.snapshot = snapshot
    shelf = Shelf(snapshot.documents)
  }
}

/// What was read from the library at one moment, and what was worked out from that when it was first asked for.
final class Knowledge {
  let holdings: Holdings
  /// What it was read from, or what was opened later and held the same.
  private(set) var store: LibraryStore
  /// That of the store before it was read.
  private(set) var revision: Int
  var tools: LanguageTools?
  var index: SearchIndex?
  var turnover: Turnover?
  /// What Tab offers of it.
  var known: (names: KnownNames, words: KnownWords)?
  /// What the texts teach of words, where the library could not keep it.
  var unkeptSynonyms: [LearnedPair]?
  /// When it was read.
  private(set) var moment: LibraryMoment
  /// What the library's file was before it was read; nil where a change of it since could not be told.
  private(set) var mark: LibraryMark?

  init(holdings: Holdings, store: LibraryStore, revision: Int, moment: LibraryMoment, mark: LibraryMark?) {
    self.moment = moment
    self.mark = mark
    self.holdings = holdings
    self.store = store
    self.revision = revision
  }

  /// Whether a library that was closed held this, and its file still does.
  func isOf(_ resting: RestingLibrary) -> Bool { revision == resting.revision && resting.holdsTheSame }

  /// Takes over what was known before the library was closed, if it still holds the same.
  func move(from resting: RestingLibrary, to store: LibraryStore) throws(LibraryError) {
    // Before the file is looked at: whatever is written after this gives the store another revision.
    let revision = try store.revision()
    if isOf(resting) { (self.store, self.revision, moment) = (store, revision, try store.moment()) }
  }

  /// Notes that what was worked out of it stands in the library now.
  /// - Parameter mark: that of the library's file, which holds the same as before.
  func noteKept(in store: LibraryStore, mark: LibraryMark?) throws(LibraryError) {
    // Somebody else may have written before the mark was taken.
    guard store === self.store, try store.revision() == revision else {
      self.mark = nil
      return
    }
    (moment, self.mark) = (try store.moment(), mark)
  }
}

/// A question, and the index that answers it from the holdings of one moment.
package struct PreparedSearch: Sendable {
  package let question: Question
  package let shelf: Shelf
  package let index: SearchIndex
  /// The plans that `nyt:` and `væk:` took together, of one series and period each.
  package let takenTogether: [DifferingPlans]

  /// Whether the library holds no document.
  package var isOfNothing: Bool { index.documents.isEmpty }
}

extension Session {
  /// All that is needed to answer a query.
  ///
  /// - Parameter typed: the query as it was typed, for the answer and for the place of a mistake.
  package func prepare(_ query: Query, typed: String) async throws -> PreparedSearch {
    if !query.asksForTurnover, known?.index == nil, let index = keptIndex() {
      let question = try index.prepared(Question(query, typed: typed))
      return PreparedSearch(question: question, shelf: Shelf(index.documents), index: index, takenTogether: [])
    }
    let knowledge = try knowledge()
    let turnover = query.asksForTurnover ? try turnover(of: knowledge) : Turnover()
    let index = try await index(of: knowledge)
    let question = try index.prepared(Question(query, typed: typed, turnover: turnover))
    return PreparedSearch(
      question: question, shelf: knowledge.holdings.shelf, index: index,
      takenTogether: query.asksForTurnover ? knowledge.holdings.snapshot.takenTogether(by: query) : [])
  }

  /// The index of all that the library holds.
  package func searchIndex() async throws -> SearchIndex {
    if known?.index == nil, let index = keptIndex() { return index }
    return try await index(of: knowledge())
  }

  private func index(of knowledge: Knowledge) async throws -> SearchIndex {
    if let index = knowledge.index { return index }
    // Asked each time, as long as it serves: its file may be written to.
    if let mark = knowledge.mark, let index = keptIndex(), kept?.library == mark { return index }
    let tools = try languageTools(of: knowledge)
    let synonyms = try opened().synonyms(tools.analyzer, learned: learnedSynonyms(of: knowledge))
    let start = ContinuousClock.now
    let snapshot = knowledge.holdings.snapshot
    let index = try await SearchIndex.made(
      records: snapshot.records, analyzer: tools.analyzer, abbreviations: tools.abbreviations,
      ofMunicipalities: tools.ofMunicipalities, periods: snapshot.periods, documents: snapshot.documents,
      synonyms: synonyms, thesaurus: .standard, after: previousIndex ?? indexOfBefore(tools.analyzer))
    stopwatch.record("index", since: start)
    knowledge.index = index
    previousIndex = nil
    keep(index, of: knowledge)
    return index
  }

  /// What came and went in each period, compared when it is first asked for.
  private func turnover(of knowledge: Knowledge) throws(LibraryError) -> Turnover {
    if let turnover = knowledge.turnover { return turnover }
    let comparer = try languageTools(of: knowledge).comparer
    let turnover = stopwatch.measure("compare") { comparer.turnover(of: knowledge.holdings.snapshot) }
    if !Task.isCancelled { knowledge.turnover = turnover }
    return turnover
  }

  /// What compares two periods.
  package func comparer() throws(LibraryError) -> Comparer { try languageTools().comparer }

  /// What takes words apart.
  package func wordAnalyzer() throws(LibraryError) -> Analyzer { try languageTools().analyzer }

  /// The language chain with what it learned from the library.
  func languageTools() throws(LibraryError) -> LanguageTools { try languageTools(of: knowledge()) }

  private func languageTools(of knowledge: Knowledge) throws(LibraryError) -> LanguageTools {
    if let tools = knowledge.tools { return tools }
    let records = knowledge.holdings.snapshot.records
    let municipalities = Municipalities(records).areSeveral ? records.map(\.municipality) : []
    let tools = languageTools(
      from: records.map(\.text), of: municipalities, decisions: try opened().wordDecisions())
    if !Task.isCancelled { knowledge.tools = tools }
    return tools
  }

  /// The language chain with what it learns from the library and a text; a library that is not there is not made.
  package func languageTools(with text: String) throws(LibraryError) -> LanguageTools {
    let records = isThere ? try holdings().snapshot.records : []
    let decisions = isThere ? try opened().wordDecisions() : []
    // Learned together: the text may use an abbreviation that the library spells out.
    return languageTools(from: records.map(\.text) + [text], decisions: decisions)
  }

  private func languageTools(
    from texts: [String], of municipalities: [String?] = [], decisions: [WordDecision]
  ) -> LanguageTools {
    let tools = stopwatch.measure("language") {
      LanguageTools(texts: texts, municipalities: municipalities, decisions: decisions)
    }
    lexiconStatus = tools.lexiconStatus
    return tools
  }

  /// What the language chain lacks, to be said once; nil when nothing is missing or it was said.
  package func takeLexiconFlaw() -> LexiconFile.Status? {
    switch lexiconStatus {
    case .opened, .compiled, nil: return nil
    case .notWritable, .otherContents, .homeless, .missingDictionary:
      defer { hasWarned = true }
      return hasWarned ? nil : lexiconStatus
    }
  }

  /// The names and words to offer for completion; none where the library cannot be read.
  package func knownNames() -> (names: KnownNames, words: KnownWords) {
    guard let knowledge = try? knowledge() else { return (KnownNames(), KnownWords([])) }
    let snapshot = knowledge.holdings.snapshot
    let known = knowledge.known ?? (KnownNames(snapshot), KnownWords(snapshot.records))
    if !Task.isCancelled { knowledge.known = known }
    return known
  }
}

extension Session {
  /// The index that is kept beside the library as the library is now; nil where there is none.
  func keptIndex() -> SearchIndex? {
    guard store?.isCopy != true, let mark = LibraryMark(of: path) else {
      kept = nil
      return nil
    }
    let file = KeptIndexFile(library: path)
    if let kept, kept.library == mark, file.isUnchanged(kept.file) { return kept.index }
    kept = nil
    let start = ContinuousClock.now
    let opened = LexiconFile.standard.open()
    guard let stamp = mark.stamp(opened.lexicon),
      let found = file.index(of: stamp, analyzer: Analyzer(lexicon: opened.lexicon))
    else { return nil }
    stopwatch.record("map", since: start)
    lexiconStatus = opened.status
    if store == nil, resting == nil { resting = RestingLibrary(unopenedAt: FilePath(path)) }
    kept = KeptIndex(index: found.index, library: mark, file: found.mark)
    return found.index
  }

  /// The index that is kept beside the library, which may be of the library as it was before it changed.
  private func indexOfBefore(_ analyzer: Analyzer) -> SearchIndex? {
    guard isThere, let maker = LibraryMark.maker(analyzer.lexicon) else { return nil }
    return KeptIndexFile(library: path).index(madeBy: maker, analyzer: analyzer)
  }

  /// Looks through the index that is kept beside the library; one that is not whole goes, and is made when it is needed.
  package func verifyKeptIndex() { if isThere { KeptIndexFile(library: path).verify() } }

  /// How many documents the library holds, and of which periods.
  package func extent() throws(LibraryError) -> (documents: Int, periods: [Period]) {
    if known == nil, let index = keptIndex() { return (index.documents.count, index.periods) }
    let snapshot = try holdings().snapshot
    return (snapshot.documents.count, snapshot.periods)
  }

  /// Keeps an index beside the library for the next one who asks it.
  func keep(_ index: SearchIndex, of knowledge: Knowledge) {
    // Of an empty library there is nothing to keep.
    guard !Task.isCancelled, !index.documents.isEmpty, !knowledge.store.isCopy, let mark = knowledge.mark,
      let stamp = mark.stamp(index.lexicon), let maker = LibraryMark.maker(index.lexicon)
    else { return }
    let start = ContinuousClock.now
    guard let segment = index.segment, LibraryMark(of: path) == mark else { return }
    if KeptIndexFile(library: path).write(segment, of: stamp, madeBy: maker) { stopwatch.record("keep", since: start) }
  }
}
