import GRDB
import Model

/// A library as lines of JSON, which another library can take in: `docs/CONTRACT.md` says what each holds.
enum ExportedLines {
  /// Raised when lines of before can no longer be read.
  static let version: Int64 = 1

  /// Appends one line, of which the values that are null are left out.
  static func write(_ type: String, _ values: [(name: String, value: LineValue)], to bytes: inout [UInt8]) {
    bytes += "{\"type\":".utf8
    LineValue.quote(type, to: &bytes)
    for (name, value) in values where value != .null {
      bytes.append(UInt8(ascii: ","))
      LineValue.quote(name, to: &bytes)
      bytes.append(UInt8(ascii: ":"))
      value.write(to: &bytes)
    }
    bytes += "}\n".utf8
  }
}

extension LibraryStore {
  /// All that the library holds at one moment but for the bytes of files, one line a thing.
  package func exportedLines() throws(LibraryError) -> [UInt8] {
    try read { database in
      var bytes: [UInt8] = []
      let last = { (table: String) -> LineValue in
        let sql = "SELECT seq FROM sqlite_sequence WHERE name = ?"
        return .integer(try Int64.fetchOne(database, sql: sql, arguments: [table]) ?? 0)
      }
      ExportedLines.write(
        "library",
        [
          ("version", .integer(ExportedLines.version)), ("program", .text(ProgramVersion.current)),
          ("lastDocument", try last("document")), ("lastCorrection", try last("correction")),
        ], to: &bytes)
      var count: Int64 = 1
      for kind in LineKind.all {
        let rows = try kind.rows(in: database)
        while let row = try rows.next() {
          try Task.checkCancellation()
          let values = zip(kind.fields, row.databaseValues).map { ($0.name, LineValue($1, as: $0.kind)) }
          ExportedLines.write(kind.name, values, to: &bytes)
          count += 1
        }
      }
      ExportedLines.write("end", [("lines", .integer(count))], to: &bytes)
      return bytes
    }
  }
}

extension LineValue {
  /// A value of a column.
  init(_ value: DatabaseValue, as kind: LineKind.Field.Kind) {
    switch (value.storage, kind) {
    case (.int64(let number), .flag): self = .flag(number != 0)
    case (.int64(let number), _): self = .integer(number)
    case (.double(let number), _): self = .real(number)
    case (.string(let text), .list): self = .list(text)
    case (.string(let text), _): self = .text(text)
    case (.null, _), (.blob, _): self = .null
    }
  }

  /// What a column of this kind takes; nil for a value of another kind.
  func column(as kind: LineKind.Field.Kind) -> DatabaseValue? {
    switch (self, kind) {
    case (.null, _): .null
    case (.flag(let value), .flag): (value ? 1 : 0).databaseValue
    case (.integer(let number), .integer): number.databaseValue
    case (.integer(let number), .real): Double(number).databaseValue
    case (.real(let number), .real): number.databaseValue
    case (.text(let text), .text): text.databaseValue
    case (.list(let json), .list): json.databaseValue
    default: nil
    }
  }
}
