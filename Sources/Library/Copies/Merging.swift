import GRDB
import Model

/// How what one library holds comes into another: what is the same in both, by which numbers it goes there, and what is new.
struct Merge {
  /// The number here of each document and correction that comes.
  private var documents: [Int64: Int64] = [:]
  private var corrections: [Int64: Int64] = [:]
  private var newDocuments: Set<Int64> = []
  private var newCorrections: Set<Int64> = []
  /// The files that come and are not taken out, in order, and whether each is new.
  private var files: [(file: HeldFile, isNew: Bool)] = []
  /// What files that are known are called here.
  private var paths: [String: String] = [:]
  /// The documents here that were corrected there since, by their numbers there.
  private var refiled: [Int64: Int64] = [:]
  /// Whether the library that takes it in holds nothing.
  private let isFresh: Bool

  /// - Throws: `TransferMistake.contradiction`.
  init(of incoming: Database, into held: Database) throws {
    isFresh =
      try Int.fetchOne(held, sql: "SELECT 1 FROM document UNION SELECT 1 FROM correction LIMIT 1") == nil
    var removals: [Int64: Int64] = [:]
    let own = try HeldFile.all(held)
    var known: [(theirs: HeldFile, own: HeldFile)] = []
    for file in try HeldFile.all(incoming) {
      let twin = try Self.twin(of: file, among: own, incoming, held)
      if let twin {
        known.append((file, twin))
        for (theirs, own) in zip(file.documents, twin.documents) { documents[theirs] = own }
        if let removal = file.removal { removals[removal] = twin.removal } else { paths[file.path] = twin.path }
      } else {
        newDocuments.formUnion(file.documents)
      }
      if file.removal == nil { files.append((file, twin == nil)) }
    }
    let (theirs, ours) = (try CorrectionLog(incoming, paths: paths), try CorrectionLog(held, paths: [:]))
    corrections = ours.known(of: theirs).merging(removals) { $1 }
    newCorrections = Set(theirs.corrections.map(\.number)).subtracting(corrections.keys)
    try compare(theirs, with: ours)
    for pair in known where pair.theirs.removal == nil {
      try compareFilings(of: pair, corrected: (theirs, ours), incoming, held)
    }
    try number(in: held)
  }

  /// The file here that is the same as one that comes; nil where there is none.
  private static func twin(
    of file: HeldFile, among own: [HeldFile], _ incoming: Database, _ held: Database
  ) throws -> HeldFile? {
    let same = own.filter { $0.sha256 == file.sha256 }
    let (live, removed) = (same.filter { $0.removal == nil }, same.filter { $0.removal != nil })
    if file.removal != nil {
      let twins = removed.filter { $0.documents.count == file.documents.count }
      if let twin = twins.first(where: { $0.path == file.path }) ?? twins.first { return twin }
      if !live.isEmpty { throw TransferMistake.contradiction(.removal(file.path)) }
      return nil
    }
    if live.isEmpty {
      if !removed.isEmpty { throw TransferMistake.contradiction(.removal(file.path)) }
      if own.contains(where: { $0.path == file.path && $0.removal == nil }) {
        throw TransferMistake.contradiction(.file(file.path))
      }
      return nil
    }
    let reading = try incoming.reading(of: file)
    let named = live.filter { $0.path == file.path } + live.filter { $0.path != file.path }
    guard let twin = try named.first(where: { try held.reading(of: $0) == reading }) else {
      throw TransferMistake.contradiction(.file(file.path))
    }
    return twin
  }

  /// Throws where the two say otherwise of something, and neither knew of the other.
  private func compare(_ theirs: CorrectionLog, with ours: CorrectionLog) throws {
    let shared = Set(corrections.values)
    for (subject, word) in theirs.words where newCorrections.contains(word.correction) {
      guard let own = ours.words[subject], own.value != word.value, !shared.contains(own.correction) else { continue }
      throw TransferMistake.contradiction(subject.contradiction)
    }
  }

  /// Notes which documents of a file that both have were corrected there since; throws where they are filed otherwise and
  /// no correction says why.
  private mutating func compareFilings(
    of file: (theirs: HeldFile, own: HeldFile), corrected: (theirs: CorrectionLog, ours: CorrectionLog),
    _ incoming: Database, _ held: Database
  ) throws {
    let shared = Set(corrections.values)
    for (part, (theirs, own)) in zip(file.theirs.documents, file.own.documents).enumerated() {
      let (there, here) = (try incoming.place(ofDocument: theirs), try held.place(ofDocument: own))
      for (kind, isSame) in [
        ("period", there.period == here.period), ("municipality", there.municipality == here.municipality),
      ] where !isSame {
        let subject = CorrectionLog.Subject(
          kind: kind, values: [file.own.path.databaseValue, part.databaseValue])
        let (word, before) = (corrected.theirs.words[subject], corrected.ours.words[subject])
        if let word, newCorrections.contains(word.correction) {
          refiled[theirs] = own
        } else if before.map({ shared.contains($0.correction) }) ?? true {
          throw TransferMistake.contradiction(.file(file.theirs.path))
        }
      }
    }
  }

