import Files
import Model
import TestSupport
import Testing

@testable import Library

/// A library that is exported as lines, and taken in by another: as a whole or not at all.
@Suite struct TransferTests {
  private let folder: TemporaryFolder
  private let library: LibraryStore

  init() throws {
    folder = try TemporaryFolder()
    library = try LibraryStore(at: folder.library)
    _ = try library.store(
      file("Fritid 2021", period: "2021", policies: [("Mål", ["Kor", "Haller"], ["Status"])]), path: "/a",
      sha256: hash("a"))
  }

  private func lines() throws -> [String] {
    String(decoding: try library.exportedLines(), as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private func read(_ bytes: [UInt8]) throws(TransferMistake) -> ExportedLibrary {
    folder.write(bytes, to: "export.ndjson")
    return try ExportedLibrary(readFrom: folder.path + "/export.ndjson")
  }

  private func read(_ lines: [String]) throws(TransferMistake) -> ExportedLibrary {
    try read(Array(lines.map { $0 + "\n" }.joined().utf8))
  }

  /// The lines with the first one of a type changed.
  private func changed(_ type: String, _ old: String, to new: String) throws -> (lines: [String], place: Int) {
    var lines = try lines()
    let index = try #require(lines.firstIndex { $0.hasPrefix("{\"type\":\"\(type)\"") })
    #expect(lines[index].contains(old))
    lines[index] = lines[index].replacing(old, with: new)
    return (lines, index + 1)
  }

  private func mistake(_ lines: [String]) -> TransferMistake? {
    do throws(TransferMistake) {
      _ = try read(lines)
      return nil
    } catch {
      return error
    }
  }

  @Test func hasALineForEverything() throws {
    try library.setMunicipality("Aalund Kommune", ofDocument: 1)
    try library.keep(WordDecision(.synonym, "kor", "sang", isAccepted: true))
    let types = try lines().map { $0.split(separator: "\"")[2...].first(where: { $0 != ":" }) ?? "" }
    #expect(
      types == [
        "library", "correction", "correction", "document", "reading", "column", "column", "column", "record", "record",
        "record", "source", "source", "source", "place", "place", "place", "municipality", "word", "end",
      ])
  }

  @Test func spacesOrderAndSpellingOfALineDoNotMatter() throws {
    let (lines, _) = try changed("column", "\"position\":0", to: " \"position\" : 0 ")
    let spelled = lines.map { $0.replacing("Mål", with: "M\\u00e5l") + "\r" }
    let other = try LibraryStore.empty()
    _ = try other.receive(try read(spelled))
    #expect(try other.snapshot().records == library.snapshot().records)
  }

  @Test func whatIsNoExportIsRefused() throws {
    #expect(mistake([]) == .truncated || mistake([]) == .notExported)
    for text in ["%PDF-1.7\n", "{}", "[1]", "{\"type\":\"document\"}", "{\"type\":\"library\"}", "\u{FEFF}{}"] {
      #expect(mistake([text]) == .notExported, "\(text)")
    }
    #expect(throws: TransferMistake.notExported) { try read([0xFF, 0xFE, 0x0A]) }
    #expect(throws: TransferMistake.unreadable(SystemError(code: 2))) {
      try ExportedLibrary(readFrom: folder.path + "/none")
    }
    #expect(throws: TransferMistake.notExported) { try ExportedLibrary(readFrom: folder.path) }
  }

  @Test func anotherVersionIsRefused() throws {
    #expect(mistake(try changed("library", "\"version\":1", to: "\"version\":2").lines) == .otherVersion(2))
  }

  /// Wherever it is cut, between lines or within one.
  @Test func halfOfOneIsRefused() throws {
    let bytes = try library.exportedLines()
    for length in stride(from: 1, to: bytes.count, by: 23) + [bytes.count - 1] {
      do throws(TransferMistake) {
        _ = try read(Array(bytes[..<length]))
        Issue.record("read with \(length) bytes")
      } catch {
        #expect(error == .truncated || error == .notExported, "\(length)")
      }
    }
    for gone in 1..<(try lines().count - 1) {
      var lines = try lines()
      lines.remove(at: gone)
      #expect(mistake(lines) != nil, "without line \(gone)")
    }
  }

