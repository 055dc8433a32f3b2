import Model
import Rendering
import Study
import TestSupport
import Testing

/// Whatever a record says, its row is as long as the header, no spreadsheet calculates it, and reading gives it back.
@Suite struct RowLawTests {
  private static let signs = Array("=+-@'\",; \u{301}\u{308}aø|3\t\r\n".unicodeScalars)

  @Test func textsComeBack() throws {
    var random = SeededGenerator(seed: 11)
    let texts = (0..<500).map { _ in
      let scalars = (0..<Int.random(in: 0...6, using: &random)).compactMap { _ in
        Self.signs.randomElement(using: &random)
      }
      return String(String.UnicodeScalarView(scalars))
    }
    let records = texts.map { record("a1", text: $0, policy: $0) }
    let csv = try #require(CSVRenderer().render(.records(records, of: shelf, total: records.count)))
    let rows = CSVText(csv).rows
    #expect(rows.count == texts.count + 1 && Set(rows.map(\.count)) == [11 + Field.allCases.count])
    for (text, row) in zip(texts, rows.dropFirst()) {
      for cell in [row[4], row[6]] {
        #expect(Array(CSVText.unmarked(cell).utf8) == Array(visible(text).utf8))
        #expect(!"=+-@\t\r".unicodeScalars.contains(cell.unicodeScalars.first { $0 != " " } ?? "a"), "\(cell)")
      }
    }
  }
}
