import Commands
import Files
import Glibc
import Library
import Model
import Rendering
import Study

extension CommandRun {
  /// Writes the whole library to a file, also while others use it.
  func backup() async throws -> ExitStatus {
    let file = invocation.arguments[0].meant
    let (path, store) = (FilePath(file), try await session.opened())
    // Nothing would take the place of an earlier backup.
    guard let own = try? FileStatus(of: FilePath(session.path)).identity else { throw LibraryError.missing }
    if (try? FileStatus(of: path).identity) == own { throw WritingMistake.libraryItself(file) }
    guard path.mayBeReplaced(ifItBegins: LibraryStore.isLibrary) else { throw WritingMistake.otherContents(file) }
    if LibraryStore.hasLog(at: path) { throw WritingMistake.libraryInUse(file) }
    do throws(LibraryError) { try store.backup(to: path) } catch { throw error.ofBackup(file) }
    console.message(Sentence.wrote(file))
    return .done
  }

  /// Has the library hold what a backup holds.
  func restore() async throws -> ExitStatus {
    let file = invocation.arguments[0].meant
    let backup: LibraryBackup
    do throws(LibraryError) {
      backup = try LibraryBackup(readFrom: file, to: try draftOfLibrary())
    } catch .diskFull {
      throw LibraryError.diskFull
    } catch {
      console.failure(error.sentenceOfBackup, file: file)
      return .failed
    }
    let (before, wasDamaged) = try await restore(from: backup)
    // What is known of the library is what it held before.
    await session.close()
    let snapshot = try await session.holdings().snapshot
    console.message(
      .restored(from: file, documents: snapshot.documents.count, before: before, wasDamaged: wasDamaged))
    return .done
  }

  /// Beside the library, or above the folders that it is to stand in.
  private func draftOfLibrary() throws(LibraryError) -> Draft {
    let path = FilePath(session.path)
    var folder = path.folder
    while !folder.isFolder, folder.folder != folder { folder = folder.folder }
    do { return try Draft(of: folder.appending(path.name)) } catch { throw LibraryError(error) }
  }

  /// The file that has what the library held before, and whether that could not be read.
  private func restore(from backup: LibraryBackup) async throws -> (before: String?, wasDamaged: Bool) {
    do {
      return (try await session.change(makingLibrary: true) { try $0.restore(from: backup) }, false)
    } catch LibraryError.corrupt {
      return (try backup.takePlace(ofDamagedLibraryAt: session.path), true)
    }
  }
}

extension LibraryError {
  /// What of it is wrong with the file that a backup goes to, and not with the library.
  fileprivate func ofBackup(_ file: String) -> any Error {
    switch self {
    case .diskFull: WritingMistake.file(file, SystemError(code: ENOSPC))
    case .notWritable, .disk(.writing): WritingMistake.file(file, SystemError(code: EACCES))
    default: self
    }
  }
}
