import Commands
import Files
import Glibc
import Library
import Model
import Rendering
import Study
import Workers

extension CommandRun {
  /// Imports what stands in the folders and then what comes, until Ctrl-C, a signal to end, or nobody reads the answers any more.
  func watch() async throws -> ExitStatus {
    let (given, saidToKeep) = (try given(), try invocation.keepsOriginals())
    var folders: WatchedFolders
    do throws(WatchedFolders.Mistake) {
      folders = try WatchedFolders(invocation.arguments.map { InputFile(argument: $0.meant).location })
    } catch {
      say(error)
      return .failed
    }
    console.message(WatchPhrase.begun(folders: invocation.arguments.count).sentence)
    let reading = try Reading(invocation, sayingOn: console)
    let end = Interrupt.isNotedFromNowOn()
    defer { end() }
    var turnout = Turnout()
    while !Interrupt.isPending, isReadStill, turnout.mistake == nil {
      let (files, news) = folders.next(waiting: 500)
      for news in news { console.failure(news.phrase.sentence, file: news.path.description) }
      if files.isEmpty { continue }
      if await !takeIn(files, given: given, keeping: saidToKeep, by: reading, counting: &turnout) {
        folders.putBack(files, after: .seconds(10))
      }
    }
    await session.rest()
    console.message(WatchPhrase.ended(documents: turnout.documents).sentence)
    if let mistake = turnout.mistake { throw mistake }
    return turnout.hasFailed ? .failed : .done
  }

  private struct Turnout {
    var documents = 0
    /// Whether the last files could not be taken in.
    var hasFailed = false
    /// Why an answer could not be written.
    var mistake: (any Error)?
  }

  /// False where the library could take nothing in, which is said once: the disk may be full for a while.
  private func takeIn(
    _ files: [InputFile], given: Given, keeping saidToKeep: Bool?, by reading: Reading, counting turnout: inout Turnout
  ) async -> Bool {
    do {
      if let change = await session.lookAgain() { console.failure(change.sentence, file: session.path) }
      let taken = try await session.change(makingLibrary: true) { store in
        let keepsOriginals = try keepsOriginals(saidToKeep, in: store)
        let batch = ImportBatch(store: store, given: given, isAgain: false, keepsOriginals: keepsOriginals)
        return try take(ImportSources(files, .once), into: batch, by: reading, saysKnown: false)
      }
      turnout.hasFailed = false
      var report = taken.report
      report.entries.removeAll(where: \.isOfKnownFile)
      turnout.documents += report.entries.count { $0.outcome == .imported }
      turnout.mistake = taken.mistake
      report.editions = await session.takeEditionNews()
      say(report.editions)
      await session.rest()
      let isNews = !report.entries.isEmpty || !report.failures.isEmpty
      if console.settings.form != .terminal, isNews { try await tell(.imported(report)) }
    } catch let error as LibraryError {
      if !turnout.hasFailed { console.failure(error.sentence, file: session.path) }
      turnout.hasFailed = true
      return false
    } catch {
      turnout.mistake = error
    }
    return true
  }

  private func say(_ mistake: WatchedFolders.Mistake) {
    switch mistake {
    case .notAFolder(let path): console.failure(WatchPhrase.notAFolder.sentence, file: path.description)
    case .unreadable(let path, let failure): console.failure(failure.message, file: path.description)
    case .tooManyFolders: console.failure(WatchPhrase.tooMany(isLater: false).sentence)
    case .shortage: console.failure(WatchPhrase.shortage.sentence)
    }
  }

  /// False where standard output is a pipe that nobody reads any more.
  private var isReadStill: Bool {
    var output = pollfd(fd: STDOUT_FILENO, events: 0, revents: 0)
    return poll(&output, 1, 0) <= 0 || output.revents & Int16(POLLERR) == 0
  }
}

extension WatchedFolders.News {
  fileprivate var path: FilePath {
    switch self {
    case .gone(let path), .back(let path), .tooMany(let path): path
    }
  }

  fileprivate var phrase: WatchPhrase {
    switch self {
    case .gone: .gone
    case .back: .back
    case .tooMany: .tooMany(isLater: true)
    }
  }
}
