import Files
import GRDB
import Model

/// A library that was written as lines, read from a file and found to be sound.
package struct ExportedLibrary: Sendable {
  /// It alone, in memory.
  let store: LibraryStore
  /// The last numbers that its documents and corrections had, also those that are gone.
  let lastNumbers: [String: Int64]

  /// Reads all of the file, and leaves it as it is.
  package init(readFrom path: String) throws(TransferMistake) {
    do {
      let store = try LibraryStore.empty()
      var lines = try LineReader(of: FilePath(path))
      let numbers = try Self.opening(try lines.next())
      try store.queue.write { database in
        while true {
          try Task.checkCancellation()
          guard let line = try lines.next() else { throw TransferMistake.truncated }
          if try Self.isEnd(line) { break }
          try line.insert(into: database)
        }
        if try lines.next() != nil { throw TransferMistake.badLine(lines.count) }
        try LibraryLimits.expect(database)
        try database.expectReadable()
      }
      if let flaw = try store.check().first { throw TransferMistake.inconsistent(flaw) }
      // What stands in the columns has to be what the program writes there.
      _ = try store.snapshot()
      self.store = store
      lastNumbers = numbers
    } catch let mistake as TransferMistake {
      throw mistake
    } catch let error as SystemError {
      throw .unreadable(error)
    } catch {
      let error = LibraryError(error)
      if case .corrupt(let details) = error { throw .inconsistent(.damaged(details)) }
      throw .library(error)
    }
  }

  /// The numbers that the first line tells.
  private static func opening(_ line: ExportedLine?) throws -> [String: Int64] {
    guard let line, line.type == "library", case .integer(let version)? = line.values["version"] else {
      throw TransferMistake.notExported
    }
    guard version == ExportedLines.version else { throw TransferMistake.otherVersion(Int(version)) }
    let known: Set = ["type", "version", "program", "lastDocument", "lastCorrection"]
    if let other = line.values.keys.filter({ !known.contains($0) }).min() {
      throw TransferMistake.unknownField(other, line: 1)
    }
    guard case .integer(let document)? = line.values["lastDocument"], document >= 0,
      case .integer(let correction)? = line.values["lastCorrection"], correction >= 0
    else { throw TransferMistake.badLine(1) }
    return ["document": document, "correction": correction]
  }

  private static func isEnd(_ line: ExportedLine) throws -> Bool {
    guard line.type == "end" else { return false }
    guard line.values.count == 2, line.values["lines"] == .integer(Int64(line.number - 1)) else {
      throw TransferMistake.truncated
    }
    return true
  }
}

/// A line, taken apart.
private struct ExportedLine {
  var number: Int
  var type: String
  var values: [String: LineValue]

  func insert(into database: Database) throws {
    guard let kind = LineKind.byName[type] else { throw TransferMistake.unknownField(type, line: number) }
    let known = Set(kind.fields.map(\.name) + ["type"])
    if let other = values.keys.filter({ !known.contains($0) }).min() {
      throw TransferMistake.unknownField(other, line: number)
    }
    let columns = kind.fields.compactMap { (values[$0.name] ?? .null).column(as: $0.kind) }
    guard columns.count == kind.fields.count else { throw TransferMistake.badLine(number) }
    do {
      try kind.insert(columns, into: database)
    } catch let error as DatabaseError {
      switch error.resultCode {
      case .SQLITE_CONSTRAINT, .SQLITE_MISMATCH: throw TransferMistake.badLine(number)
      case .SQLITE_TOOBIG: throw TransferMistake.tooLong(line: number)
      default: throw error
      }
    }
  }
}

/// The lines of a file, one after the other, so that no more than one is in memory.
private struct LineReader: ~Copyable {
  /// In bytes: the longest row, with each letter spelled out.
  private static let longest = 6 * LibraryLimits.row << 20

  private let file: OpenFile
  private var offset = 0
  private var buffer: [UInt8] = []
  /// Where the next line begins in the buffer.
  private var start = 0
  private var isAtEnd = false
  /// How many lines were read.
  private(set) var count = 0

  init(of path: FilePath) throws {
    guard try FileStatus(of: path).kind == .regular else { throw TransferMistake.notExported }
    file = try OpenFile(reading: path, waits: false)
  }

  mutating func next() throws -> ExportedLine? {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { start = end + 1 }
        return try taken(Array(buffer[start..<end]))
      }
      if isAtEnd {
        // A line without its end is half of one.
        if start < buffer.count { throw count == 0 ? TransferMistake.notExported : .truncated }
        return nil
      }
      buffer.removeSubrange(..<start)
      (start, searched) = (0, buffer.count)
      if buffer.count > Self.longest {
        throw count == 0 ? TransferMistake.notExported : .tooLong(line: count + 1)
      }
      try fill()
    }
  }

  private mutating func fill() throws {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    let read = try readBytes(from: file.descriptor, at: offset, into: &chunk)
    offset += read
    isAtEnd = read == 0
    buffer += chunk[..<read]
  }

  private mutating func taken(_ bytes: [UInt8]) throws -> ExportedLine {
    count += 1
    let isFirst = count == 1
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw isFirst ? TransferMistake.notExported : .notText(line: count)
    }
    var scanner = LineScanner(bytes)
    guard let values = try? scanner.object(), case .text(let type)? = values["type"] else {
      throw isFirst ? TransferMistake.notExported : .badLine(count)
    }
    return ExportedLine(number: count, type: type, values: values)
  }
}

extension Database {
  /// Throws where a column holds what no version writes there, also in what was taken out or corrected.
  fileprivate func expectReadable() throws {
    let periods = """
      SELECT period FROM document UNION SELECT givenPeriod FROM document UNION SELECT period FROM periodChange
      UNION SELECT before FROM periodChange
      """
    for period in try String?.fetchAll(self, sql: periods) { _ = try Period(column: period) }
    for format in try String.fetchAll(self, sql: "SELECT DISTINCT format FROM document") {
      _ = try Format(column: format)
    }
    for notes in try String.fetchAll(self, sql: "SELECT DISTINCT notes FROM document") {
      _ = try NoteCoding.notes(notes)
    }
    for number in try Int64.fetchAll(self, sql: "SELECT number FROM correction") {
      _ = try Correction(self, number: number)
    }
  }
}
