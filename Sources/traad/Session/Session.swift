import Comparison
import Glibc
import Language
import Library
import Model
import Rendering
import Search

/// What the library holds at one moment, ready to be searched.
struct Holdings: Sendable {
  let snapshot: Snapshot
  let shelf: Shelf
}

/// The library that commands work on: an immutable snapshot and its index, exchanged as a whole after every change.
actor Session {
  /// What the library is opened for.
  enum Purpose {
    case reading
    /// Makes the file where there is none.
    case writing
    /// To see what writing would do.
    case rehearsing
  }

  let path: String
  /// Whether a person named the library, so that reading it where it is not is a mistake.
  private let isNamed: Bool
  let stopwatch = Stopwatch()
  private var store: LibraryStore?
  /// What is read as long as there is no file.
  private var emptyStore: LibraryStore?
  private var current: Holdings?
  /// The files of the library when `current` was read.
  private var currentState: [FileState] = []
  private var currentIndex: SearchIndex?
  /// The index before the last change, from which the next one takes what has not changed.
  private var previousIndex: SearchIndex?
  private var currentTurnover: Turnover?
  private var currentNames: KnownNames?
  private var tools: LanguageTools?
  private var languageWarning: Sentence?
  private var hasWarned = false

  /// - Parameter library: the library's file, which is opened when it is first needed.
  init(library path: String, isNamed: Bool) {
    self.path = path
    self.isNamed = isNamed
  }

  /// The snapshot that answers are made from, read anew where another process has changed the library.
  func holdings() throws(LibraryError) -> Holdings {
    let state = FileState.states(ofLibrary: path)
    if let current, state == currentState { return current }
    forget()
    let store = try opened()
    currentState = FileState.states(ofLibrary: path)
    let snapshot = try stopwatch.measure("load") { () throws(LibraryError) in try store.snapshot() }
    let holdings = Holdings(snapshot: snapshot, shelf: Shelf(snapshot.documents))
    current = holdings
    return holdings
  }

  /// The store behind it, for changes; call `forget` after them.
  func opened(for purpose: Purpose = .reading) throws(LibraryError) -> LibraryStore {
    if let store { return store }
    if purpose != .writing, !isThere {
      if isNamed, purpose == .reading { throw .missing }
      if let emptyStore { return emptyStore }
      let empty = try LibraryStore.empty()
      emptyStore = empty
      return empty
    }
    let opened = try stopwatch.measure("open") { () throws(LibraryError) in try LibraryStore(at: path) }
    store = opened
    return opened
  }

  private var isThere: Bool { access(path, F_OK) == 0 }

  /// Lets the next answer read the library anew.
  func forget() {
    current = nil
    previousIndex = currentIndex ?? previousIndex
    currentIndex = nil
    currentTurnover = nil
    currentNames = nil
    tools = nil
  }

  /// Keeps in the library what was worked out from its holdings, which stay as they are.
  func keep(_ write: (LibraryStore) throws(LibraryError) -> Void) throws(LibraryError) {
    let isCurrent = FileState.states(ofLibrary: path) == currentState
    try write(opened())
    if isCurrent { currentState = FileState.states(ofLibrary: path) }
  }

  /// The index of the snapshot.
  func index() async throws(LibraryError) -> SearchIndex {
    let snapshot = try holdings().snapshot
    if let currentIndex { return currentIndex }
    let tools = try languageTools()
    let synonyms = try opened().synonyms(tools.analyzer)
    let start = ContinuousClock.now
    let index = await SearchIndex.made(
      records: snapshot.records, analyzer: tools.analyzer, abbreviations: tools.abbreviations,
      periods: snapshot.periods, documents: snapshot.documents, synonyms: synonyms, after: previousIndex)
    stopwatch.record("index", since: start)
    currentIndex = index
    previousIndex = nil
    return index
  }

  /// What takes words apart.
  func wordAnalyzer() throws(LibraryError) -> Analyzer { try languageTools().analyzer }

  /// What compares two periods.
  func comparer() throws(LibraryError) -> Comparer {
    let tools = try languageTools()
    return Comparer(analyzer: tools.analyzer, abbreviations: tools.abbreviations)
  }

  /// What came and went in each period, compared when it is first asked for.
  func turnover() throws(LibraryError) -> Turnover {
    let records = try holdings().snapshot.records
    if let currentTurnover { return currentTurnover }
    let comparer = try comparer()
    let turnover = stopwatch.measure("compare") { comparer.turnover(of: records) }
    currentTurnover = turnover
    return turnover
  }

  /// The language chain with what it learned from the library.
  func language() throws(LibraryError) -> (analyzer: Analyzer, abbreviations: Abbreviations) {
    let tools = try languageTools()
    return (tools.analyzer, tools.abbreviations)
  }

  /// The language chain with what it learns from the library and a text; a library that is not there is not made.
  func language(with text: String) throws(LibraryError) -> (analyzer: Analyzer, abbreviations: Abbreviations) {
    let records = isThere ? try holdings().snapshot.records : []
    let decisions = isThere ? try opened().wordDecisions() : []
    // Learned together: the text may use an abbreviation that the library spells out.
    let tools = stopwatch.measure("language") { LanguageTools(texts: records.map(\.text) + [text], decisions) }
    languageWarning = tools.warning
    return (tools.analyzer, tools.abbreviations)
  }

  /// What the language chain lacks, to be said once; nil when nothing is missing or it was said.
  func takeLanguageWarning() -> Sentence? {
    guard let warning = languageWarning, !hasWarned else { return nil }
    hasWarned = true
    return warning
  }

  private func languageTools() throws(LibraryError) -> LanguageTools {
    let records = try holdings().snapshot.records
    if let tools { return tools }
    let decisions = try opened().wordDecisions()
    let loaded = stopwatch.measure("language") { LanguageTools(texts: records.map(\.text), decisions) }
    tools = loaded
    languageWarning = loaded.warning
    return loaded
  }

  /// The names to offer for completion; none where the library cannot be read.
  func knownNames() -> KnownNames {
    guard let snapshot = try? holdings().snapshot else { return KnownNames() }
    if let currentNames { return currentNames }
    let names = KnownNames(snapshot)
    currentNames = names
    return names
  }
}

/// The language chain with what it learned from the library.
private struct LanguageTools {
  let analyzer: Analyzer
  let abbreviations: Abbreviations
  /// What the chain lacks.
  let warning: Sentence?

  init(texts: [String], _ decisions: [WordDecision]) {
    // Without texts there is nothing to know of words, and no lexicon to wait for.
    let opened = texts.isEmpty ? nil : LexiconFile.standard.open()
    analyzer = Analyzer(lexicon: opened?.lexicon)
    abbreviations = decisions.amending(Abbreviations(learningFrom: texts, with: analyzer), with: analyzer)
    warning = opened?.status.sentence
  }
}
