package import Comparison
package import Library
package import Model

/// The numbered list that was shown last, whose numbers a person may use.
package struct NumberedList: Sendable {
  package var records: [Record]
  /// Where the list was a comparison: its changes, by number.
  package var changes: [Change]?
  /// Where it was a matrix: the records of each cell, by number.
  package var cells: [[Record]]?

  package init(records: [Record], changes: [Change]? = nil, cells: [[Record]]? = nil) {
    self.records = records
    self.changes = changes
    self.cells = cells
  }

  /// Its last number.
  package var length: Int { cells?.count ?? changes?.count ?? records.count }

  /// The records of a cell by its number; nil where the list was no matrix, or the word is no number of a cell.
  package func cell(named word: String) -> [Record]? {
    guard let cells, let number = Int(word), cells.indices.contains(number - 1) else { return nil }
    return cells[number - 1]
  }
}

extension Snapshot {
  /// The record of a number on the last list, of an id, or of the beginning of one.
  ///
  /// Up to four digits are a number of the list where one was shown, and else the beginning of an id.
  ///
  /// - Parameter list: the last numbered list; nil where none has been shown.
  package func record(named word: String, on list: NumberedList?) throws(NamingMistake) -> Record {
    let number = Int(word)
    if let number, let list, list.records.indices.contains(number - 1) { return list.records[number - 1] }
    // A short number means a place of the list also where an id begins with it.
    if let number, let list, !list.records.isEmpty, word.utf8.count <= 4 {
      throw .noSuchNumber(number, last: list.records.count)
    }
    let beginning = word.lowercased()
    let matches = beginning.isEmpty ? [] : records.filter { $0.id.hasPrefix(beginning) }
    if let only = matches.first, matches.count == 1 { return only }
    if matches.count > 1, number == nil || word.utf8.count > 4 { throw .ambiguousRecord(word, matches.count) }
    guard let number else { throw .noSuchRecord(word) }
    if let list, !list.records.isEmpty { throw .noSuchNumber(number, last: list.records.count) }
    throw matches.isEmpty && word.utf8.count > 4 ? .noSuchRecord(word) : .noListYet
  }

  /// The pairs that a number of the last comparison names, or two numbers or ids, whichever of them is the older.
  package func pairs(named words: [String], on list: NumberedList?) throws(NamingMistake) -> [RecordPair] {
    guard words.count > 1 else {
      let word = words.first ?? ""
      guard let change = try list?.change(named: word) else { throw .noComparisonYet }
      return try RecordPair.all(of: change.old, with: change.new, named: words)
    }
    let sides = try words.map { word throws(NamingMistake) in
      if let change = try? list?.change(named: word) { return (old: change.old, new: change.new) }
      let record = try record(named: word, on: list)
      return (old: [record], new: [record])
    }
    let (one, two) = (sides[0], sides[1])
    if let forth = try? RecordPair.all(of: one.old, with: two.new, named: words) { return forth }
    return try RecordPair.all(of: two.old, with: one.new, named: words)
  }
}

extension NumberedList {
  /// The change of a number; nil where the list was no comparison, or the word is no number.
  fileprivate func change(named word: String) throws(NamingMistake) -> Change? {
    guard let changes, let number = Int(word) else { return nil }
    guard changes.indices.contains(number - 1) else { throw .noSuchNumber(number, last: changes.count) }
    return changes[number - 1]
  }
}

/// Two records of which a person says that they are the same item, or that they are not.
package struct RecordPair: Hashable, Sendable {
  /// The record of the earlier period.
  package var old: Record
  package var new: Record

  /// Every record of one side with every one of the other, the earlier of each first.
  ///
  /// - Parameter words: what a person typed, for the mistake.
  fileprivate static func all(
    of old: [Record], with new: [Record], named words: [String]
  ) throws(NamingMistake) -> [RecordPair] {
    let pairs = old.flatMap { from in new.map { RecordPair(old: from, new: $0) } }
    guard !pairs.isEmpty else { throw .notOldAndNew(words.joined(separator: " ")) }
    guard pairs.allSatisfy({ $0.old.period != $0.new.period }) else { throw .samePeriod }
    guard pairs.allSatisfy(\.isOfOneMunicipality) else { throw .differentMunicipalities }
    return pairs.map(\.inOrderOfTime)
  }

  /// False where it is known that they are the plans of two municipalities.
  fileprivate var isOfOneMunicipality: Bool {
    guard let one = old.municipality, let other = new.municipality else { return true }
    return one == other
  }

  /// Whose plans both are; nil where that is not known of either.
  package var municipality: String? { old.municipality ?? new.municipality }

  private var inOrderOfTime: RecordPair {
    guard let first = old.period, let second = new.period, second < first else { return self }
    return RecordPair(old: new, new: old)
  }
}
