package import Library
package import Model

/// What a person may name of the library, beside periods and records.
extension Snapshot {
  /// The period that a word names; see `PeriodNames`.
  package func period(named word: String) throws(NamingMistake) -> Period {
    try PeriodNames(held: periods).period(word)
  }

  /// As `period(named:)`, where only some plans are meant: their first and last periods rather than the library's.
  package func period(named word: String, of choice: PlanChoice) throws(NamingMistake) -> Period {
    let held = Set(records.lazy.filter(choice.takes).compactMap(\.period)).sorted()
    if let period = try? PeriodNames(held: held).period(word) { return period }
    return try period(named: word)
  }

  /// The series that a person names: by its whole name, or by a part that only one has.
  package func series(named name: String) throws(NamingMistake) -> String {
    let held = Set(records.compactMap(\.series)).sorted()
    let folded = Series.name(fromTitle: name) ?? name.lowercased().nfc
    if held.contains(folded) { return folded }
    let similar = held.filter { $0.contains(folded) }
    if let only = similar.first, similar.count == 1 { return only }
    throw .noSuchSeries(name, held: held)
  }

  /// The municipality that a person names: by its whole name, with or without "Kommune", or by a part that only one has.
  package func municipality(named name: String) throws(NamingMistake) -> String {
    let held = Municipalities(records).names
    let key = Municipality.key(ofName: name)
    if let same = held.first(where: { Municipality.key(ofName: $0) == key }) { return same }
    let similar = held.filter { Municipality.key(ofName: $0).contains(key) }
    if let only = similar.first, similar.count == 1 { return only }
    throw .noSuchMunicipality(name, held: held)
  }

  /// The document of a number, a path, or the name of its file.
  package func document(named word: String) throws(NamingMistake) -> StoredDocument {
    let documents = documents + olderEditions
    if let number = Int64(word), let document = documents.first(where: { $0.id == number }) { return document }
    let found = documents.filter { $0.file == word || $0.file.hasSuffix("/" + word) }
    if let only = found.first, found.count == 1 { return only }
    throw found.isEmpty ? .noSuchDocument(word) : .ambiguousDocument(word, found.map(\.id))
  }

  /// The policy of this name, in NFC.
  package func policy(named word: String) throws(NamingMistake) -> String {
    let held = Set(records.map(\.policy))
    guard held.contains(word.nfc) else { throw .noSuchPolicy(word.nfc, held: held.sorted()) }
    return word.nfc
  }

  /// The records that stand next to one in reading order, under the same heading: at most two before and two after.
  package func neighbours(of record: Record) -> (before: [Record], after: [Record]) {
    let siblings = records.filter {
      $0.period == record.period && $0.municipality == record.municipality && $0.series == record.series
        && $0.kind == record.kind && $0.policy == record.policy && $0.group == record.group
    }
    guard let index = siblings.firstIndex(where: { $0.id == record.id }) else { return ([], []) }
    return (Array(siblings[..<index].suffix(2)), Array(siblings[(index + 1)...].prefix(2)))
  }

  /// The records that stand beside one in its row of a table, of the other kind: what follows an activity up, or what is
  /// followed up. None where the row holds more than three of either, for then it holds a whole policy.
  package func beside(_ record: Record) -> [Record] {
    guard let row = record.row, let document = record.sources.first?.document else { return [] }
    let sameRow = records.filter {
      $0.row == row && $0.policy == record.policy && $0.sources.contains { $0.document == document }
    }
    let others = sameRow.filter { $0.kind != record.kind }
    return others.count > 3 || sameRow.count - others.count > 3 ? [] : others
  }

  /// What the plan says of a record's policy and group.
  package func headingFacts(of record: Record) -> Facts {
    var heading = HeadingName(
      period: record.period, municipality: record.municipality, series: record.series, policy: record.policy)
    var facts = headingFacts[heading] ?? []
    heading.group = record.group
    if record.group != nil { facts.addMissing(headingFacts[heading] ?? []) }
    return facts
  }
}
