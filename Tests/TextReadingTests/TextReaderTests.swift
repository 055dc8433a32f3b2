import Model
import Reading
import TestSupport
import Testing

@Suite("Reading a plain text")
struct TextReaderTests {
  private func lines(_ bytes: [UInt8]) throws -> [Line] {
    try TextReader.read(bytes).blocks.compactMap { if case .line(let line) = $0 { line } else { nil } }
  }

  private static let text = "Børn – å\r\n• 2 € læsning\n"
  static let encodings: [[UInt8]] = [
    Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8),
    [0xFF, 0xFE] + text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] },
    [0xFE, 0xFF] + text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0 >> 8), UInt8(truncatingIfNeeded: $0)] },
    [0x42, 0xF8, 0x72, 0x6E, 0x20, 0x96, 0x20, 0xE5, 13, 10, 0x95, 0x20, 0x32, 0x20, 0x80, 0x20, 0x6C, 0xE6]
      + Array("sning\n".utf8),
  ]

  @Test("UTF-8, UTF-16 and Windows-1252 give the same lines", arguments: encodings)
  func encoding(bytes: [UInt8]) throws {
    let lines = try lines(bytes)
    #expect(lines.map(\.text) == ["Børn – å", "2 € læsning"])
    #expect(lines.map(\.marker?.sign) == [nil, "•"])
    #expect(lines.map(\.places) == [[.lines(1, count: 1)], [.lines(2, count: 1)]])
  }

  @Test(
    "Markers are told from words",
    arguments: [
      ("\u{F0B7} Musik", "•", "Musik"), ("▪Musik", "▪", "Musik"), ("- Musik", "-", "Musik"), ("o Musik", "o", "Musik"),
      ("1. Musik", "1.", "Musik"), ("1.2 Musik", "1.2", "Musik"), ("a) musik", "a)", "musik"),
      ("(2) Musik", "(2)", "Musik"),
      ("8. og 9. klasse", "", "8. og 9. klasse"), ("2 x årligt", "", "2 x årligt"), ("-musik", "", "-musik"),
      ("m. udvikling", "", "m. udvikling"), ("og musik", "", "og musik"), ("I. kvartal", "", "I. kvartal"),
    ])
  func marker(line: String, sign: String, text: String) throws {
    let read = try #require(try lines(Array(line.utf8)).first)
    #expect((read.marker?.sign ?? "", read.text) == (sign, text))
  }

  @Test("Indents are counted in letters, soft hyphens stay at the end of a line only")
  func spelling() throws {
    let read = try lines(Array("  •   lære\u{AD}plan for e\u{301}n \u{FB01}n under\u{AD}\nvisning".utf8))
    #expect(read.first?.text == "læreplan for én fin under\u{AD}")
    #expect(read.first?.indent == 2)
    #expect(read.first?.textIndent == 6)
  }

  @Test("An outline is its lines, with the levels of its headings")
  func outline() throws {
    let read = try lines(Array("# Strategi 2021\n\n## Kulturpolitik\n- Musik\n\nMinutter # 3\n".utf8))
    #expect(read.map(\.headingLevel) == [1, 2, nil, nil])
    #expect(read.map(\.text) == ["Strategi 2021", "Kulturpolitik", "Musik", "Minutter # 3"])
    #expect(read.map(\.spaceBefore) == [0, 1, 0, 1])
  }

  @Test("Minutes of a meeting are no table")
  func minutes() throws {
    let text =
      "Referat\n\nPunkt 1: Opfølgning på budget\n- Udvalget tog sagen til efterretning\n\nPunkt 2: Politik\n- Drøftet\n"
    #expect(try lines(Array(text.utf8)).count == 5)
  }

  @Test("A running head stands apart, with the page numbers")
  func runningHeads() throws {
    let pages = (1...3).map { "Byens kommune\n\nTekst nummer \($0) er ny\n\nSide \($0) af 3\n" }
    let read = try TextReader.read(Array(pages.joined(separator: "\u{C}").utf8))
    #expect(read.blocks.count == 3)
    #expect(read.runningHeads == ["Byens kommune", "Side 1 af 3", "Side 2 af 3", "Side 3 af 3"])
  }
}

@Suite("Bad text")
struct BadTextTests {
  private func reason(_ bytes: [UInt8]) -> Failure.Reason? {
    do { _ = try TextReader.read(bytes) } catch { return error.reason }
    return nil
  }

  @Test("Nothing is empty") func empty() {
    #expect(reason([]) == .empty)
    #expect(reason([0xEF, 0xBB, 0xBF]) == .empty)
    #expect(reason([0xFF, 0xFE]) == .empty)
    #expect(reason(Array(" \n\n\t \u{C}\n".utf8)) == .empty)
  }

  @Test("Bytes at random are no text") func rubbish() {
    var random = SeededGenerator(seed: 1)
    #expect(reason((0..<5000).map { _ in UInt8.random(in: 0...255, using: &random) }) == .notADocument(.unknown))
    #expect(reason(Array("PK\u{3}\u{4}\0\0".utf8)) == .notADocument(.unknown))
  }

  @Test("A table taken apart column by column is refused, not guessed") func columnwise() {
    let text =
      "Politik\nKulturpolitik\nIdrætspolitik\n\nIndsatser 2021\n• Musik\n• Haller\n\nOpfølgning\n• Årlig evaluering\n"
    #expect(reason(Array(text.utf8)) == .noTable)
  }

  @Test("Any cut of a good text is read without a trap") func cuts() throws {
    let bytes = try golden("kildetekst.txt")
    for end in stride(from: 397, to: bytes.count, by: 397) {
      let manuscript = try TextReader.read(Array(bytes[..<end]))
      #expect(!manuscript.blocks.isEmpty)
    }
  }

  @Test("One endless line is one line") func endless() throws {
    let text = String(repeating: "ord uden ende ", count: 20_000)
    #expect(try TextReader.read(Array(text.utf8)).blocks.count == 1)
  }

  @Test("Very many bullets are all read") func manyBullets() throws {
    let count = 20_000
    let rows = (0..<count).map { "• Indsats nummer \($0)" }.joined(separator: "\n")
    let text = "Politik Indsatser Opfølgning\n\nKulturpolitik\n\n" + rows + "\n"
    let found = try Gold.documents(of: TextReader.read(Array(text.utf8)))
    #expect(found.first?.bullets.count == count)
  }
}
