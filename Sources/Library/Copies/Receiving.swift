import GRDB
import Model

/// What a library took in of an exported one.
package struct Received: Sendable {
  /// The files that it has documents of, by their paths here: `imported`, or `unchanged` where they were held already.
  package var files: [ImportedFile]
  /// How many corrections are new here.
  package var corrections: Int
}

extension LibraryStore {
  /// Takes in all of an exported library, in one transaction. A library that holds nothing is the same then, with the same
  /// numbers; to another what it lacks is added, and what goes against what it holds is refused as a whole.
  ///
  /// - Parameter isRehearsal: whether nothing is kept.
  package func receive(
    _ exported: ExportedLibrary, isRehearsal: Bool = false
  ) throws(TransferMistake) -> Received {
    let step = { (database: Database) in
      try exported.store.queue.read { incoming in
        let merge = try Merge(of: incoming, into: database)
        if !isRehearsal { try merge.apply(from: incoming, to: database, lastNumbers: exported.lastNumbers) }
        return try merge.received(from: incoming, in: isRehearsal ? incoming : database)
      }
    }
    do {
      // What `write` throws is an error of the library; this one has to pass it whole.
      let outcome = { (database: Database) -> Result<Received, TransferMistake> in
        do { return .success(try step(database)) } catch let mistake as TransferMistake { return .failure(mistake) }
      }
      return try (isRehearsal ? queue.read(outcome) : write(outcome)).get()
    } catch {
      throw TransferMistake(error)
    }
  }
}
