import Files
import Language
package import Library
import Search

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
  private var wasDeleted = false
  package nonisolated let stopwatch = Stopwatch()
  private(set) var store: LibraryStore?
  /// What was closed until it is asked again.
  var resting: RestingLibrary?
  private var earlierCopy: String?
  private var editionNews: [EditionNews] = []
  /// What is read as long as there is no file.
  private var emptyStore: LibraryStore?
  private(set) var known: Knowledge?
  /// The index that was kept beside the library, as long as it is of the library as it is.
  var kept: KeptIndex?
  /// The index before the last change, from which the next one takes what has not changed.
  var previousIndex: SearchIndex?
  /// How the lexicon was opened; nil until words are looked up in it.
  var lexiconStatus: LexiconFile.Status?
  var hasWarned = false

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
    if let resting { try known?.move(from: resting, to: opened) }
    resting = nil
    store = opened
    earlierCopy = opened.earlierCopy ?? earlierCopy
    return opened
  }

  /// The copy that was made of a library of an earlier version when it was opened, to be said once, and whether documents
  /// have to be read again for what this version keeps.
  package func takeEarlierCopy() -> (path: String, isWithoutFacts: Bool)? {
    guard let copy = earlierCopy else { return nil }
    earlierCopy = nil
    let old = try? opened().documentsWithoutFacts()
    return (copy, old?.isEmpty == false)
  }

  private func note(_ news: [EditionNews]) { editionNews += news }

  /// What turned out to be editions of one plan since this was last asked, to be said.
  package func takeEditionNews() -> [EditionNews] {
    defer { editionNews = [] }
    return editionNews
  }

  var isThere: Bool { FilePath(path).exists }

  /// The snapshot that answers are made from, read again where another process has changed the library.
  package func holdings() throws(LibraryError) -> Holdings { try knowledge().holdings }

  /// What is known of the library as it is now.
  func knowledge() throws(LibraryError) -> Knowledge {
    // Opening the library takes longer than most answers.
    if let known, let resting, known.isOf(resting) { return known }
    let store = try opened()
    let revision = try store.revision()
    if let known, known.store === store, known.revision == revision { return known }
    forget()
    // Before it is read: whatever is written after this gives the file another mark.
    let (mark, moment) = (LibraryMark(of: path), try store.moment())
    let snapshot = try stopwatch.measure("load") { () throws(LibraryError) in try store.snapshot() }
    // The path may lead to another file by now than the one that was read.
    let isOfFile = store.standing == .same
    let knowledge = Knowledge(
      holdings: Holdings(snapshot), store: store, revision: revision, moment: moment, mark: isOfFile ? mark : nil)
    // Whatever a cancelled task has made may be half of it, here and in what follows.
    if !Task.isCancelled { known = knowledge }
    return knowledge
  }

  /// Leaves the library, which is opened again when it is needed.
  private func letGo() {
    store?.close()
    store = nil
    resting = nil
    forget()
  }

  private func forget() {
    previousIndex = known?.index ?? kept?.index ?? previousIndex
    (known, kept) = (nil, nil)
  }
}

extension Session {
  /// Changes the library and has what follows from that: the series of documents that tell none, and which are editions.
  ///
  /// All that is known of the library is forgotten. What comparisons teach of words is worked out after a large change, and
  /// after a small one when a question needs it (`learnedSynonyms(of:)`): one more document costs the same however many there
  /// are, and nobody who asks waits for the comparison of hundreds.
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
      try store.dropOriginals()
      await note(try store.settle())
      if try store.changeCount() != before { try await forget(isAfterSmallChange: store.isSmallChange(since: before)) }
      store.writeBack()
      return outcome
    } catch {
      await letGo()
      throw error
    }
  }

  /// Works out what a program that was ended left to be worked out, where the library can be written.
  package nonisolated func settle() async throws {
    let store = try await opened()
    if try store.isCopy || store.isSettled { return }
    // What is read is settled all the same.
    do { try await change { _ in } } catch is LibraryError {}
  }

  private func forget(isAfterSmallChange isSmall: Bool) throws(LibraryError) {
    forget()
    // A cancelled task leaves it to the next question.
    if !isSmall, !Task.isCancelled { try learn() }
  }

  /// Keeps in the library what was worked out from its holdings, which stay as they are.
  func keep(_ write: (LibraryStore) throws(LibraryError) -> Void) throws(LibraryError) {
    let store = try opened()
    let isUnchanged = try known?.moment == store.moment()
    try write(store)
    store.writeBack()
    try known?.noteKept(in: store, mark: isUnchanged ? LibraryMark(of: path) : nil)
  }
}

extension Session {
  /// Looks whether the file that is open is still the library, and lets go of it where it is not; before each command.
  ///
  /// - Returns: What is to be said of it; nil where there is nothing to say.
  package func lookAgain() -> LibraryChange? {
    switch resting?.standing ?? store?.standing {
    case .same, nil: return nil
    case .written:
      // Perhaps not by SQLite: a backup may have been copied into the file.
      letGo()
      return nil
    case .replaced:
      letGo()
      return .replaced
    case .gone:
      letGo()
      wasDeleted = true
      return .deleted
    }
  }

  /// Leaves the library, so that nothing of it stays beside its file.
  package func close() { letGo() }

  /// The same while nobody asks; what is known of the library is kept.
  package func rest() {
    guard let store, let resting = store.rest() else { return }
    (self.store, self.resting) = (nil, resting)
  }
}

/// What became of the library's file while it was open.
package enum LibraryChange: Sendable {
  case replaced
  case deleted
}
