package import Comparison
import Files
package import Language
package import Library
import Model
package import Search

/// The library that commands work on: an immutable snapshot and what was made of it, exchanged as a whole after every
/// change.
package actor Session {
  /// What the library is opened for.
  package enum Purpose: Sendable {
    case reading
    case correcting
    /// Makes the file where there is none.
    case writing
    /// To see what writing would do.
    case rehearsing
  }

  package nonisolated let path: String
  /// Whether a person named the library, so that a path that leads nowhere is a mistake.
  private let isNamed: Bool
  /// Whether the library was deleted while it was open.
  var wasDeleted = false
  package nonisolated let stopwatch = Stopwatch()
  private(set) var store: LibraryStore?
  /// What is read as long as there is no file.
  private var emptyStore: LibraryStore?
  private var known: Knowledge?
  /// The index before the last change, from which the next one takes what has not changed.
  private var previousIndex: SearchIndex?
  /// How the lexicon was opened; nil until words are looked up in it.
  private var lexiconStatus: LexiconFile.Status?
  private var hasWarned = false

  /// - Parameter library: the library's file, which is opened when it is first needed.
  package init(library path: String, isNamed: Bool) {
    self.path = path
    self.isNamed = isNamed
  }

  /// The store, to read what is not in the holdings; `change` is the way to write.
  package func opened(for purpose: Purpose = .reading) throws(LibraryError) -> LibraryStore {
    let isWriting = purpose == .writing || purpose == .correcting
    if let store {
      if !(store.isCopy && isWriting) { return store }
      letGo()
    }
    if path.hasSuffix("/") { throw .notAFile }
    if purpose != .writing, !isThere {
      if isNamed, !wasDeleted, purpose != .rehearsing { throw .missing }
      if let emptyStore { return emptyStore }
      let empty = try LibraryStore.empty()
      emptyStore = empty
      return empty
    }
    // A folder that somebody named is not made: it may be that of a disk which is not there now.
    if isNamed, !FilePath(path).folder.isFolder { throw .noFolder }
    let opened = try stopwatch.measure("open") { () throws(LibraryError) in
      try LibraryStore(at: path, isOnlyRead: !isWriting)
    }
    store = opened
    return opened
  }

  private var isThere: Bool { FilePath(path).exists }

  /// The snapshot that answers are made from, read again where another process has changed the library.
  package func holdings() throws(LibraryError) -> Holdings { try knowledge().holdings }

  /// What is known of the library as it is now.
  private func knowledge() throws(LibraryError) -> Knowledge {
    let store = try opened()
    let revision = try store.revision()
    if let known, known.store === store, known.revision == revision { return known }
    forget()
    let snapshot = try stopwatch.measure("load") { () throws(LibraryError) in try store.snapshot() }
    let knowledge = Knowledge(holdings: Holdings(snapshot), store: store, revision: revision)
    known = knowledge
    return knowledge
  }

  /// Leaves the library, which is opened again when it is needed.
  func letGo() {
    store?.close()
    store = nil
    forget()
  }

  private func forget() {
    previousIndex = known?.index ?? previousIndex
    known = nil
  }
}

/// What was read from the library at one moment, and what was worked out from that when it was first asked for.
private final class Knowledge {
  let holdings: Holdings
  let store: LibraryStore
  /// That of the store before it was read.
  let revision: Int
  var tools: LanguageTools?
  var index: SearchIndex?
  var turnover: Turnover?
  var names: KnownNames?

  init(holdings: Holdings, store: LibraryStore, revision: Int) {
    self.holdings = holdings
    self.store = store
    self.revision = revision
  }
}

extension Session {
  /// Changes the library and brings all that is known of it up to date: the series of documents that tell none, the
  /// snapshot that answers are made from, and what comparisons teach of words.
  ///
  /// - Parameters:
  ///   - makingLibrary: whether the file is made where there is none.
  ///   - work: the change, in as many transactions as it needs. What it kept before it throws stays in the library.
  @discardableResult
  package nonisolated func change<Outcome>(
    makingLibrary: Bool = false, _ work: (LibraryStore) throws -> Outcome
  ) async throws -> Outcome {
    let store = try await opened(for: makingLibrary ? .writing : .correcting)
    let before = try store.changeCount()
    do {
      try Task.checkCancellation()
      let outcome = try work(store)
      try store.settleSeries()
      if try store.changeCount() != before { try await relearn() }
      store.writeBack()
      return outcome
    } catch {
      await letGo()
      throw error
    }
  }

  private func relearn() throws(LibraryError) {
    forget()
    // What it would teach is found after the next change.
    if !Task.isCancelled { try learn() }
  }

  /// Keeps in the library what was worked out from its holdings, which stay as they are.
  func keep(_ write: (LibraryStore) throws(LibraryError) -> Void) throws(LibraryError) {
    let store = try opened()
    try write(store)
    store.writeBack()
  }
}

extension Session {
  /// All that is needed to answer a query.
  ///
  /// - Parameter typed: the query as it was typed, for the answer and for the place of a mistake.
  package func prepare(_ query: Query, typed: String) async throws -> PreparedSearch {
    let knowledge = try knowledge()
    let turnover = query.asksForTurnover ? try turnover(of: knowledge) : Turnover()
    let index = try await index(of: knowledge)
    let question = try await index.prepared(Question(query, typed: typed, turnover: turnover))
    return PreparedSearch(question: question, holdings: knowledge.holdings, index: index)
  }

  private func index(of knowledge: Knowledge) async throws(LibraryError) -> SearchIndex {
    if let index = knowledge.index { return index }
    let tools = try languageTools(of: knowledge)
    let synonyms = try opened().synonyms(tools.analyzer)
    let start = ContinuousClock.now
    let snapshot = knowledge.holdings.snapshot
    let index = await SearchIndex.made(
      records: snapshot.records, analyzer: tools.analyzer, abbreviations: tools.abbreviations,
      periods: snapshot.periods, documents: snapshot.documents, synonyms: synonyms, after: previousIndex)
    stopwatch.record("index", since: start)
    knowledge.index = index
    previousIndex = nil
    return index
  }

  /// What came and went in each period, compared when it is first asked for.
  private func turnover(of knowledge: Knowledge) throws(LibraryError) -> Turnover {
    if let turnover = knowledge.turnover { return turnover }
    let comparer = try languageTools(of: knowledge).comparer
    let turnover = stopwatch.measure("compare") { comparer.turnover(of: knowledge.holdings.snapshot) }
    knowledge.turnover = turnover
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
    let texts = knowledge.holdings.snapshot.records.map(\.text)
    let tools = languageTools(from: texts, decisions: try opened().wordDecisions())
    knowledge.tools = tools
    return tools
  }

  /// The language chain with what it learns from the library and a text; a library that is not there is not made.
  package func languageTools(with text: String) throws(LibraryError) -> LanguageTools {
    let records = isThere ? try holdings().snapshot.records : []
    let decisions = isThere ? try opened().wordDecisions() : []
    // Learned together: the text may use an abbreviation that the library spells out.
    return languageTools(from: records.map(\.text) + [text], decisions: decisions)
  }

  private func languageTools(from texts: [String], decisions: [WordDecision]) -> LanguageTools {
    let tools = stopwatch.measure("language") { LanguageTools(texts: texts, decisions: decisions) }
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

  /// The names to offer for completion; none where the library cannot be read.
  package func knownNames() -> KnownNames {
    guard let knowledge = try? knowledge() else { return KnownNames() }
    if let names = knowledge.names { return names }
    let names = KnownNames(knowledge.holdings.snapshot)
    knowledge.names = names
    return names
  }
}
