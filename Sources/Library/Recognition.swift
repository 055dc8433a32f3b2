import Files
import GRDB
package import Model

/// What the library knows of the bytes of a file before they are read.
package enum Recognition: Hashable, Sendable {
  /// They have to be read; what a person says of them, now or, where that is nothing, when the same bytes were imported.
  case unread(Vouching)
  /// Their documents need not be read again: they are held, or a person took them out.
  case known(ImportedFile)
}

extension LibraryStore {
  /// Whether a file has to be read, told by its bytes: a file that was moved or copied is the file that it was.
  ///
  /// - Parameters:
  ///   - given: what this import was told.
  ///   - isAgain: whether it is to be read and taken in whatever the library knows of it.
  package func recognise(
    path: String, sha256: String, given: Given = Given(), isAgain: Bool = false
  ) throws(LibraryError) -> Recognition {
    try read { database in
      let place = try FilePlace(database, path: path, sha256: sha256, given: given)
      if !isAgain, let known = try place.known(in: database, given: given) { return .known(known) }
      let held = try KnownFile(database, path: place.standing)
      return .unread(held.given(given, ofBytes: sha256).vouching)
    }
  }

  /// Notes where a file is that was recognised, and returns what became of it; nil where it has to be read after all.
  package func keepKnown(
    path: String, sha256: String, given: Given = Given()
  ) throws(LibraryError) -> ImportedFile? {
    try write { database in
      let place = try FilePlace(database, path: path, sha256: sha256, given: given)
      guard let known = try place.known(in: database, given: given) else { return nil }
      return try place.keep(known, in: database)
    }
  }
}

/// Under which path the documents of some bytes stand in the library.
struct FilePlace {
  let sha256: String
  /// Where they stand, or will stand once they are read.
  let file: String
  /// The path of the import, where the same bytes stand in the library under another, whose file is there still.
  private(set) var copy: String?
  /// The path that they stand under as yet, where no file is any more.
  private(set) var former: String?

  init(_ database: Database, path: String, sha256: String, given: Given) throws {
    self.sha256 = sha256
    let others = try String.fetchAll(
      database,
      sql: "SELECT file FROM document WHERE sha256 = ? AND removedBy IS NULL GROUP BY file ORDER BY min(id)",
      arguments: [sha256])
    if others.contains(path) || others.isEmpty {
      file = path
    } else if let former = others.first(where: { !FilePath($0).exists }) {
      (file, self.former) = (path, former)
    } else if let held = try others.first(where: { other in
      let known = try KnownFile(database, path: other)
      return known.given(given, ofBytes: sha256) == known.given(Given(), ofBytes: sha256)
    }) {
      (file, copy) = (held, path)
    } else {
      // Somebody says otherwise of this copy: it is a document of its own.
      file = path
    }
  }

  /// The path under which the library has the bytes now.
  var standing: String { former ?? file }

  /// What became of the file, where it need not be read.
  func known(in database: Database, given: Given) throws -> ImportedFile? {
    if try KnownFile(database, path: standing).holds(given, ofBytes: sha256) {
      let documents = try StoredDocument.all(database, file: standing)
      let isNews = try copy.map { try KnownFile(database, path: $0).sha256 != nil } ?? false
      let outcome: ImportOutcome = isNews ? .replaced : former == nil ? .unchanged : .moved
      return ImportedFile(
        outcome, documents: documents, elsewhere: elsewhere, isKept: try database.hasOriginal(sha256))
    }
    let wasRemoved = try Bool.fetchOne(
      database,
      sql: """
        SELECT max(removedBy IS NOT NULL) AND NOT max(removedBy IS NULL) FROM document WHERE sha256 = ?
        """, arguments: [sha256])
    return wasRemoved == true ? ImportedFile(.removed, documents: []) : nil
  }

  /// The other path of the same bytes: where they were, or where the library has them from.
  var elsewhere: String? { former ?? (copy == nil ? nil : file) }

  /// Keeps what became of a file that was not read.
  func keep(_ known: ImportedFile, in database: Database) throws -> ImportedFile {
    if known.outcome == .removed { return known }
    try take(in: database)
    var kept = known
    kept.documents = try StoredDocument.all(database, file: file)
    return kept
  }

  /// Has the documents of a file that was moved stand where it is now, with what a person said of them. What stood there
  /// before goes, and so does what stood where a copy is now.
  func take(in database: Database) throws {
    if let copy { try database.deleteDocuments(ofFile: copy) }
    guard let former else { return }
    try database.deleteDocuments(ofFile: file)
    try database.execute(
      sql: "UPDATE document SET file = ? WHERE file = ? AND removedBy IS NULL", arguments: [file, former])
    for table in ["periodChange", "municipalityChange", "editionChange"] {
      try database.execute(sql: "UPDATE \(table) SET file = ? WHERE file = ?", arguments: [file, former])
    }
  }

  /// Forgets that a person took these bytes out, since they are taken in again.
  func forgetRemoval(in database: Database) throws {
    let records = try database.recordNumbers(where: "sha256 = \(sha256) AND removedBy IS NOT NULL")
    // With the correction its documents go.
    try database.execute(
      sql: "DELETE FROM correction WHERE number IN (SELECT removedBy FROM document WHERE sha256 = ?)",
      arguments: [sha256])
    try database.deleteOrphans(among: records)
  }
}

extension Database {
  /// Deletes what is held of a file, with the records that no other holds.
  func deleteDocuments(ofFile file: String) throws {
    let held = try recordNumbers(where: "file = \(file) AND removedBy IS NULL")
    try execute(sql: "DELETE FROM document WHERE file = ? AND removedBy IS NULL", arguments: [file])
    try deleteOrphans(among: held)
  }
}