  @Test func unknownTypesAndFieldsAreRefused() throws {
    let (lines, place) = try changed("record", "\"kind\"", to: "\"art\":1,\"kind\"")
    #expect(mistake(lines) == .unknownField("art", line: place))
    let (others, other) = try changed("column", "\"type\":\"column\"", to: "\"type\":\"picture\"")
    #expect(mistake(others) == .unknownField("picture", line: other))
  }

  @Test(arguments: [
    ("record", "\"kind\":\"activity\"", "\"kind\":7"), ("record", "\"policy\":\"Mål\",", ""),
    ("source", "\"ordinal\":0", "\"ordinal\":0.5"), ("source", "\"ordinal\":0", "\"ordinal\":99999999999999999999"),
    ("source", "\"document\":1", "\"document\":7"),
    ("document", "\"notes\":[]", "\"notes\":[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]"), ("column", "}", "} x"),
    ("column", "\"position\":0", "\"position\":0,\"position\":0"), ("column", "\"text\":\"", "\"text\":\"\\ud800"),
    ("column", "\"text\":\"", "\"text\":\"\u{1}"), ("column", "{", "["),
    ("reading", "\"isVouched\":false", "\"isVouched\":0"),
  ])
  func aLineThatCannotBeIsRefused(_ type: String, _ old: String, _ new: String) throws {
    let (lines, place) = try changed(type, old, to: new)
    #expect(mistake(lines) == .badLine(place))
  }

  @Test(arguments: [
    ("record", "Kor", "Leg"), ("record", "\"period\":\"2021\"", "\"period\":\"2022\""),
    ("document", "\"period\":\"2021\"", "\"period\":\"i går\""),
    ("document", "\"format\":\"pdf\"", "\"format\":\"mp3\""),
    ("document", "\"notes\":[]", "\"notes\":[7]"), ("record", "\"kind\":\"activity\"", "\"kind\":\"wish\""),
  ])
  func linesThatDoNotBelongTogetherAreRefused(_ type: String, _ old: String, _ new: String) throws {
    guard case .inconsistent? = mistake(try changed(type, old, to: new).lines) else {
      Issue.record("\(new) was taken")
      return
    }
  }

  @Test func twoLinesOfOneThingAreRefused() throws {
    let (lines, place) = try changed("column", "\"position\":0", to: "\"position\":1")
    // The second of them is too many.
    #expect(mistake(lines) == .badLine(place + 1))
  }

  @Test func whatIsNoTextOrTooLongIsRefused() throws {
    var bytes = try library.exportedLines()
    let letter = try #require(bytes.firstIndex(of: 0xC3))
    let line = bytes[..<letter].count { $0 == 0x0A } + 1
    bytes[letter] = 0xFF
    #expect(throws: TransferMistake.notText(line: line)) { try read(bytes) }
    let long = String(repeating: "a", count: 5 << 20)
    let (lines, place) = try changed("record", "\"text\":\"Kor\"", to: "\"text\":\"\(long)\"")
    #expect(mistake(lines) == .tooLong(line: place))
    #expect(mistake([try self.lines()[0], String(repeating: "a", count: 25 << 20)]) == .tooLong(line: 2))
  }

  /// Whatever bytes change, it is refused or sound.
  @Test(arguments: 1...40) func aChangedByteDoesNoHarm(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    try library.setMunicipality("Aalund Kommune", ofDocument: 1)
    try library.remove(document: 1)
    let lines = try library.exportedLines()
    for _ in 0..<10 {
      var bytes = lines
      for _ in 0...Int.random(in: 0..<3, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        bytes[place] = Array("0127,:{}[]\"\\ aA\n".utf8).randomElement(using: &generator) ?? 0
      }
      guard let exported = try? read(bytes) else { continue }
      let other = try LibraryStore.empty()
      _ = try other.receive(exported)
      #expect(try other.check().isEmpty)
      while try other.undo() != nil {}
      #expect(try other.check().isEmpty)
    }
  }
}