  /// Gives what is new the next numbers, and in a library that holds nothing those that it had.
  private mutating func number(in held: Database) throws {
    func next(_ table: String) throws -> Int64 {
      1 + (try Int64.fetchOne(held, sql: "SELECT seq FROM sqlite_sequence WHERE name = ?", arguments: [table]) ?? 0)
    }
    let (document, correction) = (try next("document"), try next("correction"))
    for (offset, id) in newDocuments.sorted().enumerated() { documents[id] = isFresh ? id : document + Int64(offset) }
    for (offset, number) in newCorrections.sorted().enumerated() {
      corrections[number] = isFresh ? number : correction + Int64(offset)
    }
  }
}

extension Merge {
  func apply(from incoming: Database, to held: Database, lastNumbers: [String: Int64]) throws {
    let records = try recordsOfNewDocuments(in: incoming)
    for kind in LineKind.all where isFresh || kind.name != "learned" {
      let rows = try kind.rows(in: incoming)
      while let row = try rows.next() {
        try Task.checkCancellation()
        let values = Array(row.databaseValues)
        if kind.name == "record" {
          let id = String.fromDatabaseValue(values[0]) ?? ""
          let find = "SELECT 1 FROM record WHERE id = ?"
          guard records.contains(id), try Int.fetchOne(held, sql: find, arguments: [id]) == nil else { continue }
        }
        if let values = mapped(values, of: kind) { try kind.insert(values, into: held) }
      }
    }
    for (theirs, own) in refiled {
      let there = try incoming.place(ofDocument: theirs)
      try held.name(municipality: there.municipality, ofDocument: own)
      try held.set(period: there.period, ofDocument: own)
    }
    if isFresh {
      for (table, last) in lastNumbers where last > 0 {
        try held.execute(
          sql:
            "INSERT INTO sqlite_sequence (name, seq) SELECT ?1, 0 WHERE ?1 NOT IN (SELECT name FROM sqlite_sequence)",
          arguments: [table])
        try held.execute(
          sql: "UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?", arguments: [last, table])
      }
    }
    try LibraryLimits.expect(held)
  }

  private func recordsOfNewDocuments(in incoming: Database) throws -> Set<String> {
    let rows = try Row.fetchCursor(
      incoming, sql: "SELECT document, id FROM source JOIN record ON number = record ORDER BY document")
    var records: Set<String> = []
    while let row = try rows.next() {
      if newDocuments.contains(try row.decode(atIndex: 0)) { records.insert(try row.decode(atIndex: 1)) }
    }
    return records
  }

  /// A row with the numbers and names that hold here; nil for one that belongs to what is held already.
  private func mapped(_ values: [DatabaseValue], of kind: LineKind) -> [DatabaseValue]? {
    var values = values
    for (index, field) in kind.fields.enumerated() {
      switch field.target {
      case .document:
        guard let id = Int64.fromDatabaseValue(values[index]) else { continue }
        // The first field tells whose row it is.
        if index == 0, !newDocuments.contains(id) { return nil }
        values[index] = documents[id].databaseValue
      case .correction:
        guard let number = Int64.fromDatabaseValue(values[index]) else { continue }
        if index == 0, !newCorrections.contains(number) { return nil }
        values[index] = corrections[number].databaseValue
      case .file:
        if kind.name != "document" {
          values[index] = (String.fromDatabaseValue(values[index]).map { paths[$0] ?? $0 }).databaseValue
        }
      case .record, nil: continue
      }
    }
    return values
  }

  /// What was taken in, as a library has it.
  ///
  /// - Parameter library: the one that took it in; in a rehearsal the one that comes.
  func received(from incoming: Database, in library: Database) throws -> Received {
    let isRehearsal = library === incoming
    return Received(
      files: try files.map { file, isNew in
        let path = isRehearsal ? file.path : paths[file.path] ?? file.path
        return ImportedFile(
          isNew ? .imported : .unchanged, documents: try StoredDocument.all(library, file: path),
          elsewhere: paths[file.path].flatMap { $0 == file.path ? nil : file.path })
      }, corrections: newCorrections.count)
  }
}
