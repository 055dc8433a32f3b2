import Files
import Glibc
import GRDB
import Hashing
import Library
import Model

/// A folder of its own for each test, removed with the value that holds it.
final class TemporaryFolder {
  let path: String

  init() throws {
    var template = Array("/tmp/traad-library-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw LibraryError.notWritable }
    path = String(cString: made)
  }

  deinit {
    for name in (try? FilePath(path).names()) ?? [] { FilePath(path).appending(name).remove() }
    rmdir(path)
  }

  var library: String { path + "/library.sqlite" }

  /// Runs SQL behind the library's back.
  func execute(_ sql: String) throws {
    try DatabaseQueue(path: library).write { try $0.execute(sql: sql) }
  }

  func has(_ name: String) -> Bool { access(path + "/" + name, F_OK) == 0 }

  func rename(_ name: String, to other: String) { Glibc.rename(path + "/" + name, path + "/" + other) }

  /// Copies the file of the library and nothing that stands beside it.
  func copyLibrary(to name: String) {
    copy(library, to: name)
  }

  func copy(_ path: String, to name: String) {
    guard let bytes = try? FilePath(path).contents() else { return }
    write(bytes, to: name)
  }

  func write(_ bytes: [UInt8], to name: String) {
    guard let file = fopen(path + "/" + name, "w") else { return }
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
  }
}

/// A document with one policy for each entry: its name, its activities (under the group "Skoler") and its follow-ups.
func file(
  _ title: String?, period: String?, policies: [(String, [String], [String])], format: Format = .pdf
) -> ReadFile {
  ReadFile(format: format, pageCount: 1, documents: [document(title, period: period, policies: policies)], notes: [])
}

func document(_ title: String?, period: String?, policies: [(String, [String], [String])]) -> StrategyDocument {
  StrategyDocument(
    title: title, period: period.flatMap { Period($0) }, columns: ["Politik", "Strategiske aktiviteter", "Opfølgning"],
    policies: policies.map { name, activities, followUps in
      let group = ActivityGroup(name: "Skoler", activities: activities.map { item($0) })
      return Policy(name: name, groups: [group], followUps: followUps.map { item($0) })
    })
}

func item(_ text: String) -> Item {
  Item(text: text, places: [.page(1, Box(left: 10, top: 20.5, right: 200, bottom: 31))])
}

extension LibraryStore {
  /// The documents of a file that need not be read again where it is; nil where it has to be read, or was moved.
  func unchanged(path: String, sha256: String, given: Given = Given()) throws -> [StoredDocument]? {
    guard case .known(let known) = try recognise(path: path, sha256: sha256, given: given) else { return nil }
    return known.outcome == .unchanged ? known.documents : nil
  }

  /// What a person says of a file that has to be read; nil for one that need not.
  func vouching(path: String, sha256: String, given: Given) throws -> Vouching? {
    let recognition = try recognise(path: path, sha256: sha256, given: given)
    return if case .unread(let vouching) = recognition { vouching } else { nil }
  }

  /// The documents that were read from these bytes, at whatever path.
  func documents(withHash sha256: String) throws -> [StoredDocument] {
    try snapshot().documents.filter { $0.sha256 == sha256 }
  }
}

/// A stand-in for the hash of a file's bytes.
func hash(_ name: String) -> String { FileHash.sha256(of: Array(name.utf8)) }
