import GRDB

/// What a person corrected, to be told from what was corrected in another library.
struct CorrectionLog {
  /// What a correction says of something, and which correction it is.
  struct Word: Hashable {
    var value: DatabaseValue
    var correction: Int64
  }

  /// A pair of texts, a policy, a document or a pair of wordings.
  struct Subject: Hashable {
    var kind: String
    var values: [DatabaseValue]
  }

  /// The corrections by their number, each as a text that is the same for the same correction.
  private(set) var corrections: [(number: Int64, text: String)] = []
  /// What was said last of each subject.
  private(set) var words: [Subject: Word] = [:]

  /// The field that says something of what the others name.
  private static let saying = [
    "judgement": "isSame", "renaming": "new", "period": "period", "municipality": "municipality", "edition": "place",
    "word": "isAccepted",
  ]
  private static let beside: Set = ["correction", "before", "first", "second"]

  /// - Parameter paths: what files of this library are called in the other one.
  init(_ database: Database, paths: [String: String]) throws {
    var details: [Int64: [String]] = [:]
    for kind in LineKind.ofCorrections {
      let rows = try kind.rows(in: database)
      while let row = try rows.next() {
        var values = Array(row.databaseValues)
        for (index, field) in kind.fields.enumerated() where field.target == .file {
          values[index] = (String.fromDatabaseValue(values[index]).map { paths[$0] ?? $0 }).databaseValue
        }
        let correction = Int64.fromDatabaseValue(values[0]) ?? 0
        details[correction, default: []].append("\(kind.name) \(values.dropFirst())")
        let named = zip(kind.fields, values).filter { !Self.beside.contains($0.0.name) }
        let saying = Self.saying[kind.name]
        let subject = Subject(kind: kind.name, values: named.filter { $0.0.name != saying }.map(\.1))
        let value = named.first { $0.0.name == saying }?.1 ?? .null
        words[subject] = Word(value: value, correction: correction)
      }
    }
    for file in try HeldFile.all(database) {
      if let removal = file.removal { details[removal, default: []].append("removal \(file.sha256)") }
    }
    for row in try Row.fetchAll(database, sql: "SELECT number, made FROM correction ORDER BY number") {
      let (number, made) = (try row.decode(Int64.self, atIndex: 0), try row.decode(String.self, atIndex: 1))
      corrections.append((number, ([made] + details[number, default: []].sorted()).joined(separator: "\n")))
    }
  }

  /// The corrections of another library that this one has too, with their numbers here.
  func known(of other: CorrectionLog) -> [Int64: Int64] {
    var own = Dictionary(grouping: corrections, by: \.text).mapValues { $0.map(\.number)[...] }
    var known: [Int64: Int64] = [:]
    for correction in other.corrections {
      if let number = own[correction.text]?.popFirst() { known[correction.number] = number }
    }
    return known
  }
}

extension CorrectionLog.Subject {
  /// What the two libraries contradict each other in.
  var contradiction: TransferMistake.Contradiction {
    let texts = values.map { String.fromDatabaseValue($0) ?? "" }
    return switch kind {
    // After municipality, series and kind; see `LineKind`.
    case "judgement": .pair(texts[3], texts[4])
    case "renaming": .policy(texts[0])
    case "word": .words(texts[1], texts[2])
    default: .file(texts[0])
    }
  }
}
